import { breakEvenHostRateUsdPerGpuHour, breakEvenUtilisation } from './break-even.ts';
import { dailyFlows } from './daily-flows.ts';
import { depreciationUsdPerDay } from './depreciation.ts';
import type { BreakEven, DailyFlows, Estimate, Investment } from './estimate.ts';
import { outcomeOf } from './outcome.ts';
import { energyKwhPerDay } from './power.ts';
import type { WallPower } from './power.ts';
import type { Range } from './range.ts';
import { betterOf, worseOf } from './scenario-corners.ts';
import { averagePriceUsdPerKwh } from './tariff.ts';
import type { Online, Tariff } from './tariff.ts';

/** Cards of one kind, at one price. */
export interface RentedGpus {
  readonly count: number;
  readonly priceUsdPerGpuHour: Range;
  /** Share of the price that the platform keeps, 0–1; 0 where the price already is the host's income. */
  readonly platformFee: number;
}

/** A rig offered on a network. At least one card. */
export interface Renting {
  readonly gpus: readonly RentedGpus[];
  readonly power: WallPower;
  /** Share of the hours online that are paid work, 0–1. */
  readonly utilisation: Range;
  readonly online: Online;
  readonly tariff: Tariff;
  readonly investment: Investment | undefined;
  readonly horizonDays: number;
}

export interface RentingEstimate extends Estimate {
  readonly kind: 'renting';
  /** At the typical price. */
  readonly breakEvenUtilisation: BreakEven;
  /** At the typical utilisation, and the same for every card. */
  readonly breakEvenHostRateUsdPerGpuHour: BreakEven;
  /** At the low, typical and high price; the mean over the cards of a mixed rig. */
  readonly hostRateUsdPerGpuHour: Range;
}

/** What the owner is paid per rented hour of one card. */
export function hostRateUsdPerGpuHour(priceUsdPerGpuHour: number, platformFee: number): number {
  return priceUsdPerGpuHour * (1 - platformFee);
}

/**
 * `typical` is the typical price at the typical utilisation. `low` is the low price at the low utilisation and `high` the
 * high price at the high one, unless being busier loses money there (the rent is below the cost of the extra power): then
 * the other utilisation is the worse, or the better, corner and is taken. So low ≤ typical ≤ high holds for net cash, which
 * is linear in utilisation.
 *
 * Simplifications: every card is rented equally often, and rented hours fall evenly on the hours online.
 */
export function estimateRenting(renting: Renting): RentingEstimate {
  const { utilisation } = renting;
  const flowsAt = daysOf(renting);
  const typical = flowsAt('typical', utilisation.typical);
  const flows = {
    low: worseOf(flowsAt('low', utilisation.low), flowsAt('low', utilisation.high)),
    typical,
    high: betterOf(flowsAt('high', utilisation.high), flowsAt('high', utilisation.low)),
  };
  return {
    ...outcomeOf(flows, renting.investment, renting.horizonDays),
    kind: 'renting',
    breakEvenUtilisation: breakEvenUtilisation(
      flowsAt('typical', 0).netCashUsdPerDay,
      flowsAt('typical', 1).netCashUsdPerDay,
    ),
    breakEvenHostRateUsdPerGpuHour: breakEvenHostRateUsdPerGpuHour(
      typical.electricityUsdPerDay,
      rentedGpuHoursPerDay(renting),
    ),
    hostRateUsdPerGpuHour: {
      low: meanHostRateUsdPerGpuHour(renting.gpus, 'low'),
      typical: meanHostRateUsdPerGpuHour(renting.gpus, 'typical'),
      high: meanHostRateUsdPerGpuHour(renting.gpus, 'high'),
    },
  };
}

/** One day at one price and one utilisation, 0–1. */
export function rentingFlows(renting: Renting, price: keyof Range, utilisation: number): DailyFlows {
  return daysOf(renting)(price, utilisation);
}

/** All of them pay the same for power. */
function daysOf({ gpus, power, online, tariff, investment }: Renting) {
  const electricityPriceUsdPerKwh = averagePriceUsdPerKwh(tariff, online);
  const wearUsdPerDay = depreciationUsdPerDay(investment);
  return (price: keyof Range, utilisation: number): DailyFlows => {
    const rentedHoursPerDay = online.hoursPerDay * utilisation;
    const grossUsdPerRentedHour = sumOver(gpus, ({ priceUsdPerGpuHour }) => priceUsdPerGpuHour[price]);
    return dailyFlows({
      grossUsdPerDay: grossUsdPerRentedHour * rentedHoursPerDay,
      revenueUsdPerDay: hostRateOfRigUsdPerHour(gpus, price) * rentedHoursPerDay,
      energyKwhPerDay: energyKwhPerDay(power, online.hoursPerDay, utilisation),
      electricityPriceUsdPerKwh,
      depreciationUsdPerDay: wearUsdPerDay,
    });
  };
}

/** Hours that are paid for at the typical utilisation, counted once per card. */
function rentedGpuHoursPerDay({ gpus, online, utilisation }: Renting): number {
  return gpuCount(gpus) * online.hoursPerDay * utilisation.typical;
}

function meanHostRateUsdPerGpuHour(gpus: readonly RentedGpus[], price: keyof Range): number {
  return hostRateOfRigUsdPerHour(gpus, price) / gpuCount(gpus);
}

function hostRateOfRigUsdPerHour(gpus: readonly RentedGpus[], price: keyof Range): number {
  return sumOver(gpus, ({ priceUsdPerGpuHour, platformFee }) =>
    hostRateUsdPerGpuHour(priceUsdPerGpuHour[price], platformFee),
  );
}

function gpuCount(gpus: readonly RentedGpus[]): number {
  return sumOver(gpus, () => 1);
}

function sumOver(gpus: readonly RentedGpus[], quantityPerGpu: (gpu: RentedGpus) => number): number {
  return gpus.reduce((sum, gpu) => sum + gpu.count * quantityPerGpu(gpu), 0);
}
