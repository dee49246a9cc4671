import { describe, expect, test } from 'vitest';
import { cashCourseUsd, paybackMonth } from '../../src/engine/cash-course.ts';

/** 4.60 $ of revenue and 1.63 $ of power a day, bought for 1,600 $. */
const DAY = { revenueUsdPerDay: 4.6, electricityUsdPerDay: 1.63 };
const course = (decayPerMonth: number) => cashCourseUsd(DAY, { startUsd: -1_600, months: 36, decayPerMonth });
const most = (cash: readonly number[]) => Math.max(...cash) + 1_600;

describe('cash over the months', () => {
  test('grows by what every month leaves, and is back at the price in month 18', () => {
    const cash = course(0);
    expect(cash[1]).toBeCloseTo(-1_600 + (365 / 12) * 2.97, 10);
    expect(Math.ceil(paybackMonth(cash) ?? 0)).toBe(18); // 1,600 / (365 / 12 × 2.97) = 17.7
  });

  test.each([
    [0.03, 1_323, 35],
    [0.05, 804, 21],
    [0.08, 513, 13],
  ])('with %s less every month it never is: the most is %s $ after %s months', (decay, mostUsd, month) => {
    const cash = course(decay);
    expect(paybackMonth(cash)).toBeUndefined();
    expect(most(cash)).toBeCloseTo(mostUsd, -0.5);
    expect(cash[month]).toBeCloseTo(Math.max(...cash), 6);
  });

  test('is never paid back where nothing was paid', () => {
    expect(paybackMonth(cashCourseUsd(DAY, { startUsd: 0, months: 3, decayPerMonth: 0 }))).toBeUndefined();
  });
});
