import { ApiError, unknownCommand } from './api-error.ts';
import { checkForm } from './check-form.ts';
import { commandKey, commandLimits, commandListLimits, type CommandBody } from './command-limits.ts';
import type { PlaygroundEvents } from './events.ts';
import { registeredCommand, type RegisteredCommand } from './registered-command.ts';
import type { NextId } from './snowflake.ts';
import type { World } from './world.ts';

const MAX_COMMANDS = 100;

/** Where commands are registered: everywhere (`undefined`), or in one server. */
type Scope = string | undefined;

/** The commands that the bot has registered. */
export interface Commands {
  list(scope: Scope): RegisteredCommand[];
  /** @throws {ApiError} 10063. */
  get(scope: Scope, id: string): RegisteredCommand;
  /** Puts the whole list in place of what was there. @throws {ApiError} 50035 or 30032. */
  replaceAll(scope: Scope, body: unknown): RegisteredCommand[];
  /** Adds one, or overwrites the one of that kind and name. @throws {ApiError} 50035 or 30032. */
  put(scope: Scope, body: unknown): { readonly command: RegisteredCommand; readonly isNew: boolean };
  /** Changes the fields that are named. @throws {ApiError} 10063 or 50035. */
  change(scope: Scope, id: string, body: unknown): RegisteredCommand;
  /** @throws {ApiError} 10063. */
  remove(scope: Scope, id: string): void;
  /** What a person in a server (or in direct messages) is offered, before permissions. */
  offeredIn(guildId: string | null): RegisteredCommand[];
  /** Resolves once anything is registered. */
  whenRegistered(): Promise<void>;
}

export interface CommandsParts {
  readonly world: World;
  readonly nextId: NextId;
  readonly events: PlaygroundEvents;
}

export function createCommands({ world, nextId, events }: CommandsParts): Commands {
  const scopes = new Map<Scope, Map<string, RegisteredCommand>>();
  const registered = Promise.withResolvers<void>();

  const byKey = (scope: Scope) => scopes.get(scope) ?? new Map<string, RegisteredCommand>();

  function build(scope: Scope, body: CommandBody, previous: RegisteredCommand | undefined): RegisteredCommand {
    const identity = {
      id: previous?.id ?? nextId(),
      application_id: world.application.id,
      version: previous?.version ?? nextId(),
      ...(scope !== undefined && { guild_id: scope }),
    };
    const command = registeredCommand(identity, body);
    const isChanged = previous && JSON.stringify(previous) !== JSON.stringify(command);
    return isChanged ? { ...command, version: nextId() } : command;
  }

  function store(scope: Scope, commands: Map<string, RegisteredCommand>): void {
    if (commands.size > MAX_COMMANDS) {
      throw new ApiError(400, 30_032, `Maximum number of application commands reached (${MAX_COMMANDS})`);
    }
    scopes.set(scope, commands);
    events.emit('commands');
    if (commands.size > 0) registered.resolve();
  }

  function get(scope: Scope, id: string): RegisteredCommand {
    const command = byKey(scope)
      .values()
      .find((one) => one.id === id);
    if (!command) throw unknownCommand();
    return command;
  }

  return {
    list: (scope) => [...byKey(scope).values()],
    get,

    replaceAll(scope, body) {
      const previous = byKey(scope);
      const next = checkForm(commandListLimits, body).map((one) => build(scope, one, previous.get(commandKey(one))));
      store(scope, new Map(next.map((command) => [commandKey(command), command])));
      return next;
    },

    put(scope, body) {
      const previous = byKey(scope);
      const parsed = checkForm(commandLimits, body);
      const command = build(scope, parsed, previous.get(commandKey(parsed)));
      store(scope, new Map([...previous, [commandKey(command), command]]));
      return { command, isNew: !previous.has(commandKey(command)) };
    },

    change(scope, id, body) {
      const previous = get(scope, id);
      const merged = checkForm(commandLimits, { ...previous, ...(body as object) });
      const command = build(scope, merged, previous);
      const others = [...byKey(scope).values()].filter((one) => one.id !== id);
      store(scope, new Map([...others, command].map((one) => [commandKey(one), one])));
      return command;
    },

    remove(scope, id) {
      const key = commandKey(get(scope, id));
      const left = new Map(byKey(scope));
      left.delete(key);
      store(scope, left);
    },

    offeredIn(guildId) {
      const global = byKey(undefined);
      return [...(guildId === null ? global : new Map([...global, ...byKey(guildId)])).values()];
    },

    whenRegistered: () => registered.promise,
  };
}
