import { ApplicationCommandType, ComponentType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { SnowflakeUtil } from 'discord.js';
import * as z from 'zod';
import type { Actor } from '../conversation/command-context.ts';
import type { ButtonMessage } from '../conversation/incoming.ts';
import type { RawOptions } from '../conversation/options.ts';
import { isTextFile } from './attachment.ts';
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
type Files = Readonly<Record<string, Attachment>>;

type Said =
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

interface Unreadable {
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

const DEFAULT_LOCALE = 'en-US';
const MOST_FAULTS = 5;

const snowflake = z.string().regex(/^\d{1,20}$/);
const addressSchema = z.object({ id: snowflake, application_id: snowflake, token: z.string().min(1) });
const person = z.object({ id: snowflake });

/** Who asks, from where, and how they read numbers. */
const askerSchema = z
  .object({
    guild_id: snowflake.nullish(),
    // Discord computes the member's permissions for the channel and sends them along; administrators hold every one.
    member: z.object({ user: person, permissions: z.string().regex(/^\d+$/).nullish() }).nullish(),
    user: person.nullish(),
    // Only tells how numbers look and which country somebody may be in: no reason to leave a question unanswered.
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-([A-Z]{2}|\d{3}))?$/)
      .catch(DEFAULT_LOCALE),
  })
  .transform(({ guild_id, member, user, locale }, context) => {
    const userId = (member?.user ?? user)?.id;
    if (userId === undefined) {
      context.addIssue({ code: 'custom', path: ['user'] });
      return z.NEVER;
    }
    const guildId = guild_id ?? undefined;
    const permissions = BigInt(member?.permissions ?? 0);
    const canManageServer = guildId !== undefined && (permissions & PermissionFlagsBits.ManageGuild) !== 0n;
    return { actor: { userId, guildId, canManageServer }, locale };
  });

const attachmentSchema = z.object({
  filename: z.string(),
  size: z.number().min(0),
  url: z.string(),
  content_type: z.string().nullish(),
});
const attachmentsSchema = z.record(z.string(), attachmentSchema);

// Groups hold subcommands, and those hold values: three levels and no more, however deep the payload is nested.
const optionFields = {
  type: z.int(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().nullish(),
};
const valueSchema = z.object(optionFields);
const subcommandSchema = z.object({ ...optionFields, options: z.array(valueSchema).optional() });
const optionSchema = z.object({ ...optionFields, options: z.array(subcommandSchema).optional() });
const commandSchema = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(optionSchema).optional(),
  resolved: z.object({ attachments: attachmentsSchema.optional() }).optional(),
});

/** A message that somebody handed over, and what of it can be read. */
const embedSchema = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const saidSchema = z.object({
  content: z.string().optional(),
  embeds: z.array(embedSchema).optional(),
  attachments: z.array(attachmentSchema).optional(),
});
const messageCommandSchema = z
  .object({
    type: z.literal(ApplicationCommandType.Message),
    name: z.string(),
    target_id: snowflake,
    resolved: z.object({ messages: z.record(z.string(), saidSchema) }),
  })
  .transform(({ name, target_id, resolved }, context) => {
    const message = resolved.messages[target_id];
    if (message !== undefined) return { name, message };
    context.addIssue({ code: 'custom', path: ['resolved', 'messages'] });
    return z.NEVER;
  });

/** A press of a button, or what was chosen from a menu of which one entry can be chosen: either names what it runs. */
const pressSchema = z.object({
  data: z
    .discriminatedUnion('component_type', [
      z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() }),
      z.object({ component_type: z.literal(ComponentType.StringSelect), values: z.tuple([z.string()]) }),
    ])
    .transform((data) => (data.component_type === ComponentType.Button ? data.custom_id : data.values[0])),
  message: z.object({
    flags: z.int().min(0).nullish(),
    interaction_metadata: z.object({ id: z.string().nullish(), user: person }).nullish(),
  }),
});

/** A filled form of text fields and of fields for a file, each under its label or in a row of its own. */
const answerSchema = z.object({ custom_id: z.string(), value: z.string() });
const uploadSchema = z.object({ custom_id: z.string(), values: z.array(z.string()).max(1) });
const filledSchema = z.object({
  custom_id: z.string(),
  components: z.array(
    z.union([
      z.object({ type: z.literal(ComponentType.Label), component: z.union([answerSchema, uploadSchema]) }),
      z.object({ type: z.literal(ComponentType.ActionRow), components: z.tuple([answerSchema]) }),
    ]),
  ),
  resolved: z.object({ attachments: attachmentsSchema.optional() }).optional(),
});

type Option = z.infer<typeof optionSchema>;
type Value = z.infer<typeof valueSchema>;

/**
 * Reads INTERACTION_CREATE's data, or the body of a request to an interactions endpoint, whatever is in it.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function readInteraction(payload: unknown): ReceivedInteraction {
  const addressed = addressSchema.safeParse(payload);
  if (!addressed.success) return { said: unreadable('message', addressed.error), address: undefined };
  const { id, application_id: applicationId, token } = addressed.data;
  return { said: saidIn(payload, id), address: { id, applicationId, token } };
}

function saidIn(payload: unknown, id: string): Said | Unreadable {
  const { type, data } = payload as { readonly type?: unknown; readonly data?: unknown };
  const takes = type === InteractionType.ApplicationCommandAutocomplete ? 'choices' : 'message';
  const asker = askerSchema.safeParse(payload);
  if (!asker.success) return unreadable(takes, asker.error);
  const asked = { ...asker.data, createdAtMs: SnowflakeUtil.timestampFrom(id) };

  switch (type) {
    case InteractionType.ApplicationCommand: {
      if (typeOf(data) === ApplicationCommandType.Message) {
        const handed = messageCommandSchema.safeParse(data);
        if (!handed.success) return unreadable(takes, handed.error, 'data');
        const { name, message } = handed.data;
        const [file, ...more] = (message.attachments ?? []).filter(isTextFile);
        const options = { text: textIn(message), ...(more.length > 0 && { more: more.length }) };
        return { kind: 'command', ...asked, path: name, options, files: file === undefined ? {} : { file } };
      }
      const command = commandSchema.safeParse(data);
      if (!command.success) return unreadable(takes, command.error, 'data');
      const { path, values } = chosen(command.data);
      const [handedIn, typed] = [values.filter(isFile), values.filter((value) => !isFile(value))];
      const files = filesOf(
        handedIn.map(({ name, value }) => [name, String(value)]),
        command.data.resolved?.attachments,
      );
      if (files === undefined) return { kind: 'unreadable', takes, faults: ['data.resolved.attachments'] };
      return { kind: 'command', ...asked, path, options: optionsOf(typed), files };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const command = commandSchema.safeParse(data);
      if (!command.success) return unreadable(takes, command.error, 'data');
      const { path, values } = chosen(command.data);
      const typing = values.find(({ focused }) => focused === true);
      if (typing === undefined) return { kind: 'unreadable', takes, faults: ['data.options.focused'] };
      const others = optionsOf(values.filter((option) => option !== typing && !isFile(option)));
      return { kind: 'autocomplete', ...asked, path, option: typing.name, typed: String(typing.value ?? ''), others };
    }
    case InteractionType.MessageComponent: {
      const press = pressSchema.safeParse(payload);
      if (!press.success) return unreadable(takes, press.error);
      const { data: customId, message } = press.data;
      const visibility = ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? 'public' : 'private';
      const { id: answers, user } = message.interaction_metadata ?? {};
      return {
        kind: 'button',
        ...asked,
        customId,
        message: { answers: answers ?? undefined, askedBy: user?.id, visibility },
      };
    }
    case InteractionType.ModalSubmit: {
      const filled = filledSchema.safeParse(data);
      if (!filled.success) return unreadable(takes, filled.error, 'data');
      const { custom_id: customId, components } = filled.data;
      const answers = components.map((row) => ('component' in row ? row.component : row.components[0]));
      const fields = Object.fromEntries(
        answers.flatMap((answer) => ('value' in answer ? [[answer.custom_id, answer.value]] : [])),
      );
      const files = filesOf(
        answers.flatMap((answer) =>
          'values' in answer ? answer.values.map((fileId) => [answer.custom_id, fileId] as const) : [],
        ),
        filled.data.resolved?.attachments,
      );
      if (files === undefined) return { kind: 'unreadable', takes, faults: ['data.resolved.attachments'] };
      return { kind: 'form', ...asked, customId, fields, files };
    }
    default:
      return { kind: 'unreadable', takes, faults: ['type'] };
  }
}

function typeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
}

/** Everything that is written in a message, a line each. */
function textIn({ content = '', embeds = [] }: z.infer<typeof saidSchema>): string {
  const inEmbeds = embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds].filter((text) => text !== '').join('\n');
}

function chosen({ name, options = [] }: z.infer<typeof commandSchema>): {
  readonly path: string;
  readonly values: readonly Value[];
} {
  let path = name;
  let values: readonly (Value & Partial<Option>)[] = options;
  for (let [first] = values; first !== undefined && isSubcommand(first); [first] = values) {
    path += ` ${first.name}`;
    values = first.options ?? [];
  }
  return { path, values };
}

const SUBCOMMAND_TYPES: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

function isSubcommand({ type }: Value): boolean {
  return SUBCOMMAND_TYPES.has(type);
}

const FILE_TYPE: number = ApplicationCommandOptionType.Attachment;

function isFile({ type }: Value): boolean {
  return type === FILE_TYPE;
}

/** Undefined where one is named and not described. */
function filesOf(
  ids: readonly (readonly [name: string, id: string])[],
  attachments: z.infer<typeof attachmentsSchema> = {},
): Files | undefined {
  const files = ids.flatMap(([name, id]) => {
    const file = attachments[id];
    return file === undefined ? [] : [[name, file] as const];
  });
  return files.length === ids.length ? Object.fromEntries(files) : undefined;
}

function optionsOf(values: readonly Value[]): RawOptions {
  return Object.fromEntries(values.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function unreadable(takes: Unreadable['takes'], { issues }: z.ZodError, below?: string): Unreadable {
  const faults = issues.slice(0, MOST_FAULTS).map(({ path }) => [...(below ? [below] : []), ...path].join('.'));
  return { kind: 'unreadable', takes, faults };
}
