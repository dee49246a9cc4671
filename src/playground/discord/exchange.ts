import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { ModalBody } from './component-limits.ts';
import type { InteractionPayload } from './interaction-payload.ts';
import type { PlaygroundMessage } from './message.ts';
import type { Person } from './person.ts';
import type { ReceivedRequest } from './received-request.ts';

/** A form that the bot opened. */
export interface PlaygroundModal {
  readonly customId: string;
  readonly title: string;
  readonly components: ModalBody['components'];
  readonly exchange: Exchange;
}

/** What a person ends up with after doing something. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: PlaygroundMessage }
  | { readonly kind: 'modal'; readonly modal: PlaygroundModal }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** One thing that a person did, and what came of it. */
export interface Exchange {
  readonly payload: InteractionPayload;
  readonly person: Person;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt: number;
  /** The message whose button, menu or form was used. */
  readonly source: PlaygroundMessage | undefined;
  readonly requests: readonly ReceivedRequest[];
  /**
   * Resolves when there is something to see: a message that is not "thinking" any more, a form, or choices.
   * @throws {ApplicationDidNotRespond} when the bot was too late, or never came back to what it deferred.
   */
  readonly outcome: Promise<Outcome>;
}

/** What a person reads when nothing came in time: "The application did not respond". */
export class ApplicationDidNotRespond extends Error {
  override readonly name = 'ApplicationDidNotRespond';
  readonly payload: InteractionPayload;

  constructor(payload: InteractionPayload) {
    super('The application did not respond');
    this.payload = payload;
  }
}
