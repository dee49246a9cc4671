import { householdPrice } from '../../src/appraisal/household-price.ts';
import { parseElectricityRate, type TypedRate } from '../../src/input/rate/electricity-rate.ts';
import { weekdaysText } from '../../src/input/tariff/weekdays-text.ts';
import { realFinder } from './real-finder.ts';
import { market } from './small-catalogue.ts';

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
  HUF: 320,
  ZAR: 20,
  MXN: 20,
  NZD: 1.6,
  ILS: 4,
};

export const KNOWN_CURRENCIES = Object.keys(UNITS_PER_USD);

export function unitsPerUsd(currency: string): number {
  return UNITS_PER_USD[currency] ?? Number.NaN;
}

const quoted = market({
  exchangeRates: KNOWN_CURRENCIES.filter((currency) => currency !== 'USD').map((currency) => ({
    currency,
    unitsPerUsd: unitsPerUsd(currency),
    kind: 'listed',
    source: 'tracker',
    date: '2026-09-20',
  })),
});

/** Reads a rate with the real places. */
export function typedRate(typed: string, defaultCurrency = 'USD'): TypedRate {
  return parseElectricityRate(typed, {
    defaultCurrency,
    unitsPerUsd: (currency) => (Object.hasOwn(UNITS_PER_USD, currency) ? UNITS_PER_USD[currency] : undefined),
    places: {
      place: (name) => realFinder.place(name),
      priceOf: (place) => householdPrice(place, { market: quoted, now: new Date('2026-10-10T12:00:00Z') }),
    },
  });
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
    case 'time-of-use': {
      const windows = reading.windows.map(
        ({ weekdays, fromHour, toHour, pricePerKwh: price, name }) =>
          `${weekdays === undefined ? '' : `${weekdaysText(weekdays)} `}${fromHour}-${toHour} ${price}${name === undefined ? '' : ` ${name}`}`,
      );
      return `${windows.join(', ')} ${currency}${reading.hoursAssumed ? ' (assumed)' : ''}`;
    }
  }
}
