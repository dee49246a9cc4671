import type { Investment } from './estimate.ts';

/** Straight line over the useful life; nothing for a card that is owned already. */
export function depreciationUsdPerDay(investment: Investment | undefined): number {
  if (investment === undefined) return 0;
  const valueLostUsd = investment.purchasePriceUsd - investment.residualValueUsd;
  return valueLostUsd / investment.usefulLifeDays;
}
