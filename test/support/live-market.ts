import { createBook } from '../../src/market/book.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import type { Market } from '../../src/market/market.ts';
import type { Observation, Seen } from '../../src/catalog/quantities.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';

const NOW = new Date('2026-10-10T12:00:00Z');

/** What the sources have said beside the bundle, on 10 October 2026. */
export function liveMarket(bundle: readonly Observation[], ...seen: readonly Seen[]): Market {
  return marketOn(NOW, bundle, ...seen);
}

/** The same on another day. */
export function marketOn(now: Date, bundle: readonly Observation[], ...seen: readonly Seen[]): Market {
  const book = createBook({ storage: createMemoryMarketStorage(), shipped: bundle, now: () => now });
  book.record(seen);
  return createLiveMarket({ book, now: () => now });
}
