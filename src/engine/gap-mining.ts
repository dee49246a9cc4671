import { dailyFlows } from './daily-flows.ts';
import { depreciationUsdPerDay } from './depreciation.ts';
import type { DailyFlows, Estimate } from './estimate.ts';
import type { Mining } from './mining.ts';
import { miningFlows } from './mining.ts';
import { outcomeOf } from './outcome.ts';
import type { Range } from './range.ts';
import { rentingFlows } from './renting.ts';
import type { Renting } from './renting.ts';
import { betterOf, worseOf } from './scenario-corners.ts';

/** One rig that is rented out when somebody wants it and mines in between. Both sides have the same hours online. */
export interface GapMining {
  readonly renting: Renting;
  readonly mining: Mining;
}

export interface GapMiningEstimate extends Estimate {
  readonly kind: 'gap-mining';
}

/**
 * A day is made of rented hours, as if every hour online were rented, and of the others, as if all of them were mined:
 * utilisation × the one + (1 − utilisation) × the other. Low takes both low prices, high both high ones, each at the
 * utilisation that is worse or better there.
 *
 * Simplifications: work starts and stops at once, and the coin pays for parts of hours as for whole ones.
 */
export function estimateGapMining({ renting, mining }: GapMining): GapMiningEstimate {
  const { utilisation } = renting;
  const at = (scenario: keyof Range, share: number): DailyFlows => dayOf({ renting, mining }, scenario, share);
  const flows = {
    low: worseOf(at('low', utilisation.low), at('low', utilisation.high)),
    typical: at('typical', utilisation.typical),
    high: betterOf(at('high', utilisation.high), at('high', utilisation.low)),
  };
  return { ...outcomeOf(flows, renting.investment, renting.horizonDays), kind: 'gap-mining' };
}

function dayOf({ renting, mining }: GapMining, scenario: keyof Range, utilisation: number): DailyFlows {
  const rented = rentingFlows(renting, scenario, 1);
  const mined = miningFlows(mining, scenario);
  const mixed = (quantity: 'grossUsdPerDay' | 'revenueUsdPerDay' | 'energyKwhPerDay' | 'electricityUsdPerDay') =>
    utilisation * rented[quantity] + (1 - utilisation) * mined[quantity];
  const energyKwhPerDay = mixed('energyKwhPerDay');
  return dailyFlows({
    grossUsdPerDay: mixed('grossUsdPerDay'),
    revenueUsdPerDay: mixed('revenueUsdPerDay'),
    energyKwhPerDay,
    electricityPriceUsdPerKwh: energyKwhPerDay === 0 ? 0 : mixed('electricityUsdPerDay') / energyKwhPerDay,
    depreciationUsdPerDay: depreciationUsdPerDay(renting.investment),
  });
}
