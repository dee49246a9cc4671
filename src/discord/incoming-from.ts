import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Form } from '../views/message/form.ts';
import type { Reply } from '../views/message/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import type { Choice } from '../conversation/options.ts';
import type { Answering, IncomingInteraction } from '../conversation/incoming.ts';
import type { AttachedFiles } from '../conversation/attached-file.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { choicesResponse, firstResponse, plainResponse } from './first-response.ts';
import type { ResponseKind } from './first-response.ts';
import { readInteraction } from './interaction-payload.ts';
import type { InteractionAddress } from './received-interaction.ts';
import { editedMessage, filesOf, newMessageBody } from './message-body.ts';
import { modalBody } from './modal-body.ts';
import type { ReplyLine } from './reply-line.ts';

/** What Discord says that somebody did, whatever the payload holds, and the line on which it is answered. */
export function incomingFrom(
  payload: unknown,
  lineTo: (address: InteractionAddress) => ReplyLine,
  attached: Attachments,
): IncomingInteraction {
  const received = readInteraction(payload);
  const { said, address } = received;
  if (address === undefined) return { kind: 'unreadable', faults: said.faults, answerable: undefined };
  const { id } = address;
  const line = lineTo(address);
  const respond = (reply: Reply, kind: ResponseKind) => line.respond(firstResponse(reply, kind));
  const offer = (choices: readonly Choice[]) => line.respond(choicesResponse(choices));
  const openForm = (form: Form, customId: string) =>
    line.respond(plainResponse({ type: InteractionResponseType.Modal, data: modalBody(form, customId) }));

  switch (said.kind) {
    case 'command':
      return { id, ...said, files: filesIn(said.files, attached), ...answering(line, respond), openForm };
    case 'form':
      return { id, ...said, files: filesIn(said.files, attached), ...answering(line, respond) };
    case 'button':
      return {
        id,
        ...said,
        ...answering(line, respond),
        openForm,
        update: (reply) => respond(reply, 'update'),
        deferUpdate: () => line.respond(plainResponse({ type: InteractionResponseType.DeferredMessageUpdate })),
      };
    case 'autocomplete':
      return { id, ...said, respond: offer };
    case 'unreadable': {
      const { faults, takes } = said;
      const refuse = (reply: Reply) => (takes === 'choices' ? offer([]) : respond(reply, 'private'));
      return { kind: 'unreadable', faults, answerable: { id, refuse } };
    }
  }
}

function filesIn(files: Readonly<Record<string, Attachment>>, attached: Attachments): AttachedFiles {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, attached(file)]));
}

function answering(line: ReplyLine, respond: (reply: Reply, kind: ResponseKind) => Promise<void>): Answering {
  return {
    reply: respond,
    defer: (visibility: Visibility) =>
      line.respond(
        plainResponse({
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
        }),
      ),
    edit: (reply) => line.edit({ body: editedMessage(reply), files: filesOf(reply) }),
    deleteReply: () => line.delete(),
    followUp: (reply, visibility) => line.followUp({ body: newMessageBody(reply, visibility), files: filesOf(reply) }),
  };
}
