import type { Figure } from '../../catalog/figure.ts';
import type { Coin } from '../../catalog/schema.ts';
import type { Range } from '../../engine/range.ts';
import { dayOf, SPREAD_DAYS } from '../figures/figure-date.ts';
import type { Market } from '../market.ts';
import { remembered } from '../../remembered.ts';

/** What a coin costs, and how far that moves. */
export interface SpotPrice {
  /** The newest price; `range.typical` is its value. */
  readonly used: Figure<number>;
  /** The lowest and highest prices of at most `SPREAD_DAYS` before the newest. */
  readonly range: Range;
  /** The day of the oldest of them. */
  readonly since: string;
  /** The other prices of that time, newest first. */
  readonly others: readonly Figure<number>[];
}

/** What mining a coin depends on beside the card and the power. */
export type CoinConditions =
  | {
      readonly kind: 'known';
      readonly networkHashrateHs: Figure<number>;
      readonly blockRewardCoins: Figure<number>;
      readonly blockTimeS: number;
      readonly coinPriceUsd: SpotPrice;
    }
  | { readonly kind: 'unknown'; readonly missing: readonly MissingCoinFigure[] };

export type MissingCoinFigure = 'coin-price' | 'network-hashrate' | 'block-reward';

/**
 * The newest figures for a coin. The block reward is the one last observed also where a schedule tells how it falls:
 * the schedule alone gives no reward without the height of the chain.
 */
export function coinConditions(coin: Coin, market: Market): CoinConditions {
  const prices = market.coinPricesUsd(coin.id);
  const [price] = prices;
  const [networkHashrateHs] = market.networkHashratesHs(coin.id);
  const [blockRewardCoins] = market.blockRewardsCoins(coin.id);
  if (price === undefined || networkHashrateHs === undefined || blockRewardCoins === undefined) {
    const missing: MissingCoinFigure[] = [];
    if (price === undefined) missing.push('coin-price');
    if (networkHashrateHs === undefined) missing.push('network-hashrate');
    if (blockRewardCoins === undefined) missing.push('block-reward');
    return { kind: 'unknown', missing };
  }

  return {
    kind: 'known',
    networkHashrateHs,
    blockRewardCoins,
    blockTimeS: coin.blockTimeS.value,
    coinPriceUsd: spotPricesOf(prices)(price),
  };
}

// A market keeps its prices until it has newer ones, and there are hundreds of days of them.
const spotPricesOf = remembered(new WeakMap(), (prices: readonly Figure<number>[]) =>
  remembered(new Map(), (used: Figure<number>) => spotPriceFrom(used, prices)),
);

function spotPriceFrom(used: Figure<number>, prices: readonly Figure<number>[]): SpotPrice {
  const recent = prices.filter(({ date }) => dayOf(date) >= dayOf(used.date) - SPREAD_DAYS);
  const values = recent.map(({ value }) => value);
  return {
    used,
    range: { low: Math.min(...values), typical: used.value, high: Math.max(...values) },
    since: recent.reduce((oldest, { date }) => (dayOf(date) < dayOf(oldest) ? date : oldest), used.date),
    others: recent.filter((price) => price !== used),
  };
}
