import type { Reply } from '../views/reply.ts';
import type { ButtonPurpose } from './button-state.ts';
import type { Visibility } from './command.ts';
import type { IncomingButton, IncomingCommand } from './incoming.ts';

/** Where one answer appears, and how its failure reaches the person who asked and nobody else. */
export interface Delivery {
  /** As first response. */
  send(reply: Reply): Promise<void>;
  sendFailure(reply: Reply): Promise<void>;
  /** Promises an answer, so that it may take longer than 3 seconds. Then only the two below. */
  defer(): Promise<void>;
  sendLate(reply: Reply): Promise<void>;
  sendFailureLate(reply: Reply): Promise<void>;
}

/** As a new message. */
export function newMessage(interaction: IncomingCommand | IncomingButton, visibility: Visibility): Delivery {
  return {
    send: (reply) => interaction.reply(reply, visibility),
    sendFailure: (reply) => interaction.reply(reply, 'private'),
    defer: () => interaction.defer(visibility),
    sendLate: (reply) => interaction.edit(reply),
    async sendFailureLate(reply) {
      if (visibility === 'private') return interaction.edit(reply);
      // A deferred reply cannot change who sees it, and the first follow-up would take its place: it has to go first.
      await interaction.deleteReply();
      await interaction.followUp(reply, 'private');
    },
  };
}

/** In place of the message that the button is on. A failure leaves that message as it is. */
function inPlace(interaction: IncomingButton): Delivery {
  return {
    send: (reply) => interaction.update(reply),
    sendFailure: (reply) => interaction.reply(reply, 'private'),
    defer: () => interaction.deferUpdate(),
    sendLate: (reply) => interaction.edit(reply),
    sendFailureLate: (reply) => interaction.followUp(reply, 'private'),
  };
}

/**
 * A click on one's own message changes it; on somebody else's it gives a private copy. A question was private only
 * because questions are, so its answer goes where the command's answers go. A private answer never replaces a message
 * that everybody sees.
 */
export function clickDelivery(button: IncomingButton, purpose: ButtonPurpose, visibility: Visibility): Delivery {
  const { message, actor } = button;
  if (message.askedBy !== actor.userId) return newMessage(button, 'private');
  const answersQuestion = purpose === 'question' && message.visibility === 'private';
  if (answersQuestion && visibility === 'public') return newMessage(button, 'public');
  if (message.visibility === 'public' && visibility === 'private') return newMessage(button, 'private');
  return inPlace(button);
}
