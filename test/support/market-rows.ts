import type { MarketFile, RentalQuote } from '../../src/catalog/schema.ts';

/** A quote as a market lists it; the fields that a test is about are given. */
export function quote(fields: Partial<RentalQuote> & Pick<RentalQuote, 'usdPerGpuHour'>): RentalQuote {
  return {
    network: 'vast',
    gpu: 'rtx-4090',
    basis: 'renter',
    kind: 'listed',
    source: 'tracker',
    date: '2026-09-20',
    ...fields,
  };
}

export const EMPTY_MARKET: MarketFile = {
  rentals: [],
  utilisations: [],
  coinPrices: [],
  networkHashrates: [],
  blockRewards: [],
  blockTimes: [],
  coinVolumes: [],
  exchangeRates: [],
};
