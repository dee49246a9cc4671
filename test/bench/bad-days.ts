import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPlayedMarket } from '../support/played-market.ts';
import type { PlayedMarket } from '../support/played-market.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { startContestant } from './contestant.ts';
import type { RunningContestant } from './contestant.ts';
import { residentMibOf } from './process-usage.ts';
import { percentile } from './statistics.ts';

const QUESTIONS_PER_SECOND = 10;
const CARDS = ['4090', '3090', '3070', '5090', '4070 ti', 'rx 6800'];
const GUILDS = 8;
const WARM_UP_SECONDS = 5;
const FIRST_USER_ID = 500_000_000_000_000_000n;
const SLOW_SYNC = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
int fsync(int file) { usleep(2000000); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file); }
int fdatasync(int file) { usleep(2000000); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file); }
`;

interface Scene extends Disposable {
  readonly path: string;
  readonly market: PlayedMarket;
  readonly bot: RunningContestant;
}

/** What is wrong, from its beginning until it is called off. */
type Fault = (scene: Scene) => () => void;

let users = 0n;

function someone({ bot: { server } }: Scene, permissions: 'admin' | 'member') {
  users += 1n;
  const guildId = server.guildIds[Number(users % BigInt(server.guildIds.length))] ?? null;
  return server.as({ userId: (FIRST_USER_ID + users).toString(), guildId, locale: 'en-GB', permissions });
}

const FAULTS = {
  none: () => () => undefined,
  /** Another process writes to the file and does not come to an end. */
  locked({ path }) {
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    return () => other.close();
  },
  /** Each sync of the disk takes 2 s more, and two people a second write. */
  'slow-disk'(scene) {
    let written = 0;
    const writing = setInterval(() => {
      written += 1;
      const { outcome } = someone(scene, 'admin').sends.run('/settings rate', { rate: `$0.${10 + (written % 80)}` });
      outcome.catch(() => undefined);
    }, 500);
    return () => clearInterval(writing);
  },
  /** Every source sends 4 MB of opening brackets. */
  deep({ market }) {
    market.answerEverywhere((response) => response.end('['.repeat(4_000_000)));
    return () => undefined;
  },
} satisfies Record<string, Fault>;

type FaultName = keyof typeof FAULTS;

async function open(name: FaultName): Promise<Scene> {
  const directory = temporaryDirectory();
  const path = join(directory.path, 'rigwise.db');
  const market = await startPlayedMarket();
  // From their first answer on.
  if (name === 'deep') FAULTS.deep({ market } as Scene);
  const bot = await startContestant('rigwise', {
    guildCount: GUILDS,
    nodeFlags: [],
    environment: {
      DATABASE_URL: `sqlite:${path}`,
      MARKET_SOURCES: 'all',
      MARKET_MIRROR: market.url,
      ...(name === 'slow-disk' && { LD_PRELOAD: slowSync(directory.path) }),
    },
  });
  return { path, market, bot, [Symbol.dispose]: () => directory[Symbol.dispose]() };
}

/** Built by the machine's own C compiler. */
function slowSync(directory: string): string {
  const [source, library] = [join(directory, 'slow-sync.c'), join(directory, 'slow-sync.so')];
  writeFileSync(source, SLOW_SYNC);
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
  return library;
}

interface Asked {
  /** Of each answer, from the question until it was there; infinite where none came. */
  readonly latenciesMs: readonly number[];
  readonly mostMib: number;
}

/** Asks at an even pace, whether or not answers come. */
async function ask(scene: Scene, seconds: number): Promise<Asked> {
  const latencies: Promise<number>[] = [];
  const until = performance.now() + seconds * 1_000;
  let mostMib = 0;
  for (let next = performance.now(); next < until; next += 1_000 / QUESTIONS_PER_SECOND) {
    await pause(Math.max(0, next - performance.now()));
    const gpu = CARDS[latencies.length % CARDS.length] ?? '';
    const sentMs = performance.now();
    const { outcome } = someone(scene, 'member').sends.run('/roi', { gpu, network: 'vast' });
    latencies.push(
      outcome.then(
        () => performance.now() - sentMs,
        () => Infinity,
      ),
    );
    mostMib = Math.max(mostMib, residentMibOf(scene.bot.pid));
  }
  return { latenciesMs: await Promise.all(latencies), mostMib };
}

async function play(name: FaultName, seconds: number): Promise<void> {
  using scene = await open(name);
  await ask(scene, WARM_UP_SECONDS);
  const callOff = FAULTS[name](scene);
  const { latenciesMs, mostMib } = await ask(scene, seconds);
  callOff();
  const lost = latenciesMs.filter((ms) => ms === Infinity).length;
  const [p50, p99] = [0.5, 0.99].map((fraction) => percentile(latenciesMs, fraction).toFixed(1));
  console.log(
    `${name.padEnd(10)} ${latenciesMs.length} asked, ${lost} lost, p50 ${p50} ms, p99 ${p99} ms, at most ${mostMib.toFixed(0)} MiB`,
  );
  // A busy machine makes the bot ask Discord again, which the bench takes for a fault; here it is none.
  await scene.bot.stop().catch((error: unknown) => console.error(error));
  await scene.market[Symbol.asyncDispose]();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '30' } },
});
const isFault = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);
const wanted = positionals.length === 0 ? Object.keys(FAULTS) : positionals;
try {
  for (const name of wanted.filter(isFault)) await play(name, Number(values.seconds));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  // The bots that an error left behind go with this process.
  process.exit();
}
