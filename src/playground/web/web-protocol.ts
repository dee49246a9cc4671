import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import * as z from 'zod';
import type { ModalBody } from '../discord/component-limits.ts';
import type { RegisteredCommand } from '../discord/registered-command.ts';
import { LOCALES, PEOPLE, SERVERS } from './web-seats.ts';

const keysOf = <Key extends string>(list: readonly { readonly key: Key }[]) => list.map(({ key }) => key);
const id = z.string().max(40);
const name = z.string().max(100);
const request = z.int().min(0);
/** A file as the page sends it. */
const handedFile = z.strictObject({
  name: z.string().min(1).max(255),
  contentType: z.string().max(200),
  base64: z.base64(),
});
const values = z.record(name, z.union([z.string().max(6000), z.number(), z.boolean(), handedFile]));

/** What a person does on the page. */
export const act = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sit'),
    as: z.literal(keysOf(PEOPLE)),
    server: z.literal(keysOf(SERVERS)),
    locale: z.literal(keysOf(LOCALES)),
  }),
  z.strictObject({ kind: z.literal('run'), request, path: name, options: values }),
  z.strictObject({
    kind: z.literal('type'),
    request,
    path: name,
    option: name,
    typed: z.string().max(6000),
    others: values,
  }),
  z.strictObject({ kind: z.literal('click'), request, messageId: id, customId: name }),
  z.strictObject({
    kind: z.literal('select'),
    request,
    messageId: id,
    customId: name,
    values: z.array(name).max(25),
  }),
  z.strictObject({
    kind: z.literal('submit'),
    request,
    exchangeId: id,
    fields: z.record(name, z.union([z.string().max(4000), handedFile])),
  }),
  z.strictObject({ kind: z.literal('use'), request, messageId: id, command: name }),
  z.strictObject({ kind: z.literal('say'), text: z.string().trim().min(1).max(2000) }),
  z.strictObject({
    kind: z.literal('misbehave'),
    how: z.literal([
      'drop',
      'reconnect',
      'answer-429',
      'answer-500',
      'deliver-twice',
      'hold',
      'release',
      'slow',
      'prompt',
    ]),
  }),
  z.strictObject({ kind: z.literal('restart') }),
]);

export type Act = z.infer<typeof act>;
export type HandedFile = z.infer<typeof handedFile>;
export type Misbehaviour = Extract<Act, { kind: 'misbehave' }>['how'];

/** How the bot is doing, as far as the playground can see. */
export type BotState =
  | { readonly kind: 'starting' | 'online' | 'offline' }
  | { readonly kind: 'ended'; readonly how: string; readonly lastWords: string };

export interface ShownRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  /** After the interaction was sent. */
  readonly afterMs: number;
  readonly status: number | undefined;
  readonly durationMs: number | undefined;
  readonly answer: object | undefined;
  /** Discord's own rules were broken: what it says. */
  readonly refusal:
    | { readonly code: number; readonly message: string; readonly errors: object | undefined }
    | undefined;
}

/** Something a person did, as the page shows it. */
export interface ShownExchange {
  readonly id: string;
  readonly channelId: string;
  readonly personId: string;
  readonly personName: string;
  /** `/roi`, or what the pressed button or the app is called. */
  readonly did: string;
  /** The same with everything that was filled in. */
  readonly inFull: string;
  readonly isCommand: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt: number;
  readonly sourceId: string | undefined;
  readonly state: 'waiting' | 'answered' | 'failed';
  readonly payload: object;
  readonly requests: readonly ShownRequest[];
}

export interface ShownMessage {
  readonly id: string;
  /** Undefined of what somebody wrote themselves. */
  readonly exchangeId: string | undefined;
  readonly channelId: string;
  /** The only person who sees it; undefined when everybody does. */
  readonly onlyFor: string | undefined;
  readonly isLoading: boolean;
  readonly isDeleted: boolean;
  readonly json: APIMessage;
}

export interface ShownForm {
  readonly exchangeId: string;
  readonly title: string;
  readonly components: ModalBody['components'];
}

/** What the page is told. `request` names the act that is answered. */
export type Tidings =
  | { readonly kind: 'seated'; readonly personId: string; readonly channelId: string }
  | { readonly kind: 'commands'; readonly commands: readonly RegisteredCommand[] }
  | { readonly kind: 'bot'; readonly state: BotState }
  | { readonly kind: 'held'; readonly isHeld: boolean }
  | { readonly kind: 'slow'; readonly isSlow: boolean }
  | { readonly kind: 'exchange'; readonly exchange: ShownExchange }
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | {
      readonly kind: 'choices';
      readonly request: number;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | { readonly kind: 'form'; readonly request: number; readonly form: ShownForm }
  | { readonly kind: 'done' | 'failed'; readonly request: number }
  | { readonly kind: 'refused'; readonly request: number; readonly reason: string };
