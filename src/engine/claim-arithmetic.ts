import { HOURS_PER_MONTH } from './calendar.ts';

/**
 * What a card must be paid per rented hour to make a claimed monthly revenue, USD; `utilisation` is the rented fraction of
 * the month, 0–1. Undefined where nothing is rented: no rate makes that claim come true.
 */
export function hourlyRateForMonthlyUsd(
  monthlyUsd: number,
  utilisation: number,
  hoursPerMonth: number = HOURS_PER_MONTH,
): number | undefined {
  const usdPerHour = monthlyUsd / (utilisation * hoursPerMonth);
  return Number.isFinite(usdPerHour) ? usdPerHour : undefined;
}
