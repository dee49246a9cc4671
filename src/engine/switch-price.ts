import { switchFloor } from './price-floor.ts';
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
  const floor = switchFloor({ ...renting, platformFee: 0 }, miningNetCashUsdPerDay);
  if (floor === undefined) return { kind: 'never' };
  const { hostUsdPerGpuHour } = floor;
  return hostUsdPerGpuHour < 0 ? { kind: 'always' } : { kind: 'at', hostRateUsdPerGpuHour: hostUsdPerGpuHour };
}
