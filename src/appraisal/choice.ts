import type { Earning } from './appraisal.ts';
import { compareGrades } from './certainty.ts';

/**
 * What may be said of several ways to earn. Only what is firm or dated is ever `best`; `onPaper` is the best of what is on
 * paper, where that would be worth more.
 */
export type Choice =
  /** There is nothing to choose from. */
  | { readonly kind: 'none' }
  | { readonly kind: 'best'; readonly best: Earning; readonly onPaper: Earning | undefined }
  /** Of what is sure nothing pays; `leastLoss` comes nearest. */
  | { readonly kind: 'nothing-pays'; readonly leastLoss: Earning; readonly onPaper: Earning | undefined }
  /** Nothing is better than on paper. */
  | { readonly kind: 'only-on-paper'; readonly top: Earning };

/** From what one could start with, best first. */
export function choose(open: readonly Earning[]): Choice {
  const top = firstOnPaper(open);
  const best = open.find(isSure);
  if (best === undefined) return top === undefined ? { kind: 'none' } : { kind: 'only-on-paper', top };
  const onPaper = top !== undefined && worthUsdPerDay(top) > worthUsdPerDay(best) ? top : undefined;
  return worthUsdPerDay(best) > 0
    ? { kind: 'best', best, onPaper }
    : { kind: 'nothing-pays', leastLoss: best, onPaper };
}

/** Where nothing sure pays, what still would on paper. */
export function paysOnPaper({ onPaper }: Extract<Choice, { kind: 'nothing-pays' }>): Earning | undefined {
  return onPaper !== undefined && worthUsdPerDay(onPaper) > 0 ? onPaper : undefined;
}

/** The one to look at first: the best of what is sure, else of what is on paper. */
export function firstChoice<Ranked extends Earning>(open: readonly Ranked[]): Ranked | undefined {
  return open.find(isSure) ?? firstOnPaper(open);
}

/** What surely pays, then what somebody at least measured or listed, then the rest; within each in the order given. */
export function surestFirst<Ranked extends Earning>(open: readonly Ranked[]): readonly Ranked[] {
  const standing = (earning: Ranked): number => {
    if (isSure(earning) && worthUsdPerDay(earning) > 0) return 0;
    return isPriceClaimed(earning) || earning.beyondRecord !== undefined ? 2 : 1;
  };
  return open.toSorted((one, other) => standing(one) - standing(other));
}

/**
 * Of what is on paper the best that somebody at least measured or listed; a vendor’s word, or more than anybody has
 * earned, only where there is no other.
 */
function firstOnPaper<Ranked extends Earning>(open: readonly Ranked[]): Ranked | undefined {
  const onPaper = open.filter((earning) => !isSure(earning));
  return onPaper.find((earning) => !isPriceClaimed(earning) && earning.beyondRecord === undefined) ?? onPaper[0];
}

/** What by a vendor's or an article's word would pay, and more than what is named, in the order given. */
export function claimedAbove(open: readonly Earning[], named: Earning | undefined): readonly Earning[] {
  const least = Math.max(0, named === undefined ? 0 : worthUsdPerDay(named));
  return open.filter((earning) => isPriceClaimed(earning) && worthUsdPerDay(earning) > least);
}

function isPriceClaimed({ certainty: { weaknesses } }: Earning): boolean {
  return weaknesses.some(
    ({ ingredient: { what }, doubt: { kind } }) => (what === 'rent' || what === 'coin-price') && kind === 'claimed',
  );
}

/** Firm or dated. */
export function isSure({ certainty }: Earning): boolean {
  return compareGrades(certainty.grade, 'on-paper') < 0;
}

/** Net profit of a typical day, USD; without a purchase it is the net cash. */
export function worthUsdPerDay({ estimate }: Earning): number {
  return estimate.flows.typical.netProfitUsdPerDay;
}
