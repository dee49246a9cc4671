import { describe, expect, test } from 'vitest';
import { createEia } from '../../../src/market/sources/eia.ts';
import { createEurostat } from '../../../src/market/sources/eurostat.ts';
import { answersOf, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

const MEASURED = { kind: 'measured', quantity: 'electricity-price' } as const;

const cube = (fields: object): unknown => ({
  id: ['nrg_cons', 'unit', 'tax', 'currency', 'siec', 'geo', 'time'],
  size: [1, 1, 1, 1, 1, 2, 1],
  dimension: {
    nrg_cons: { category: { index: { 'KWH2500-4999': 0 } } },
    unit: { category: { index: { KWH: 0 } } },
    tax: { category: { index: { I_TAX: 0 } } },
    currency: { category: { index: { EUR: 0 } } },
    siec: { category: { index: { E7000: 0 } } },
    geo: { category: { index: { DE: 0, FR: 1 } } },
    time: { category: { index: { '2025-S2': 0 } } },
  },
  value: { 0: 0.3869, 1: 0.2561 },
  ...fields,
});
const dimensionsWith = (fields: object) => ({ ...(cube({}) as { dimension: object }).dimension, ...fields });

const row = (fields: object) => ({
  period: '2026-04',
  stateid: 'TX',
  sectorid: 'RES',
  price: '16.18',
  'price-units': 'cents per kilowatt-hour',
  ...fields,
});

describe('Eurostat', () => {
  const EUR = { ...MEASURED, currency: 'EUR' } as const;
  const FIRST_HALF = '2025-06-30T00:00:00.000Z';
  const SECOND_HALF = '2025-12-31T00:00:00.000Z';

  test('gives each country its newest half year that has a price, by the catalogue’s codes', async () => {
    const { said } = await readPlayed(createEurostat(), answersOf(readFixture('eurostat')));
    // The flat index is 2 × the area’s position + the half year’s.
    expect(figuresOf(said)).toStrictEqual([
      { ...EUR, placeCode: 'EU', value: 0.2872, observedAt: FIRST_HALF },
      { ...EUR, placeCode: 'DE', value: 0.3869, observedAt: SECOND_HALF },
      { ...EUR, placeCode: 'DK', value: 0.3485, observedAt: FIRST_HALF },
      { ...EUR, placeCode: 'GR', value: 0.2311, observedAt: SECOND_HALF },
      { ...EUR, placeCode: 'FR', value: 0.2561, observedAt: SECOND_HALF },
    ]);
    expect(said.dropped, 'the United Kingdom has none').toStrictEqual({ 'no-value': 1 });
    expect(said.unmatched, 'the euro area is no place of ours').toStrictEqual(['EA']);
  });

  test('asks for one consumer, all taxes, EUR per kWh, by the name that the dimension has today', async () => {
    const { asked } = await readPlayed(createEurostat(), answersOf(readFixture('eurostat')));
    expect(asked.map(({ url }) => url)).toStrictEqual([readFixture('eurostat').url]);
  });

  test('finds what it asked for also where the server ignored a filter and sends several taxes', async () => {
    const answer = cube({
      size: [1, 1, 3, 1, 1, 2, 1],
      dimension: dimensionsWith({ tax: { category: { index: { X_TAX: 0, X_VAT: 1, I_TAX: 2 } } } }),
      // 2 × the tax’s position + the area’s
      value: { 0: 0.2, 1: 0.15, 2: 0.3, 3: 0.2, 4: 0.3869, 5: 0.2561 },
    });
    const { said } = await readPlayed(createEurostat(), () => answer);
    expect(said.observations).toMatchObject([
      { placeCode: 'DE', value: 0.3869 },
      { placeCode: 'FR', value: 0.2561 },
    ]);
  });

  test.each([
    { value: { 1: 0.2561 }, dropped: { 'no-value': 1 }, reason: 'left out' },
    { value: { 0: null, 1: 0.2561 }, dropped: { 'no-value': 1 }, reason: 'null' },
    { value: { 0: 0, 1: 0.2561 }, dropped: { implausible: 1 }, reason: 'nothing' },
    { value: { 0: 38.69, 1: 0.2561 }, dropped: { implausible: 1 }, reason: 'in cents' },
    { value: { 0: ':', 1: 0.2561 }, dropped: { unreadable: 1 }, reason: 'a sign for “not available”' },
  ])('leaves out and counts a price that is $reason', async ({ value, dropped }) => {
    const { said } = await readPlayed(createEurostat(), () => cube({ value }));
    expect(said.observations).toMatchObject([{ placeCode: 'FR', value: 0.2561 }]);
    expect(said.observations).toHaveLength(1);
    expect(said.dropped).toStrictEqual(dropped);
  });

  test('takes no other country’s cell for a position outside its dimension', async () => {
    const dimension = dimensionsWith({ geo: { category: { index: { DE: 0, FR: 2 } } } });
    const { said } = await readPlayed(createEurostat(), () => cube({ dimension, value: { 0: 0.3869, 2: 0.9 } }));
    expect(said.observations).toMatchObject([{ placeCode: 'DE' }]);
    expect(said.observations).toHaveLength(1);
  });

  test.each([
    { fields: { dimension: dimensionsWith({ currency: { category: { index: { PPS: 0 } } } }) }, reason: 'currency' },
    { fields: { dimension: dimensionsWith({ unit: { category: { index: { MWH: 0 } } } }) }, reason: 'unit' },
    { fields: { id: ['consom', 'unit', 'tax', 'currency', 'siec', 'geo', 'time'] }, reason: 'dimension’s name' },
    { fields: { id: ['nrg_cons', 'unit', 'tax', 'siec', 'geo', 'time'], size: [1, 1, 1, 1, 2, 1] }, reason: 'set' },
    {
      fields: {
        id: ['freq', 'nrg_cons', 'unit', 'tax', 'currency', 'siec', 'geo', 'time'],
        size: [2, 1, 1, 1, 1, 1, 2, 1],
      },
      reason: 'dimension that nobody selected',
    },
  ])('an answer with another $reason is of no use', async ({ fields }) => {
    await expect(readPlayed(createEurostat(), () => cube(fields))).rejects.toMatchObject({
      failure: 'invalid_response',
    });
  });
});

describe('EIA', () => {
  const USD = { ...MEASURED, currency: 'USD' } as const;
  const APRIL = '2026-04-30T00:00:00.000Z';
  const source = createEia({ apiKey: 'a-key' });

  test('gives the newest month of the country and each state in USD from cents', async () => {
    const { said } = await readPlayed(source, answersOf(readFixture('eia')));
    expect(figuresOf(said)).toStrictEqual([
      { ...USD, placeCode: 'US-CA', value: expect.closeTo(0.3375, 12), observedAt: APRIL },
      { ...USD, placeCode: 'US-AL', value: expect.closeTo(0.1679, 12), observedAt: APRIL },
      { ...USD, placeCode: 'US', value: expect.closeTo(0.1872, 12), observedAt: APRIL },
    ]);
    expect(said.dropped, 'Alaska has none').toStrictEqual({ 'no-value': 1 });
    expect(said.unmatched, 'a census division is no place of ours').toStrictEqual(['NEW']);
  });

  test('asks for enough rows that no state is cut off the newest month', async () => {
    const { asked } = await readPlayed(source, answersOf(readFixture('eia')));
    const query = new URL(asked[0]?.url ?? '').searchParams;
    expect(Number(query.get('length'))).toBeGreaterThanOrEqual(3 * 62);
    expect(query.get('api_key')).toBe('a-key');
    expect(query.get('data[0]')).toBe('price');
    expect(query.get('facets[sectorid][]')).toBe('RES');
    expect(query.get('sort[0][direction]')).toBe('desc');
  });

  test('takes the newest month whatever the order', async () => {
    const data = [row({ period: '2026-02', price: 15 }), row({}), row({ period: '2026-03', price: 17 })];
    const { said } = await readPlayed(source, () => ({ response: { data } }));
    expect(said.observations).toMatchObject([
      { placeCode: 'US-TX', value: expect.closeTo(0.1618, 12), observedAt: APRIL },
    ]);
  });

  test.each([
    { element: row({ stateid: 'CA', sectorid: 'COM' }), dropped: 'other-subject', reason: 'a shop’s price' },
    { element: row({ stateid: 'CA', 'price-units': 'million dollars' }), dropped: 'other-unit', reason: 'a revenue' },
    { element: row({ stateid: 'CA', price: null }), dropped: 'no-value', reason: 'null' },
    { element: row({ stateid: 'CA', price: '0' }), dropped: 'implausible', reason: 'nothing' },
    { element: row({ stateid: 'CA', price: -16 }), dropped: 'implausible', reason: 'negative' },
    { element: row({ stateid: 'CA', price: '3375' }), dropped: 'implausible', reason: 'a hundred times too much' },
    { element: row({ stateid: 'CA', price: 'NaN' }), dropped: 'unreadable', reason: 'NaN as text' },
    { element: row({ stateid: 'CA', period: '2026' }), dropped: 'unreadable', reason: 'a year’s' },
  ])('leaves out and counts a row whose price is $reason, and keeps the others', async ({ element, dropped }) => {
    const { said } = await readPlayed(source, () => ({ response: { data: [element, row({})] } }));
    expect(said.observations).toMatchObject([{ placeCode: 'US-TX' }]);
    expect(said.observations).toHaveLength(1);
    expect(said.dropped).toStrictEqual({ [dropped]: 1 });
  });
});
