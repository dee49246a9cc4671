import type { Gpu, RentalQuote } from '../catalog/schema.ts';
import { isOfToday } from './freshness.ts';
import type { Change, Market } from './market.ts';

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
  const isLive = ({ observedAt }: RentalQuote): boolean => observedAt !== undefined && isOfToday({ observedAt }, now);
  const quotedFor = (cards: readonly Gpu[]): readonly NetworkPrice[] =>
    cards
      .flatMap((gpu) => newestByProduct(market.rentalQuotes(networkId, gpu.id)).map((quote) => ({ gpu, quote })))
      .toSorted((one, other) => Number(isLive(other.quote)) - Number(isLive(one.quote)))
      .map(({ gpu, quote }) => ({ gpu, quote, changes: changesOf(quote, market) }));
  return { asked: quotedFor(asked), others: quotedFor(gpus.filter(({ id }) => !askedIds.has(id))) };
}

/** Of quotes that are newest first. */
function newestByProduct(quotes: readonly RentalQuote[]): readonly RentalQuote[] {
  const newest = new Map<string, RentalQuote>();
  for (const quote of quotes) {
    const product = [quote.source, quote.basis, quote.tier].join(' ');
    if (!newest.has(product)) newest.set(product, quote);
  }
  return [...newest.values()];
}

function changesOf(quote: RentalQuote, market: Market): readonly Change[] {
  const { network: networkId, gpu: gpuId, basis, tier, source, usdPerGpuHour: value, observedAt } = quote;
  return market.changes({ quantity: 'rental-price', networkId, gpuId, basis, tier }, { source, value, observedAt });
}
