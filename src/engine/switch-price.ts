import { rentedGpuHoursPerDay, rentingFlows } from './renting.ts';
import type { Renting } from './renting.ts';

/**
 * The rent above which renting beats mining. `always`: renting wins even when it pays nothing, because mining loses more than
 * the power of renting costs. `never`: no hour is rented, so no rent makes up for mining.
 */
export type SwitchPrice =
  | { readonly kind: 'at'; readonly hostRateUsdPerGpuHour: number }
  | { readonly kind: 'always' }
  | { readonly kind: 'never' };

/** What the host must be paid per rented GPU-hour, at the typical utilisation, for renting to net what mining nets. */
export function switchPriceUsdPerGpuHour(renting: Renting, miningNetCashUsdPerDay: number): SwitchPrice {
  const { electricityUsdPerDay } = rentingFlows(renting, 'typical', renting.utilisation.typical);
  const revenueToMatchUsdPerDay = miningNetCashUsdPerDay + electricityUsdPerDay;
  const hostRateUsdPerGpuHour = revenueToMatchUsdPerDay / rentedGpuHoursPerDay(renting);
  if (!Number.isFinite(hostRateUsdPerGpuHour)) return { kind: 'never' };
  return hostRateUsdPerGpuHour < 0 ? { kind: 'always' } : { kind: 'at', hostRateUsdPerGpuHour };
}
