import type { RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Reply } from '../views/message/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import type { Choice } from '../conversation/options.ts';
import { editedMessage, filesOf, newMessageBody } from './message-body.ts';
import type { FirstResponse } from './reply-line.ts';
import { remembered } from '../remembered.ts';

/** As a new message that so many see, or in the place of the message that the interaction came from. */
export type ResponseKind = Visibility | 'update';

type JsonResponse = Extract<FirstResponse, { kind: 'json' }>;
type Bytes = JsonResponse['bytes'];

// One reply goes to everybody who asks the same within a minute, and the same choices to all who type the same.
const bytesOf = remembered(new WeakMap(), (reply: Reply) =>
  remembered(new Map(), (kind: ResponseKind): Bytes => encoded(bodyOf(reply, kind))),
);
const bytesOfChoices = remembered(new WeakMap(), (choices: readonly Choice[]): Bytes =>
  encoded({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [...choices] } }),
);

/** A reply as the first response to an interaction. Its JSON is made once of each reply. */
export function firstResponse(reply: Reply, kind: ResponseKind): FirstResponse {
  if (reply.files !== undefined) return { kind: 'with-files', body: bodyOf(reply, kind), files: filesOf(reply) };
  // What is not frozen may change, and is nobody else's: a weak map would keep it past many collections of young garbage.
  return { kind: 'json', bytes: Object.isFrozen(reply) ? bytesOf(reply)(kind) : encoded(bodyOf(reply, kind)) };
}

/** What is offered while somebody types. */
export function choicesResponse(choices: readonly Choice[]): JsonResponse {
  return { kind: 'json', bytes: bytesOfChoices(choices) };
}

/** Any first response that carries neither: a promise of a reply, or a form. */
export function plainResponse(body: RESTPostAPIInteractionCallbackJSONBody): JsonResponse {
  return { kind: 'json', bytes: encoded(body) };
}

function bodyOf(reply: Reply, kind: ResponseKind): RESTPostAPIInteractionCallbackJSONBody {
  return kind === 'update'
    ? { type: InteractionResponseType.UpdateMessage, data: editedMessage(reply) }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: newMessageBody(reply, kind) };
}

function encoded(body: RESTPostAPIInteractionCallbackJSONBody): Bytes {
  // Half the time of a TextEncoder.
  return Buffer.from(JSON.stringify(body));
}
