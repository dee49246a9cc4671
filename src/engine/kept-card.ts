import { DAYS_PER } from './calendar.ts';

/** A day of a machine, USD. */
interface Day {
  readonly revenueUsdPerDay: number;
  readonly electricityUsdPerDay: number;
}

/**
 * What is left after power over so many months, USD, when each month brings a share less than the one before, 0–1. The first
 * month has today’s revenue; a month that would lose money is not run.
 */
export function netOverMonths(
  { revenueUsdPerDay, electricityUsdPerDay }: Day,
  months: number,
  decayPerMonth: number,
): number {
  let total = 0;
  for (let month = 0; month < months; month += 1) {
    const net = revenueUsdPerDay * (1 - decayPerMonth) ** month - electricityUsdPerDay;
    total += Math.max(0, net) * DAYS_PER.month;
  }
  return total;
}

/** Months until a one-off cost is earned back by what is gained a day; undefined where there is no gain. */
export function monthsToRepay(costUsd: number, gainUsdPerDay: number): number | undefined {
  return gainUsdPerDay > 0 ? costUsd / (gainUsdPerDay * DAYS_PER.month) : undefined;
}
