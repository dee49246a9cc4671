import type { MarketFile } from '../../src/catalog/schema.ts';
import type { RentalQuote } from '../../src/market/market.ts';

type RentalRow = MarketFile['rentals'][number];

/** A price as `data/market.json` has it, or of a moment; the fields that a test is about are given. */
export function quote(
  fields: Partial<RentalRow & Pick<RentalQuote, 'observedAt'>> & Pick<RentalRow, 'usdPerGpuHour'>,
): RentalRow {
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

/** The same price as a market lists it. */
export function quoted(fields: Partial<RentalQuote> & Pick<RentalQuote, 'usdPerGpuHour'>): RentalQuote {
  return {
    quantity: 'rental-price',
    networkId: 'vast',
    gpuId: 'rtx-4090',
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
