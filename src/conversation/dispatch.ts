import type { Logger } from 'pino';
import type { Catalog } from '../catalog/catalog.ts';
import type { Finder } from '../catalog/finder.ts';
import { UserError } from '../errors.ts';
import type { Lookups } from '../lookups.ts';
import type { Market } from '../market/market.ts';
import type { GuildSettingsStore } from '../settings/guild-settings.ts';
import type { PersonSettingsStore } from '../settings/person-settings.ts';
import type { RigStore } from '../settings/saved-rigs.ts';
import type { Stores } from '../settings/stores.ts';
import { choicesFor } from './autocomplete.ts';
import { decodeButton, encodeButton } from './button-state.ts';
import type { AttachedFiles } from './attached-file.ts';
import type { AppCommand, Command, PreparedCommand } from './command.ts';
import type { RawOptions } from './options.ts';
import type { BotFacts, ButtonOptions, ButtonPurpose, CommandContext } from './command-context.ts';
import type { Delivery } from './delivery.ts';
import { clickDelivery, newMessage } from './delivery.ts';
import { errorReply } from './error-reply.ts';
import { optionsFrom } from './filled-form.ts';
import { createRefuseHurry } from './hurry.ts';
import { AnswerLost } from './incoming.ts';
import type {
  IncomingAutocomplete,
  IncomingButton,
  IncomingCommand,
  IncomingForm,
  IncomingInteraction,
} from './incoming.ts';
import { createLateness, TooLate } from './lateness.ts';
import { logFailure, outcomeOf } from './outcome.ts';
import type { Handled, Outcome } from './outcome.ts';
import { createPictureDelivery } from './picture-delivery.ts';
import type { DrawChart } from './picture-delivery.ts';
import { createRememberedAnswers } from './remembered-answers.ts';
import type { Conditions } from './remembered-answers.ts';
import { createRecentIds } from './recent-ids.ts';
import type { StartTimer } from '../timer.ts';
import { withinMs } from '../timer.ts';
import type { Reply } from '../views/message/reply.ts';
import { createUnreadableAnswer } from './unreadable.ts';
import { createWhatIsSet } from './what-is-set.ts';
import { en } from '../words/en/en.ts';

/** Discord waits 3 seconds for a first response; a deferral must be on its way well before that. */
const DEFER_AFTER_MS = 1_000;
const REMEMBERED_INTERACTIONS = 2_000;

export interface DispatcherParts {
  readonly commands: readonly AppCommand[];
  readonly catalog: Catalog;
  readonly finder: Finder;
  readonly market: Market;
  readonly settings: GuildSettingsStore;
  readonly persons: PersonSettingsStore;
  readonly rigs: RigStore;
  /** What one interaction may write to: it writes once, however often it is delivered. */
  readonly storesOf: (interactionId: string) => Stores;
  readonly bot: () => BotFacts;
  /** Never in the way of an answer: a picture is added to one that has been given. */
  readonly drawChart: DrawChart;
  readonly odds: CommandContext['odds'];
  readonly onHandled: (handled: Handled) => void;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  readonly logger: Logger;
}

export interface Dispatcher {
  /** Answers one interaction, whatever happens. Never rejects. */
  handle(interaction: IncomingInteraction): Promise<void>;
  /** Takes no more interactions and waits for those under way; false when some were not done in time. */
  drain(patienceMs: number): Promise<boolean>;
  /** How many interactions are being answered now, and how many were answered from memory. */
  load(): { readonly underWay: number; readonly answers: Lookups };
}

interface Done {
  readonly command: string | undefined;
  readonly outcome: Outcome;
  /** What is still to be done with the answer that was given. */
  readonly afterwards?: () => Promise<void>;
}

/** What is answered by running a command. */
type Asking = IncomingCommand | IncomingButton | IncomingForm;

/** What to run, known before anything is answered. */
interface Question {
  readonly path: string;
  readonly options: RawOptions;
  readonly purpose: ButtonPurpose;
}

/** What answers a question, ready to be worked out unless it is remembered. */
interface Ready extends Pick<PreparedCommand, 'visibility' | 'form'> {
  work(): Reply | Promise<Reply>;
}

const NO_FILES: AttachedFiles = {};

/** At once, unless it takes its time to be known: waiting for what is there costs as much as a third of an answer. */
function onceKnown<Value, Result>(
  value: Value | Promise<Value>,
  then: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(then) : then(value);
}

/** The one owner of Discord's protocol, and the only `catch` between a command and the person who uses it. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { logger, now, onHandled, startTimer } = parts;
  const commands: ReadonlyMap<string, Command> = new Map(
    parts.commands.flatMap((each) => [...each.commands, ...each.pages]),
  );
  const definitionAt = (path: string) => commands.get(path)?.definition;
  const recentIds = createRecentIds(REMEMBERED_INTERACTIONS);
  const refuseHurry = createRefuseHurry(now);
  const answers = createRememberedAnswers();
  const whatIsSet = createWhatIsSet(parts);
  const lateness = createLateness(now);
  const willShow = createPictureDelivery(parts);
  const answerUnreadable = createUnreadableAnswer(logger, now);
  const underWay = new Set<Promise<void>>();
  let draining = false;

  function buttonId(path: string, options: ButtonOptions, purpose?: ButtonPurpose) {
    const definition = definitionAt(path);
    return definition && encodeButton(path, options, definition, purpose);
  }

  function contextFor({ id, actor }: Asking, conditions: Conditions): CommandContext {
    const { catalog, finder, market } = parts;
    // Most commands write nothing and do not describe the bot: for them neither is made.
    let stores: Stores | undefined;
    const ownStores = (): Stores => (stores ??= parts.storesOf(id));
    return {
      ...conditions,
      catalog,
      finder,
      market,
      get settings() {
        return ownStores().settings;
      },
      get persons() {
        return ownStores().persons;
      },
      get rigs() {
        return ownStores().rigs;
      },
      get personalData() {
        return ownStores().personalData;
      },
      actor,
      get bot() {
        return parts.bot();
      },
      odds: parts.odds,
      buttonId,
    };
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

  function questionOf(interaction: Asking): Question {
    if (interaction.kind === 'command') {
      return { path: interaction.path, options: interaction.options, purpose: 'answer' };
    }
    const state = decodeButton(interaction.customId, definitionAt);
    if (state.kind === 'state') {
      const definition = definitionAt(state.path);
      if (interaction.kind === 'button' || definition === undefined) return state;
      return { ...state, options: { ...state.options, ...optionsFrom(interaction.fields, definition) } };
    }
    throw new UserError('old_button', en.conversation.oldButton);
  }

  function commandOf({ path }: Question): Command {
    const command = commands.get(path);
    if (command !== undefined) return command;
    throw new UserError('unknown_command', en.conversation.unknownCommand);
  }

  function readyFor(interaction: Asking, asked: Question, command: Command): Ready {
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
      const { key, answer: other } = recalled ?? answers.recall(asked, conditions);
      if (other !== undefined) return other.reply;
      const working = prepared.run(contextFor(interaction, conditions));
      return onceKnown(working, (reply) => answers.remember(key, prepared, reply));
    };
    return { ...prepared, work: () => onceKnown(known, run) };
  }

  async function givenTime(working: Promise<Reply>, delivery: Delivery): Promise<Reply> {
    const early = await withinMs(DEFER_AFTER_MS, working, startTimer);
    if (early !== undefined) return early;
    await delivery.promise();
    return working;
  }

  async function answer(interaction: Asking, arrivedAtMs: number): Promise<Done> {
    const { createdAtMs } = interaction;
    let question: Question | undefined;
    let delivery: Delivery | undefined;
    try {
      refuseHurry(interaction.actor);
      const asked = questionOf(interaction);
      question = asked;
      const { visibility, form, work } = readyFor(interaction, asked, commandOf(asked));
      delivery =
        interaction.kind === 'button'
          ? clickDelivery(interaction, asked.purpose, visibility)
          : newMessage(interaction, visibility);
      // What is known already may not fit into a form: then the command says what it lacks.
      const formId = form && buttonId(form.path, form.options);
      if (form !== undefined && formId !== undefined && interaction.kind !== 'form') {
        await interaction.openForm(form, formId);
        lateness.wasTaken(createdAtMs, arrivedAtMs);
        return { command: question.path, outcome: 'answered' };
      }
      if (lateness.isSuspect(createdAtMs)) await promiseInTime(delivery);
      const working = work();
      const reply = working instanceof Promise ? await givenTime(working, delivery) : working;
      const addPicture = willShow(reply, delivery.shownIn);
      await delivery.give(reply);
      lateness.wasTaken(createdAtMs, arrivedAtMs);
      return { command: question.path, outcome: 'answered', afterwards: () => addPicture(interaction) };
    } catch (error) {
      logFailure(logger, error, { interactionId: interaction.id, command: question?.path });
      // There is nobody to tell, or they have been told.
      const done = { command: question?.path, outcome: outcomeOf(error) };
      if (done.outcome === 'too-late' || done.outcome === 'not-taken') return done;
      const reply = errorReply(
        error,
        interaction.id,
        ({ options }) => question && buttonId(question.path, { ...question.options, ...options }, 'question'),
      );
      try {
        await (delivery ?? newMessage(interaction, 'private')).fail(reply);
      } catch (failingToo) {
        // The operator has been told of a failure already; of what a person got wrong they have not.
        if (error instanceof UserError) throw failingToo;
        return { ...done, outcome: outcomeOf(failingToo) };
      }
      lateness.wasTaken(createdAtMs, arrivedAtMs);
      return done;
    }
  }

  async function complete(interaction: IncomingAutocomplete, arrivedAtMs: number): Promise<Done> {
    const known = whatIsSet.ofTypingPerson(interaction.actor);
    const belongings = known instanceof Promise ? await known : known;
    await interaction.respond(choicesFor(interaction, commands.get(interaction.path), belongings, parts));
    lateness.wasTaken(interaction.createdAtMs, arrivedAtMs);
    return { command: interaction.path, outcome: 'answered' };
  }

  async function deal(interaction: IncomingInteraction, arrivedAtMs: number): Promise<Done> {
    if (interaction.kind === 'unreadable') {
      await answerUnreadable(interaction);
      return { command: undefined, outcome: 'unreadable' };
    }
    try {
      return await (interaction.kind === 'autocomplete'
        ? complete(interaction, arrivedAtMs)
        : answer(interaction, arrivedAtMs));
    } catch (error) {
      // The answer to a failure failed as well: there is nobody left to tell.
      const command = 'path' in interaction ? interaction.path : undefined;
      logFailure(logger, error, { interactionId: interaction.id, command });
      return { command, outcome: outcomeOf(error) };
    }
  }

  async function handleOnce(interaction: IncomingInteraction): Promise<void> {
    const arrivedAtMs = now().getTime();
    const { command, outcome, afterwards } = await deal(interaction, arrivedAtMs);
    const known = command !== undefined && commands.has(command) ? command : undefined;
    onHandled({ kind: interaction.kind, command: known, outcome, ms: now().getTime() - arrivedAtMs });
    await afterwards?.();
  }

  return {
    load: () => ({ underWay: underWay.size, answers: answers.lookups() }),
    async handle(interaction) {
      const id = interaction.kind === 'unreadable' ? interaction.answerable?.id : interaction.id;
      if (draining || (id !== undefined && !recentIds.add(id))) return;
      const handling = handleOnce(interaction);
      underWay.add(handling);
      await handling;
      underWay.delete(handling);
    },
    async drain(patienceMs) {
      draining = true;
      const done = Promise.all(underWay).then(() => true);
      return (await withinMs(patienceMs, done, startTimer)) ?? false;
    },
  };
}

/** @throws {TooLate} unless Discord takes the promise: only that tells whether it still takes the answer */
async function promiseInTime(delivery: Delivery): Promise<void> {
  try {
    if ((await delivery.promise()) === 'taken') return;
  } catch (error) {
    if (!(error instanceof AnswerLost)) throw error;
    throw new TooLate('Discord takes no answer any more.', { cause: error });
  }
  throw new TooLate('Nobody knows whether Discord still takes an answer.');
}
