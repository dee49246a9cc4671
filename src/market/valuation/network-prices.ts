import type { Gpu } from '../../catalog/schema.ts';
import type { RentalQuote } from '../market.ts';
import { newestOfEach } from '../figures/figure-date.ts';
import { isLive } from '../figures/freshness.ts';
import type { Change, Market } from '../market.ts';
import { remembered } from '../../remembered.ts';

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
  const shown = (quoted: readonly Quoted[]): readonly NetworkPrice[] =>
    quoted
      .toSorted((one, other) => Number(isLive(other.quote, now)) - Number(isLive(one.quote, now)))
      .map(({ gpu, quote }) => ({ gpu, quote, changes: changesOf(quote, market) }));
  const others = quotedIn(market)(market.edition)(gpus)(networkId).filter(({ gpu }) => !askedIds.has(gpu.id));
  return { asked: shown(quotedFor(asked, networkId, market)), others: shown(others) };
}

type Quoted = Pick<NetworkPrice, 'gpu' | 'quote'>;

// Few of the cards have a price on a network.
const quotedIn = remembered(new WeakMap(), (market: Market) =>
  remembered(new WeakMap(), (_edition: Market['edition']) =>
    remembered(new WeakMap(), (gpus: readonly Gpu[]) =>
      remembered(new Map(), (networkId: string) => quotedFor(gpus, networkId, market)),
    ),
  ),
);

function quotedFor(gpus: readonly Gpu[], networkId: string, market: Market): readonly Quoted[] {
  return gpus.flatMap((gpu) =>
    newestOfEach(market.rentalQuotes(networkId, gpu.id), productOf).map((quote) => ({ gpu, quote })),
  );
}

function productOf({ source, basis, tier }: RentalQuote): string {
  return [source, basis, tier].join(' ');
}

function changesOf(quote: RentalQuote, market: Market): readonly Change[] {
  const { networkId, gpuId, basis, tier, source, usdPerGpuHour: value, observedAt } = quote;
  return market.changes({ quantity: 'rental-price', networkId, gpuId, basis, tier }, { source, value, observedAt });
}
