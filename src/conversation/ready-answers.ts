import { atFirstUse } from '../at-first-use.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Finder } from '../catalog/finder.ts';
import type { Lookups } from '../lookups.ts';
import type { Market } from '../market/market.ts';
import type { Stores } from '../settings/stores.ts';
import type { Reply } from '../views/message/reply.ts';
import type { AttachedFiles } from './attached-file.ts';
import type { Command, PreparedCommand } from './command.ts';
import type { BotFacts, CommandContext } from './command-context.ts';
import type { Asking, Question } from './questions.ts';
import { createRememberedAnswers } from './remembered-answers.ts';
import type { Conditions } from './remembered-answers.ts';
import type { WhatIsSet } from './what-is-set.ts';

/** What answers a question, ready to be worked out unless it is remembered. */
interface Ready extends Pick<PreparedCommand, 'visibility' | 'form'> {
  readonly work: () => Reply | Promise<Reply>;
}

export interface ReadyAnswers {
  /** @throws {UserError} `bad_options`, naming the options that are wrong */
  to(asked: Question, command: Command, interaction: Asking): Ready;
  lookups(): Lookups;
}

/** What commands are given, beside what is known of who asks. */
export interface AnswerParts {
  readonly catalog: Catalog;
  readonly finder: Finder;
  readonly market: Market;
  /** What one interaction may write to: it writes once, however often it is delivered. */
  readonly storesOf: (interactionId: string) => Stores;
  readonly bot: () => BotFacts;
  readonly odds: CommandContext['odds'];
  readonly now: () => Date;
}

const NO_FILES: AttachedFiles = {};

export function createReadyAnswers(
  { catalog, finder, market, storesOf, bot, odds, now }: AnswerParts,
  whatIsSet: WhatIsSet,
  buttonId: CommandContext['buttonId'],
): ReadyAnswers {
  const answers = createRememberedAnswers();

  function contextFor({ id, actor }: Asking, conditions: Conditions): CommandContext {
    const stores = atFirstUse(() => storesOf(id));
    return { ...conditions, catalog, finder, market, stores, actor, bot, odds, buttonId };
  }

  /** At once where all of it is in memory. */
  function conditionsOf({ actor, locale }: Asking, isContinued: boolean): Conditions | Promise<Conditions> {
    const [server, belongings] = [whatIsSet.ofServer(actor), whatIsSet.ofPerson(actor)];
    if (!(server instanceof Promise) && !(belongings instanceof Promise)) {
      return { server, belongings, locale, now: now(), isContinued };
    }
    return Promise.all([server, belongings]).then(([ofServer, ofPerson]) => ({
      server: ofServer,
      belongings: ofPerson,
      locale,
      now: now(),
      isContinued,
    }));
  }

  return {
    lookups: () => answers.lookups(),
    to(asked, command, interaction) {
      // A press finds no files: those of the question are read once, when it is asked.
      const files = interaction.kind === 'button' ? NO_FILES : interaction.files;
      const isContinued = interaction.kind === 'button' && asked.purpose !== 'question';
      if (!command.answersAlike || Object.keys(files).length > 0) {
        const prepared = command.prepare(asked.options, files);
        const run = (conditions: Conditions) => prepared.run(contextFor(interaction, conditions));
        return { ...prepared, work: () => onceKnown(conditionsOf(interaction, isContinued), run) };
      }
      const known = conditionsOf(interaction, isContinued);
      const recalled = known instanceof Promise ? undefined : answers.recall(asked, known);
      const before = recalled?.answer;
      if (before !== undefined) return { visibility: before.visibility, form: undefined, work: () => before.reply };
      const prepared = command.prepare(asked.options);
      const run = (conditions: Conditions) => {
        const { key, answer } = recalled ?? answers.recall(asked, conditions);
        if (answer !== undefined) return answer.reply;
        const working = prepared.run(contextFor(interaction, conditions));
        return onceKnown(working, (reply) => answers.remember(key, prepared, reply));
      };
      return { ...prepared, work: () => onceKnown(known, run) };
    },
  };
}

/** At once, unless it takes its time to be known: waiting for what is there costs as much as a third of an answer. */
function onceKnown<Value, Result>(
  value: Value | Promise<Value>,
  then: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(then) : then(value);
}
