import { MAX_HORIZON_MONTHS, oddsOf, PATHS } from '../../src/engine/odds.ts';
import type { OddsQuestion } from '../../src/engine/odds.ts';
import { openDiscord } from '../support/real-discord.ts';

/** What odds cost beside a `/roi`, by the CPU time of this process: the clock of a busy machine says nothing. */
const MOST_TIMES_ROI = 25;
const WARM_UP = 60;
const ROUNDS = 9;
const PER_ROUND = 40;

const discord = openDiscord();
let asked = 0;

/** A person and a rate each, so that nobody asks too much and no answer is remembered. */
async function askRoi(): Promise<void> {
  asked += 1;
  const person = { userId: `user-${asked}`, guildId: `guild-${asked}` };
  await discord.as(person).run('roi', { gpu: '4090', network: 'vast', rate: `$${(0.1 + asked / 1e5).toFixed(5)}` });
}

const day = (revenueUsdPerDay: number, electricityUsdPerDay: number) => ({ revenueUsdPerDay, electricityUsdPerDay });

/** Of the longest horizon, a price each. */
function workOutOdds(): void {
  asked += 1;
  const question: OddsQuestion = {
    purchasePriceUsd: 1_600 + asked / 100,
    today: { low: day(2, 1.2), typical: day(4.6, 1.63), high: day(7, 1.9) },
    decayPerMonth: 0.03,
    volatilityPerMonth: 0.15,
    resaleUsd: { low: 640, typical: 1_040, high: 1_760 },
    horizonMonths: MAX_HORIZON_MONTHS,
  };
  oddsOf(question);
}

async function cpuMs(run: () => void | Promise<void>, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[(values.length - 1) >> 1] ?? Number.NaN;
}

await cpuMs(askRoi, WARM_UP);
await cpuMs(workOutOdds, WARM_UP);
const roi: number[] = [];
const odds: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  roi.push(await cpuMs(askRoi, PER_ROUND));
  odds.push(await cpuMs(workOutOdds, PER_ROUND));
}
const [roiMs, oddsMs] = [median(roi), median(odds)];
console.log(
  [
    `/roi: ${roiMs.toFixed(2)} ms of CPU`,
    `odds of ${PATHS} courses over ${MAX_HORIZON_MONTHS} months: ${oddsMs.toFixed(2)} ms of CPU`,
    `${(oddsMs / roiMs).toFixed(1)} times a /roi; at most ${MOST_TIMES_ROI}`,
  ].join('\n'),
);
process.exitCode = oddsMs / roiMs <= MOST_TIMES_ROI ? 0 : 1;
