import { exact } from '../../engine/exact.ts';
import type { Range } from '../../engine/range.ts';
import type { About } from '../../words/en/values/money.ts';
import { decimals, numberFormats } from './number-formats.ts';

/** How money is shown to one person: their currency, its rate, their locale. */
export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  readonly unitsPerUsd: number;
  /** BCP 47, as Discord sends it. */
  readonly locale: string;
}

const wholeAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(0) }));
const exactAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(2) }));
const unitAmount = numberFormats((currency: string) => ({ ...currencyStyle(currency), ...decimals(2, 4) }));
const withTwoDecimalsUpTo = numberFormats((maximum: number) => decimals(2, maximum));

/** Two decimals until the amount is large enough that they are noise. */
export function decimalsFor(amount: number): number {
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
  const rounded = firstWithin(plain, (amount) => {
    const signed = Math.sign(usd) * amount;
    return signed >= range.low * unitsPerUsd && signed <= range.high * unitsPerUsd;
  });
  const format = rounded >= WHOLE_FROM ? wholeAmount : exactAmount;
  return { amount: format(locale, currency).format(rounded), isLess: false };
}

/** With as few digits as are within; with all where those that are tried are not. */
function firstWithin(amount: number, isWithin: (rounded: number) => boolean): number {
  for (const digits of ABOUT_DIGITS) {
    const rounded = Number(amount.toPrecision(digits));
    if (isWithin(rounded)) return rounded;
  }
  return amount;
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
