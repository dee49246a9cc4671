import type { Reply } from '../views/reply.ts';
import type { Visibility } from './command.ts';
import type { Choice, RawOptions } from './options.ts';
import type { Actor } from './command-context.ts';

interface Incoming {
  readonly id: string;
  readonly actor: Actor;
  /** Discord locale of the person. */
  readonly locale: string;
}

/**
 * How one interaction is answered: first exactly one of `reply` and `defer`, within 3 seconds; after a deferral `edit`,
 * or `deleteReply`, and then any number of `followUp`.
 *
 * @throws {AnswerLost} from each of them, when Discord no longer takes the answer.
 */
export interface Answering {
  reply(reply: Reply, visibility: Visibility): Promise<void>;
  defer(visibility: Visibility): Promise<void>;
  /** Replaces the deferred reply, or after `deferUpdate` the message that the button is on, as a whole. */
  edit(reply: Reply): Promise<void>;
  deleteReply(): Promise<void>;
  followUp(reply: Reply, visibility: Visibility): Promise<void>;
}

export interface IncomingCommand extends Incoming, Answering {
  readonly kind: 'command';
  /** `roi`, or `settings rate` for a subcommand. */
  readonly path: string;
  readonly options: RawOptions;
}

export interface IncomingButton extends Incoming, Answering {
  readonly kind: 'button';
  readonly customId: string;
  /** The message that the button is on: who asked for it, where Discord says so, and who sees it. */
  readonly message: { readonly askedBy: string | undefined; readonly visibility: Visibility };
  /** As first response instead of `reply`: replaces the message that the button is on, as a whole. */
  update(reply: Reply): Promise<void>;
  /** As first response instead of `defer`: the message stays as it is until `edit`. */
  deferUpdate(): Promise<void>;
}

export interface IncomingAutocomplete extends Incoming {
  readonly kind: 'autocomplete';
  readonly path: string;
  readonly option: string;
  readonly typed: string;
  /** The other options, as far as they are filled in. */
  readonly others: RawOptions;
  /** @throws {AnswerLost} */
  respond(choices: readonly Choice[]): Promise<void>;
}

/** What people do with the bot, as much of it as the dispatcher needs. */
export type IncomingInteraction = IncomingCommand | IncomingButton | IncomingAutocomplete;

/** Discord does not take an answer any more: too late, answered elsewhere, or the message is gone. Nobody can be told. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
  /** Discord's JSON error code. */
  readonly code: number;

  constructor(code: number, options?: ErrorOptions) {
    super(`Discord does not take this answer any more (${code}).`, options);
    this.code = code;
  }
}
