import { exact } from '../../engine/exact.ts';
import type { Range } from '../../engine/range.ts';
import { remembered } from '../../remembered.ts';
import type { About } from '../../words/en/values/money.ts';
import type { Words } from '../../words/words.ts';

/** How money is shown to one person: their currency, its rate, their locale. */
export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  readonly unitsPerUsd: number;
  /** BCP 47, as Discord sends it. */
  readonly locale: string;
}

/** Who is spoken to, and with which words. */
interface Speaking {
  readonly locale: string;
  readonly words: Words;
}

/**
 * Building an Intl formatter costs a hundred times what using it does, so each is built once: one per locale and
 * whatever else the options depend on.
 */
function numberFormats<Key>(optionsFor: (key: Key) => Intl.NumberFormatOptions) {
  const byLocale = remembered(new Map(), (locale: string) =>
    remembered(new Map(), (key: Key) => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...optionsFor(key) })),
  );
  return (locale: string, key: Key): Intl.NumberFormat => byLocale(locale)(key);
}

function decimals(minimum: number, maximum = minimum): Intl.NumberFormatOptions {
  return { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
}

const wholeAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(0) }));
const exactAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(2) }));
const unitAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(2, 4) }));
const withDecimals = numberFormats((count: number) => decimals(count));
const withDecimalsUpTo = numberFormats((maximum: number) => ({ maximumFractionDigits: maximum }));
const withTwoDecimalsUpTo = numberFormats((maximum: number) => decimals(2, maximum));
const withSignificantDigits = numberFormats((digits: number) => ({ maximumSignificantDigits: digits }));
const percentUpTo = numberFormats((maximum: number) => ({ style: 'percent', maximumFractionDigits: maximum }));

/** Two decimals until the amount is large enough that they are noise. */
function decimalsFor(amount: number): number {
  return Math.abs(amount) >= 1_000 ? 0 : 2;
}

/** An amount in USD, with the person's currency symbol: `$3.75`, `-1,20 €`. Never `-$0.00`. */
export function formatMoney(usd: number, money: Money): string {
  const amount = usd * money.unitsPerUsd;
  return formatAmount(amount, money.currency, money.locale);
}

/** An amount as people say it, without pennies where there are none: `$800`, `$33.80`. */
export function formatSaid(usd: number, { unitsPerUsd, currency, locale }: Money): string {
  const amount = Number((usd * unitsPerUsd).toFixed(2));
  return Number.isInteger(amount)
    ? wholeAmount(locale, currency).format(amount)
    : formatAmount(amount, currency, locale);
}

/** An amount that already is in `currency`. */
export function formatAmount(amount: number, currency: string, locale: string): string {
  const format = decimalsFor(amount) === 0 ? wholeAmount : exactAmount;
  return format(locale, currency).format(amount);
}

/** `$` alone is the US dollar: a Canadian one is `CA$`, a krone `NOK`, unless they are the reader's own. */
function currencyStyle(currency: string): Intl.NumberFormatOptions {
  return { style: 'currency', currency, currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol' };
}

const SMALLEST_SHOWN = 0.01;

/** What a difference that two decimals don’t show is less than: `$0.01`. */
export function smallestMoney({ currency, locale }: Money): string {
  return formatAmount(SMALLEST_SHOWN, currency, locale);
}

/** Two digits say all that an estimate knows; beside a narrow range they may lie outside it, and then more are said. */
const ABOUT_DIGITS = [2, 3, 4, 5];
const WHOLE_FROM = 10;

/**
 * About how much, without its sign, for words to tell: two significant digits, pennies only below ten; with the range that
 * stands beside it, as many as lie within.
 */
export function aboutMoney(
  usd: number,
  { unitsPerUsd, currency, locale }: Money,
  range: Range = { low: -Infinity, typical: usd, high: Infinity },
): About {
  const plain = Math.abs(usd * unitsPerUsd);
  if (plain > 0 && plain < SMALLEST_SHOWN / 2) {
    return { amount: smallestMoney({ unitsPerUsd, currency, locale }), isLess: true };
  }
  const isWithin = (amount: number): boolean => {
    const signed = Math.sign(usd) * amount;
    return signed >= range.low * unitsPerUsd && signed <= range.high * unitsPerUsd;
  };
  const candidates = ABOUT_DIGITS.map((digits) => Number(plain.toPrecision(digits)));
  const rounded = candidates.find(isWithin) ?? plain;
  const format = rounded >= WHOLE_FROM ? wholeAmount : exactAmount;
  return { amount: format(locale, currency).format(rounded), isLess: false };
}

/** A small price in USD, with as many digits as it needs: `$0.2182`, `0,035 €`. */
export function formatUnitPrice(usd: number, money: Money): string {
  return formatUnitAmount(exact(usd * money.unitsPerUsd), money.currency, money.locale);
}

/** A small price that already is in `currency`. */
function formatUnitAmount(amount: number, currency: string, locale: string): string {
  const format = Math.abs(amount) >= 10 ? exactAmount : unitAmount;
  return format(locale, currency).format(amount);
}

/** A rate per kilowatt-hour in the currency it was given in: `0.13 USD/kWh`. Codes, not symbols: a dollar is not one currency. */
export function formatRate(pricePerKwh: number, currency: string, locale: string): string {
  return `${withTwoDecimalsUpTo(locale, 4).format(pricePerKwh)} ${currency}/kWh`;
}

// Our own letters, not Intl's compact notation: that is "1,2 Mio." in German and double-width characters in Japanese.
const CELL_STEPS = [
  [1, ''],
  [1e3, 'k'],
  [1e6, 'M'],
  [1e9, 'B'],
  [1e12, 'T'],
] as const;
const ROUNDS_TO_A_THOUSAND = 999.5;

/**
 * A cell of a table: a plain number of at most `width` characters, from 5 up, each as wide as a digit. Two decimals where
 * they fit and say something, else thousands, millions, … as `k`, `M`, `B` and `T`.
 */
export function formatNumberCell(value: number, locale: string, width: number): string {
  for (const [step, letter] of CELL_STEPS) {
    if (letter !== '' && Math.abs(value / step) >= ROUNDS_TO_A_THOUSAND) continue;
    for (const count of letter === '' ? [decimalsFor(value), 0] : [2, 1, 0]) {
      const digits = withDecimals(locale, count).format(value / step);
      // A narrow space is narrower than a digit in most monospace fonts.
      const cell = `${digits.replaceAll('\u{202F}', '\u{A0}')}${letter}`;
      if (cell.length <= width) return cell;
    }
  }
  return value < 0 ? '-huge' : 'huge';
}

/** A cell of a money table, without a symbol: the heading names the currency. */
export function formatCell(usd: number, money: Money, width: number): string {
  return formatNumberCell(usd * money.unitsPerUsd, money.locale, width);
}

/** A small price in a table, of four decimals where they fit: a third of a cent an hour is a dollar a month. */
export function formatUnitCell(usd: number, { unitsPerUsd, locale }: Money, width: number): string {
  const amount = exact(usd * unitsPerUsd);
  const cell = withDecimals(locale, 4).format(amount);
  return Math.abs(amount) < 10 && cell.length <= width ? cell : formatNumberCell(amount, locale, width);
}

/** Where two decimals make one number of several that differ, more are shown, as many as `width` has room for. */
export function formatCells(usd: readonly number[], money: Money, width: number): readonly string[] {
  const amounts = usd.map((each) => each * money.unitsPerUsd);
  const plain = amounts.map((amount) => formatNumberCell(amount, money.locale, width));
  const different = new Set(amounts).size;
  const isTold = (cells: readonly string[]): boolean => new Set(cells).size >= different;
  if (isTold(plain)) return plain;
  const finer = Array.from({ length: width }, (_, count) => {
    const format = withDecimals(money.locale, count);
    return amounts.map((amount) => format.format(amount));
  });
  return finer.find((cells) => isTold(cells) && cells.every((cell) => cell.length <= width)) ?? plain;
}

/** `1 day`, `1,234 days`, in whole numbers. */
export function formatDays(days: number, { locale, words }: Speaking): string {
  const rounded = Math.round(days);
  return words.time.wholeDays(formatNumber(rounded, locale, 0), rounded);
}

/** A plain number with at most `maximumFractionDigits` decimals. */
export function formatNumber(value: number, locale: string, maximumFractionDigits = 2): string {
  return withDecimalsUpTo(locale, maximumFractionDigits).format(value);
}

/** A number to three significant digits, or more: `0.00917`, `5.15`, `152`. */
export function formatSignificant(value: number, locale: string, digits = 3): string {
  return withSignificantDigits(locale, digits).format(value);
}

/** `24 hours`, `1 hour`, `7.5 hours` */
export function formatHours(hours: number, { locale, words }: Speaking): string {
  return words.time.hours(formatNumber(hours, locale), hours);
}

/** A fraction as a percentage: 0.885 → `88.5 %` in the person's locale. */
export function formatPercent(fraction: number, locale: string): string {
  return percentUpTo(locale, 1).format(fraction);
}

/** The same without decimals, where it is no more than an estimate. */
export function formatWholePercent(fraction: number, locale: string): string {
  return percentUpTo(locale, 0).format(fraction);
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

/** The word for "year" behind a year, and a point at the end: a date stands within sentences, which bring their own. */
const YEAR_AT_END = /(?:\s[гр])?\.$/u;

// Figures have few dates, and every answer names several.
const datesIn = remembered(new Map(), (locale: string) => {
  const formatFor = remembered(new Map(), (dateLength: number) => dateFormat(dateLength, locale));
  return remembered(new Map(), (date: string) =>
    formatFor(date.length)
      .format(new Date(date.length > 4 ? date : `${date}-01-01`))
      .replace(YEAR_AT_END, ''),
  );
});

/** `2026`, `2026-09` or `2026-09-20` in the person's locale, no more exact than it is: `2026`, `Sep 2026`, `20 Sep 2026`. */
export function formatDate(date: string, locale: string): string {
  return datesIn(locale)(date);
}

function dateFormat(dateLength: number, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(dateLength > 4 && { month: 'short' }),
    ...(dateLength > 7 && { day: 'numeric' }),
  });
}
