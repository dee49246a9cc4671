import type { TypedBlocks } from '../../appraisal/price-blocks.ts';
import type { SaidBeside, StandingCharge, TypedRate, UnderstoodRate } from '../../appraisal/typed-rate.ts';
import { exact } from '../../engine/exact.ts';
import { CRYPTO_WORDS } from '../money/currency-words.ts';
import { foldCurrencyNames } from '../money/currency-names.ts';
import { foldCurrencyPhrases } from '../money/currency.ts';
import { readFreePower } from '../price/free-power.ts';
import { isPlausible, plainNumber } from '../price/plausible.ts';
import { plainPriceText } from '../price/price-text.ts';
import { isAboutTimes, readTimes } from '../tariff/time-of-use.ts';
import { readNumber } from '../typed-number.ts';
import { kwhPer, type Money, readMoney } from './amount-money.ts';
import { type Amount, type RateParts, rateParts } from './amounts.ts';
import { readBlocks } from './block-rate.ts';
import { energyIn, readBill } from './electricity-bill.ts';
import { readFlatRate } from './flat-rate.ts';
import { readPlaceRate } from './place-rate.ts';
import type { RateProblem } from './rate-problem.ts';
import { type RateToken, rateTokens } from './rate-tokens.ts';
import type { RateText, ReadingContext } from './reading-context.ts';
import { readTax } from './said-tax.ts';

export type { ReadingContext } from './reading-context.ts';

/** What a text about a price of electricity comes to. */
export type RateAnswer =
  | { readonly kind: 'rate'; readonly rate: TypedRate }
  /** Its price depends on how much is used. */
  | { readonly kind: 'blocks'; readonly rate: TypedBlocks }
  | { readonly kind: 'problem'; readonly problem: RateProblem };

/** How a person insists on a price that was questioned. */
const CERTAIN = /^(?:exactly|really) /u;
const NOTHING_BESIDE: SaidBeside = { charges: [], tax: undefined, leftOut: [] };
/** Slips that people make with all the prices at once: cents for whole units, MWh for kWh. */
const SLIPS = [100, 1_000];

/**
 * Reads "0.12", "0,12 €/kWh", "12 ct", "28p", "120 $/MWh", "free", "120 € for 400 kWh", "texas", "0.31 day 0.19 night",
 * "23-07: 0.18 else 0.34", "24.5p/kWh + 53p/day". Every word of the text is understood, said to be left out, or asked
 * about. Never throws.
 */
export function readElectricityRate(typed: string, context: ReadingContext): RateAnswer {
  const read = readText(typed, context);
  return read.kind === 'rate' || read.kind === 'blocks' ? read : { kind: 'problem', problem: read };
}

function readText(typed: string, context: ReadingContext): Exclude<RateAnswer, { kind: 'problem' }> | RateProblem {
  const folded = plainPriceText(typed);
  if (folded === undefined || folded === '') return { kind: 'unreadable' };
  const plain = foldCurrencyNames(foldCurrencyPhrases(folded.replace(CERTAIN, '')))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const text = { typed, plain, isCertain: CERTAIN.test(folded) };
  const free = readFreePower(plain);
  if (free !== undefined) {
    const reading = { kind: 'free', isSolar: free.isSolar } as const;
    return rate({ currency: context.defaultCurrency, isCurrencyAssumed: true, reading, beside: NOTHING_BESIDE });
  }
  if (!/\d/u.test(plain)) {
    const place = readPlaceRate(plain, context);
    return place.kind === 'place' ? rate({ ...place, isCurrencyAssumed: false, beside: NOTHING_BESIDE }) : place;
  }
  const tokens = withDayAndNight(plain, rateTokens(plain, context.defaultCurrency));
  return readParts(rateParts(plain, tokens), text, context);
}

function rate({ currency, isCurrencyAssumed, reading, beside }: TypedRate): RateAnswer & { readonly kind: 'rate' } {
  return { kind: 'rate', rate: { currency, isCurrencyAssumed, reading, beside } };
}

const PER_BEFORE = /(?:\/|(?<!\p{L})(?:per|pro|a|je|par|por|al|each|every|на|в|за)\s)\s?$/u;

/** "$0.31 per day, $0.19 per night" is no charge a day. */
function withDayAndNight(plain: string, tokens: readonly RateToken[]): readonly RateToken[] {
  const isNight = (token: RateToken): boolean =>
    token.kind === 'part' && token.part === 'night' && PER_BEFORE.test(plain.slice(0, token.start));
  if (!tokens.some(isNight)) return tokens;
  return tokens.map((token) =>
    token.kind === 'period' && token.period === 'day' ? { ...token, kind: 'part', part: 'day', word: 'day' } : token,
  );
}

function readParts(
  parts: RateParts,
  text: RateText,
  context: ReadingContext,
): Exclude<RateAnswer, { kind: 'problem' }> | RateProblem {
  const { amounts, rest, unknown } = parts;
  const money = readMoney(parts, text, context);
  if (money.kind !== 'money') return money;
  const dashes = dashProblem(parts, text, money);
  if (dashes !== undefined) return dashes;
  const isAboutSteps = rest.some(({ kind }) => kind === 'step');
  const energy = isAboutSteps || isAboutTimes(rest, amounts) ? undefined : energyIn(amounts);
  const others = amounts.filter((amount) => amount !== energy);
  const isBill = energy !== undefined && others.filter(({ charge }) => charge === undefined).length === 1;
  // "> 200 kWh 0.20 per month" is about the energy.
  const isAboutEnergy = isBill || isAboutSteps;
  const charges = amounts.filter(
    (amount) => isCharge(amount, amounts) && !(isAboutEnergy && amount.charge === undefined),
  );
  const prices = amounts.filter((amount) => !charges.includes(amount));
  if (amounts.length === 0) {
    return rest.some(({ kind }) => kind === 'hours') ? { kind: 'price-range', offers: [] } : { kind: 'unreadable' };
  }
  if (prices.length === 0) {
    return {
      kind: 'only-charge',
      isPerKilowatt: charges.some(({ unit, charge }) => unit?.isKilowatt === true || charge === 'demand'),
    };
  }
  if (parts.isLoose || prices.some(({ period }) => period !== undefined && !isAboutEnergy))
    return { kind: 'unreadable' };

  const isByTheHour = !isAboutSteps && isAboutTimes(rest, prices);
  const leftOut = unknown.map(({ word }) => word.replace(/[.,]$/u, ''));
  const isSaidInFull =
    prices
      .filter((price) => price !== energy)
      .every(({ money: own, unit }) => own.length > 0 || unit?.isPer === true) || parts.money.length > 0;
  const isAboutShares = leftOut.some((word) => /[%‰²³]/u.test(word));
  if (leftOut.length > 0 && (!isSaidInFull || isAboutShares))
    return unknownWords(parts, leftOut, money, { isByTheHour, text });

  const tax = readTax(text.plain, parts.taxes);
  if (tax.kind !== 'said') return tax;
  const withTax = tax.tax?.how === 'added' ? 1 + (tax.tax.share ?? 0) : 1;
  const beside: SaidBeside = {
    charges: charges.map((charge) => chargeOf(charge, money)),
    tax: tax.tax,
    leftOut: joined(text.plain, unknown),
  };
  const said = { currency: money.currency, isCurrencyAssumed: money.isAssumed, beside };
  const answered = (reading: UnderstoodRate | RateProblem): ReturnType<typeof readParts> =>
    isReading(reading) ? rate({ ...said, reading: taxed(reading, withTax) }) : reading;

  if (isBill && energy !== undefined) {
    const [total] = others.filter(({ charge }) => charge === undefined);
    return total === undefined ? { kind: 'unread-bill' } : answered(readBill(total, energy, money));
  }
  const [price] = prices;
  if (!isByTheHour && !isAboutSteps) {
    const days = rest.flatMap((token) => (token.kind === 'days' ? [text.plain.slice(token.start, token.end)] : []));
    if (days.some((word) => CRYPTO_WORDS.has(word))) return { kind: 'coin' };
    const isElsewhere = days.length > 0 || rest.some(({ kind }) => kind === 'scheme');
    if (price === undefined || prices.length > 1 || isElsewhere || price.numberStart === price.end)
      return { kind: 'unreadable' };
    return answered(readFlatRate(price, parts, money, text));
  }

  const values = pricesPerKwh(prices, parts, money, text);
  if (values.kind !== 'prices') return values;
  if (isAboutSteps) {
    const blocks = readBlocks(text.plain, rest, prices, values.prices);
    return blocks.kind === 'blocks'
      ? { kind: 'blocks', rate: { ...said, reading: taxed(blocks.reading, withTax) } }
      : blocks;
  }
  const scheme = rest.flatMap((token) => (token.kind === 'scheme' ? [token.scheme] : []))[0];
  const week = readTimes(rest, prices, { prices: values.prices, scheme });
  if (week.kind !== 'week') return week;
  const { windows, hoursAssumed } = week;
  return answered({ kind: 'time-of-use', windows, hoursAssumed });
}

function isReading(reading: UnderstoodRate | RateProblem): reading is UnderstoodRate {
  return ['flat', 'free', 'bill', 'place', 'time-of-use', 'blocks'].includes(reading.kind);
}

/** An amount for a time, for power or by a word of its own is no price of energy. */
function isCharge({ charge, period, unit }: Amount, all: readonly Amount[]): boolean {
  if (charge !== undefined || (period !== undefined && unit?.isPer !== true)) return true;
  if (unit?.isKilowatt !== true) return false;
  // Many who write "/kW" mean the kilowatt-hour; beside a price per kWh it is the power.
  return period !== undefined || all.some((other) => other.unit?.isKilowatt !== true && other.period === undefined);
}

function chargeOf(charge: Amount, { wholesOf }: Money): StandingCharge {
  return {
    amount: wholesOf(charge)[0] ?? 0,
    period: charge.period,
    isPerKilowatt: charge.unit?.isKilowatt === true || charge.charge === 'demand',
  };
}

function dashProblem({ amounts }: RateParts, { plain }: RateText, money: Money): RateProblem | undefined {
  const written = (value: number): string => `${plainNumber(value)} ${money.currency}`;
  const doubtful = amounts.find(({ sign }) => sign === 'doubtful');
  if (doubtful !== undefined) {
    const [value = 0] = money.wholesOf(doubtful);
    const instead = (price: string): string =>
      `${plain.slice(0, doubtful.start)}${price}${plain.slice(doubtful.end)}`.trim();
    const isNegative = isPlausible(-value / kwhPer(doubtful, { unit: undefined }) / money.unitsPerUsd);
    return {
      kind: 'dash-or-minus',
      offers: [
        { rate: instead(written(value)), label: `${written(value)}: the dash is no minus` },
        ...(isNegative
          ? [{ rate: instead(`: ${written(-value)}`).replace(/^:\s*/u, ''), label: `${written(-value)}, negative` }]
          : []),
      ],
    };
  }
  const range = amounts.findIndex(({ sign }) => sign === 'range');
  if (range < 1) return undefined;
  const ends = amounts.length > 2 ? [] : amounts.slice(range - 1, range + 1);
  // "0.12-0.15 €" is money both.
  const units = Math.max(...ends.map((end) => money.partsOf(end)));
  return {
    kind: 'price-range',
    offers: ends.map(({ written: number }) => written(exact((readNumber(number)[0] ?? 0) / units))),
  };
}

/** The prices of a text per kWh in whole units, each with the one value that can be meant. */
function pricesPerKwh(
  amounts: readonly Amount[],
  parts: RateParts,
  money: Money,
  { plain }: RateText,
): { readonly kind: 'prices'; readonly prices: readonly number[] } | RateProblem {
  const { currency, unitsPerUsd } = money;
  const values = amounts.map((amount) => money.wholesOf(amount).map((value) => exact(value / kwhPer(amount, parts))));
  const plausible = values.map((readings) => readings.filter((value) => isPlausible(value / unitsPerUsd)));
  const prices = plausible.flatMap(([value, ...others]) => (value === undefined || others.length > 0 ? [] : [value]));
  if (prices.length === values.length) return { kind: 'prices', prices };
  const isUpright = values.every(([value = 0]) => isPlausible(Math.abs(value) / unitsPerUsd));
  if (isUpright && amounts.some(({ sign }) => sign === 'minus')) {
    return { kind: 'implausible-times', currency, offers: [withoutMinus(plain, amounts)] };
  }
  const offers = SLIPS.filter((times) =>
    values.every(([value = 0]) => value !== 0 && isPlausible(value / times / unitsPerUsd)),
  ).map((times) => withNumbers(plain, amounts, (value) => value / times));
  return { kind: 'implausible-times', currency, offers };
}

function withoutMinus(plain: string, amounts: readonly Amount[]): string {
  return amounts
    .filter(({ sign }) => sign === 'minus')
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start }) => rest.slice(0, start) + rest.slice(start + 1), plain);
}

function withNumbers(plain: string, amounts: readonly Amount[], convert: (value: number) => number): string {
  return amounts
    .filter(({ numberStart, end }) => numberStart < end)
    .toSorted((one, other) => other.numberStart - one.numberStart)
    .reduce((rest, { written, numberStart }) => {
      const [value = 0] = readNumber(written);
      return rest.slice(0, numberStart) + plainNumber(convert(value)) + rest.slice(numberStart + written.length);
    }, plain);
}

function unknownWords(
  parts: RateParts,
  words: readonly string[],
  money: Money,
  { isByTheHour, text }: { readonly isByTheHour: boolean; readonly text: RateText },
): RateProblem {
  if (isByTheHour) return { kind: 'unread-times' };
  const [price, ...others] = parts.amounts;
  if (price === undefined || others.length > 0 || !words.every((word) => /\p{L}{2}/u.test(word))) {
    return { kind: 'unknown-words', words, offers: [] };
  }
  const read = readFlatRate(price, parts, money, text);
  const written = read.kind === 'flat' ? `${plainNumber(read.price)} ${money.currency}/${read.unit}` : undefined;
  return {
    kind: 'unknown-words',
    words,
    offers: written === undefined ? [] : [{ rate: written, label: `${written}, without “${words.join(' ')}”` }],
  };
}

/** As many characters as are quoted without a cut. */
const MOST_QUOTED = 40;

/** Words that stand side by side are left out together: "Octopus Go". */
function joined(plain: string, unknown: RateParts['unknown']): readonly string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of unknown) {
    const last = runs.at(-1);
    const isNext = last !== undefined && plain.slice(last.end, start).trim() === '' && end - last.start <= MOST_QUOTED;
    if (isNext) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => plain.slice(start, end).replace(/[.,]$/u, ''));
}

/** The same with every price so many times as high. */
function taxed<Reading extends UnderstoodRate | TypedBlocks['reading']>(reading: Reading, times: number): Reading {
  if (times === 1) return reading;
  const raised = <Priced extends { readonly pricePerKwh: number }>(one: Priced): Priced => ({
    ...one,
    pricePerKwh: exact(one.pricePerKwh * times),
  });
  if ('windows' in reading) return { ...reading, windows: reading.windows.map(raised) };
  if ('blocks' in reading) return { ...reading, blocks: reading.blocks.map(raised) };
  if ('price' in reading) return { ...reading, price: exact(reading.price * times) };
  return 'amount' in reading ? { ...reading, amount: exact(reading.amount * times) } : reading;
}
