import { expect, test } from 'vitest';
import type { Exchange } from '../../src/playground/discord/exchange.ts';
import type { InteractionPayload } from '../../src/playground/discord/interaction-payload.ts';
import type { User } from '../../src/playground/people/user.ts';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { textOf } from '../support/message-text.ts';
import { clockOnStandingDay } from '../support/standing-day.ts';
import { enterInlet, inletEnvironment } from '../support/inlet.ts';
import { startPlayground } from '../support/playground.ts';
import { sitDown } from '../support/playground-people.ts';
import { startForTest } from '../support/running-bot.ts';

const TYPED = 'frobnicator-4711';
const ERROR = 50;
const AT_ONCE = 50;
/** Below it are the fields of embeds and buttons that we made ourselves, of which nothing is read. */
const DEEPEST = 4;
const SERVERS = 40;
const FIRST_USER_ID = 400_000_000_000_002_000n;
/** Without them nobody can be answered. */
const ADDRESS = ['id', 'token', 'application_id'];

type Path = readonly (string | number)[];

/** A payload in which one thing is not as Discord describes it. */
interface Mutation {
  readonly path: Path;
  readonly how: string;
  readonly value: unknown;
}

const MISSING = Symbol('missing');

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (path.length === DEEPEST) return [path];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...below.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function mutationsOf(payload: unknown): Mutation[] {
  return pathsIn(payload).flatMap((path) => [
    { path, how: 'missing', value: MISSING },
    { path, how: 'null', value: null },
    { path, how: 'a number', value: -7 },
    { path, how: 'text', value: 'en_US' },
    { path, how: 'an object', value: { constructor: null } },
  ]);
}

function mutated(payload: unknown, { path: [key, ...below], value }: Mutation): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(payload) ? [...payload] : { ...(payload as object) }) as Record<string | number, unknown>;
  const inner = below.length === 0 ? value : mutated(copy[key], { path: below, how: '', value });
  if (inner === MISSING) Reflect.deleteProperty(copy, key);
  else copy[key] = inner;
  return copy;
}

let usersSoFar = 0;
/** Somebody new, in the next server or in direct messages: people and servers have limits. */
function newcomer(server: PlaygroundServer, where: 'server' | 'direct' = 'server'): User {
  usersSoFar += 1;
  const userId = (FIRST_USER_ID + BigInt(usersSoFar)).toString();
  const guildId = where === 'direct' ? null : (server.guildIds[usersSoFar % server.guildIds.length] ?? null);
  return sitDown(server, { userId, guildId, permissions: 'admin' });
}

test('whatever is wrong with an interaction, somebody is told so, and the next one is answered', async () => {
  const server = await startPlayground({ openApi: 'unchecked', guildCount: SERVERS, clock: clockOnStandingDay() });
  const bot = startForTest({ DISCORD_API_URL: server.apiUrl, LOG_LEVEL: 'info', ...inletEnvironment(server) });
  await enterInlet(bot, server);
  const message = await newcomer(server).run('/roi', { gpu: '4090', network: 'vast' });
  const deeds: readonly ((user: User) => Exchange)[] = [
    ({ sends }) => sends.run('/roi', { gpu: TYPED, hide: true }),
    ({ sends }) => sends.run('/settings rate', { rate: TYPED }),
    ({ sends }) => sends.type('/roi', 'network', TYPED, { gpu: '4090' }),
    ({ sends }) => sends.click(message, 'Month'),
  ];
  let sent = 0;

  for (const where of ['server', 'direct'] as const) {
    for (const deed of deeds) {
      const { payload } = deed(newcomer(server, where));
      const unanswered: string[] = [];
      async function send(mutation: Mutation): Promise<void> {
        sent += 1;
        server.faults.deliverInstead((good: InteractionPayload) => mutated(good, mutation));
        const { outcome, requests } = deed(newcomer(server, where));
        if (mutation.path.length === 1 && ADDRESS.includes(String(mutation.path[0]))) return;
        await outcome.catch(() => undefined);
        if (requests.length === 0) unanswered.push(`${mutation.path.join('.')}: ${mutation.how}`);
      }
      const left = mutationsOf(payload);
      while (left.length > 0) await Promise.all(left.splice(0, AT_ONCE).map(send));
      expect(unanswered).toEqual([]);
      expect(textOf(await newcomer(server).run('/power', { watts: 600, rate: '$0.10' }))).toContain('600 W');
    }
  }

  expect(sent).toBeGreaterThan(1_000);
  expect(bot.log.filter(({ level }) => level >= ERROR)).toEqual([]);
  // What discord.js makes of one that it cannot read would cost the connection.
  expect(bot.log.filter(({ msg }) => msg === 'gateway connection failed')).toEqual([]);
  const unreadable = bot.log.filter(({ msg }) => msg === 'interaction not readable');
  expect(unreadable.length, 'lines, at most one a minute').toBeLessThanOrEqual(3);
  expect(unreadable[0]).toMatchObject({ faults: expect.arrayContaining([expect.any(String)]) });
  expect(JSON.stringify(bot.log)).not.toContain(TYPED);
});
