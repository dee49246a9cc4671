import { CONTESTANTS, startContestant, type ContestantName, type RunningContestant } from './contestant.ts';
import { cpuMsOf, residentMibOf } from './process-usage.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';
import { percentile } from './statistics.ts';

/** How much is asked. Blocks are short and alternate between the bots, so that a busy machine bothers all of them. */
export interface Plan {
  /** Each round starts every bot afresh. */
  readonly rounds: number;
  /** Before memory is read. */
  readonly warmUpPerQuestion: number;
  /** After that and before CPU time is read, until V8 has compiled what is worth it. */
  readonly furtherWarmUpPerQuestion: number;
  readonly blocksPerRound: number;
  readonly busyBlock: { readonly count: number; readonly atOnce: number };
  readonly quietBlock: { readonly count: number; readonly atOnce: number };
  /** Bots are started and stopped this often more, for their time to ready. */
  readonly extraStarts: number;
  readonly manyGuilds: number;
  readonly roundsWithManyGuilds: number;
  readonly nodeFlags: readonly string[];
}

/** Every reading of one quantity, in the order in which they were taken. */
export type Readings = Record<ContestantName, number[]>;

export interface Measurements {
  readonly cpuMsPerInteraction: Record<QuestionName, Readings>;
  readonly p50Ms: Record<QuestionName, Readings>;
  readonly p99Ms: Record<QuestionName, Readings>;
  readonly readyMs: Readings;
  readonly residentMib: { readonly oneGuild: Readings; readonly manyGuilds: Readings };
}

const NAMES = Object.keys(CONTESTANTS) as ContestantName[];
export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** @throws {Error} when a bot does not answer as it should. */
export async function measure(plan: Plan, report: (doing: string) => void): Promise<Measurements> {
  const { nodeFlags, extraStarts, rounds, roundsWithManyGuilds, manyGuilds } = plan;
  const measurements: Measurements = {
    cpuMsPerInteraction: forEachQuestion(),
    p50Ms: forEachQuestion(),
    p99Ms: forEachQuestion(),
    readyMs: noReadings(),
    residentMib: { oneGuild: noReadings(), manyGuilds: noReadings() },
  };

  async function start(name: ContestantName): Promise<RunningContestant> {
    const bot = await startContestant(name, { guildCount: 1, nodeFlags });
    measurements.readyMs[name].push(bot.readyAfterMs);
    return bot;
  }

  for (let round = 1; round <= extraStarts; round += 1) {
    report(`start ${round} of ${extraStarts}`);
    for (const name of NAMES) await (await start(name)).stop();
  }
  for (let round = 1; round <= rounds; round += 1) {
    report(`round ${round} of ${rounds}`);
    const bots: RunningContestant[] = [];
    for (const name of NAMES) bots.push(await start(name));
    for (const bot of bots) {
      await warmUp(bot, plan, plan.warmUpPerQuestion);
      measurements.residentMib.oneGuild[bot.name].push(residentMibOf(bot.pid));
      await warmUp(bot, plan, plan.furtherWarmUpPerQuestion);
    }
    await askInTurn(bots, plan, measurements);
    for (const bot of bots) await bot.stop();
  }
  for (let round = 1; round <= roundsWithManyGuilds; round += 1) {
    for (const name of NAMES) {
      report(`round ${round} of ${roundsWithManyGuilds} with ${manyGuilds} servers: ${name}`);
      const bot = await startContestant(name, { guildCount: manyGuilds, nodeFlags });
      await warmUp(bot, plan, plan.warmUpPerQuestion);
      measurements.residentMib.manyGuilds[name].push(residentMibOf(bot.pid));
      await bot.stop();
    }
  }
  return measurements;
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

async function askInTurn(bots: readonly RunningContestant[], plan: Plan, into: Measurements): Promise<void> {
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
  { pid, crowd, stopwatch, settled }: RunningContestant,
  question: QuestionName,
  block: Plan['busyBlock'],
): Promise<number> {
  const before = cpuMsOf(pid);
  await crowd.ask(question, block);
  await settled();
  stopwatch.takeLatenciesMs();
  return (cpuMsOf(pid) - before) / block.count;
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
  return { rigwise: [], bare: [], bareWithGuilds: [] };
}

function forEachQuestion(): Record<QuestionName, Readings> {
  return Object.fromEntries(QUESTION_NAMES.map((name) => [name, noReadings()])) as Record<QuestionName, Readings>;
}
