import type { CommandBody, CommandOptions } from './command-limits.ts';
import { CommandType } from './wire-codes.ts';

/** A command as Discord keeps it and gives it back: with an id, and with the defaults written out. */
export interface RegisteredCommand {
  readonly id: string;
  readonly application_id: string;
  /** Another one after every change. */
  readonly version: string;
  readonly guild_id?: string;
  readonly type: (typeof CommandType)[keyof typeof CommandType];
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>> | null;
  /** Empty of what is no slash command. */
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>> | null;
  readonly default_member_permissions: string | null;
  readonly dm_permission?: boolean;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly nsfw: boolean;
  readonly options?: CommandOptions;
}

/** Fields in Discord's order, which is not the order in which a bot sends them. */
export function registeredCommand(
  identity: Pick<RegisteredCommand, 'id' | 'application_id' | 'version' | 'guild_id'>,
  body: CommandBody,
): RegisteredCommand {
  const { id, application_id, version, guild_id } = identity;
  const slash = body.type === CommandType.Message ? undefined : body;
  return {
    id,
    application_id,
    version,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    type: body.type ?? CommandType.Slash,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: slash?.description ?? '',
    description_localizations: slash?.description_localizations ?? null,
    ...(guild_id === undefined
      ? { dm_permission: body.dm_permission ?? body.contexts?.includes(1) ?? true }
      : { guild_id }),
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    ...(slash?.options?.length && { options: withoutDefaults(slash.options) }),
    nsfw: body.nsfw ?? false,
  };
}

/** Discord drops what says nothing: null, `required: false`, `autocomplete: false`, empty lists. */
function withoutDefaults<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    const saysNothing =
      inner === null ||
      (inner === false && (key === 'required' || key === 'autocomplete')) ||
      (Array.isArray(inner) && inner.length === 0);
    return saysNothing ? undefined : inner;
  }) as Value;
}
