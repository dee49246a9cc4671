import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { systemClock } from '../../src/playground/discord/clock.ts';
import type { Person } from '../../src/playground/discord/person.ts';
import { startPlaygroundServer, type PlaygroundServer } from '../../src/playground/server.ts';
import type { ReceivedRequest } from '../../src/playground/discord/received-request.ts';
import type { User } from '../../src/playground/people/user.ts';
import { enterInlet, inletEnvironment } from './inlet.ts';
import { createOpenApiCheck, type OpenApiCheck } from './openapi-check.ts';
import { openApiDocument, TOKEN } from './playground.ts';
import { startBot, type LogLine, type RunningBot } from './running-bot.ts';
import { AS_SHIPPED, clockOnStandingDay } from './standing-day.ts';

const ALREADY_ACKNOWLEDGED = 40_060;
const NO_CONTENT = 204;
const WARNING = 40;
const FIRST_USER_ID = 400_000_000_000_001_000n;
let usersSoFar = 0n;
let sharedCheck: OpenApiCheck | undefined;

export interface StageOptions {
  /** Where settings are kept; by default in memory. */
  readonly databaseUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * The bot at work in a Discord of its own. Whatever Discord refuses it, and whatever it warns of, fails the test unless
 * the test says that it is to be expected.
 */
export interface Stage extends AsyncDisposable {
  readonly server: PlaygroundServer;
  /** The one that runs now. */
  readonly bot: RunningBot;
  /** Somebody new in the first server, or whoever `changes` makes of them: each person has a limit of commands. */
  sitDown(changes?: Partial<Person>): User;
  /** Ends the bot and starts another in the same Discord, on the same database. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Discord's error codes that the bot is to be given. */
  expectRefusals(...codes: number[]): void;
  /** What the bot is to warn of, in order; resolves when it has. */
  expectWarnings(...messages: string[]): Promise<void>;
  /** From now on the bot may warn of these, as often as a busy machine makes it. */
  allowWarnings(...messages: string[]): void;
  /** Throws for everything that was not to be expected, since the last time. */
  audit(): void;
}

async function openStage({ databaseUrl, environment }: StageOptions = {}): Promise<Stage> {
  const faults: string[] = [];
  const check = openApiDocument === undefined ? undefined : (sharedCheck ??= createOpenApiCheck(openApiDocument));
  // It takes so long that the bot would think its first answer lost.
  check?.prepare('POST', '/interactions/1/token/callback');
  const server = await startPlaygroundServer({
    token: TOKEN,
    guildCount: 4,
    // Whoever sets these runs the bot on another day.
    clock: environment?.['NODE_OPTIONS'] === undefined ? clockOnStandingDay() : systemClock,
    requestCheck(request) {
      faults.push(...mentionFaults(request));
      const before = check?.violations.length ?? 0;
      check?.check(request);
      faults.push(...(check?.violations.slice(before).map((violation) => JSON.stringify(violation)) ?? []));
    },
  });
  const refusals: { readonly code: number; readonly isRepeated: boolean }[] = [];
  const expectedRefusals: number[] = [];
  const expectedWarnings: string[] = [];
  const allowedWarnings = new Set<string>();
  server.events.on('refused', ({ request, code, message, errors }) => {
    refusals.push({ code, isRepeated: code === ALREADY_ACKNOWLEDGED && isTakenBefore(request, server.requests) });
    if (errors !== undefined) faults.push(`${message}: ${JSON.stringify(errors)}`);
  });

  const environmentOfBot = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: server.apiUrl,
    DISCORD_CDN_URL: server.cdnUrl,
    DATABASE_URL: databaseUrl ?? 'sqlite::memory:',
    ...AS_SHIPPED,
    LOG_LEVEL: 'debug',
    ...inletEnvironment(server),
    ...environment,
  };
  let bot = startBot(environmentOfBot);
  let audited = 0;
  await enterInlet(bot, server);

  function audit(): void {
    const warnings = bot.log.slice(audited).filter(isWarning);
    audited = bot.log.length;
    expect(faults.splice(0)).toEqual([]);
    const missing = expectedRefusals.splice(0);
    const unexpected = refusals.splice(0).filter(({ code, isRepeated }) => {
      const place = missing.indexOf(code);
      if (place >= 0) missing.splice(place, 1);
      return place < 0 && !isRepeated;
    });
    expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] });
    // Settings of server and person are read side by side: which failure is logged first is nobody's promise.
    const told = warnings.map(({ msg }) => msg).filter((msg) => !allowedWarnings.has(msg));
    expect(told.toSorted()).toEqual(expectedWarnings.splice(0).toSorted());
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    bot.kill(signal);
    const { exitCode, stderr } = await bot.ended;
    expect(stderr).toBe('');
    expect(exitCode).toBe(signal === 'SIGTERM' ? 0 : null);
    audit();
  }

  return {
    server,
    get bot() {
      return bot;
    },
    sitDown(changes = {}) {
      usersSoFar += 1n;
      const userId = (FIRST_USER_ID + usersSoFar).toString();
      const [guildId = null] = server.guildIds;
      return server.as({ userId, guildId, locale: 'en-GB', permissions: 'member', ...changes });
    },
    async restart(signal = 'SIGTERM') {
      await end(signal);
      bot = startBot(environmentOfBot);
      audited = 0;
      await enterInlet(bot, server);
    },
    expectRefusals: (...codes) => void expectedRefusals.push(...codes),
    async expectWarnings(...messages) {
      expectedWarnings.push(...messages);
      for (const message of new Set(messages)) {
        const before = bot.log.slice(0, audited).filter(({ msg }) => msg === message).length;
        await bot.whenLogged(message, before + messages.filter((one) => one === message).length);
      }
    },
    allowWarnings(...messages) {
      for (const message of messages) allowedWarnings.add(message);
    },
    audit,
    async [Symbol.asyncDispose]() {
      try {
        await end('SIGTERM');
      } finally {
        bot.kill('SIGKILL');
        await server.close();
      }
    },
  };
}

/** A stage for one test: the bot ends with it, even when the test hangs. */
export async function stageForTest(options?: StageOptions): Promise<Stage> {
  const stage = await openStage(options);
  onTestFinished(() => stage[Symbol.asyncDispose]());
  return stage;
}

/** One stage for all tests of a file, audited after each of them. */
export function shareStage(options: () => StageOptions = () => ({})): () => Stage {
  let stage: Stage | undefined;
  const current = () => {
    if (stage === undefined) throw new Error('The stage is opened before the first test and closed after the last.');
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage(options());
  });
  afterEach(() => current().audit());
  afterAll(() => stage?.[Symbol.asyncDispose]());
  return current;
}

/** On a busy machine an answer may take so long to be taken that it is sent once more, which is no second answer. */
function isTakenBefore(request: ReceivedRequest, requests: readonly ReceivedRequest[]): boolean {
  return requests.some(
    ({ path, body, answer }) =>
      path === request.path && answer?.status === NO_CONTENT && isDeepStrictEqual(body, request.body),
  );
}

function isWarning({ level }: LogLine): boolean {
  return level >= WARNING;
}

/** Every message that the bot sends or edits names nobody as mentioned. */
function mentionFaults({ path, body }: ReceivedRequest): string[] {
  const message = messageIn(path, body);
  if (message === undefined) return [];
  const mentions = JSON.stringify(message.allowed_mentions);
  return mentions === '{"parse":[]}' ? [] : [`A message may mention people: allowed_mentions ${mentions}`];
}

function messageIn(path: string, body: unknown): { readonly allowed_mentions?: unknown } | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if (path.startsWith('/webhooks/')) return body;
  if (!path.endsWith('/callback') || !('type' in body) || !('data' in body)) return undefined;
  const sendsMessage = body.type === 4 || body.type === 7;
  return sendsMessage && typeof body.data === 'object' && body.data !== null ? body.data : undefined;
}
