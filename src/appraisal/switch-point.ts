import type { Coin } from '../catalog/schema.ts';
import { switchPriceUsdPerGpuHour } from '../engine/switch-price.ts';
import type { SwitchPrice } from '../engine/switch-price.ts';
import type { MiningAppraisal, RentingAppraisal } from './appraisal.ts';

/** The rent at which renting and mining are worth the same, and what it was held against. */
export interface SwitchPoint {
  readonly price: SwitchPrice;
  readonly coin: Coin;
  /** Share of online hours rented that it assumes, 0–1. */
  readonly utilisation: number;
}

/** Where renting this rig and mining that coin are worth the same. */
export function switchPointOf({ renting }: RentingAppraisal, { coin, estimate }: MiningAppraisal): SwitchPoint {
  return {
    price: switchPriceUsdPerGpuHour(renting, estimate.flows.typical.netCashUsdPerDay),
    coin,
    utilisation: renting.utilisation.typical,
  };
}
