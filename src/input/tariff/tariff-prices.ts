import { exact, isFiller, readMoney } from '../price/price-amount.ts';
import { isPlausible, noExchangeRate, plainNumber } from '../price/rate-problems.ts';
import { implausibleTimes, unreadTimes } from './time-of-use-problems.ts';
import type { TariffToken } from './tariff-tokens.ts';
import { readCurrencyWord } from '../money/currency.ts';
import type { RateReading } from '../price/typed-rate.ts';
import { readNumber } from '../typed-number.ts';

/** Slips that people make with all the prices at once: cents for whole units, MWh for kWh. */
const SLIPS = [100, 1_000];

interface TypedPrice {
  readonly written: string;
  readonly start: number;
  readonly isNegative: boolean;
  readonly words: readonly string[];
}

/** The prices of a text in its order, per kWh, in one currency's whole units. */
export interface TariffPrices {
  readonly prices: readonly number[];
  readonly currency: string;
  readonly unitsPerUsd: number;
}

/** @throws {UserError} `bad_rate`, `implausible_rate` or `unknown_currency` */
export function tariffPrices(
  question: { readonly text: string; readonly typed: string; readonly kwhPerUnit: number },
  tokens: readonly TariffToken[],
  reading: RateReading,
): TariffPrices {
  const { text, typed, kwhPerUnit } = question;
  const typedPrices = withTheirWords(tokens, reading);
  const all = typedPrices.map((price) => {
    const amounts = readNumber(price.written).map((value) => value / kwhPerUnit);
    return { ...price, ...readMoney({ text, typed, words: price.words, amounts }, reading) };
  });
  const [first] = all;
  if (first === undefined || all.some(({ currency }) => currency !== first.currency)) throw unreadTimes(text);
  const { currency } = first;
  const unitsPerUsd = reading.unitsPerUsd(currency);
  if (unitsPerUsd === undefined) throw noExchangeRate(currency);

  const values = all.map(({ written, isNegative, unitsPerWhole }) =>
    readNumber(written).map((value) => exact((isNegative ? -value : value) / unitsPerWhole / kwhPerUnit)),
  );
  const plausible = values.map((readings) => readings.filter((value) => isPlausible(value / unitsPerUsd)));
  const prices = plausible.flatMap(([value, ...others]) => (value === undefined || others.length > 0 ? [] : [value]));
  if (prices.length === values.length) return { prices, currency, unitsPerUsd };

  const suggestions = SLIPS.filter((times) =>
    values.every(([value = 0]) => value !== 0 && isPlausible(value / times / unitsPerUsd)),
  ).map((times) => withNumbers(typed, all, (value) => value / times));
  throw implausibleTimes(text, currency, suggestions);
}

/**
 * The words of money belong to the number before them, or behind them where the text begins with one. A price without
 * words has those of the others; "0.31 day 0.19 night EUR" says the currency once for all.
 */
function withTheirWords(tokens: readonly TariffToken[], { defaultCurrency }: RateReading): readonly TypedPrice[] {
  const spoken = tokens.filter((token) => token.kind === 'price' || (token.kind === 'word' && !isFiller(token.word)));
  const words = [...new Set(spoken.flatMap((token) => (token.kind === 'word' ? [token.word] : [])))];
  const isWithPart = words.some((word) => readCurrencyWord(word, defaultCurrency)?.kind === 'part');
  const isFirst = spoken[0]?.kind === 'word';
  const prices: { written: string; start: number; isNegative: boolean; words: string[] }[] = [];
  let ahead: string[] = [];
  for (const token of spoken) {
    if (token.kind === 'price') {
      prices.push({ ...token, words: ahead });
      ahead = [];
    } else if (token.kind === 'word') {
      (isFirst ? ahead : (prices.at(-1)?.words ?? ahead)).push(token.word);
    }
  }
  prices.at(-1)?.words.push(...ahead);
  if (!isWithPart || words.length === 1) return prices.map((price) => ({ ...price, words }));
  const [only, ...others] = [...new Map(prices.map((price) => [price.words.join(' '), price.words])).values()].filter(
    (own) => own.length > 0,
  );
  return prices.map((price) => ({
    ...price,
    words: price.words.length > 0 || others.length > 0 ? price.words : (only ?? []),
  }));
}

function withNumbers(text: string, prices: readonly TypedPrice[], convert: (value: number) => number): string {
  return prices
    .filter(({ start }) => start >= 0)
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { written, start }) => {
      const [value = 0] = readNumber(written);
      return rest.slice(0, start) + plainNumber(convert(value)) + rest.slice(start + written.length);
    }, text)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
