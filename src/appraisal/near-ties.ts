import type { Earning } from './appraisal.ts';
import { isSure, worthUsdPerDay } from './choice.ts';

/** Likely amounts that are no further apart than this share of the larger have no winner: no figure here is that exact. */
const NEAR = 0.1;

/** Whether neither of the two is better, as far as anybody can tell. */
export function isNearTie(one: Earning, other: Earning): boolean {
  const [first, second] = [worthUsdPerDay(one), worthUsdPerDay(other)];
  return Math.abs(first - second) <= NEAR * Math.max(Math.abs(first), Math.abs(second));
}

/** Those of the others that are as good as this one and as sure, in their order. */
export function nearTies(one: Earning, others: readonly Earning[]): readonly Earning[] {
  return others.filter((other) => other !== one && isSure(other) === isSure(one) && isNearTie(other, one));
}
