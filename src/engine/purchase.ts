import type { DailyFlows, Investment, Verdict } from './estimate.ts';
import { mapScenarios } from './range.ts';
import type { Range, Scenarios } from './range.ts';
import { verdictOf } from './verdict.ts';

/** Whether what was paid for a card comes back within its useful life. */
export interface PurchaseOutcome {
  /** Net cash over the life, and the resale, less the price; low ≤ typical ≤ high. */
  readonly gainUsd: Range;
  /** By the gain instead of the net cash. */
  readonly verdict: Verdict;
  /** Residual value as a share of the price at which the typical gain is 0, 0–1; undefined where no such value does it. */
  readonly breakEvenResaleShare: number | undefined;
  /** Mean USD per kWh above 0 at which the typical gain is 0; undefined where no such price does it. */
  readonly breakEvenElectricityUsdPerKwh: number | undefined;
}

/** Gain = net cash per day × life + residual value − price. */
export function purchaseOutcome(
  { purchasePriceUsd, residualValueUsd, usefulLifeDays }: Investment,
  flows: Scenarios<DailyFlows>,
): PurchaseOutcome {
  const netCashUsd = mapScenarios(flows, (day) => day.netCashUsdPerDay * usefulLifeDays);
  const gainUsd = mapScenarios(netCashUsd, (netCash) => netCash + residualValueUsd - purchasePriceUsd);
  const resaleShare = (purchasePriceUsd - netCashUsd.typical) / purchasePriceUsd;
  const { revenueUsdPerDay, energyKwhPerDay } = flows.typical;
  const wearUsdPerDay = (purchasePriceUsd - residualValueUsd) / usefulLifeDays;
  const usdPerKwh = (revenueUsdPerDay - wearUsdPerDay) / energyKwhPerDay;
  return {
    gainUsd,
    verdict: verdictOf(gainUsd),
    breakEvenResaleShare: resaleShare >= 0 && resaleShare <= 1 ? resaleShare : undefined,
    breakEvenElectricityUsdPerKwh: Number.isFinite(usdPerKwh) && usdPerKwh > 0 ? usdPerKwh : undefined,
  };
}
