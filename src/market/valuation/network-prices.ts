import type { Gpu } from '../../catalog/schema.ts';
import type { RentalQuote } from '../market.ts';
import { newestOfEach } from '../figures/figure-date.ts';
import { isLive } from '../figures/freshness.ts';
import type { Change, Market } from '../market.ts';

export interface NetworkPrice {
  readonly gpu: Gpu;
  readonly quote: RentalQuote;
  readonly changes: readonly Change[];
}

export interface NetworkPrices {
  readonly asked: readonly NetworkPrice[];
  readonly others: readonly NetworkPrice[];
}

/**
 * What is quoted on a network: of each card the newest quote of every source and product; what is live comes first, then
 * the cards as they are given.
 */
export function networkPrices(
  networkId: string,
  gpus: readonly Gpu[],
  asked: readonly Gpu[],
  { market, now }: { readonly market: Market; readonly now: Date },
): NetworkPrices {
  const askedIds = new Set(asked.map(({ id }) => id));
  const quotedFor = (cards: readonly Gpu[]): readonly NetworkPrice[] =>
    cards
      .flatMap((gpu) =>
        newestOfEach(market.rentalQuotes(networkId, gpu.id), productOf).map((quote) => ({ gpu, quote })),
      )
      .toSorted((one, other) => Number(isLive(other.quote, now)) - Number(isLive(one.quote, now)))
      .map(({ gpu, quote }) => ({ gpu, quote, changes: changesOf(quote, market) }));
  return { asked: quotedFor(asked), others: quotedFor(gpus.filter(({ id }) => !askedIds.has(id))) };
}

function productOf({ source, basis, tier }: RentalQuote): string {
  return [source, basis, tier].join(' ');
}

function changesOf(quote: RentalQuote, market: Market): readonly Change[] {
  const { networkId, gpuId, basis, tier, source, usdPerGpuHour: value, observedAt } = quote;
  return market.changes({ quantity: 'rental-price', networkId, gpuId, basis, tier }, { source, value, observedAt });
}
