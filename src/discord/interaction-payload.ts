import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { SnowflakeUtil } from 'discord.js';
import type * as z from 'zod';
import type { RawOptions } from '../conversation/options.ts';
import { isTextFile } from './attachment.ts';
import {
  addressSchema,
  askerSchema,
  commandSchema,
  filledSchema,
  messageCommandSchema,
  pressSchema,
} from './payload-schemas.ts';
import type { attachmentsSchema, optionSchema, saidSchema, valueSchema } from './payload-schemas.ts';
import type { Files, ReceivedInteraction, Said, Unreadable } from './received-interaction.ts';

const MOST_FAULTS = 5;

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
