import type { Figure } from '../catalog/figure.ts';
import type { DayFigure } from './storage/market-storage.ts';
import type { Observation, Subject, Topic } from '../catalog/quantities.ts';

export type RentalQuote = Observation<'rental-price'>;

/**
 * The figures of the moment, read from memory; nothing here waits. Every list is newest first; an empty list or
 * `undefined` means that no figure is known, which is an answer.
 */
export interface Market {
  /** Another object as soon as any figure may be another: what is worked out of figures can be remembered by it. */
  readonly edition: WeakKey;
  rentalQuotes(networkId: string, gpuId: string): readonly RentalQuote[];
  /** Share of online hours that was rented, 0–1, for this card on this network; for all its cards where none is named. */
  utilisation(networkId: string, gpuId: string | undefined): Figure<number> | undefined;
  /** What is paid on the whole network in a day, and over how many cards. */
  networkPayout(networkId: string): Observation<'network-payout'> | undefined;
  coinPricesUsd(coinId: string): readonly Figure<number>[];
  networkHashratesHs(coinId: string): readonly Figure<number>[];
  blockRewardsCoins(coinId: string): readonly Figure<number>[];
  /** Real seconds per block: each holds beside the network hashrate of its own source and day. */
  blockTimesS(coinId: string): readonly Figure<number>[];
  /** What was traded in 24 hours on all markets together. */
  coinVolumesUsdPerDay(coinId: string): readonly Figure<number>[];
  /** What every source said of a coin on the days before today, oldest first: the median of each day. */
  coinDays(coinId: string): readonly CoinDayFigure[];
  /** What was told of a card on a network on the days before today, as far as half a year back. */
  dayHistory(topic: HistoryTopic): readonly DaySeries[];
  /** Units of the currency for one USD; USD itself is 1. */
  exchangeRate(currency: string): ExchangeRate | undefined;
  readonly currencies: readonly string[];
  /** What households pay per kWh at a place of the catalogue (`DE`, `US-TX`), where a live figure is known. */
  electricityPrice(placeCode: string): Observation<'electricity-price'> | undefined;
  /** How a live figure has moved, by what its own source said before; empty while there is nothing to compare with. */
  changes(subject: Subject, figure: Pick<Figure<number>, 'source' | 'value' | 'observedAt'>): readonly Change[];
  /**
   * Of what day the newest figure about it is, even one too old to use; undefined when there never was one. What
   * interruptible work bids for a card is no price of it.
   */
  lastSeen(topic: Topic): string | undefined;
}

/** What is told of a coin day by day: all that its revenue is made of. */
export const COIN_DAY_QUANTITIES = ['coin-price', 'network-hashrate', 'block-reward', 'block-time'] as const;

export interface CoinDayFigure extends DayFigure {
  readonly quantity: (typeof COIN_DAY_QUANTITIES)[number];
}

/** What is kept in memory day by day, for pictures. */
export const HISTORY_QUANTITIES = ['rental-price', 'utilisation'] as const;

export type HistoryTopic = Topic<(typeof HISTORY_QUANTITIES)[number]>;

/** What one source said of one product, oldest first; a day of which it told nothing is missing. */
export interface DaySeries {
  readonly sourceId: string;
  /** What tells it apart from others of its topic: of a rental the basis and the tier, `unnamed` where it has none. */
  readonly product: readonly string[];
  /** The median of each day, in the quantity’s base unit. */
  readonly days: readonly { readonly day: string; readonly value: number }[];
}

/** Since `days` days ago: 0.1 is a tenth more. */
export interface Change {
  readonly days: 7 | 30;
  readonly ratio: number;
}

/** What one USD buys. The dollar's own rate is 1 by definition: nobody quoted it, so it has neither source nor date. */
type ExchangeRate = QuotedExchangeRate | UsdRate;

export type QuotedExchangeRate = Observation<'exchange-rate'>;

export interface UsdRate {
  readonly kind: 'definition';
  readonly currency: 'USD';
  readonly unitsPerUsd: 1;
}
