import { describe, expect, test } from 'vitest';
import { electricityRate, rateSetting, rateWhileOnline } from '../../src/appraisal/electricity.ts';
import { averagePriceUsdPerKwh } from '../../src/engine/tariff.ts';
import { topicOf } from '../../src/market/figures/subject.ts';
import type { Topic } from '../../src/catalog/quantities.ts';
import { catalogOf, defaultElectricity, listedFigure, market } from '../support/small-catalogue.ts';
import { typedRate } from '../support/typed-rates.ts';

const listed = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
const prices = market({ exchangeRates: [{ currency: 'EUR', unitsPerUsd: 0.8, ...listed }] });
const germany = { code: 'DE', name: 'Germany', aliases: [], usdPerKwh: listedFigure(0.4) };
const ireland = { code: 'IE', name: 'Ireland', aliases: [], eurPerKwh: listedFigure(0.35) };
const catalog = catalogOf({
  countries: [{ code: 'GB', name: 'United Kingdom', aliases: [], usdPerKwh: listedFigure(0.38) }, germany, ireland],
});
const now = new Date('2026-11-21T12:00:00Z');
const places = { catalog, market: prices, now };
const typed = typedRate('0.3 EUR');
const person = { pricePerKwh: 0.16, currency: 'EUR', setAt: '2026-10-04T10:00:00.000Z' };
const server = { pricePerKwh: 0.2, currency: 'EUR', userId: '1', at: '2026-10-03T10:00:00.000Z' };
const NOTHING_SET = { person: undefined, server: undefined };

describe('the electricity rate is, in this order,', () => {
  test('what was typed', () => {
    expect(electricityRate(typed, { person, server }, 'de', places)).toMatchObject({
      usdPerKwh: expect.closeTo(0.375),
      pricePerKwh: 0.3,
      currency: 'EUR',
      origin: { kind: 'typed' },
    });
  });

  test('the person’s own', () => {
    expect(electricityRate(undefined, { person, server }, 'de', places)).toMatchObject({
      usdPerKwh: expect.closeTo(0.2),
      currency: 'EUR',
      origin: { kind: 'person', rate: person },
    });
  });

  test('the server’s, in USD by today’s exchange rate', () => {
    expect(electricityRate(undefined, { person: undefined, server }, 'de', places)).toEqual({
      usdPerKwh: 0.25,
      pricePerKwh: 0.2,
      currency: 'EUR',
      tariff: { kind: 'flat', usdPerKwh: 0.25 },
      timeOfUse: undefined,
      hoursOnline: 24,
      origin: { kind: 'server', rate: server },
      passedOver: [],
    });
  });

  test('the average of the country that the language names', () => {
    expect(electricityRate(undefined, NOTHING_SET, 'de', places)).toMatchObject({
      usdPerKwh: 0.4,
      pricePerKwh: 0.4,
      currency: 'USD',
      origin: { kind: 'country', place: germany, figure: { value: 0.4 } },
    });
  });

  test('that average in EUR where it has none in USD, at 0.80 € a dollar', () => {
    expect(electricityRate(undefined, NOTHING_SET, 'en-IE', places)).toMatchObject({
      usdPerKwh: expect.closeTo(0.4375), // 0.35 / 0.80
      pricePerKwh: 0.35,
      currency: 'EUR',
      tariff: { kind: 'flat', usdPerKwh: expect.closeTo(0.4375) },
      origin: { kind: 'country', place: ireland, figure: { value: 0.35 } },
    });
  });

  test('the live average where it is newer: 0.38 € at 0.80 € a dollar is 0.475 USD', () => {
    const date = '2026-10-31';
    const price = { quantity: 'electricity-price', placeCode: 'DE', currency: 'EUR', value: 0.38 } as const;
    const live = { ...price, kind: 'measured', source: 'office', date } as const;
    const electricityPrice = (code: string) => (code === 'DE' ? live : undefined);
    const figures = { ...places, market: { ...prices, electricityPrice } };
    expect(electricityRate(undefined, NOTHING_SET, 'de', figures)).toMatchObject({
      usdPerKwh: expect.closeTo(0.475),
      pricePerKwh: 0.38,
      currency: 'EUR',
      origin: { kind: 'country', place: germany, figure: { value: 0.38, source: 'office', date } },
    });
    expect(electricityRate(undefined, NOTHING_SET, 'en-GB', figures)).toMatchObject({
      pricePerKwh: 0.38,
      currency: 'USD',
    });
    const withoutEuro = { ...figures, market: { ...market(), electricityPrice } };
    expect(electricityRate(undefined, NOTHING_SET, 'de', withoutEuro)).toMatchObject({
      pricePerKwh: 0.4,
      currency: 'USD',
    });
  });

  test.each([
    ['a language of a continent', 'es-419', places],
    ['a country that is not in the catalogue', 'ja', places],
    ['a country whose price is in a currency that nobody quotes', 'en-IE', { ...places, market: market() }],
  ])('the catalogue’s default: %s', (_reason, locale, figures) => {
    expect(electricityRate(undefined, NOTHING_SET, locale, figures)).toMatchObject({
      usdPerKwh: 0.16,
      pricePerKwh: 0.16,
      currency: 'USD',
      origin: { kind: 'default', figure: defaultElectricity.usdPerKwh },
    });
  });

  test('the catalogue’s default, whatever it is', () => {
    const figure = listedFigure(0.2);
    const figures = { ...places, catalog: { ...catalog, defaultElectricity: { usdPerKwh: figure } } };
    expect(electricityRate(undefined, NOTHING_SET, 'ja', figures)).toMatchObject({
      usdPerKwh: 0.2,
      origin: { figure },
    });
  });
});

test.each([
  ['en-GB', 'GB'],
  ['de', 'DE'],
])('the language %s means %s', (locale, code) => {
  expect(electricityRate(undefined, NOTHING_SET, locale, places).origin).toMatchObject({ place: { code } });
});

test('a server rate in a currency whose exchange rate is gone is passed over, and said to be', () => {
  const lost = { ...server, currency: 'XAU' };
  expect(electricityRate(undefined, { person: undefined, server: lost }, 'de', places)).toMatchObject({
    usdPerKwh: 0.4,
    origin: { kind: 'country' },
    passedOver: [{ rate: lost, exchangeRateLastSeen: undefined }],
  });
  expect(electricityRate(undefined, { person: undefined, server: lost }, 'ja', places)).toMatchObject({
    usdPerKwh: 0.16,
    origin: { kind: 'default' },
    passedOver: [{ rate: lost }],
  });
  expect(electricityRate(undefined, { person: undefined, server }, 'de', places).passedOver).toEqual([]);
});

test('a person’s own rate in a currency whose exchange rate is gone gives way to the server’s', () => {
  const lost = { ...person, currency: 'XAU' };
  expect(electricityRate(undefined, { person: lost, server }, 'de', places)).toMatchObject({
    usdPerKwh: 0.25,
    origin: { kind: 'server' },
    passedOver: [{ rate: lost }],
  });
});

test('prices by the hour are remembered and used as they were typed', () => {
  const byTheHour = typedRate('23-07: 0.18 else 0.34 EUR');
  const kept = { ...rateSetting(byTheHour), setAt: '2026-10-04T10:00:00.000Z' };
  const rate = electricityRate(undefined, { person: kept, server: undefined }, 'de', places);
  // (8 h × 0.18 + 16 h × 0.34) / 24 h, at 0.80 € a dollar
  expect(rate.pricePerKwh).toBeCloseTo(0.28667, 5);
  expect(rate.usdPerKwh).toBeCloseTo(0.35833, 5);
  const hour = { hoursPerDay: 1, fromHour: 0 };
  expect(averagePriceUsdPerKwh(rate.tariff, hour)).toBeCloseTo(0.225);
  expect(averagePriceUsdPerKwh(rate.tariff, { ...hour, fromHour: 7 })).toBeCloseTo(0.425);
  expect(averagePriceUsdPerKwh(rate.tariff, { hoursPerDay: 24, fromHour: 0 })).toBeCloseTo(rate.usdPerKwh);
  expect(electricityRate(byTheHour, NOTHING_SET, 'de', places).timeOfUse).toEqual(kept.timeOfUse);
});

test('prices by the day of the week are remembered and used on their days', () => {
  const days = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], fromHour: 7, toHour: 23, pricePerKwh: 0.32 } as const;
  const timeOfUse = { windows: [days], otherwisePricePerKwh: 0.2 };
  const kept = { pricePerKwh: 0.2571, currency: 'EUR', timeOfUse, setAt: '2026-10-04T10:00:00.000Z' };
  const rate = electricityRate(undefined, { person: kept, server: undefined }, 'de', places);
  // (5 × (16 h × 0.32 + 8 h × 0.2) + 2 × 24 h × 0.2) / 168 h = 43.2 / 168, at 0.80 € a dollar
  expect(averagePriceUsdPerKwh(rate.tariff, { hoursPerDay: 24, fromHour: 0 })).toBeCloseTo(43.2 / 168 / 0.8, 10);
  // From midnight to 8:00 five days have an hour at 0.32: (5 × (7 × 0.2 + 0.32) + 2 × 8 × 0.2) / 56 h
  expect(rateWhileOnline(rate, { hoursPerDay: 8, fromHour: undefined }).pricePerKwh).toBeCloseTo(11.8 / 56, 10);
  expect(rateWhileOnline(rate, { hoursPerDay: 8, fromHour: undefined }).usdPerKwh).toBeCloseTo(11.8 / 56 / 0.8, 10);
});

test('of a rate that is passed over, the day of an exchange rate that is too old is told', () => {
  const lira = { ...server, currency: 'TRY' };
  const seen = new Map([['exchange-rate TRY', '2024-01-02']]);
  const figures = { ...places, market: { ...prices, lastSeen: (topic: Topic) => seen.get(topicOf(topic)) } };
  expect(electricityRate(undefined, { person: undefined, server: lira }, 'de', figures)).toMatchObject({
    passedOver: [{ kind: 'server', rate: lira, exchangeRateLastSeen: '2024-01-02' }],
  });
});
