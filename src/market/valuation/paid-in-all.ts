import type { Figure } from '../../catalog/figure.ts';
import type { Network } from '../../catalog/schema.ts';
import { present } from '../../present.ts';
import { newestFirst } from '../figures/figure-date.ts';
import type { Market } from '../market.ts';

/** What is paid on a whole network in a day, for each of the cards that are counted. */
export type PaidInAll = Figure<NonNullable<Network['paysInAll']>['value']>;

/**
 * What was told of it last, or what ships. Which cards are counted only the catalogue says: where it has nothing, a live
 * number is a number of who knows what.
 */
export function paidInAll({ id, paysInAll: shipped }: Network, market: Market): PaidInAll | undefined {
  if (shipped === undefined) return undefined;
  const told = market.networkPayout(id);
  const { counted } = shipped.value;
  const live = told && { ...told, value: { usdPerCardDay: told.usdPerDay / told.cards, counted } };
  return present<PaidInAll>(live, shipped).toSorted(newestFirst)[0];
}
