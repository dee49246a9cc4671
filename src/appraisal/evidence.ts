import type { Market } from '../market/market.ts';

/** What is known when a rig is appraised, beside the rig itself. */
export interface Evidence {
  readonly market: Market;
  /** The moment of the question, by which figures are new or old. */
  readonly now: Date;
}
