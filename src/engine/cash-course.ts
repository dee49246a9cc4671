import { DAYS_PER } from './calendar.ts';

/** One day of work, USD. */
interface DayOfCash {
  readonly revenueUsdPerDay: number;
  readonly electricityUsdPerDay: number;
}

/**
 * Cash in hand at the start and after each month, of `months + 1` figures: what was there at first and what every month has
 * left after its power. Each month has a share of `decayPerMonth`, 0–1, less revenue than the one before; the first has
 * today’s. With a decay the owner switches off for good when nothing is left any more.
 */
export function cashCourseUsd(
  { revenueUsdPerDay, electricityUsdPerDay }: DayOfCash,
  {
    startUsd,
    months,
    decayPerMonth,
  }: { readonly startUsd: number; readonly months: number; readonly decayPerMonth: number },
): readonly number[] {
  const cash = [startUsd];
  let now = startUsd;
  for (let month = 0; month < months; month += 1) {
    const left = revenueUsdPerDay * (1 - decayPerMonth) ** month - electricityUsdPerDay;
    now += DAYS_PER.month * (decayPerMonth > 0 ? Math.max(0, left) : left);
    cash.push(now);
  }
  return cash;
}

/** The month in which the cash is back above 0, counted from the start and broken by how far it is; undefined where it never is. */
export function paybackMonth(cash: readonly number[]): number | undefined {
  const reached = cash.findIndex((amount, month) => month > 0 && amount >= 0);
  const [before, after] = [cash[reached - 1], cash[reached]];
  if (reached < 1 || before === undefined || after === undefined || before >= 0) return undefined;
  return reached - 1 + before / (before - after);
}
