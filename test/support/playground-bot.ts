import {
  Client,
  Events,
  type ClientOptions,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { TOKEN } from './playground.ts';

export interface TestBotOptions extends Partial<ClientOptions> {
  readonly token?: string;
  readonly commands?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  onInteraction?(interaction: Interaction): Promise<unknown>;
}

/** The real discord.js client with nothing around it, logged in to a playground; gone when the test ends. */
export async function logIn(server: PlaygroundServer, options: TestBotOptions = {}): Promise<TestBot> {
  const bot = createTestBot(server, options);
  await bot.logIn();
  return bot;
}

export interface TestBot {
  readonly client: Client<true>;
  /** What its handler threw, in order. */
  readonly failures: readonly unknown[];
  /** Resolves with the first of them. */
  readonly firstFailure: Promise<unknown>;
  /** Resolves when the client says that it is ready, with its commands registered. */
  logIn(): Promise<void>;
  /** Resolves once every handler that has begun has ended. */
  settled(): Promise<void>;
}

export function createTestBot(server: PlaygroundServer, options: TestBotOptions = {}): TestBot {
  const { token = TOKEN, commands = [], onInteraction, ...clientOptions } = options;
  const failures: unknown[] = [];
  const firstFailure = Promise.withResolvers<unknown>();
  const running: Promise<void>[] = [];
  const client = new Client<true>({
    intents: [],
    ...clientOptions,
    rest: { api: server.apiUrl, offset: 0, ...clientOptions.rest },
    // discord.js waits five seconds between two identifies, which is no behaviour of the playground's.
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
  });
  client.on(Events.Error, fail);
  client.on(Events.ShardError, fail);
  client.on(Events.InteractionCreate, (interaction) => {
    running.push(run(interaction));
  });
  onTestFinished(() => client.destroy());

  async function run(interaction: Interaction): Promise<void> {
    try {
      await onInteraction?.(interaction);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    failures.push(error);
    firstFailure.resolve(error);
  }

  return {
    client,
    failures,
    firstFailure: firstFailure.promise,
    async logIn() {
      const ready = new Promise((resolve) => void client.once(Events.ClientReady, resolve));
      await client.login(token);
      await ready;
      if (commands.length > 0) await client.application.commands.set([...commands]);
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
