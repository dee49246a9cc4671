import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultElectricityFileSchema, electricityFileSchema } from '../../src/catalog/files/electricity-file.ts';
import { sourcesFileSchema } from '../../src/catalog/files/source-file.ts';
import { dayOf } from '../../src/market/figures/figure-date.ts';
import { freshnessOf } from '../../src/market/figures/freshness.ts';
import { readDataFile } from '../support/data-file.ts';

const dataDirectory = new URL('../../data/', import.meta.url);

/** Looked through as a whole on that day. */
const COMPILED_ON = '2026-11-20';
const TODAY = new Date().toISOString().slice(0, 10);

const countries = electricityFileSchema.parse(readDataFile('electricity/countries.json'));
const usStates = electricityFileSchema.parse(readDataFile('electricity/us-states.json'));
const places = [...countries, ...usStates];
const prices = places.flatMap(({ code, usdPerKwh, eurPerKwh }) =>
  [usdPerKwh, eurPerKwh].filter((figure) => figure !== undefined).map((figure) => ({ code, ...figure })),
);

describe('electricity', () => {
  test('every price names a known source and no day that is still to come', () => {
    const sources = readdirSync(new URL('sources/', dataDirectory)).flatMap((file) =>
      Object.keys(sourcesFileSchema.parse(readDataFile(`sources/${file}`))),
    );
    const faults = prices.filter((price) => !sources.includes(price.source) || dayOf(price.date) > dayOf(TODAY));
    expect(faults).toEqual([]);
    expect(prices.filter((price) => price.kind === 'estimated').map((price) => price.code)).toEqual(['US-WV']);
  });

  test('no price was too old to be used when they were put together', () => {
    const now = new Date(`${COMPILED_ON}T00:00:00Z`);
    expect(prices.filter((price) => freshnessOf(price, 'electricity-price', now) === 'too-old')).toEqual([]);
  });

  test('the default is the article’s claim, and what contradicts it stands beside it', () => {
    const { usdPerKwh } = defaultElectricityFileSchema.parse(readDataFile('electricity/default.json'));
    expect(usdPerKwh).toMatchObject({ value: 0.16, kind: 'claimed', source: 'article-000', date: '2026' });
    const unitedStates = countries.find(({ code }) => code === 'US');
    expect(usdPerKwh.note).toContain(String(unitedStates?.usdPerKwh?.value));
  });

  test('covers at least fifty countries and every state, each code once', () => {
    const codes = places.map((place) => place.code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(countries.filter(({ usdPerKwh, eurPerKwh }) => usdPerKwh ?? eurPerKwh).length).toBeGreaterThanOrEqual(50);
    expect(usStates.map((place) => place.code).filter((code) => code.startsWith('US-'))).toHaveLength(51);
    expect(usStates.filter((place) => place.usdPerKwh === undefined)).toEqual([]);
  });

  test('no price is one that its owner forbids to pass on', () => {
    expect(prices.filter(({ source }) => source.includes('petrol'))).toEqual([]);
    const licences = readdirSync(new URL('sources/', dataDirectory)).flatMap((file) =>
      Object.values(sourcesFileSchema.parse(readDataFile(`sources/${file}`))).map(({ licence }) => licence),
    );
    expect(licences.filter((licence) => /redistribution forbidden|assumed/i.test(licence))).toEqual([]);
  });

  test('a price converted from another currency says which and at what rate', () => {
    const converted = countries.filter(({ code, usdPerKwh }) => usdPerKwh !== undefined && code !== 'US');
    expect(converted).not.toEqual([]);
    const told = /^Given in USD:|, at [\d.,]+ [A-Z]{3} per USD/;
    expect(converted.filter(({ usdPerKwh }) => !told.test(usdPerKwh?.note ?? ''))).toEqual([]);
  });

  test.each([
    ['US', 0.1883, 'the EIA’s reading, not the multi-year average of 0.186'],
    ['GB', 0.3655, '27.69 pence ÷ 0.75753 GBP per USD'],
    ['TW', 0.0906, '2.89 TWD ÷ 31.913'],
    ['JP', 0.1961, '31 JPY ÷ 158.089'],
    ['MX', 0.2151, '3.86 MXN ÷ 17.9445'],
    ['NG', 0.141, '206.80 NGN ÷ 1,466.65'],
    ['PK', 0.1297, '(37.99 − 1.53) PKR ÷ 281.02'],
    ['IN', 0.0789, '7.61 INR ÷ 96.4251'],
    ['AU', 0.332, '1,902 AUD ÷ 4,000 kWh ÷ 1.43225'],
    ['CL', 0.1797, '179.73 USD per MWh'],
    ['UY', 0.2447, '244.70 USD per MWh'],
    ['AR', 0.0617, '61.74 USD per MWh'],
    ['CO', 0.2344, '914.3 COP ÷ 3,901.29'],
    ['EG', 0.0394, '1.95 EGP ÷ 49.55'],
    ['VN', 0.084, '2,204.0655 VND ÷ 26,227.81'],
    ['US-HI', 0.4662, 'the EIA’s figure, where the other list says 0.3989'],
    ['US-WA', 0.1436, 'cents in the source, dollars here'],
  ])('%s pays %d USD per kWh (%s)', (code, usdPerKwh) => {
    const place = places.find((entry) => entry.code === code);
    expect(place?.usdPerKwh?.value).toBe(usdPerKwh);
  });
});
