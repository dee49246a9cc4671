import { describe, expect, test } from 'vitest';
import { doublings, rangeScore } from '../../../src/market/valuation/track-record.ts';

/** So many days alike, or with the revenue that is given for each. */
function days(count: number, revenue: (day: number) => number, price: (day: number) => number = () => 1) {
  return Array.from({ length: count }, (_, day) => ({
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    coinPriceUsd: price(day),
    revenueUsdPerHashPerDay: revenue(day),
  }));
}

/** Between 1 and 3 and back in ten days. */
const wave = (day: number): number => 2 + Math.sin((day / 10) * 2 * Math.PI);

describe('how often a range had the month that came', () => {
  test('90 days are two months that can be held against one before', () => {
    expect(rangeScore(days(90, wave))).toEqual({ right: 2, of: 2 });
  });

  test('a month that brings ten times as much was outside', () => {
    const risen = days(90, (day) => (day < 60 ? wave(day) : 10 * wave(day)));
    expect(rangeScore(risen)).toEqual({ right: 1, of: 2 });
  });

  test('59 days are no month against another', () => {
    expect(rangeScore(days(59, wave))).toBeUndefined();
    expect(rangeScore([])).toBeUndefined();
  });
});

describe('what revenue does when the price doubles', () => {
  // The price doubles every ten days, revenue rises by a fifth of it: 1.2, 1.2, 1.2.
  test('the middle of what it was multiplied by', () => {
    const risen = days(
      31,
      (day) => 1.2 ** Math.floor(day / 10),
      (day) => 2 ** Math.floor(day / 10),
    );
    const { times, revenueTimes } = doublings(risen) ?? { times: 0, revenueTimes: { low: 0, high: 0 } };
    expect(times).toBe(3);
    expect(revenueTimes.low).toBeCloseTo(1.2);
    expect(revenueTimes.high).toBeCloseTo(1.2);
  });

  test('once may be chance, and a doubling in two months is none', () => {
    expect(doublings(days(60, wave, (day) => (day < 30 ? 1 : 2)))).toBeUndefined();
    expect(doublings(days(200, wave, (day) => 2 ** (day / 62)))).toBeUndefined();
  });
});
