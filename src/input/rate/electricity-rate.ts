import type { TypedBlocks } from '../../appraisal/price-blocks.ts';
import type { SaidBeside, TypedRate, UnderstoodRate } from '../../appraisal/typed-rate.ts';
import { foldCurrencyNames } from '../money/currency-names.ts';
import { foldCurrencyPhrases } from '../money/currency.ts';
import { readFreePower } from '../price/free-power.ts';
import { plainPriceText } from '../price/price-text.ts';
import { type Money, readMoney } from './amount-money.ts';
import { type RateParts, rateParts } from './amounts.ts';
import { readBareNumber } from './bare-number.ts';
import { readBlocks } from './block-rate.ts';
import { chargeOf } from './charges.ts';
import { dashProblem } from './dashes.ts';
import { withDayAndNight } from './day-and-night.ts';
import { dayOrCharge } from './day-or-charge.ts';
import { readBill } from './electricity-bill.ts';
import { hourOrCharge } from './hour-or-charge.ts';
import { readFlatRate } from './flat-rate.ts';
import { withBeside } from './offered-price.ts';
import { readPlaceRate } from './place-rate.ts';
import { pricesPerKwh } from './priced-amounts.ts';
import { type RateShape, shapeOf } from './rate-shape.ts';
import type { RateProblem } from './rate-problem.ts';
import { readTimes } from './rate-times.ts';
import type { RateToken } from './rate-token.ts';
import { rateTokens } from './rate-tokens.ts';
import type { RateText, ReadingContext } from './reading-context.ts';
import { readTax, withTax } from './said-tax.ts';
import { isPerAnother, leftOutWords, unknownWords, withoutWords } from './unknown-words.ts';
import { unsurePrice } from './unsure-price.ts';

export type { ReadingContext } from './reading-context.ts';

/** What a text about a price of electricity comes to. */
type RateReading =
  | { readonly kind: 'rate'; readonly rate: TypedRate }
  /** Its price depends on how much is used. */
  | { readonly kind: 'blocks'; readonly rate: TypedBlocks }
  | { readonly kind: 'problem'; readonly problem: RateProblem };

/** How a person insists on a price that was questioned. */
const CERTAIN = /^(?:exactly|really) /u;
const NOTHING_BESIDE: SaidBeside = { charges: [], tax: undefined, leftOut: [] };

/**
 * Reads "0.12", "0,12 €/kWh", "12 ct", "28p", "120 $/MWh", "free", "120 € for 400 kWh", "texas", "0.31 day 0.19 night",
 * "23-07: 0.18 else 0.34", "24.5p/kWh + 53p/day". Every word of the text is understood, said to be left out, or asked
 * about. Never throws.
 *
 * The way: one spelling → tokens → amounts with what stands at them → their money → the shape of the whole → its prices.
 */
export function readElectricityRate(typed: string, context: ReadingContext): RateReading {
  const bare = readBareNumber(typed, context);
  if (bare !== undefined) return { kind: 'rate', rate: { ...bare, beside: NOTHING_BESIDE } };
  const folded = plainPriceText(typed, context.defaultCurrency);
  if (folded === undefined || folded === '') return asked({ kind: 'unreadable' });
  const plain = foldCurrencyNames(foldCurrencyPhrases(folded.replace(CERTAIN, '')))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /\d/u.test(plain)
    ? readAmounts({ typed, plain, isCertain: CERTAIN.test(folded) }, context)
    : readWords(plain, context);
}

/** "free" and "germany". */
function readWords(plain: string, context: ReadingContext): RateReading {
  const free = readFreePower(plain);
  if (free !== undefined) {
    const reading = { kind: 'free', isSolar: free.isSolar } as const;
    // Nothing is nothing in any money: that of the default may have no exchange rate just now.
    const currency = context.unitsPerUsd(context.defaultCurrency) === undefined ? 'USD' : context.defaultCurrency;
    const rate = { currency, isCurrencyAssumed: true, reading, beside: NOTHING_BESIDE };
    return { kind: 'rate', rate };
  }
  const place = readPlaceRate(plain, context);
  if (place.kind !== 'place') return asked(place);
  const { currency, reading } = place;
  return { kind: 'rate', rate: { currency, isCurrencyAssumed: false, reading, beside: NOTHING_BESIDE } };
}

function readAmounts(text: RateText, context: ReadingContext): RateReading {
  const tokens = withDayAndNight(text.plain, rateTokens(text.plain, context.defaultCurrency));
  const eitherDay = dayOrCharge(text.plain, tokens);
  if (eitherDay !== undefined) return asked(eitherDay);
  const parts = rateParts(text.plain, tokens);
  const money = readMoney(parts, text, context);
  if (money.kind !== 'money') return asked(money);
  const dashes = dashProblem(parts, text, money);
  if (dashes !== undefined) return asked(dashes);
  const eitherHour = hourOrCharge(text.plain, tokens, money);
  if (eitherHour !== undefined) return asked(eitherHour);
  const shape = shapeOf(parts);
  if (shape.kind === 'problem') return asked(shape.problem);
  const unsure = unsurePrice(shape, parts, money, text) ?? unsureWords(parts, shape, money, text, context);
  if (unsure !== undefined) return asked(unsure);
  const tax = readTax(text.plain, parts.taxes);
  if (tax.kind !== 'said') return asked(tax);
  const usual = tax.tax?.how === 'missing' ? context.usualTax?.(money.currency) : undefined;

  const beside: SaidBeside = {
    charges: shape.charges.map((charge) => chargeOf(charge, money)),
    tax: tax.tax && { ...tax.tax, ...(usual !== undefined && { usual }) },
    leftOut: leftOutWords(text.plain, leftOutTokens(parts, shape.kind === 'flat')),
  };
  const said = { currency: money.currency, isCurrencyAssumed: money.isAssumed, beside };
  const read = readShape(shape, parts, money, text);
  if (read.kind === 'problem') return read;
  return read.kind === 'blocks'
    ? { kind: 'blocks', rate: { ...said, reading: withTax(read.reading, tax.tax) } }
    : { kind: 'rate', rate: { ...said, reading: withTax(read.reading, tax.tax) } };
}

type ReadShape =
  | { readonly kind: 'rate'; readonly reading: UnderstoodRate }
  | { readonly kind: 'blocks'; readonly reading: TypedBlocks['reading'] }
  | { readonly kind: 'problem'; readonly problem: RateProblem };

function readShape(
  shape: Exclude<RateShape, { kind: 'problem' }>,
  parts: RateParts,
  money: Money,
  text: RateText,
): ReadShape {
  if (shape.kind === 'bill') {
    const bill = readBill(shape.total, shape.energy, money);
    if (bill.kind !== 'which-period') return understood(bill);
    const beside = { shape, parts, money, plain: text.plain };
    return asked({ ...bill, offers: bill.offers.map((one) => ({ ...one, rate: withBeside(one.rate, beside) })) });
  }
  if (shape.kind === 'flat') return understood(readFlatRate(shape, parts, money, text));
  const { prices } = shape;
  const values = pricesPerKwh(prices, parts, money, text);
  if (values.kind !== 'prices') return asked(values);
  if (shape.kind === 'steps') {
    const blocks = readBlocks(text.plain, parts.rest, prices, values.prices);
    return blocks.kind === 'blocks' ? blocks : asked(blocks);
  }
  const week = readTimes(parts.rest, prices, { prices: values.prices, scheme: shape.scheme });
  if (week.kind !== 'week') return asked(week);
  const { windows, hoursAssumed } = week;
  return { kind: 'rate', reading: { kind: 'time-of-use', windows, hoursAssumed } };
}

/** Words that nobody knows are left out only beside prices that say all that a price has to say. */
function unsureWords(
  parts: RateParts,
  shape: Exclude<RateShape, { kind: 'problem' }>,
  money: Money,
  text: RateText,
  context: ReadingContext,
): RateProblem | undefined {
  if (parts.unknown.length === 0) return undefined;
  const words = parts.unknown.map(({ word }) => word.replace(/[.,]$/u, ''));
  const isSaidInFull =
    parts.money.length > 0 || shape.prices.every(({ money: own, unit }) => own.length > 0 || unit?.isPer === true);
  // A number beside each part of the day is a price, and "0.1O5" is none.
  const isAboutParts = shape.kind === 'times' && isOnlyParts(parts, shape.prices.length);
  const isAboutNumbers =
    words.some((word) =>
      /[%‰²³±]|^(?:half|double|twice|halber?|hälfte|doppelt|moitié|mitad|metà|helft|połowa|половина)$/u.test(word),
    ) || parts.unknown.some((word) => isGlued(word, parts) || isPerAnother(word, parts, text));
  if ((isSaidInFull || isAboutParts) && !isAboutNumbers) return undefined;
  // Which of several parts is asked anyway.
  const isOfParts =
    shape.kind === 'flat' && shape.prices.length > 1 && parts.rest.some(({ kind }) => kind === 'component');
  if (isOfParts && !isAboutNumbers) return undefined;
  if (shape.kind === 'flat') return unknownWords(shape, parts, words, money, text);
  const rate = withoutWords(text.plain, parts.unknown);
  const isRead = !isAboutNumbers && readElectricityRate(rate, context).kind !== 'problem';
  return { kind: 'unknown-words', words, offers: isRead ? [{ rate }] : [] };
}

/** "HP 0.27 HC 0.2068" and no hours or days, of which an unknown word may be one. */
function isOnlyParts({ rest }: RateParts, prices: number): boolean {
  return (
    rest.filter(({ kind }) => kind === 'part').length >= prices &&
    !rest.some(({ kind }) => kind === 'days' || kind === 'hours' || kind === 'start-hour')
  );
}

/** A word with digits that touches a number. */
function isGlued({ word, start, end }: RateParts['unknown'][number], { amounts }: RateParts): boolean {
  return /\d/u.test(word) && amounts.some((amount) => amount.end === start || amount.numberStart === end);
}

/** What is said to be left out: unknown words, and those of the known ones that change nothing here. */
function leftOutTokens({ unknown, asides, rest }: RateParts, isFlat: boolean): readonly RateToken[] {
  const parts = rest.filter((token) => token.kind === 'component' || token.kind === 'surcharge');
  return [...unknown, ...asides, ...(isFlat ? [] : parts)].toSorted((one, other) => one.start - other.start);
}

function understood(reading: UnderstoodRate | RateProblem): ReadShape {
  return isReading(reading) ? { kind: 'rate', reading } : asked(reading);
}

function isReading(reading: UnderstoodRate | RateProblem): reading is UnderstoodRate {
  return ['flat', 'free', 'bill', 'place', 'time-of-use', 'blocks'].includes(reading.kind);
}

function asked(problem: RateProblem): { readonly kind: 'problem'; readonly problem: RateProblem } {
  return { kind: 'problem', problem };
}
