import type { CoinDay } from '../../catalog/coin-history.ts';
import type { Figure, Provenance } from '../../catalog/figure.ts';
import type { Coin } from '../../catalog/schema.ts';
import { rewardAfter } from '../../engine/block-reward.ts';
import { coinsPerHashPerDay } from '../../engine/mining.ts';
import type { Range } from '../../engine/range.ts';
import { DAY_MS } from '../../durations.ts';
import { dayOf, SPREAD_DAYS } from '../figures/figure-date.ts';
import { freshnessOf } from '../figures/freshness.ts';
import type { CoinDayFigure, Market } from '../market.ts';
import { remembered } from '../../remembered.ts';
import { revenueDays } from './revenue-days.ts';
import { revenueSpread } from './revenue-spread.ts';
import type { RevenueDay, RevenueSpread } from './revenue-spread.ts';

/** What a coin costs. */
interface SpotPrice {
  readonly used: Figure<number>;
  /** The other prices of at most `SPREAD_DAYS` before, newest first. */
  readonly others: readonly Figure<number>[];
}

/** What mining a coin depends on beside the card and the power. */
export interface KnownCoinConditions {
  readonly kind: 'known';
  readonly coinPriceUsd: SpotPrice;
  readonly networkHashrateHs: Figure<number>;
  /** As it was seen. */
  readonly blockRewardCoins: Figure<number>;
  /** The same, reckoned ahead to today where the coin has a formula for it. */
  readonly blockRewardTodayCoins: number;
  readonly pace: BlockPace;
  /** Before the pool’s fee. */
  readonly coinsPerHashPerDay: number;
  readonly revenueUsdPerHashPerDay: Range;
  readonly spread: RevenueSpread;
  /** What is traded of it in 24 hours, where that is known. */
  readonly volumeUsdPerDay: Figure<number> | undefined;
}

/** Seconds per block: as they were seen together with the network, or the target, where its hashrate is made of that. */
interface BlockPace {
  readonly kind: 'seen' | 'target';
  readonly blockTimeS: Figure<number>;
}

export type CoinConditions =
  | KnownCoinConditions
  | { readonly kind: 'unknown'; readonly missing: readonly MissingCoinFigure[] };

export type MissingCoinFigure = 'coin-price' | 'network-hashrate' | 'block-reward';

/** What the market says, whole or not. */
type ToldWindow = Pick<CoinWindow, 'pace'> & {
  readonly [Each in Exclude<keyof CoinWindow, 'pace'>]: CoinWindow[Each] | undefined;
};

/** Price and chain of one time. */
interface CoinWindow {
  readonly coinPriceUsd: Figure<number>;
  readonly networkHashrateHs: Figure<number>;
  readonly blockRewardCoins: Figure<number>;
  readonly pace: BlockPace;
}

/** What is known of a coin beside what markets say: its recorded days, oldest first, and the moment of the question. */
interface Recorded {
  readonly days: readonly CoinDay[];
  readonly now: Date;
}

/** Miners follow a price within two days, so it belongs to no network further away from it. */
export const MAX_DAYS_APART = 2;

/**
 * The newest price and chain that belong together. What the market says of both goes first, the newest price that has a
 * network of its time; where there is none, or the last recorded day is newer, that day holds, which has both. Only where there is none are
 * figures of different days put together.
 */
export function coinConditions(coin: Coin, market: Market, { days, now }: Recorded): CoinConditions {
  const told = toldWindow(coin, market);
  const window = belongTogether(told, lastRecorded(days, now));
  if (window === undefined) return { kind: 'unknown', missing: missingIn(told) };

  const blockRewardTodayCoins = rewardToday(coin, window.blockRewardCoins, now);
  const coins = coinsPerHashPerDay({
    networkHashrateHs: window.networkHashrateHs.value,
    blockRewardCoins: blockRewardTodayCoins,
    blockTimeS: window.pace.blockTimeS.value,
  });
  const typical = coins * window.coinPriceUsd.value;
  const spread = spreadOf(days)(market.coinDays(coin.id))(coin.blockTimeS.value);
  return {
    kind: 'known',
    ...window,
    coinPriceUsd: { used: window.coinPriceUsd, others: othersOf(window.coinPriceUsd, market.coinPricesUsd(coin.id)) },
    blockRewardTodayCoins,
    coinsPerHashPerDay: coins,
    revenueUsdPerHashPerDay: { low: typical * spread.low, typical, high: typical * spread.high },
    spread,
    volumeUsdPerDay: market.coinVolumesUsdPerDay(coin.id)[0],
  };
}

function toldWindow(coin: Coin, market: Market): ToldWindow {
  const prices = market.coinPricesUsd(coin.id);
  const networks = market.networkHashratesHs(coin.id);
  const pairs = prices.flatMap((price) => {
    const network = networks.find((each) => isOfOneTime(price, each));
    return network === undefined ? [] : [{ price, network }];
  });
  const [{ price, network } = { price: prices[0], network: networks[0] }] = pairs;
  const [blockRewardCoins] = market.blockRewardsCoins(coin.id);
  return { coinPriceUsd: price, networkHashrateHs: network, blockRewardCoins, pace: paceOf(coin, network, market) };
}

/** The pace at which a network was seen goes with it; a hashrate without one was made of the difficulty and the target. */
function paceOf(coin: Coin, network: Figure<number> | undefined, market: Market): BlockPace {
  const seen = market
    .blockTimesS(coin.id)
    .find(({ source, date }) => source === network?.source && date === network.date);
  return seen === undefined ? { kind: 'target', blockTimeS: coin.blockTimeS } : { kind: 'seen', blockTimeS: seen };
}

function isOfOneTime(one: Figure<number>, other: Figure<number>): boolean {
  return Math.abs(dayOf(one.date) - dayOf(other.date)) <= MAX_DAYS_APART;
}

function isWhole(told: ToldWindow): told is CoinWindow {
  return missingIn(told).length === 0;
}

function missingIn(told: ToldWindow): readonly MissingCoinFigure[] {
  const missing: MissingCoinFigure[] = [];
  if (told.coinPriceUsd === undefined) missing.push('coin-price');
  if (told.networkHashrateHs === undefined) missing.push('network-hashrate');
  if (told.blockRewardCoins === undefined) missing.push('block-reward');
  return missing;
}

/** The last day of which all is recorded, unless it is too old to use. */
function lastRecorded(days: readonly CoinDay[], now: Date): CoinWindow | undefined {
  const day = days.findLast(
    ({ networkHashrateHs, blockRewardCoins, blockTimeS }) =>
      networkHashrateHs !== undefined && blockRewardCoins !== undefined && blockTimeS !== undefined,
  );
  if (day === undefined || freshnessOf(day, 'coin-price', now) === 'too-old') return undefined;
  const { coinPriceUsd, networkHashrateHs = 0, blockRewardCoins = 0, blockTimeS = 0 } = day;
  const of = (value: number): Figure<number> => ({ value, ...provenanceOf(day) });
  return {
    coinPriceUsd: of(coinPriceUsd),
    networkHashrateHs: of(networkHashrateHs),
    blockRewardCoins: of(blockRewardCoins),
    pace: { kind: 'seen', blockTimeS: of(blockTimeS) },
  };
}

function provenanceOf({ kind, source, date, note }: CoinDay): Provenance {
  return { kind, source, date, ...(note !== undefined && { note }) };
}

function belongTogether(told: ToldWindow, recorded: CoinWindow | undefined): CoinWindow | undefined {
  if (!isWhole(told)) return recorded;
  if (recorded === undefined) return told;
  const { coinPriceUsd: price, networkHashrateHs: network } = told;
  const isNewer = Math.min(dayOf(price.date), dayOf(network.date)) >= dayOf(recorded.coinPriceUsd.date);
  return isOfOneTime(price, network) && isNewer ? told : recorded;
}

/** A reward with a formula falls while nobody looks; the chain keeps to its target on the whole. */
function rewardToday({ rewardFormula, blockTimeS }: Coin, seen: Figure<number>, now: Date): number {
  if (rewardFormula === undefined) return seen.value;
  const sinceMs = seen.observedAt === undefined ? dayOf(seen.date) * DAY_MS : Date.parse(seen.observedAt);
  const blocks = Math.max(0, now.getTime() - sinceMs) / 1_000 / blockTimeS.value;
  return rewardAfter(rewardFormula, seen.value, blocks);
}

// Recorded days stay the same for hours, and every answer asks about every coin.
const spreadOf = remembered(new WeakMap(), (recorded: readonly CoinDay[]) =>
  remembered(new WeakMap(), (told: readonly CoinDayFigure[]) =>
    remembered(new Map(), (targetBlockTimeS: number) =>
      revenueSpread([...recorded, ...daysSince(recorded, revenueDays(told, targetBlockTimeS))]),
    ),
  ),
);

/** What ships ends on a day; from the next one on what the sources have told goes on with it. */
function daysSince(recorded: readonly CoinDay[], told: readonly RevenueDay[]): readonly RevenueDay[] {
  const last = recorded.at(-1)?.date ?? '';
  return told.filter(({ date }) => date > last);
}

function othersOf(used: Figure<number>, prices: readonly Figure<number>[]): readonly Figure<number>[] {
  return prices.filter((price) => price !== used && dayOf(price.date) >= dayOf(used.date) - SPREAD_DAYS);
}
