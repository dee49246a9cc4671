import type { Actor } from '../conversation/command-context.ts';
import type { ButtonMessage } from '../conversation/incoming.ts';
import type { RawOptions } from '../conversation/options.ts';
import type { Attachment } from './attachment.ts';

/** Where an interaction is answered. */
export interface InteractionAddress {
  readonly id: string;
  readonly applicationId: string;
  /** Whoever holds it can answer in the bot's name: it is never logged. */
  readonly token: string;
}

interface Asked {
  readonly actor: Actor;
  readonly locale: string;
  /** Milliseconds since the Unix epoch, by Discord's clock. */
  readonly createdAtMs: number;
}

/** By the option or field that each was put into. */
export type Files = Readonly<Record<string, Attachment>>;

export type Said =
  | (Asked & { readonly kind: 'command'; readonly path: string; readonly options: RawOptions; readonly files: Files })
  | (Asked & {
      readonly kind: 'button';
      readonly customId: string;
      readonly message: ButtonMessage;
    })
  | (Asked & {
      readonly kind: 'form';
      readonly customId: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly files: Files;
    })
  | (Asked & {
      readonly kind: 'autocomplete';
      readonly path: string;
      readonly option: string;
      readonly typed: string;
      readonly others: RawOptions;
    });

export interface Unreadable {
  readonly kind: 'unreadable';
  /** Which fields are not what Discord describes, and never what they hold. */
  readonly faults: readonly string[];
  /** What Discord takes as its answer. */
  readonly takes: 'message' | 'choices';
}

/** What an interaction is about, and where it is answered; without an address nobody can be told anything. */
export type ReceivedInteraction =
  | { readonly said: Said | Unreadable; readonly address: InteractionAddress }
  | { readonly said: Unreadable; readonly address: undefined };
