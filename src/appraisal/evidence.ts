import type { Catalog } from '../catalog/catalog.ts';
import type { Market } from '../market/market.ts';

/** What is known when a rig is appraised, beside the rig itself. */
export interface Evidence {
  readonly market: Market;
  readonly catalog: Pick<Catalog, 'coinDays'>;
  /** The moment of the question, by which figures are new or old. */
  readonly now: Date;
}
