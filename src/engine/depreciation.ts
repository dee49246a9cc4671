import type { Investment } from './estimate.ts';

/** Straight line over the useful life; nothing for a card that is owned already. */
export function depreciationUsdPerDay(investment: Investment | undefined): number {
  if (investment === undefined) return 0;
  const valueLostUsd = investment.purchasePriceUsd - investment.residualValueUsd;
  return valueLostUsd / investment.usefulLifeDays;
}

/** What share of its price a thing of so many days has lost so far, by the same straight line to nothing; 0–1. */
export function wornShare(ageDays: number, usefulLifeDays: number): number {
  return Math.min(1, Math.max(0, ageDays / usefulLifeDays));
}
