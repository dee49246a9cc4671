import { coinsPerHashPerDay } from '../../engine/mining.ts';
import type { CoinDayFigure } from '../market.ts';
import type { RevenueDay } from './revenue-spread.ts';

/**
 * What one H/s earned on each day that the sources told of a coin, oldest first. A network’s hashrate goes with the reward
 * and the seconds per block of its own source; where that tells no seconds, its hashrate is made of the difficulty and the
 * target. Of several prices the middle one counts, of several networks the one whose source comes first by name.
 */
export function revenueDays(figures: readonly CoinDayFigure[], targetBlockTimeS: number): readonly RevenueDay[] {
  return [...Map.groupBy(figures, ({ day }) => day)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([date, ofDay]) => {
      const revenueUsdPerHashPerDay = revenueOf(ofDay, targetBlockTimeS);
      return revenueUsdPerHashPerDay === undefined ? [] : [{ date, revenueUsdPerHashPerDay }];
    });
}

function revenueOf(ofDay: readonly CoinDayFigure[], targetBlockTimeS: number): number | undefined {
  const of = (quantity: CoinDayFigure['quantity']): readonly CoinDayFigure[] =>
    ofDay
      .filter((figure) => figure.quantity === quantity)
      .toSorted((one, other) => one.sourceId.localeCompare(other.sourceId));
  const [network] = of('network-hashrate');
  if (network === undefined) return undefined;
  const sameSource = (figures: readonly CoinDayFigure[]) =>
    figures.find(({ sourceId }) => sourceId === network.sourceId)?.median;
  const rewards = of('block-reward');
  const rewardCoins = sameSource(rewards) ?? rewards[0]?.median;
  const prices = of('coin-price')
    .map(({ median }) => median)
    .toSorted((one, other) => one - other);
  const priceUsd = prices[(prices.length - 1) >> 1];
  if (rewardCoins === undefined || priceUsd === undefined) return undefined;
  const blockTimeS = sameSource(of('block-time')) ?? targetBlockTimeS;
  return (
    priceUsd * coinsPerHashPerDay({ networkHashrateHs: network.median, blockRewardCoins: rewardCoins, blockTimeS })
  );
}
