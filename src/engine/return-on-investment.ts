import type { Investment } from './estimate.ts';
import { mapScenarios } from './range.ts';
import type { Range } from './range.ts';

/**
 * (net cash × horizon + residual value − purchase price) / purchase price, a ratio; undefined for a card that cost nothing.
 * Simplification: the residual value is the same at every horizon.
 */
export function returnOnInvestment(
  { purchasePriceUsd, residualValueUsd }: Investment,
  netCashUsdPerDay: Range,
  horizonDays: number,
): Range | undefined {
  const roi = mapScenarios(netCashUsdPerDay, (netCash) => {
    const gainUsd = netCash * horizonDays + residualValueUsd - purchasePriceUsd;
    return gainUsd / purchasePriceUsd;
  });
  return Object.values(roi).every(Number.isFinite) ? roi : undefined;
}
