import type { Payback } from './estimate.ts';

/**
 * Simple payback: constant net cash, no discounting, no growth of difficulty, no falling rents. Depreciation is no part of it:
 * the purchase would count twice.
 */
export function paybackPeriod(purchasePriceUsd: number, netCashUsdPerDay: number): Payback {
  const days = purchasePriceUsd / netCashUsdPerDay;
  return netCashUsdPerDay > 0 && Number.isFinite(days) ? { kind: 'reached', days } : { kind: 'never' };
}
