import type { RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Reply } from '../views/message/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import { editedMessage, filesOf, newMessageBody } from './message-body.ts';
import type { FirstResponse } from './reply-line.ts';
import { remembered } from '../remembered.ts';

/** As a new message that so many see, or in the place of the message that the interaction came from. */
export type ResponseKind = Visibility | 'update';

type Bytes = Uint8Array<ArrayBuffer>;

// One reply goes to everybody who asks the same within a minute.
const bytesOf = remembered(new WeakMap(), (reply: Reply) =>
  remembered(new Map(), (kind: ResponseKind): Bytes => encoded(bodyOf(reply, kind))),
);
const encoder = new TextEncoder();

/** A reply as the first response to an interaction. Its JSON is made once of each reply. */
export function firstResponse(reply: Reply, kind: ResponseKind): FirstResponse {
  if (reply.files !== undefined) return { kind: 'with-files', body: bodyOf(reply, kind), files: filesOf(reply) };
  return { kind: 'json', bytes: bytesOf(reply)(kind) };
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
