import { hostRateUsdPerGpuHour } from './renting.ts';
import type { Renting } from './renting.ts';
import type { Scenarios } from './range.ts';
import { energyKwhPerDay, W_PER_KW } from './power.ts';
import { averagePriceUsdPerKwh, dearestPriceUsdPerKwh } from './tariff.ts';

/** The least that an hour of renting has to bring, USD: to the host, and what a renter has to be asked for it. */
export interface PriceFloor {
  readonly hostUsdPerGpuHour: number;
  /** The host's ÷ (1 − fee); undefined where the platform keeps all. */
  readonly listedUsdPerGpuHour: number | undefined;
}

/** What a rented hour must pay for. `powerUsdPerHour` is of the whole rig. */
interface HourToPay {
  readonly powerUsdPerHour: number;
  readonly gpus: number;
  /** Share of the price that the platform keeps, 0–1. */
  readonly platformFee: number;
}

function floorOf({ powerUsdPerHour, gpus, platformFee }: HourToPay): PriceFloor {
  const hostUsdPerGpuHour = powerUsdPerHour / gpus;
  const hostShare = hostRateUsdPerGpuHour(1, platformFee);
  return {
    hostUsdPerGpuHour,
    listedUsdPerGpuHour: hostShare > 0 ? hostUsdPerGpuHour / hostShare : undefined,
  };
}

/** The rig and its tariff, as far as a price floor depends on them. */
export type FloorQuestion = Pick<Renting, 'power' | 'online' | 'tariff' | 'utilisation'> & {
  readonly gpus: readonly { readonly count: number }[];
  readonly platformFee: number;
};

/**
 * What a rented hour must bring so that it pays for its own power, at the dearest hour online of the tariff: below it each
 * rented hour loses money. Where the machine `runsAnyway`, only the watts that the work adds are charged.
 */
export function hourFloor(question: FloorQuestion, runsAnyway: boolean): PriceFloor {
  const { power } = question;
  const chargedW = runsAnyway ? power.loadW - power.idleW : power.loadW;
  return floorOf({
    powerUsdPerHour: (chargedW / W_PER_KW) * dearestPriceUsdPerKwh(question.tariff, question.online),
    gpus: gpuCount(question),
    platformFee: question.platformFee,
  });
}

/**
 * What a rented hour must bring so that the rented hours pay for the whole day, the hours of waiting too, at the quiet,
 * typical and busy share of hours rented; undefined where no hour is rented.
 */
export function dayFloor(question: FloorQuestion): Scenarios<PriceFloor | undefined> {
  const { low, typical, high } = question.utilisation;
  return { low: dayFloorAt(question, low), typical: dayFloorAt(question, typical), high: dayFloorAt(question, high) };
}

function dayFloorAt(question: FloorQuestion, utilisation: number): PriceFloor | undefined {
  if (utilisation === 0) return undefined;
  const { power, tariff, online, platformFee } = question;
  const waitingHoursPerRentedHour = (1 - utilisation) / utilisation;
  const energyKwhPerRentedHour = (power.loadW + waitingHoursPerRentedHour * power.idleW) / W_PER_KW;
  return floorOf({
    powerUsdPerHour: energyKwhPerRentedHour * averagePriceUsdPerKwh(tariff, online),
    gpus: gpuCount(question),
    platformFee,
  });
}

/**
 * What a rented hour must bring so that it is worth more than mining in that very hour: what mining would net in it, and the
 * power of renting. The busy share has no part in it, for the hours between are mined either way.
 */
export function mineFloor(question: FloorQuestion, miningNetCashUsdPerHour: number): PriceFloor {
  const { power, tariff, online } = question;
  return floorOf({
    powerUsdPerHour: miningNetCashUsdPerHour + (power.loadW / W_PER_KW) * averagePriceUsdPerKwh(tariff, online),
    gpus: gpuCount(question),
    platformFee: question.platformFee,
  });
}

/**
 * What a rented hour must bring where the choice is once and for all, at the typical busy share: rented hours have to make up
 * for a whole day of mining, the hours of waiting too. Undefined where no hour is rented.
 */
export function switchFloor(question: FloorQuestion, miningNetCashUsdPerDay: number): PriceFloor | undefined {
  const { power, tariff, online, utilisation, platformFee } = question;
  const rentedHoursPerDay = online.hoursPerDay * utilisation.typical;
  if (rentedHoursPerDay === 0) return undefined;
  const electricityUsdPerDay =
    energyKwhPerDay(power, online.hoursPerDay, utilisation.typical) * averagePriceUsdPerKwh(tariff, online);
  return floorOf({
    powerUsdPerHour: (miningNetCashUsdPerDay + electricityUsdPerDay) / rentedHoursPerDay,
    gpus: gpuCount(question),
    platformFee,
  });
}

function gpuCount({ gpus }: FloorQuestion): number {
  return gpus.reduce((sum, { count }) => sum + count, 0);
}
