import { formatNumber, formatSignificant } from './numbers.ts';
import type { Speaking } from './speaking.ts';

/** `1 day`, `1,234 days`, in whole numbers. */
export function formatDays(days: number, { locale, words }: Speaking): string {
  const rounded = Math.round(days);
  return words.time.wholeDays(formatNumber(rounded, locale, 0), rounded);
}

/** `24 hours`, `1 hour`, `7.5 hours` */
export function formatHours(hours: number, { locale, words }: Speaking): string {
  return words.time.hours(formatNumber(hours, locale), hours);
}

/** Whole watts: `600 W`. */
export function formatWatts(watts: number, locale: string): string {
  return `${formatNumber(watts, locale, 0)} W`;
}

const HASHRATE_STEPS = [
  [1e18, 'EH/s'],
  [1e15, 'PH/s'],
  [1e12, 'TH/s'],
  [1e9, 'GH/s'],
  [1e6, 'MH/s'],
  [1e3, 'kH/s'],
] as const;

/** H/s in the unit people use for that size: `308 TH/s`. */
export function formatHashrate(hashrateHs: number, locale: string): string {
  for (const [step, unit] of HASHRATE_STEPS) {
    if (hashrateHs >= step) return `${formatSignificant(hashrateHs / step, locale)} ${unit}`;
  }
  return `${formatSignificant(hashrateHs, locale)} H/s`;
}
