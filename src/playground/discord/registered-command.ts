import type { CommandBody } from './command-limits.ts';

/** A slash command as Discord keeps it and gives it back: with an id, and with the defaults written out. */
export interface RegisteredCommand {
  readonly id: string;
  readonly application_id: string;
  /** Another one after every change. */
  readonly version: string;
  readonly guild_id?: string;
  readonly type: 1;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>> | null;
  readonly default_member_permissions: string | null;
  readonly dm_permission?: boolean;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly nsfw: boolean;
  readonly options?: NonNullable<CommandBody['options']>;
}

/** Fields in Discord's order, which is not the order in which a bot sends them. */
export function registeredCommand(
  identity: Pick<RegisteredCommand, 'id' | 'application_id' | 'version' | 'guild_id'>,
  body: CommandBody,
): RegisteredCommand {
  const { id, application_id, version, guild_id } = identity;
  return {
    id,
    application_id,
    version,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    type: 1,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description,
    description_localizations: body.description_localizations ?? null,
    ...(guild_id === undefined
      ? { dm_permission: body.dm_permission ?? body.contexts?.includes(1) ?? true }
      : { guild_id }),
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    ...(body.options?.length && { options: withoutDefaults(body.options) }),
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
