import { householdPrice } from '../../src/appraisal/household-price.ts';
import { electricityRate } from '../../src/appraisal/electricity.ts';
import type { Charge, TypedRate } from '../../src/appraisal/typed-rate.ts';
import type { Tariff } from '../../src/engine/tariff.ts';
import { readElectricityRate, type ReadingContext } from '../../src/input/rate/electricity-rate.ts';
import { rateRefusal } from '../../src/views/refusals/rates.ts';
import { en } from '../../src/words/en/en.ts';
import { weekdaysText } from '../../src/views/values/weekdays-text.ts';
import { realFinder } from './real-finder.ts';
import { catalogOf, market } from './small-catalogue.ts';

/** Round figures, so that the expected USD can be reckoned in the head. */
const UNITS_PER_USD: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.8,
  GBP: 0.5,
  CAD: 1.25,
  AUD: 1.6,
  INR: 80,
  RUB: 80,
  UAH: 40,
  CNY: 8,
  JPY: 160,
  KRW: 1_600,
  BRL: 5,
  PLN: 4,
  CZK: 20,
  SEK: 10,
  NOK: 10,
  DKK: 8,
  CHF: 0.8,
  TRY: 50,
  MYR: 4,
  IDR: 16_000,
  VND: 25_000,
  HUF: 320,
  ZAR: 20,
  MXN: 20,
  NZD: 1.6,
  ILS: 4,
  PHP: 50,
  THB: 32,
  SGD: 1.25,
  HKD: 8,
  TWD: 32,
};

/** Without the dong: of a dot below zero nobody can tell whether it groups thousands. */
export const KNOWN_CURRENCIES = Object.keys(UNITS_PER_USD).filter((currency) => currency !== 'VND');

export function unitsPerUsd(currency: string): number {
  return UNITS_PER_USD[currency] ?? Number.NaN;
}

const quoted = market({
  exchangeRates: Object.keys(UNITS_PER_USD)
    .filter((currency) => currency !== 'USD')
    .map((currency) => ({
      currency,
      unitsPerUsd: unitsPerUsd(currency),
      kind: 'listed',
      source: 'tracker',
      date: '2026-09-20',
    })),
});

const nowhere = catalogOf();
const now = new Date('2026-10-10T12:00:00Z');

/** A rate that was typed, and what it comes to by the round exchange rates. */
interface PricedRate extends TypedRate {
  readonly pricePerKwh: number;
  readonly usdPerKwh: number;
  readonly tariff: Tariff;
}

/** The real places, and the round exchange rates. */
export const contextIn = (defaultCurrency: string): ReadingContext => ({
  defaultCurrency,
  unitsPerUsd: (currency) => (Object.hasOwn(UNITS_PER_USD, currency) ? UNITS_PER_USD[currency] : undefined),
  places: {
    place: (name) => realFinder.place(name),
    priceOf: (place) => householdPrice(place, { market: quoted, now }),
  },
});

/** Reads a rate with the real places; refuses as the bot does. */
export function typedRate(typed: string, defaultCurrency = 'USD'): PricedRate {
  const answer = readElectricityRate(typed, contextIn(defaultCurrency));
  if (answer.kind === 'problem') throw rateRefusal(answer.problem, typed, en);
  if (answer.kind === 'blocks') throw new Error(`“${typed}” is priced by the energy used.`);
  return priced(answer.rate);
}

/** As an answer has it. */
function priced(rate: TypedRate): PricedRate {
  const nothingSet = { person: undefined, server: undefined };
  const { pricePerKwh, usdPerKwh, tariff } = electricityRate(rate, nothingSet, 'en-US', {
    catalog: nowhere,
    market: quoted,
    now,
  });
  return { ...rate, pricePerKwh, usdPerKwh, tariff };
}

/** What was understood, in one line. */
export function understood(typed: string, defaultCurrency = 'USD'): string {
  const { reading, pricePerKwh, currency } = typedRate(typed, defaultCurrency);
  switch (reading.kind) {
    case 'flat':
      return `${reading.price} ${currency}/${reading.unit}`;
    case 'free':
      return reading.isSolar ? 'solar' : `free ${currency}`;
    case 'bill':
      return `${reading.amount} ${currency} for ${reading.kwh} kWh = ${Number(pricePerKwh.toPrecision(4))}`;
    case 'place':
      return `${reading.place.code} ${reading.figure.date}`;
    case 'blocks':
      return `${reading.blocks.length} blocks`;
    case 'time-of-use': {
      const windows = reading.windows.map(
        ({ weekdays, fromHour, toHour, pricePerKwh: price, name }) =>
          `${weekdays === undefined ? '' : `${weekdaysText(weekdays)} `}${fromHour}-${toHour} ${price}${name === undefined ? '' : ` ${name}`}`,
      );
      return `${windows.join(', ')} ${currency}${reading.hoursAssumed ? ' (assumed)' : ''}`;
    }
  }
}

/** What becomes of a text, in one line: what is understood and said beside it, or the question that is asked. */
export function answered(typed: string, defaultCurrency = 'USD'): string {
  const answer = readElectricityRate(typed, contextIn(defaultCurrency));
  if (answer.kind === 'problem') return `asks: ${answer.problem.kind}`;
  const { beside, currency } = answer.rate;
  const price =
    answer.kind === 'rate'
      ? understood(typed, defaultCurrency)
      : `${answer.rate.reading.blocks.map(({ upToKwh, pricePerKwh }) => `${pricePerKwh} ${currency}${upToKwh === undefined ? '' : ` up to ${upToKwh} kWh`}`).join(', ')} a ${answer.rate.reading.per}`;
  return [
    price,
    ...beside.charges.map(chargeText),
    ...(beside.tax === undefined ? [] : [`tax ${beside.tax.how}`]),
    ...beside.leftOut.map((words) => `left out: ${words}`),
  ].join('; ');
}

function chargeText({ kind, amount, period }: Charge): string {
  const often = period === undefined ? '' : ` a ${period}`;
  if (kind === 'sold') return `sold for ${amount}`;
  if (kind === 'gas') return `gas at ${amount}`;
  return `charge of ${amount}${often}${kind === 'power' ? ' for power' : ''}`;
}
