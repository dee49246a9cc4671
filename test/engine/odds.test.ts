import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceFrom, normalDraw } from '../../src/engine/chance.ts';
import { chanceOfGain, chanceOfPayback, gainAt, MAX_HORIZON_MONTHS, oddsOf, PATHS } from '../../src/engine/odds.ts';
import type { OddsQuestion } from '../../src/engine/odds.ts';
import { paybackPeriod } from '../../src/engine/payback.ts';

/** A card for 1,600 $ that brings 4.60 $ a day and draws 1.63 $ of power, for certain. */
function question(changes: Partial<OddsQuestion> = {}): OddsQuestion {
  const day = { revenueUsdPerDay: 4.6, electricityUsdPerDay: 1.63 };
  return {
    purchasePriceUsd: 1_600,
    today: { low: day, typical: day, high: day },
    decayPerMonth: 0,
    volatilityPerMonth: 0,
    resaleUsd: { low: 0, typical: 0, high: 0 },
    horizonMonths: MAX_HORIZON_MONTHS,
    ...changes,
  };
}

describe('what is expected of a purchase', () => {
  // Months of 365 / 12 days; the month after the first has the first decay.
  test.each([
    // (4.60 − 1.63) × 30.4167 = 90.34 a month; 1,600 / 90.34 = 17.7 months
    { decay: 0, month: 18, most: 3_252, mostIn: 36 },
    // 139.92 × 0.97^(m − 1) − 49.58 is above 0 up to month 35: 139.92 × (1 − 0.97^35) / 0.03 − 35 × 49.58
    { decay: 0.03, month: undefined, most: 1_323, mostIn: 35 },
    // 139.92 × (1 − 0.95^21) / 0.05 − 21 × 49.58
    { decay: 0.05, month: undefined, most: 804, mostIn: 21 },
    // 139.92 × (1 − 0.92^13) / 0.08 − 13 × 49.58
    { decay: 0.08, month: undefined, most: 513, mostIn: 13 },
  ])('with a decay of $decay a month', ({ decay, month, most, mostIn }) => {
    const { expected } = oddsOf(question({ decayPerMonth: decay }));
    expect(expected.paidBackInMonth).toBe(month);
    expect(Math.round(expected.mostCashUsd)).toBe(most);
    expect(expected.mostCashInMonth).toBe(mostIn);
  });

  test('without decay and volatility is the simple payback, in whole months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5_000 }), fc.integer({ min: 1, max: 2_000 }), (price, cents) => {
        const day = { revenueUsdPerDay: cents / 100, electricityUsdPerDay: 0 };
        const odds = oddsOf(question({ purchasePriceUsd: price, today: { low: day, typical: day, high: day } }));
        const simple = paybackPeriod(price, cents / 100);
        const months =
          simple.kind === 'reached' ? Math.ceil(simple.days / (365 / 12) - 1e-9) : Number.POSITIVE_INFINITY;
        expect(odds.expected.paidBackInMonth ?? Number.POSITIVE_INFINITY).toBe(
          months > MAX_HORIZON_MONTHS ? Number.POSITIVE_INFINITY : months,
        );
        // Nothing moves, so every course is the expected one.
        expect(chanceOfPayback(odds, MAX_HORIZON_MONTHS)).toBe(months > MAX_HORIZON_MONTHS ? 0 : 1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('cash over the months', () => {
  test('is one course where nothing moves, and ends where it is expected to', () => {
    // (4.60 − 1.63) × 365 ÷ 12 = 90.3375 a month.
    const { cashUsdByMonth } = oddsOf(question({ horizonMonths: 12 }));
    expect(cashUsdByMonth).toHaveLength(12);
    for (const [index, { p10, p50, p90 }] of cashUsdByMonth.entries()) {
      expect(p10).toBeCloseTo(90.3375 * (index + 1), 6);
      expect([p50, p90]).toEqual([p10, p10]);
    }
  });

  test('fans out the further it is, and the half that have the price back are those above it', () => {
    const odds = oddsOf(question({ purchasePriceUsd: 1_000, volatilityPerMonth: 0.3, horizonMonths: 24 }));
    const widths = odds.cashUsdByMonth.map(({ p10, p90 }) => p90 - p10);
    expect(widths.every((width, index) => index === 0 || width > (widths[index - 1] ?? 0))).toBe(true);
    // Nothing is sold in the end, so the last month’s cash is the gain and the price.
    const last = odds.cashUsdByMonth.at(-1);
    expect(last?.p10).toBeCloseTo(gainAt(odds, 0.1) + 1_000, 6);
    expect(last?.p50).toBeCloseTo(gainAt(odds, 0.5) + 1_000, 6);
    expect(last?.p90).toBeCloseTo(gainAt(odds, 0.9) + 1_000, 6);
    const back = odds.cashUsdByMonth.findIndex(({ p50 }) => p50 >= 1_000) + 1;
    expect(back).toBeGreaterThan(1);
    expect(chanceOfPayback(odds, back)).toBeGreaterThanOrEqual(0.5);
    expect(chanceOfPayback(odds, back - 1)).toBeLessThan(0.5);
  });
});

describe('the odds of a purchase', () => {
  const moving = question({
    volatilityPerMonth: 0.25,
    today: {
      low: { revenueUsdPerDay: 2, electricityUsdPerDay: 1 },
      typical: { revenueUsdPerDay: 4.6, electricityUsdPerDay: 1.63 },
      high: { revenueUsdPerDay: 6, electricityUsdPerDay: 1.9 },
    },
    resaleUsd: { low: 200, typical: 600, high: 1_800 },
  });

  test('are the same for the same question, and others for another', () => {
    expect(oddsOf(moving)).toEqual(oddsOf({ ...moving }));
    expect(oddsOf({ ...moving, purchasePriceUsd: 1_601 }).paidBackInMonths).not.toEqual(
      oddsOf(moving).paidBackInMonths,
    );
  });

  test('have quantiles in order, and shares between none and all', () => {
    const odds = oddsOf(moving);
    expect(odds.gainsUsd).toHaveLength(PATHS);
    expect(gainAt(odds, 0.1)).toBeLessThan(gainAt(odds, 0.5));
    expect(gainAt(odds, 0.5)).toBeLessThan(gainAt(odds, 0.9));
    expect(chanceOfPayback(odds, 12)).toBeLessThanOrEqual(chanceOfPayback(odds, 24));
    expect(chanceOfGain(odds, gainAt(odds, 0.25))).toBeCloseTo(0.75, 2);
    expect(chanceOfGain(odds, Number.NEGATIVE_INFINITY)).toBe(1);
  });

  test('volatility keeps the mean where no month is skipped', () => {
    const free = { revenueUsdPerDay: 4, electricityUsdPerDay: 0 };
    const odds = oddsOf(
      question({ volatilityPerMonth: 0.2, horizonMonths: 12, today: { low: free, typical: free, high: free } }),
    );
    const mean = odds.gainsUsd.reduce((sum, gain) => sum + gain, 0) / PATHS;
    // 4 × 365 − 1,600 = −140; the noise of 1,000 pairs is some tens of dollars.
    expect(Math.abs(mean - -140)).toBeLessThan(60);
  });

  test('more decay never helps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (one, other) => {
        const [less, more] = [one, other].toSorted((a, b) => a - b).map((percent) => percent / 100);
        const slow = oddsOf({ ...moving, decayPerMonth: less ?? 0 }).expected;
        const fast = oddsOf({ ...moving, decayPerMonth: more ?? 0 }).expected;
        expect(fast.gainUsd).toBeLessThanOrEqual(slow.gainUsd);
        expect(fast.mostCashUsd).toBeLessThanOrEqual(slow.mostCashUsd);
      }),
      { numRuns: 20 },
    );
  });
});

test('draws are of the standard normal distribution', () => {
  const chance = chanceFrom(7);
  const draws = Array.from({ length: 20_000 }, () => normalDraw(chance));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});
