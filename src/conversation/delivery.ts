import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Reply } from '../views/message/reply.ts';
import type { Visibility } from './command.ts';
import type { ButtonPurpose } from './command-context.ts';
import { AnswerLost, AnswerUnconfirmed } from './incoming.ts';
import type { Answering, IncomingButton } from './incoming.ts';

/** Where one answer appears, and how its failure reaches the person who asked and nobody else. */
interface Way {
  /** As first response. */
  readonly first: (reply: Reply) => Promise<void>;
  readonly firstFailure: (reply: Reply) => Promise<void>;
  /** Promises an answer, so that it may take longer than 3 seconds. Then only the two below. */
  readonly promise: () => Promise<void>;
  readonly late: (reply: Reply) => Promise<void>;
  readonly lateFailure: (reply: Reply) => Promise<void>;
}

/** Brings one answer, or its failure, to Discord: at once, or late when it was promised. */
export interface Delivery {
  /** The interaction that the message with the answer was the first answer to; undefined where Discord has not said it. */
  readonly shownIn: string | undefined;
  /** So that the answer may take longer than 3 seconds; `unconfirmed` when nobody knows whether Discord heard it. */
  promise(): Promise<'taken' | 'unconfirmed'>;
  give(reply: Reply): Promise<void>;
  fail(reply: Reply): Promise<void>;
}

function deliverBy(shownIn: string | undefined, way: Way): Delivery {
  let promised: 'no' | 'taken' | 'unconfirmed' = 'no';

  async function bring(first: () => Promise<void>, late: () => Promise<void>): Promise<void> {
    if (promised === 'no') return first();
    try {
      return await late();
    } catch (error) {
      if (promised === 'taken' || !isUnanswered(error)) throw error;
    }
    // The promise never arrived, so this is the first that Discord hears.
    return first();
  }

  return {
    shownIn,
    async promise() {
      if (promised !== 'no') return promised;
      try {
        await way.promise();
        promised = 'taken';
      } catch (error) {
        if (!(error instanceof AnswerUnconfirmed)) throw error;
        promised = 'unconfirmed';
      }
      return promised;
    },
    give: (reply) =>
      bring(
        () => way.first(reply),
        () => way.late(reply),
      ),
    fail: (reply) =>
      bring(
        () => way.firstFailure(reply),
        () => way.lateFailure(reply),
      ),
  };
}

const UNKNOWN_WEBHOOK: number = RESTJSONErrorCodes.UnknownWebhook;

/** Discord knows no place for late answers until it has taken a first response. */
function isUnanswered(error: unknown): boolean {
  return error instanceof AnswerLost && error.code === UNKNOWN_WEBHOOK;
}

/** As a new message. */
export function newMessage(interaction: Answering & { readonly id: string }, visibility: Visibility): Delivery {
  return deliverBy(interaction.id, {
    first: (reply) => interaction.reply(reply, visibility),
    firstFailure: (reply) => interaction.reply(reply, 'private'),
    promise: () => interaction.defer(visibility),
    late: (reply) => interaction.edit(reply),
    async lateFailure(reply) {
      if (visibility === 'private') return interaction.edit(reply);
      // A deferred reply cannot change who sees it, and the first follow-up would take its place: it has to go first.
      await interaction.deleteReply();
      await interaction.followUp(reply, 'private');
    },
  });
}

/** In place of the message that the button is on. A failure leaves that message as it is. */
function inPlace(interaction: IncomingButton): Delivery {
  return deliverBy(interaction.message.answers, {
    first: (reply) => interaction.update(reply),
    firstFailure: (reply) => interaction.reply(reply, 'private'),
    promise: () => interaction.deferUpdate(),
    late: (reply) => interaction.edit(reply),
    lateFailure: (reply) => interaction.followUp(reply, 'private'),
  });
}

/**
 * A click on one's own message changes it; on somebody else's it gives a private copy. A question was private only
 * because questions are, so its answer goes where the command's answers go. A private answer never replaces a message
 * that everybody sees. What is beside an answer, such as its sources, never takes that answer away; shared is only what a
 * command would show to everybody.
 */
export function clickDelivery(button: IncomingButton, purpose: ButtonPurpose, visibility: Visibility): Delivery {
  const { message, actor } = button;
  if (purpose === 'beside') return newMessage(button, 'private');
  if (purpose === 'share') return newMessage(button, visibility);
  if (message.askedBy !== actor.userId) return newMessage(button, 'private');
  const answersQuestion = purpose === 'question' && message.visibility === 'private';
  if (answersQuestion && visibility === 'public') return newMessage(button, 'public');
  if (message.visibility === 'public' && visibility === 'private') return newMessage(button, 'private');
  return inPlace(button);
}
