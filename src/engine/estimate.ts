import type { Range, Scenarios } from './range.ts';

/** One day of one scenario, USD and kWh. gross − fee = revenue; revenue − electricity = net cash; − depreciation = net profit. */
export interface DailyFlows {
  /** What renters pay, or what the mined coins are worth. */
  readonly grossUsdPerDay: number;
  /** What the platform or the pool keeps of it. */
  readonly feeUsdPerDay: number;
  /** What reaches the owner, before electricity. */
  readonly revenueUsdPerDay: number;
  readonly energyKwhPerDay: number;
  readonly electricityUsdPerDay: number;
  readonly netCashUsdPerDay: number;
  readonly depreciationUsdPerDay: number;
  readonly netProfitUsdPerDay: number;
}

/** What the card cost and what it will be worth. Without it there is no depreciation, no payback and no ROI. */
export interface Investment {
  readonly purchasePriceUsd: number;
  readonly residualValueUsd: number;
  readonly usefulLifeDays: number;
}

/** Time until net cash has paid the purchase price. */
export type Payback = { readonly kind: 'reached'; readonly days: number } | { readonly kind: 'never' };

/** From the range of net profit: low > 0, typical > 0, high > 0, or none of them. */
export type Verdict = 'pays' | 'likely-pays' | 'likely-loses' | 'loses';

/**
 * A threshold at which net cash is 0. `always` and `never`: no value of the quantity makes it negative or positive.
 * For utilisation `always` means that even an idle machine does not lose.
 */
export type BreakEven =
  | { readonly kind: 'at'; readonly value: number }
  | { readonly kind: 'always' }
  | { readonly kind: 'never' };

/** What an owner gets out of one way to earn with one rig. */
export interface Estimate {
  readonly flows: Scenarios<DailyFlows>;
  readonly verdict: Verdict;
  /** Undefined without an investment. */
  readonly payback: Scenarios<Payback> | undefined;
  /**
   * (net cash × horizon + residual value − purchase price) / purchase price; a ratio. Undefined without an investment, and
   * for one that cost nothing.
   */
  readonly roi: Range | undefined;
  /** Mean USD per kWh over the hours online at which typical net cash is 0. */
  readonly breakEvenElectricityUsdPerKwh: BreakEven;
}
