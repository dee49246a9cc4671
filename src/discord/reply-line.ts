import type { APIInteractionResponseCallbackData, RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import type { RawFile } from 'discord.js';

export type FirstResponse =
  | { readonly kind: 'json'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'with-files';
      readonly body: RESTPostAPIInteractionCallbackJSONBody;
      readonly files: readonly RawFile[];
    };

/** A message for a webhook, with its files. */
export interface LaterMessage {
  readonly body: APIInteractionResponseCallbackData;
  readonly files: readonly RawFile[];
}

/**
 * One interaction's way back to Discord: one first response, then edits and follow-ups.
 *
 * @throws {AnswerLost} from each of them, when Discord no longer takes the answer
 * @throws {AnswerUnconfirmed} from `respond`, when nobody knows whether Discord took it
 */
export interface ReplyLine {
  respond(response: FirstResponse): Promise<void>;
  /** Replaces the first response's message as a whole. */
  edit(message: LaterMessage): Promise<void>;
  delete(): Promise<void>;
  followUp(message: LaterMessage): Promise<void>;
}
