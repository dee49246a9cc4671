import type { Catalog } from '../../catalog/catalog.ts';
import type { MarketSource } from '../source.ts';

/** Live sources that no answer could name, one line each. */
export function citationFaults(sources: readonly MarketSource[], catalog: Pick<Catalog, 'sources'>): readonly string[] {
  return sources
    .filter(({ id }) => !catalog.sources.has(id))
    .map(({ id }) => `data/sources/live.json: no "${id}", which is asked for live figures`);
}
