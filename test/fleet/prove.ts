import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadavg } from 'node:os';
import { startTimer, withinMs } from '../../src/timer.ts';
import { textOf } from '../support/message-text.ts';
import { percentile } from '../bench/statistics.ts';
import { createCrowd, faultsOf, watchWrites } from './crowd.ts';
import type { Asked, Told } from './crowd.ts';
import { startFleet } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import { startOwnPostgres } from './own-postgres.ts';

const { values } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '200' },
    seconds: { type: 'string', default: '40' },
    'skip-spread': { type: 'boolean', default: false },
  },
});
const PER_SECOND = Number(values['per-second']);
const SECONDS = Number(values.seconds);
const GUILDS = 400;
const SLOWEST_MS = 3_000;
/** A bot that does not know its answer by then promises one. */
const SLOW_MS = 1_000;
const SPREADS_WITHIN_S = 60;
const STEP_MS = 10;
/** Whatever takes longer has failed: a start, or a bot that does not end. */
const LONGEST_MS = 60_000;

const faults: string[] = [];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What went wrong, from when to when, by the process's own clock. */
interface Happened {
  readonly what: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** What goes wrong, each at its share of the time. */
function disasters(fleet: Fleet, restartDatabase: () => Promise<void>) {
  return [
    { at: 0.1, what: 'kill -9 of one bot, and another in its place', act: () => fleet.replace(0, 'SIGKILL') },
    { at: 0.3, what: 'SIGTERM to another, and a new one in its place', act: () => fleet.replace(1, 'SIGTERM') },
    { at: 0.5, what: 'Postgres restarted', act: restartDatabase },
    {
      at: 0.65,
      what: 'all three replaced, one after another',
      async act() {
        for (const index of [0, 1, 2]) await fleet.replace(index, 'SIGTERM');
      },
    },
  ];
}

/** So many a second, whether or not those before have been answered; until time is over and the last disaster too. */
async function underLoad(
  fleet: Fleet,
  restartDatabase: () => Promise<void>,
): Promise<{ readonly asked: readonly Asked[]; readonly happened: readonly Happened[] }> {
  const crowd = createCrowd(fleet.server);
  const asking: Promise<Asked>[] = [];
  const happening: Promise<void>[] = [];
  const happened: Happened[] = [];
  const waiting = disasters(fleet, restartDatabase);
  const startedMs = performance.now();
  const elapsedS = (): number => (performance.now() - startedMs) / 1_000;
  let isHappening = 0;

  async function happen(what: string, act: () => Promise<void>): Promise<void> {
    const fromMs = performance.now();
    isHappening += 1;
    const [outcome] = await Promise.allSettled([
      withinMs(
        LONGEST_MS,
        act().then(() => 'over'),
        startTimer,
      ),
    ]);
    isHappening -= 1;
    happened.push({ what, fromMs, toMs: performance.now() });
    if (outcome.status === 'rejected') faults.push(`${what}: ${String(outcome.reason)}`);
    else if (outcome.value === undefined) faults.push(`${what}: not over after ${LONGEST_MS / 1_000} s`);
  }

  while (elapsedS() < SECONDS || waiting.length > 0 || isHappening > 0) {
    while (asking.length < elapsedS() * PER_SECOND) asking.push(crowd.ask());
    const [next] = waiting;
    if (next !== undefined && isHappening === 0 && elapsedS() >= next.at * SECONDS) {
      waiting.shift();
      happening.push(happen(next.what, next.act));
    }
    await pause(STEP_MS);
  }
  await Promise.all(happening);
  return { asked: await Promise.all(asking), happened };
}

/** Seconds until every bot shows what was set through one of them, all having had the old in memory. */
async function spreadS(fleet: Fleet): Promise<number> {
  const [, guildId = null] = fleet.server.guildIds;
  let userId = 600_000_000_000_000_000n;
  const somebody = (permissions: 'admin' | 'member') => {
    userId += 1n;
    return fleet.server.as({ userId: userId.toString(), guildId, locale: 'en-US', permissions });
  };
  const rateAt = async (index: number): Promise<string> => {
    await fleet.aim(index);
    return textOf(await somebody('member').run('/roi', { gpu: 'RTX 4090', network: 'vast' }));
  };
  await fleet.aim(0);
  await somebody('admin').run('/settings rate', { rate: '$0.2111' });
  const indices = fleet.bots.map((_bot, index) => index);
  for (const index of indices) await rateAt(index);
  await fleet.aim(0);
  await somebody('admin').run('/settings rate', { rate: '$0.2222' });
  const setMs = performance.now();
  const behind = new Set(indices);
  while (behind.size > 0) {
    for (const index of behind) if ((await rateAt(index)).includes('0.2222')) behind.delete(index);
    await pause(500);
  }
  return (performance.now() - setMs) / 1_000;
}

/** How those were answered who asked while it went on, and in the second after it. */
function reportEach(asked: readonly Asked[], happened: readonly Happened[]): void {
  const AFTER_MS = 1_000;
  const during = ({ fromMs, toMs }: Happened) =>
    asked.filter(({ sentAtMs }) => sentAtMs >= fromMs && sentAtMs < toMs + AFTER_MS);
  const inAny = new Set(happened.flatMap(during));
  const rows = [
    ...happened.map((each) => ({ what: `${each.what} (${Math.round(each.toMs - each.fromMs)} ms)`, of: during(each) })),
    { what: 'nothing of that', of: asked.filter((each) => !inAny.has(each)) },
  ];
  for (const { what, of } of rows) {
    const ms = of.map((each) => each.ms);
    const slow = of.filter((each) => each.ms > SLOW_MS).length;
    say(
      `${what}: ${of.length} asked, ${slow} longer than ${SLOW_MS} ms, the slowest ${Math.round(percentile(ms, 1))} ms`,
    );
  }
}

function report(asked: readonly Asked[]): void {
  const ms = asked.map((each) => each.ms);
  const told = Map.groupBy(
    asked.flatMap(({ write }) => write?.told ?? []),
    (each: Told) => each,
  );
  const lines = [
    ['interactions', asked.length],
    ['not answered', asked.filter(({ lost }) => lost !== undefined).length],
    ['slowest', `${Math.round(Math.max(...ms))} ms`],
    ['99 in 100 within', `${Math.round(percentile(ms, 0.99))} ms`],
    ['half within', `${Math.round(percentile(ms, 0.5))} ms`],
    ...[...told].map(([what, times]) => [`admins told “${what}”`, times.length] as const),
  ] as const;
  for (const [name, value] of lines) say(`${name.padEnd(28)} ${value}`);
}

await using postgres = await startOwnPostgres();
await using fleet = await startFleet({ databaseUrl: postgres.url, guildCount: GUILDS });
const writes = await watchWrites(postgres.url);
say(`Three bots behind HAProxy, ${PER_SECOND} interactions a second for ${SECONDS} s, every tenth sets a rate.`);
const { asked, happened } = await underLoad(fleet, () => postgres.restart());
report(asked);
reportEach(asked, happened);
say(
  `load of the machine          ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);

faults.push(
  ...faultsOf(asked, await writes.timesByRate()),
  ...asked.flatMap(({ ms }) => (ms > SLOWEST_MS ? [`an answer took ${Math.round(ms)} ms`] : [])),
  ...fleet.failures().map((line) => `a bot failed: ${JSON.stringify(line)}`),
  ...fleet.server.violations.map(({ message }) => `Discord would have refused: ${message}`),
);
if (!values['skip-spread']) {
  const seconds = await spreadS(fleet);
  say(`a setting seen by all after  ${seconds.toFixed(0)} s`);
  if (seconds > SPREADS_WITHIN_S) faults.push(`a setting was seen by all after ${seconds.toFixed(0)} s`);
}
for (const fault of faults.slice(0, 20)) say(`FAULT: ${fault}`);
say(faults.length === 0 ? 'Nothing was lost, nothing was written twice.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
