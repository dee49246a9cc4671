export const HOURS_PER_DAY = 24;
export const SECONDS_PER_DAY = 86_400;
/** A year of 8,760 hours / 12. */
export const HOURS_PER_MONTH = 730;

/** Days of each. A month is a twelfth of 365 days, or 730 hours. */
export const DAYS_PER = {
  hour: 1 / HOURS_PER_DAY,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
} as const;
