import { SECONDS_PER_DAY } from '../engine/calendar.ts';
import { coinDaysOf } from './coin-history.ts';
import type { CoinDay } from './coin-history.ts';
import type { DataFiles, KnownIds } from './read-data.ts';

/** How far a published revenue may lie from what its own day’s price, network, pace and reward give. */
const REVENUE_TOLERANCE = 0.06;

/** Days of unknown coins, days told twice, and revenues that the rest of their day contradicts. */
export function historyFaults({ histories }: DataFiles, { coins }: KnownIds): readonly string[] {
  return histories.flatMap(({ path, value }) => {
    const days = coinDaysOf(value);
    return [
      ...(coins.has(value.id) ? [] : [`${path}: id: no "${value.id}" in data/coins/`]),
      ...days.flatMap(({ date }, index) => (date === days[index - 1]?.date ? [`${path}: ${date} is there twice`] : [])),
      ...days.filter(contradictsItself).map(({ date }) => `${path}: ${date}: the revenue does not follow from its day`),
    ];
  });
}

function contradictsItself(day: CoinDay): boolean {
  const { coinPriceUsd, networkHashrateHs, blockTimeS, blockRewardCoins, revenueUsdPerHashPerDay } = day;
  if (!networkHashrateHs || !blockTimeS || !blockRewardCoins || !revenueUsdPerHashPerDay) return false;
  const reckoned = ((blockRewardCoins * SECONDS_PER_DAY) / blockTimeS / networkHashrateHs) * coinPriceUsd;
  return Math.abs(reckoned / revenueUsdPerHashPerDay - 1) > REVENUE_TOLERANCE;
}
