/** Cards, or hosts where a network counts those. */
export interface CountedCards {
  readonly busy: number;
  readonly all: number;
}

/**
 * Of fewer cards the share that is busy is chance, not demand. The standard error of a share p of n cards is
 * √(p × (1 − p) / n), at most √(0.25 / n): √(0.25 / 20) ≈ 0.11 of 20 cards, √(0.25 / 3) ≈ 0.29 of three, 0.5 of one.
 * The most is what counts, for p is not known: one idle card would otherwise prove that none is ever rented. Cards of
 * one machine are often rented together, which makes the error larger, never smaller.
 */
const FEWEST_CARDS = 20;

/** Fraction 0–1; undefined of too few cards. */
export function busyShare({ busy, all }: CountedCards): number | undefined {
  return all < FEWEST_CARDS ? undefined : busy / all;
}
