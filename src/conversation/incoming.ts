import type { Form } from '../views/message/form.ts';
import type { Reply } from '../views/message/reply.ts';
import type { AttachedFiles } from './attached-file.ts';
import type { Visibility } from './command.ts';
import type { Choice, RawOptions } from './options.ts';
import type { Actor } from './command-context.ts';

interface Incoming {
  readonly id: string;
  /** When the person did it, in milliseconds since the Unix epoch, by Discord's clock. */
  readonly createdAtMs: number;
  readonly actor: Actor;
  /** Discord locale of the person. */
  readonly locale: string;
}

/**
 * How one interaction is answered: first exactly one of `reply` and `defer`, within 3 seconds; after a deferral `edit`,
 * or `deleteReply`, and then any number of `followUp`.
 *
 * @throws {AnswerLost} from each of them, when Discord no longer takes the answer
 * @throws {AnswerUnconfirmed} from first responses, when nobody knows whether Discord took them
 */
export interface Answering {
  reply(reply: Reply, visibility: Visibility): Promise<void>;
  defer(visibility: Visibility): Promise<void>;
  /** Replaces the deferred reply, or after `deferUpdate` the message that the button is on, as a whole. */
  edit(reply: Reply): Promise<void>;
  deleteReply(): Promise<void>;
  followUp(reply: Reply, visibility: Visibility): Promise<void>;
}

/** Can be asked back with a form, as first response and nothing after it. */
interface Fillable {
  /** What is filled in comes back under `customId`. @throws {AnswerLost | AnswerUnconfirmed} */
  openForm(form: Form, customId: string): Promise<void>;
}

export interface IncomingCommand extends Incoming, Answering, Fillable {
  readonly kind: 'command';
  /** `roi`, or `settings rate` for a subcommand. */
  readonly path: string;
  readonly options: RawOptions;
  /** By option. */
  readonly files: AttachedFiles;
}

/** The message that a button is on, as far as Discord says it. */
export interface ButtonMessage {
  /** The interaction that it was the answer to at first; it stays the same however often buttons change the message. */
  readonly answers: string | undefined;
  readonly askedBy: string | undefined;
  readonly visibility: Visibility;
}

/** A button was pressed, or something chosen from a menu. */
export interface IncomingButton extends Incoming, Answering, Fillable {
  readonly kind: 'button';
  /** The button’s `custom_id`, or the value of what was chosen, which is of the same kind. */
  readonly customId: string;
  readonly message: ButtonMessage;
  /** As first response instead of `reply`: replaces the message that the button is on, as a whole. */
  update(reply: Reply): Promise<void>;
  /** As first response instead of `defer`: the message stays as it is until `edit`. */
  deferUpdate(): Promise<void>;
}

/** A form was filled in. */
export interface IncomingForm extends Incoming, Answering {
  readonly kind: 'form';
  /** Under which it was opened. */
  readonly customId: string;
  /** What was typed, by field; empty where nothing was. */
  readonly fields: Readonly<Record<string, string>>;
  /** By field. */
  readonly files: AttachedFiles;
}

export interface IncomingAutocomplete extends Incoming {
  readonly kind: 'autocomplete';
  readonly path: string;
  readonly option: string;
  readonly typed: string;
  /** The other options, as far as they are filled in. */
  readonly others: RawOptions;
  /** @throws {AnswerLost | AnswerUnconfirmed} */
  respond(choices: readonly Choice[]): Promise<void>;
}

/** Something that is not what Discord describes, or that Rigwise has no part in. */
export interface IncomingUnreadable {
  readonly kind: 'unreadable';
  /** Which of its fields cannot be read, and never what they hold. */
  readonly faults: readonly string[];
  /** Undefined when not even that much can be read that somebody could be told. */
  readonly answerable: { readonly id: string; refuse(reply: Reply): Promise<void> } | undefined;
}

type ReadableInteraction = IncomingCommand | IncomingButton | IncomingForm | IncomingAutocomplete;

/** What people do with the bot, as much of it as the dispatcher needs. */
export type IncomingInteraction = ReadableInteraction | IncomingUnreadable;

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

/** Discord may have taken this answer or not: what it said to it never came. */
export class AnswerUnconfirmed extends Error {
  override readonly name = 'AnswerUnconfirmed';

  constructor(options?: ErrorOptions) {
    super('Nobody knows whether Discord took this answer.', options);
  }
}
