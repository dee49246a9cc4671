/** What an amount is shown per. */
export type Period = 'day' | 'month' | 'year';

/** A month is a twelfth of 365 days (730 hours). */
export const DAYS_PER: Record<Period, number> = { day: 1, month: 365 / 12, year: 365 };
