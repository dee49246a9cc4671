import type { RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Reply } from '../views/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import { editedMessage, newMessageBody } from './message-body.ts';

/** As a new message that so many see, or in the place of the message that the interaction came from. */
export type ResponseKind = Visibility | 'update';

/** A reply as the first response to an interaction. */
export function firstResponse(reply: Reply, kind: ResponseKind): RESTPostAPIInteractionCallbackJSONBody {
  return kind === 'update'
    ? { type: InteractionResponseType.UpdateMessage, data: editedMessage(reply) }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: newMessageBody(reply, kind) };
}

type Bytes = Uint8Array<ArrayBuffer>;

// One reply goes to everybody who asks the same within a minute.
const known = new WeakMap<Reply, Map<ResponseKind, Bytes>>();
const encoder = new TextEncoder();

/** The same as JSON in UTF-8, made once of each reply. */
export function firstResponseBytes(reply: Reply, kind: ResponseKind): Bytes {
  const ofReply = known.get(reply) ?? new Map<ResponseKind, Bytes>();
  known.set(reply, ofReply);
  const bytes = ofReply.get(kind) ?? encoder.encode(JSON.stringify(firstResponse(reply, kind)));
  ofReply.set(kind, bytes);
  return bytes;
}
