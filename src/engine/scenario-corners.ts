import type { DailyFlows } from './estimate.ts';

export function worseOf(one: DailyFlows, other: DailyFlows): DailyFlows {
  return other.netCashUsdPerDay < one.netCashUsdPerDay ? other : one;
}

export function betterOf(one: DailyFlows, other: DailyFlows): DailyFlows {
  return other.netCashUsdPerDay > one.netCashUsdPerDay ? other : one;
}
