import type { Payback } from './estimate.ts';

/**
 * Simple payback: constant net cash, no discounting, no growth of difficulty, no falling rents. Depreciation is no part of it:
 * the purchase would count twice.
 */
export function paybackPeriod(purchasePriceUsd: number, netCashUsdPerDay: number): Payback {
  const days = purchasePriceUsd / netCashUsdPerDay;
  return netCashUsdPerDay > 0 && Number.isFinite(days) ? { kind: 'reached', days } : { kind: 'never' };
}

/** Where a purchase stands after so many days. */
export interface SincePurchase {
  readonly days: number;
  /** What it must have left a day, on average, to be paid back by now, USD. */
  readonly neededUsdPerDay: number;
  /** What of the price would be left to come if it had left as much every day as it does now, USD; 0 or more. */
  readonly stillToComeUsd: number;
}

/** Needed = price ÷ days. Nobody knows what came in so far: the rest is worked out at the pace of now. `days` is above 0. */
export function sincePurchase(purchasePriceUsd: number, netCashUsdPerDay: number, days: number): SincePurchase {
  return {
    days,
    neededUsdPerDay: purchasePriceUsd / days,
    stillToComeUsd: Math.max(0, purchasePriceUsd - netCashUsdPerDay * days),
  };
}
