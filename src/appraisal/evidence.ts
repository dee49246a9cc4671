import type { Market } from '../market/market.ts';
import type { Recorded } from './earning-records.ts';

/** What is known when a rig is appraised, beside the rig itself. */
export interface Evidence {
  readonly market: Market;
  readonly catalog: Recorded;
  /** The moment of the question, by which figures are new or old. */
  readonly now: Date;
}
