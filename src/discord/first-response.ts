import type { RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Reply } from '../views/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import { editedMessage, filesOf, newMessageBody } from './message-body.ts';
import type { FirstResponse } from './reply-line.ts';

/** As a new message that so many see, or in the place of the message that the interaction came from. */
export type ResponseKind = Visibility | 'update';

type Bytes = Uint8Array<ArrayBuffer>;

// One reply goes to everybody who asks the same within a minute.
const known = new WeakMap<Reply, Map<ResponseKind, Bytes>>();
const encoder = new TextEncoder();

/** A reply as the first response to an interaction. Its JSON is made once of each reply. */
export function firstResponse(reply: Reply, kind: ResponseKind): FirstResponse {
  if (reply.files !== undefined) return { kind: 'with-files', body: bodyOf(reply, kind), files: filesOf(reply) };
  const ofReply = known.get(reply) ?? new Map<ResponseKind, Bytes>();
  known.set(reply, ofReply);
  const bytes = ofReply.get(kind) ?? encoded(bodyOf(reply, kind));
  ofReply.set(kind, bytes);
  return { kind: 'json', bytes };
}

/** Any first response that carries no reply: a promise of one, or choices. */
export function plainResponse(body: RESTPostAPIInteractionCallbackJSONBody): FirstResponse {
  return { kind: 'json', bytes: encoded(body) };
}

function bodyOf(reply: Reply, kind: ResponseKind): RESTPostAPIInteractionCallbackJSONBody {
  return kind === 'update'
    ? { type: InteractionResponseType.UpdateMessage, data: editedMessage(reply) }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: newMessageBody(reply, kind) };
}

function encoded(body: RESTPostAPIInteractionCallbackJSONBody): Bytes {
  return encoder.encode(JSON.stringify(body));
}
