import { isDeepStrictEqual } from 'node:util';
import { Routes } from 'discord-api-types/v10';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { REST } from 'discord.js';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

export interface Registration {
  readonly changed: boolean;
  /** Ids by command name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Tells Discord about the commands when it knows others; in one server, or everywhere. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  bodies: readonly CommandBody[],
): Promise<Registration> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
  const changed = !sameCommands(known, bodies, guildId === undefined ? 'everywhere' : 'one-server');
  const now = changed ? ((await rest.put(route, { body: bodies })) as readonly APIApplicationCommand[]) : known;
  return { changed, ids: new Map(now.map(({ name, id }) => [name, id])) };
}

/**
 * Whether Discord's list says the same as ours. Discord adds ids, versions and defaults, orders commands as it likes,
 * and keeps installation types and contexts only for commands that are registered everywhere.
 */
export function sameCommands(
  known: readonly object[],
  wanted: readonly object[],
  scope: 'everywhere' | 'one-server',
): boolean {
  const comparable = (commands: readonly object[]) =>
    commands
      .map((command) => meaningOf(command, scope === 'everywhere' ? COMMAND_DEFAULTS : SERVER_COMMAND_DEFAULTS))
      .toSorted((one, other) => String(one['name']).localeCompare(String(other['name'])));
  return isDeepStrictEqual(comparable(known), comparable(wanted));
}

const LOCALISATIONS = { name_localizations: null, description_localizations: null };

// Every field that means something, and what Discord takes it for when it is missing.
const SERVER_COMMAND_DEFAULTS: Readonly<Record<string, unknown>> = {
  ...LOCALISATIONS,
  name: '',
  type: 1,
  description: '',
  default_member_permissions: null,
  nsfw: false,
};
const COMMAND_DEFAULTS = { ...SERVER_COMMAND_DEFAULTS, integration_types: [0], contexts: null };
const OPTION_DEFAULTS: Readonly<Record<string, unknown>> = {
  ...LOCALISATIONS,
  name: '',
  type: 0,
  description: '',
  required: false,
  autocomplete: false,
  min_value: null,
  max_value: null,
  min_length: null,
  max_length: null,
};
const CHOICE_DEFAULTS: Readonly<Record<string, unknown>> = { name: '', name_localizations: null, value: null };

function meaningOf(thing: object, defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = { ...thing };
  const meaning = Object.fromEntries(
    Object.entries(defaults).map(([key, missing]) => [key, ordered(given[key] ?? missing)]),
  );
  return {
    ...meaning,
    options: objectsIn(given['options']).map((option) => meaningOf(option, OPTION_DEFAULTS)),
    choices: objectsIn(given['choices']).map((choice) => meaningOf(choice, CHOICE_DEFAULTS)),
  };
}

function objectsIn(list: unknown): readonly object[] {
  return Array.isArray(list) ? list.filter((each): each is object => typeof each === 'object' && each !== null) : [];
}

function ordered(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted((one, other) => Number(one) - Number(other)) : value;
}
