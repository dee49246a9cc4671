import { breakEvenElectricityUsdPerKwh } from './break-even.ts';
import type { DailyFlows, Estimate, Investment } from './estimate.ts';
import { paybackPeriod } from './payback.ts';
import { mapScenarios } from './range.ts';
import type { Scenarios } from './range.ts';
import { returnOnInvestment } from './return-on-investment.ts';
import { verdictOf } from './verdict.ts';

/** What the flows of a day mean for the owner, however they were earned. */
export function outcomeOf(
  flows: Scenarios<DailyFlows>,
  investment: Investment | undefined,
  horizonDays: number,
): Estimate {
  const netCashUsdPerDay = mapScenarios(flows, (day) => day.netCashUsdPerDay);
  return {
    flows,
    verdict: verdictOf(mapScenarios(flows, (day) => day.netProfitUsdPerDay)),
    payback:
      investment && mapScenarios(netCashUsdPerDay, (netCash) => paybackPeriod(investment.purchasePriceUsd, netCash)),
    roi: investment && returnOnInvestment(investment, netCashUsdPerDay, horizonDays),
    breakEvenElectricityUsdPerKwh: breakEvenElectricityUsdPerKwh(
      flows.typical.revenueUsdPerDay,
      flows.typical.energyKwhPerDay,
    ),
  };
}
