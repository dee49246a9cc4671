import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revenueSpread } from '../../../src/market/valuation/revenue-spread.ts';
import type { RevenueDay } from '../../../src/market/valuation/revenue-spread.ts';

const FIRST = Date.UTC(2026, 0, 1);

function daysOf(revenues: readonly (number | undefined)[]): readonly RevenueDay[] {
  return revenues.map((revenueUsdPerHashPerDay, index) => ({
    date: new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10),
    revenueUsdPerHashPerDay,
  }));
}

/** 1, 2 … n: their tenth percentile is 1 + 0.1 × (n − 1). */
function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe('a recorded history', () => {
  test('gives the tenth and ninetieth percentile over the median, whatever the order of the days', () => {
    // 1 to 21: median 11, tenth 1 + 0.1 × 20 = 3, ninetieth 19.
    const spread = { kind: 'recorded', days: 21, since: '2026-01-01', until: '2026-01-21', low: 3 / 11, high: 19 / 11 };
    expect(revenueSpread(daysOf(upTo(21)))).toEqual(spread);
    expect(revenueSpread(daysOf(upTo(21).toReversed()))).toEqual(spread);
  });

  test('lies between two days where a percentile does', () => {
    // 1 to 20: median 10.5, tenth 1 + 0.1 × 19 = 2.9, ninetieth 18.1.
    const { low, high } = revenueSpread(daysOf(upTo(20)));
    expect(low * 10.5).toBeCloseTo(2.9, 12);
    expect(high * 10.5).toBeCloseTo(18.1, 12);
  });

  test('is that of the last 90 recorded days, and days without a revenue are none', () => {
    const recent = upTo(90);
    const spread = revenueSpread(daysOf([1_000_000, 2_000_000, ...recent.flatMap((value) => [value, undefined])]));
    expect(spread).toMatchObject({ kind: 'recorded', days: 90, since: '2026-01-03', until: '2026-06-30' });
    expect(spread.high * 45.5).toBeCloseTo(81.1, 9); // 1 + 0.9 × 89
  });
});

describe('a short history', () => {
  test.each([
    ['no day', []],
    ['19 days', upTo(19)],
    ['30 days on which nothing moved', Array.from({ length: 30 }, () => 5)],
  ])('is half and one and a half times, and says that it is: %s', (_how, revenues) => {
    expect(revenueSpread(daysOf(revenues))).toEqual({
      kind: 'short-history',
      days: revenues.length,
      low: 0.5,
      high: 1.5,
    });
  });
});

test('low is below and high above typical, whatever was recorded', () => {
  const revenue = fc.option(fc.double({ min: 1e-20, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(revenue, { maxLength: 150 }), (revenues) => {
      const { low, high } = revenueSpread(daysOf(revenues));
      expect(low).toBeLessThan(1);
      expect(high).toBeGreaterThan(1);
      expect(low).toBeGreaterThan(0);
    }),
  );
});
