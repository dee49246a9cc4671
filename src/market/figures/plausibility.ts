import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observed } from '../../catalog/quantities.ts';
import { numbersOf } from './subject.ts';

/** Whether every number of a figure lies within its quantity’s bounds, and a range in its order. */
export function isPlausible(observed: Observed): boolean {
  const { low, high } = QUANTITIES[observed.quantity].plausible;
  const ascending = numbersOf(observed);
  // Written so that NaN, which compares to nothing, is outside.
  return ascending.every((value, at) => value >= (ascending[at - 1] ?? low) && value >= low && value <= high);
}
