import type { NatureOf } from './certainty.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Market } from '../market/market.ts';
import type { Recorded } from './earning-records.ts';

/** What is known when a rig is appraised, beside the rig itself. */
export interface Evidence {
  readonly market: Market;
  readonly catalog: Recorded & Pick<Catalog, 'sources'>;
  /** The moment of the question, by which figures are new or old. */
  readonly now: Date;
}

/** What a source is, by its key. */
export function natureIn({ catalog: { sources } }: Evidence): NatureOf {
  return (source) => sources.get(source)?.nature;
}
