import { describe, expect, test } from 'vitest';
import { createFrankfurter } from '../../../src/market/sources/frankfurter.ts';
import { answersOf, CATALOG, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';
import { ofQuantity } from '../../../src/catalog/quantities.ts';

const CURRENCIES = new Set(ofQuantity(CATALOG.bundle, 'exchange-rate').map(({ currency }) => currency));
const row = (fields: object) => ({ date: '2026-07-03', base: 'USD', quote: 'EUR', rate: 0.87598, ...fields });
const EURO = { quantity: 'exchange-rate', currency: 'EUR', unitsPerUsd: 0.87598 } as const;

describe('Frankfurter', () => {
  test('gives what one USD buys, as of the day of the rate', async () => {
    const { said } = await readPlayed(createFrankfurter(), answersOf(readFixture('frankfurter')));
    const day = { kind: 'listed', quantity: 'exchange-rate', observedAt: '2026-07-03T00:00:00.000Z' } as const;
    expect(figuresOf(said)).toStrictEqual([
      { ...day, currency: 'EUR', unitsPerUsd: 0.87598 },
      { ...day, currency: 'TWD', unitsPerUsd: 31.913 },
    ]);
    expect(said.dropped).toStrictEqual({ absent: CURRENCIES.size - 2 });
  });

  test('asks once, for the currencies that the bundle knows', async () => {
    const { asked } = await readPlayed(createFrankfurter(), answersOf(readFixture('frankfurter')));
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://api.frankfurter.dev/v2/rates');
    expect(url.searchParams.get('base')).toBe('USD');
    expect(new Set(url.searchParams.get('quotes')?.split(','))).toStrictEqual(CURRENCIES);
  });

  test.each([
    { element: row({ quote: 'GBP', base: 'EUR' }), dropped: 'other-subject', reason: 'is against another currency' },
    { element: row({ quote: 'GBP', rate: null }), dropped: 'no-value', reason: 'has no rate' },
    { element: row({ quote: 'GBP', rate: 0 }), dropped: 'implausible', reason: 'is nothing' },
    { element: row({ quote: 'GBP', rate: -1 }), dropped: 'implausible', reason: 'is negative' },
    { element: row({ quote: 'GBP', rate: 1e9 }), dropped: 'implausible', reason: 'is absurd' },
    { element: row({ quote: 'GBP', rate: 'NaN' }), dropped: 'unreadable', reason: 'is NaN as text' },
    { element: row({ quote: 'GBP', date: '3 July' }), dropped: 'unreadable', reason: 'has no readable day' },
    { element: null, dropped: 'unreadable', reason: 'is null' },
  ])('leaves out and counts a rate that $reason, and keeps the others', async ({ element, dropped }) => {
    const { said } = await readPlayed(createFrankfurter(), () => [element, row({})]);
    expect(said.observations).toMatchObject([EURO]);
    expect(said.observations).toHaveLength(1);
    expect(said.dropped[dropped]).toBe(1);
  });

  test('reads a rate that is text', async () => {
    const { said } = await readPlayed(createFrankfurter(), () => [row({ rate: '0.87598' })]);
    expect(said.observations).toMatchObject([EURO]);
  });

  test('names a currency that nobody asked for', async () => {
    const { said } = await readPlayed(createFrankfurter(), () => [row({ quote: 'XDR' }), row({})]);
    expect(said.observations).toMatchObject([EURO]);
    expect(said.unmatched).toStrictEqual(['XDR']);
  });
});
