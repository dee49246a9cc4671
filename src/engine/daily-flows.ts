import type { DailyFlows } from './estimate.ts';

/** What one day of one scenario is worked out from. `revenueUsdPerDay` is what is left of gross after the fee. */
interface DayOfWork {
  readonly grossUsdPerDay: number;
  readonly revenueUsdPerDay: number;
  readonly energyKwhPerDay: number;
  readonly electricityPriceUsdPerKwh: number;
  readonly depreciationUsdPerDay: number;
}

export function dailyFlows(day: DayOfWork): DailyFlows {
  const { grossUsdPerDay, revenueUsdPerDay, energyKwhPerDay, depreciationUsdPerDay } = day;
  const feeUsdPerDay = grossUsdPerDay - revenueUsdPerDay;
  const electricityUsdPerDay = energyKwhPerDay * day.electricityPriceUsdPerKwh;
  const netCashUsdPerDay = revenueUsdPerDay - electricityUsdPerDay;
  const netProfitUsdPerDay = netCashUsdPerDay - depreciationUsdPerDay;
  return {
    grossUsdPerDay,
    feeUsdPerDay,
    revenueUsdPerDay,
    energyKwhPerDay,
    electricityUsdPerDay,
    netCashUsdPerDay,
    depreciationUsdPerDay,
    netProfitUsdPerDay,
  };
}
