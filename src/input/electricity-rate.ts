import { type Suggestion, UserError } from '../errors.ts';
import { CRYPTO_REFUSED, type CurrencyWord, readCurrencyWord, settleCurrency } from './currency.ts';
import { readNumber } from './typed-number.ts';
import { quoteTyped } from './typed-text.ts';

/** An electricity price as typed, and in USD. */
export interface TypedRate {
  readonly pricePerKwh: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly usdPerKwh: number;
}

export interface RateReading {
  /** ISO 4217; what a number without a currency is in. */
  readonly defaultCurrency: string;
  /** Undefined when no exchange rate is known. */
  readonly unitsPerUsd: (currency: string) => number | undefined;
}

/** Residential prices of the world lie well inside; what lies outside is a slip of the unit. USD per kWh. */
const LOWEST_PLAUSIBLE_USD = 0.005;
const HIGHEST_PLAUSIBLE_USD = 1.5;
/** Spot prices fall below zero, though not further than this. */
const LOWEST_SPOT_USD = -0.5;
/** About a world average, to put the likelier reading first. USD per kWh. */
const ORDINARY_USD = 0.16;

const LONGEST_TYPED = 60;
const MOST_SUGGESTIONS = 5;
const EXAMPLES = 'type a price per kWh such as `0.12`, `0,12 €`, `12 ct` or `28p`';

const FREE = new Set(['free', 'zero', 'nothing', 'gratis', 'kostenlos', 'included']);
/** What a price may be per, and how many kWh that is. */
const PER_KWH =
  /(?:\/|\bper\b|\bpro\b|\bpor\b|\ba\b|\bfür\b)?\s*(?:k\s?w(?:\s?[/·.*]?\s?h(?:r|our)?s?)?|kilowatt[ -]?hours?|квт[·*./ -]?ч(?:ас)?\.?|kwt)(?![a-zа-я])/gu;
const PER_MWH = /(?:\/|\bper\b|\bpro\b)?\s*(?:m\s?wh|megawatt[ -]?hours?|мвт[·*./ -]?ч)(?![a-zа-я])/gu;
const PER_WH = /(?:\/|\bper\b|\bpro\b)?\s*(?<![km]\s?)(?:wh|watt[ -]?hours?)(?![a-zа-я])/gu;

interface Amount {
  /** The plausible ways to read the number; per kWh, in the currency's whole units. */
  readonly values: readonly number[];
  readonly currency: string;
}

/**
 * Reads "0.12", "0,12 €/kWh", "12 ct", "28p", "7.95 INR", "120 $/MWh", "free".
 * @throws {UserError} `bad_rate`, `implausible_rate` (with the likely readings) or `unknown_currency`
 */
export function parseElectricityRate(text: string, reading: RateReading): TypedRate {
  const { values, currency } = readAmount(text, reading);
  const unitsPerUsd = reading.unitsPerUsd(currency);
  if (unitsPerUsd === undefined) {
    throw new UserError(
      'unknown_currency',
      `We have no exchange rate for ${currency}: type the price in another currency, such as \`0.12 USD\`.`,
    );
  }
  const plausible = values.filter((value) => isPlausible(value / unitsPerUsd));
  const [pricePerKwh] = plausible;
  if (pricePerKwh !== undefined && plausible.length === 1) {
    return { pricePerKwh, currency, usdPerKwh: pricePerKwh / unitsPerUsd };
  }
  throw implausible(text, { values, currency }, unitsPerUsd);
}

function isPlausible(usdPerKwh: number): boolean {
  if (usdPerKwh <= 0) return usdPerKwh >= LOWEST_SPOT_USD;
  return usdPerKwh >= LOWEST_PLAUSIBLE_USD && usdPerKwh <= HIGHEST_PLAUSIBLE_USD;
}

function badRate(text: string, suggestions: readonly Suggestion[] = []): UserError {
  const typed = text.trim() === '' ? 'There is no price' : `We can't read “${quoteTyped(text)}” as a price`;
  return new UserError('bad_rate', `${typed}: ${EXAMPLES}.`, suggestions);
}

function readAmount(text: string, reading: RateReading): Amount {
  if (text.length > LONGEST_TYPED) throw badRate(text);
  const typed = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[−‒–—﹣]/gu, '-')
    .replaceAll(/(?<=[a-zа-я])\.(?=\d)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[ .,;!]+$/u, '')
    .trim();
  if (FREE.has(typed)) return { values: [0], currency: reading.defaultCurrency };

  let rest = typed;
  let kwhPerUnit = 1;
  for (const [unit, kwh] of [
    [PER_KWH, 1],
    [PER_MWH, 1000],
    [PER_WH, 0.001],
  ] as const) {
    const without = rest.replace(unit, ' ');
    if (without !== rest) kwhPerUnit = kwh;
    rest = without;
  }
  const numbers = rest.match(/\d[\d.,]*\d|[.,]\d+|\d/gu) ?? [];
  const [written] = numbers;
  if (written === undefined || numbers.length > 1) throw badRate(text);
  const isNegative = /-\s*[^\d\s.,-]{0,4}\s*[.,]?\d/u.test(rest);
  const words = rest
    .replace(written, ' ')
    .replaceAll(/(?<![^\s])[+-]/gu, ' ')
    .replaceAll(/-(?=\s|$)/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const { currency, unitsPerWhole } = readMoney({ text, typed, words }, reading);
  const values = readNumber(written).map((value) => (isNegative ? -value : value) / unitsPerWhole / kwhPerUnit);
  if (values.length === 0 || !values.every(Number.isFinite)) throw badRate(text);
  return { values: values.map((value) => Number(value.toPrecision(12))), currency };
}

function readMoney(
  { text, typed, words }: { readonly text: string; readonly typed: string; readonly words: readonly string[] },
  { defaultCurrency, unitsPerUsd }: RateReading,
): { readonly currency: string; readonly unitsPerWhole: number } {
  if (words.length === 0) return { currency: defaultCurrency, unitsPerWhole: 1 };
  const read = words.map((word): CurrencyWord | undefined => {
    const code = word.toUpperCase();
    const isKnownCode = /^[A-Z]{3}$/u.test(code) && unitsPerUsd(code) !== undefined;
    return readCurrencyWord(word, defaultCurrency) ?? (isKnownCode ? { kind: 'currency', codes: [code] } : undefined);
  });
  if (read.some((word) => word?.kind === 'crypto')) throw new UserError('unknown_currency', CRYPTO_REFUSED);
  const money = read.flatMap((word) => (word === undefined || word.kind === 'crypto' ? [] : [word]));
  const hundredths = words.filter((_, place) => read[place]?.kind === 'hundredth');
  if (money.length < words.length || words.length > 2 || hundredths.length > 1) throw badRate(text);

  // "$0.12 CAD" says which dollar, "12 ct EUR" what the cents are of: what all the words agree on is meant.
  const [first, second] = money.map(({ codes }) => codes);
  const codes = second === undefined ? (first ?? []) : second.filter((code) => first?.includes(code));
  const currency = settleCurrency(codes, defaultCurrency);
  if (currency !== undefined) return { currency, unitsPerWhole: hundredths.length === 1 ? 100 : 1 };

  const offered = codes.filter((code) => unitsPerUsd(code) !== undefined).slice(0, MOST_SUGGESTIONS);
  if (offered.length === 0) throw badRate(text);
  const suggestions = offered.map((code): Suggestion => {
    // The rest of the text stays, for its sign and its unit.
    const rate = `${typed} ${code}`;
    return { label: rate, options: { rate } };
  });
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(offered);
  throw new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” does not say which currency: add ${names}, such as \`${suggestions[0]?.label ?? ''}\`.`,
    suggestions,
  );
}

/** Slips of the unit: how many times too large the typed figure is, and what it then was. */
const SLIPS: readonly (readonly [number, string])[] = [
  [100, 'typed in hundredths'],
  [1000, 'typed per MWh'],
  [0.001, 'typed per Wh'],
];

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function implausible(text: string, { values, currency }: Amount, unitsPerUsd: number): UserError {
  const offFromOrdinary = (value: number): number => Math.abs(Math.log(Math.abs(value) / unitsPerUsd / ORDINARY_USD));
  const readings = values
    .flatMap((value) => SLIPS.map(([times, slip]) => ({ value: value / times, slip })))
    .filter(({ value }) => value !== 0 && isPlausible(value / unitsPerUsd))
    .toSorted((one, other) => offFromOrdinary(one.value) - offFromOrdinary(other.value))
    .slice(0, MOST_SUGGESTIONS);
  const suggestions = [...new Map(readings.map((one) => [plainNumber(one.value), one])).entries()].map(
    ([price, { slip }]): Suggestion => ({
      label: `${price} ${currency} per kWh (${slip})`,
      options: { rate: `${price} ${currency}` },
    }),
  );
  const [likeliest] = suggestions;
  const lowest = plainNumber(LOWEST_PLAUSIBLE_USD * unitsPerUsd);
  const highest = plainNumber(HIGHEST_PLAUSIBLE_USD * unitsPerUsd);
  const advice =
    likeliest === undefined
      ? `Type a price between ${lowest} and ${highest} ${currency} per kWh, or name another currency.`
      : `If you meant one of these, pick it; otherwise type the price with its unit, such as \`${String(likeliest.options['rate'])}\`.`;
  return new UserError(
    'implausible_rate',
    `“${quoteTyped(text)}” cannot be what a kilowatt-hour costs in ${currency}. ${advice}`,
    suggestions,
  );
}
