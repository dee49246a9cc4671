import { UserError } from '../errors.ts';
import type { Lookups } from '../lookups.ts';
import { withinMs } from '../timer.ts';
import { choicesFor } from './autocomplete.ts';
import type { AppCommand } from './command.ts';
import type { Delivery } from './delivery.ts';
import { clickDelivery, newMessage } from './delivery.ts';
import { errorReply } from './error-reply.ts';
import { createRefuseHurry } from './hurry.ts';
import type { IncomingAutocomplete, IncomingInteraction } from './incoming.ts';
import { createLateness } from './lateness.ts';
import { logFailure, outcomeOf } from './outcome.ts';
import type { Handled, Outcome } from './outcome.ts';
import { createPictureDelivery } from './picture-delivery.ts';
import type { PictureDeliveryParts } from './picture-delivery.ts';
import { promisedIfSlow, promiseInTime } from './promised-answers.ts';
import { createQuestions } from './questions.ts';
import type { Asking, Question } from './questions.ts';
import { createReadyAnswers } from './ready-answers.ts';
import type { AnswerParts } from './ready-answers.ts';
import { createRecentIds } from './recent-ids.ts';
import { createUnreadableAnswer } from './unreadable.ts';
import { createWhatIsSet } from './what-is-set.ts';
import type { SettingsParts } from './what-is-set.ts';

const REMEMBERED_INTERACTIONS = 2_000;

export interface DispatcherParts extends AnswerParts, SettingsParts, PictureDeliveryParts {
  readonly commands: readonly AppCommand[];
  readonly onHandled: (handled: Handled) => void;
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

/** The one owner of Discord's protocol, and the only `catch` between a command and the person who uses it. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { logger, now, onHandled, startTimer } = parts;
  const questions = createQuestions(parts.commands);
  const recentIds = createRecentIds(REMEMBERED_INTERACTIONS);
  const refuseHurry = createRefuseHurry(now);
  const whatIsSet = createWhatIsSet(parts);
  const answers = createReadyAnswers(parts, whatIsSet, questions.buttonId);
  const lateness = createLateness(now);
  const willShow = createPictureDelivery(parts);
  const answerUnreadable = createUnreadableAnswer(logger, now);
  const underWay = new Set<Promise<void>>();
  let draining = false;

  async function answer(interaction: Asking, arrivedAtMs: number): Promise<Done> {
    const { createdAtMs } = interaction;
    let question: Question | undefined;
    let delivery: Delivery | undefined;
    try {
      refuseHurry(interaction.actor);
      const asked = questions.of(interaction);
      question = asked;
      const { visibility, form, work } = answers.to(asked, questions.commandFor(asked), interaction);
      delivery =
        interaction.kind === 'button'
          ? clickDelivery(interaction, asked.purpose, visibility)
          : newMessage(interaction, visibility);
      // What is known already may not fit into a form: then the command says what it lacks.
      const formId = form && questions.buttonId(form.path, form.options);
      if (form !== undefined && formId !== undefined && interaction.kind !== 'form') {
        await interaction.openForm(form, formId);
        lateness.wasTaken(createdAtMs, arrivedAtMs);
        return { command: question.path, outcome: 'answered' };
      }
      if (lateness.isSuspect(createdAtMs)) await promiseInTime(delivery);
      const working = work();
      const reply = working instanceof Promise ? await promisedIfSlow(working, delivery, startTimer) : working;
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
        ({ options }) => question && questions.buttonId(question.path, { ...question.options, ...options }, 'question'),
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
    await interaction.respond(choicesFor(interaction, questions.commandAt(interaction.path), belongings, parts));
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
    const known = command !== undefined && questions.commandAt(command) !== undefined ? command : undefined;
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
