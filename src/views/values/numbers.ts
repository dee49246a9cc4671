import { numberFormats } from './number-formats.ts';

const withDecimalsUpTo = numberFormats((maximum: number) => ({ maximumFractionDigits: maximum }));
const withSignificantDigits = numberFormats((digits: number) => ({ maximumSignificantDigits: digits }));
const percentUpTo = numberFormats((maximum: number) => ({ style: 'percent', maximumFractionDigits: maximum }));

/** A plain number with at most `maximumFractionDigits` decimals. */
export function formatNumber(value: number, locale: string, maximumFractionDigits = 2): string {
  return withDecimalsUpTo(locale, maximumFractionDigits).format(value);
}

/** A number to three significant digits, or more: `0.00917`, `5.15`, `152`. */
export function formatSignificant(value: number, locale: string, digits = 3): string {
  return withSignificantDigits(locale, digits).format(value);
}

/** A fraction as a percentage: 0.885 → `88.5 %` in the person's locale. */
export function formatPercent(fraction: number, locale: string): string {
  return percentUpTo(locale, 1).format(fraction);
}

/** The same without decimals, where it is no more than an estimate. */
export function formatWholePercent(fraction: number, locale: string): string {
  return percentUpTo(locale, 0).format(fraction);
}
