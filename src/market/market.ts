import type { Figure, Provenance } from '../catalog/figure.ts';
import type { RentalQuote } from '../catalog/schema.ts';

/**
 * The figures of the moment, read from memory; nothing here waits. Every list is newest first; an empty list or
 * `undefined` means that no figure is known, which is an answer.
 */
export interface Market {
  rentalQuotes(networkId: string, gpuId: string): readonly RentalQuote[];
  /** Share of online hours that was rented, 0–1, for this card on this network. */
  utilisation(networkId: string, gpuId: string): Figure<number> | undefined;
  coinPricesUsd(coinId: string): readonly Figure<number>[];
  networkHashratesHs(coinId: string): readonly Figure<number>[];
  blockRewardsCoins(coinId: string): readonly Figure<number>[];
  /** Units of the currency for one USD; USD itself is 1. */
  exchangeRate(currency: string): ExchangeRate | undefined;
  readonly currencies: readonly string[];
}

/** What one USD buys. The dollar's own rate is 1 by definition: nobody quoted it, so it has neither source nor date. */
export type ExchangeRate = QuotedExchangeRate | UsdRate;

export interface QuotedExchangeRate extends Provenance {
  readonly currency: string;
  readonly unitsPerUsd: number;
}

interface UsdRate {
  readonly kind: 'definition';
  readonly currency: 'USD';
  readonly unitsPerUsd: 1;
}
