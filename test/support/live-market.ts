import type { MarketFile } from '../../src/catalog/schema.ts';
import { createBook } from '../../src/market/book.ts';
import { createBundledMarket } from '../../src/market/bundled-market.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import type { Market } from '../../src/market/market.ts';
import type { Observation } from '../../src/market/figures/observation.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';

const NOW = new Date('2026-10-10T12:00:00Z');

/** What the sources have said beside the bundle, on 10 October 2026. */
export function liveMarket(bundle: MarketFile, ...seen: readonly Observation[]): Market {
  const book = createBook({ storage: createMemoryMarketStorage(), now: () => NOW });
  book.record(seen);
  return createLiveMarket({ book, bundled: createBundledMarket(bundle), now: () => NOW });
}
