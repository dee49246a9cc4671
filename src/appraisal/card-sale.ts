import type { Gpu, ResalePrice } from '../catalog/schema.ts';
import type { RigPart } from './rig.ts';

/** What a rig or a card would bring used, USD, by what sellers ask. */
export interface Sale {
  readonly lowUsd: number;
  readonly highUsd: number;
  /** The newest row that it rests on. */
  readonly newest: ResalePrice;
}

/** Of the price that sellers ask, so much is left after the fee of the marketplace; our assumption. */
export const KEPT_OF_ASK = 0.87;
/** Offers of so many months are a range. */
const MOST_ROWS = 3;

/** Of all its cards; undefined where offers of one are not on record. */
export function saleOf(rig: readonly RigPart[], prices: readonly ResalePrice[]): Sale | undefined {
  const sales = rig.map(({ gpu, count }) => ({ count, sale: saleOfCard(gpu, prices) }));
  const known = sales.flatMap(({ count, sale }) => (sale === undefined ? [] : [{ count, sale }]));
  const [first, ...others] = known.map(({ sale }) => sale.newest);
  if (first === undefined || known.length < rig.length) return undefined;
  return {
    lowUsd: known.reduce((sum, { count, sale }) => sum + count * sale.lowUsd, 0),
    highUsd: known.reduce((sum, { count, sale }) => sum + count * sale.highUsd, 0),
    // As old as the oldest of them.
    newest: others.reduce((oldest, other) => (other.date < oldest.date ? other : oldest), first),
  };
}

/** By its newest offers; undefined where none is on record. */
export function saleOfCard(gpu: Gpu, prices: readonly ResalePrice[]): Sale | undefined {
  const rows = prices
    .filter((price) => price.gpu === gpu.id)
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const recent = rows.slice(-MOST_ROWS);
  const newest = recent.at(-1);
  if (newest === undefined) return undefined;
  const asked = recent.map(({ usd }) => usd);
  return { lowUsd: Math.min(...asked) * KEPT_OF_ASK, highUsd: Math.max(...asked) * KEPT_OF_ASK, newest };
}
