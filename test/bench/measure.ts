import { CONTESTANTS, startContestant, type ContestantName, type RunningContestant } from './contestant.ts';
import { residentMibOf } from './process-usage.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';
import { percentile } from './statistics.ts';

/** What can be measured without the rest. */
export const PARTS = ['start', 'cpu', 'memory', 'long'] as const;

/** How much is asked. Blocks are short and alternate between the bots, so that a busy machine bothers all of them. */
export interface Plan {
  readonly parts: readonly (typeof PARTS)[number][];
  /** Each round starts every bot afresh. */
  readonly rounds: number;
  /** Before memory is read, and before all else. */
  readonly warmUpPerQuestion: number;
  /**
   * After that and before CPU time is read. A bot answers for weeks, and V8 compiles what is asked again and again: one
   * that does little is through with that after some thousand questions, one that does much after more than ten thousand
   * (over HTTP 0.44 ms each after 3,000 and 0.31 ms from 13,000 on, the bare endpoint 0.16 and 0.15 ms).
   */
  readonly furtherWarmUpPerQuestion: number;
  readonly blocksPerRound: number;
  readonly busyBlock: { readonly count: number; readonly atOnce: number };
  readonly quietBlock: { readonly count: number; readonly atOnce: number };
  /** Bots are started and stopped this often more, for their time to ready. */
  readonly extraStarts: number;
  /** From how many servers people ask where CPU time is read. */
  readonly guilds: number;
  /** In how many servers memory is read. */
  readonly guildCounts: readonly number[];
  /** Of everything, mixed, at the end. */
  readonly longRun: {
    readonly guilds: number;
    readonly interactions: number;
    readonly steps: number;
    readonly atOnce: number;
  };
  readonly nodeFlags: readonly string[];
}

/** Every reading of one quantity, in the order in which they were taken. */
export type Readings = Record<ContestantName, number[]>;

export interface Measurements {
  readonly cpuMsPerInteraction: Record<QuestionName, Readings>;
  readonly p50Ms: Record<QuestionName, Readings>;
  readonly p99Ms: Record<QuestionName, Readings>;
  readonly readyMs: Readings;
  /** By the number of servers. */
  readonly residentMib: ReadonlyMap<number, Readings>;
  readonly longRun: LongRun | undefined;
  /** Not answered within three seconds, of all. */
  readonly lost: Readings;
}

/** A bot that is asked everything for long. */
export interface LongRun {
  readonly interactions: number;
  readonly guilds: number;
  readonly cpuMsPerInteraction: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
  /** After each step. */
  readonly residentMib: readonly number[];
}

const NAMES = Object.keys(CONTESTANTS) as ContestantName[];
export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** @throws {Error} when a bot does not answer as it should. */
export async function measure(plan: Plan, report: (doing: string) => void): Promise<Measurements> {
  const { parts, nodeFlags, extraStarts } = plan;
  const rounds = parts.includes('cpu') ? plan.rounds : 0;
  const guildCounts = parts.includes('memory') ? plan.guildCounts : [];
  const residentMib = new Map(guildCounts.map((count) => [count, noReadings()]));
  const measurements = {
    cpuMsPerInteraction: forEachQuestion(),
    p50Ms: forEachQuestion(),
    p99Ms: forEachQuestion(),
    readyMs: noReadings(),
    residentMib,
    lost: noReadings(),
  };

  async function start(name: ContestantName): Promise<RunningContestant> {
    const bot = await startContestant(name, { guildCount: plan.guilds, nodeFlags });
    measurements.readyMs[name].push(bot.readyAfterMs);
    return bot;
  }

  for (let round = 1; parts.includes('start') && round <= extraStarts; round += 1) {
    report(`start ${round} of ${extraStarts}`);
    for (const name of NAMES) await (await start(name)).stop();
  }
  for (let round = 1; round <= rounds; round += 1) {
    report(`round ${round} of ${rounds}`);
    const bots: RunningContestant[] = [];
    for (const name of NAMES) bots.push(await start(name));
    for (const bot of bots) {
      await warmUp(bot, plan, plan.warmUpPerQuestion);
      await warmUp(bot, plan, plan.furtherWarmUpPerQuestion);
    }
    await askInTurn(bots, plan, measurements);
    for (const bot of bots) {
      measurements.lost[bot.name].push(bot.crowd.lost());
      await bot.stop();
    }
  }
  for (const guildCount of guildCounts) {
    for (const name of NAMES) {
      report(`memory in ${guildCount} servers: ${name}`);
      const bot = await startContestant(name, { guildCount, nodeFlags });
      await warmUp(bot, plan, plan.warmUpPerQuestion);
      residentMib.get(guildCount)?.[name].push(residentMibOf(bot.pid));
      await bot.stop();
    }
  }
  return { ...measurements, longRun: parts.includes('long') ? await runLong(plan, report) : undefined };
}

async function runLong({ longRun, nodeFlags }: Plan, report: (doing: string) => void): Promise<LongRun> {
  const { guilds, interactions, steps, atOnce } = longRun;
  const bot = await startContestant('rigwise', { guildCount: guilds, nodeFlags });
  const cpuBeforeMs = await bot.cpuMs();
  const residentMib: number[] = [];
  for (let step = 1; step <= steps; step += 1) {
    report(`long run, step ${step} of ${steps}`);
    await bot.crowd.mix({ count: interactions / steps, atOnce });
    await bot.settled();
    residentMib.push(residentMibOf(bot.pid));
  }
  const cpuMsPerInteraction = ((await bot.cpuMs()) - cpuBeforeMs) / interactions;
  const latenciesMs = bot.stopwatch.takeLatenciesMs();
  await bot.stop();
  const p99Ms = percentile(latenciesMs, 0.99);
  return { interactions, guilds, cpuMsPerInteraction, p99Ms, slowestMs: percentile(latenciesMs, 1), residentMib };
}

async function warmUp(
  { crowd, stopwatch, settled }: RunningContestant,
  plan: Plan,
  perQuestion: number,
): Promise<void> {
  for (const question of QUESTION_NAMES) {
    await crowd.ask(question, { count: perQuestion, atOnce: plan.busyBlock.atOnce });
  }
  await settled();
  stopwatch.takeLatenciesMs();
}

async function askInTurn(
  bots: readonly RunningContestant[],
  plan: Plan,
  into: Omit<Measurements, 'longRun'>,
): Promise<void> {
  for (let block = 0; block < plan.blocksPerRound; block += 1) {
    for (const question of QUESTION_NAMES) {
      for (const bot of bots) {
        into.cpuMsPerInteraction[question][bot.name].push(await cpuOf(bot, question, plan.busyBlock));
        const latenciesMs = await latenciesOf(bot, question, plan.quietBlock);
        into.p50Ms[question][bot.name].push(percentile(latenciesMs, 0.5));
        into.p99Ms[question][bot.name].push(percentile(latenciesMs, 0.99));
      }
    }
  }
}

async function cpuOf(
  { cpuMs, crowd, stopwatch, settled }: RunningContestant,
  question: QuestionName,
  block: Plan['busyBlock'],
): Promise<number> {
  const before = await cpuMs();
  await crowd.ask(question, block);
  await settled();
  stopwatch.takeLatenciesMs();
  return ((await cpuMs()) - before) / block.count;
}

async function latenciesOf(
  { crowd, stopwatch, settled }: RunningContestant,
  question: QuestionName,
  block: Plan['quietBlock'],
): Promise<readonly number[]> {
  await crowd.ask(question, block);
  await settled();
  return stopwatch.takeLatenciesMs();
}

function noReadings(): Readings {
  return { rigwise: [], rigwiseHttp: [], bare: [], bareHttp: [], bareWithGuilds: [] };
}

function forEachQuestion(): Record<QuestionName, Readings> {
  return Object.fromEntries(QUESTION_NAMES.map((name) => [name, noReadings()])) as Record<QuestionName, Readings>;
}
