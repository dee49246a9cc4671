import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { RawOptions } from '../conversation/options.ts';

/** What nearly every payload holds: a command, or a keystroke in one, whose options are values. */
export interface PlainPayload {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
  readonly userId: string;
  readonly guildId: string | undefined;
  /** A bit set, as text. */
  readonly permissions: string;
  readonly locale: string;
  /** Of the command. */
  readonly name: string;
  readonly options: RawOptions;
  /** Undefined in a command that was sent; otherwise what is being typed, which is not among the options. */
  readonly typing: { readonly option: string; readonly typed: string } | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const SNOWFLAKE = /^\d{1,20}$/;
const DIGITS = /^\d+$/;
export const LOCALE = /^[a-z]{2,3}(-([A-Z]{2}|\d{3}))?$/;

const VALUE_TYPES: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
  ApplicationCommandOptionType.Boolean,
]);

/**
 * Reads a plain payload field by field, for the schemas take a twentieth of what a remembered answer costs. It takes less
 * than they do, and nothing that they refuse: of whatever is unusual it says nothing, and they have the word.
 */
export function readPlain(payload: unknown): PlainPayload | undefined {
  if (!isFields(payload)) return undefined;
  const { id, application_id: applicationId, token, type, data, locale } = payload;
  const isCommand = type === InteractionType.ApplicationCommand;
  if (!isCommand && type !== InteractionType.ApplicationCommandAutocomplete) return undefined;
  if (!isSnowflake(id) || !isSnowflake(applicationId) || typeof token !== 'string' || token === '') return undefined;
  if (typeof locale !== 'string' || !LOCALE.test(locale)) return undefined;
  const asker = plainAsker(payload);
  const command = plainCommand(data, isCommand);
  return asker && command && { id, applicationId, token, locale, ...asker, ...command };
}

function plainAsker({
  guild_id: guildId,
  member,
  user,
}: Fields): Pick<PlainPayload, 'userId' | 'guildId' | 'permissions'> | undefined {
  if (!isAbsent(guildId) && !isSnowflake(guildId)) return undefined;
  // In a server there is a member, elsewhere a user.
  const inServer = isFields(member) ? member : undefined;
  if (isAbsent(member) === isAbsent(user)) return undefined;
  const person = inServer === undefined ? user : inServer['user'];
  const permissions = inServer?.['permissions'] ?? '0';
  if (!isFields(person) || !isSnowflake(person['id'])) return undefined;
  if (typeof permissions !== 'string' || !DIGITS.test(permissions)) return undefined;
  return { userId: person['id'], guildId: guildId ?? undefined, permissions };
}

function plainCommand(data: unknown, isSent: boolean): Pick<PlainPayload, 'name' | 'options' | 'typing'> | undefined {
  if (!isFields(data)) return undefined;
  const { type, name, options = [], resolved } = data;
  if (type !== ApplicationCommandType.ChatInput || typeof name !== 'string') return undefined;
  if (resolved !== undefined || !Array.isArray(options)) return undefined;
  const given: Record<string, string | number | boolean> = {};
  let typing: PlainPayload['typing'];
  for (const option of options as readonly unknown[]) {
    if (!isPlainOption(option)) return undefined;
    if (!isSent && typing === undefined && option.focused === true) {
      typing = { option: option.name, typed: String(option.value) };
    } else given[option.name] = option.value;
  }
  return isSent || typing !== undefined ? { name, options: given, typing } : undefined;
}

interface PlainOption {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly focused: unknown;
}

function isPlainOption(option: unknown): option is PlainOption {
  if (!isFields(option)) return false;
  const { type, name, value, focused, options } = option;
  if (options !== undefined) return false;
  if (!VALUE_TYPES.has(type) || typeof name !== 'string' || name === '__proto__') return false;
  if (!isAbsent(focused) && typeof focused !== 'boolean') return false;
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && SNOWFLAKE.test(value);
}
