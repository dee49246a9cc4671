import { HOURS_PER_DAY } from '../engine/calendar.ts';
import { payingHours } from '../engine/paying-hours.ts';
import type { PayingHours } from '../engine/paying-hours.ts';
import type { Earning } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';

/**
 * The hours of the tariff in which an earning pays on a typical day; undefined where they make no difference. Only for a
 * machine that could run all day: whoever has chosen hours has chosen.
 */
export function hoursThatPay({ estimate }: Earning, { tariff, online }: Assumptions): PayingHours | undefined {
  if (online.hoursPerDay < HOURS_PER_DAY) return undefined;
  const { revenueUsdPerDay, energyKwhPerDay } = estimate.flows.typical;
  return payingHours(tariff, {
    revenueUsd: revenueUsdPerDay / HOURS_PER_DAY,
    energyKwh: energyKwhPerDay / HOURS_PER_DAY,
  });
}
