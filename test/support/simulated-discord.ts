import { AnswerLost } from '../../src/conversation/incoming.ts';
import type { Answering, IncomingButton } from '../../src/conversation/incoming.ts';
import { modalBody } from '../../src/discord/modal-body.ts';
import { editedMessage, newMessageBody } from '../../src/discord/message-body.ts';
import type { Visibility } from '../../src/conversation/command.ts';
import { modalLimits } from '../../src/playground/discord/component-limits.ts';
import { messageLimits } from '../../src/playground/discord/message-limits.ts';
import type { Form } from '../../src/views/message/form.ts';
import type { Reply } from '../../src/views/message/reply.ts';

const FIRST_RESPONSE_WITHIN_MS = 3_000;
const UNKNOWN_INTERACTION = 10_062;
const UNKNOWN_MESSAGE = 10_008;
const ALREADY_ACKNOWLEDGED = 40_060;
const UNKNOWN_WEBHOOK = 10_015;

/** A message as people see it; while its reply is undefined, "Rigwise is thinking…". */
export interface SimulatedMessage {
  /** The id of the interaction that it was the answer to at first. */
  readonly answers: string;
  readonly askedBy: string;
  readonly visibility: Visibility;
  reply: Reply | undefined;
}

/** Discord says no: what it refuses here is a defect of the bot. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** A form over the chat, and what it is sent back under. */
export interface OpenedForm {
  readonly form: Form;
  readonly customId: string;
}

export interface SimulatedAnswer {
  readonly answering: Answering & Pick<IncomingButton, 'update' | 'deferUpdate' | 'openForm'>;
  /** Undefined where the bot answered with a message. */
  form(): OpenedForm | undefined;
  /**
   * The message that the answer is in.
   * @throws {Refused} when Discord refused something on the way.
   */
  message(): SimulatedMessage;
}

/**
 * Where one interaction's answer goes, with Discord's rules: one first response, within 3 seconds, edits only after it,
 * and messages within Discord's limits.
 */
export function simulateAnswer(
  channel: SimulatedMessage[],
  { id, actor }: Pick<IncomingButton, 'id' | 'actor'>,
  clickedOn: SimulatedMessage | undefined,
  now: () => Date,
): SimulatedAnswer {
  const askedAtMs = now().getTime();
  let responded = false;
  let original: SimulatedMessage | undefined;
  let touched: SimulatedMessage | undefined;
  let opened: OpenedForm | undefined;
  let refused: Refused | undefined;
  const refuse = (reason: string): Refused => (refused ??= new Refused(reason));

  function first(): void {
    if (responded) throw refuse(`a second first response (${ALREADY_ACKNOWLEDGED})`);
    if (now().getTime() - askedAtMs > FIRST_RESPONSE_WITHIN_MS) throw new AnswerLost(UNKNOWN_INTERACTION);
    responded = true;
  }
  function after(): void {
    if (!responded) throw refuse(`a follow-up before the first response (${UNKNOWN_WEBHOOK})`);
  }
  function checked(body: object): void {
    const { success, error } = messageLimits.safeParse(body);
    if (!success) throw refuse(`a message that breaks its limits: ${error.message}`);
    const shown = ['content', 'embeds', 'attachments'].some((part) => (Reflect.get(body, part)?.length ?? 0) > 0);
    if (!shown) throw refuse('an empty message');
  }
  function post(reply: Reply | undefined, visibility: Visibility): SimulatedMessage {
    if (reply !== undefined) checked(newMessageBody(reply, visibility));
    touched = { answers: id, askedBy: actor.userId, visibility, reply };
    channel.push(touched);
    return touched;
  }
  function change(message: SimulatedMessage | undefined, reply: Reply): void {
    if (message === undefined || !channel.includes(message)) throw new AnswerLost(UNKNOWN_MESSAGE);
    checked(editedMessage(reply));
    message.reply = reply;
    touched = message;
  }

  return {
    message() {
      if (refused !== undefined) throw refused;
      if (touched === undefined) throw new Error('The bot has not answered.');
      return touched;
    },
    form() {
      if (refused !== undefined) throw refused;
      return opened;
    },
    answering: {
      async openForm(form, customId) {
        first();
        const { success, error } = modalLimits.safeParse(modalBody(form, customId));
        if (!success) throw refuse(`a form that breaks its limits: ${error.message}`);
        opened = { form, customId };
      },
      async reply(reply, visibility) {
        first();
        original = post(reply, visibility);
      },
      async update(reply) {
        first();
        original = clickedOn;
        change(clickedOn, reply);
      },
      async defer(visibility) {
        first();
        original = post(undefined, visibility);
      },
      async deferUpdate() {
        first();
        original = clickedOn;
      },
      async edit(reply) {
        after();
        change(original, reply);
      },
      async deleteReply() {
        after();
        if (original === undefined || !channel.includes(original)) throw new AnswerLost(UNKNOWN_MESSAGE);
        channel.splice(channel.indexOf(original), 1);
        touched = undefined;
      },
      async followUp(reply, visibility) {
        after();
        if (channel.some((message) => message === original && message.reply === undefined)) {
          throw refuse('a follow-up that would take the place of the deferred reply');
        }
        post(reply, visibility);
      },
    },
  };
}
