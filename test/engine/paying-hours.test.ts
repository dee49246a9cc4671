import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payingHours } from '../../src/engine/paying-hours.ts';
import type { Tariff } from '../../src/engine/tariff.ts';

/** 0.10 $ from 23 to 7 o'clock, else 0.22 $. */
const NIGHT: Tariff = {
  kind: 'time-of-use',
  windows: [{ fromHour: 23, toHour: 7, usdPerKwh: 0.1 }],
  otherwiseUsdPerKwh: 0.22,
};

describe('the hours that pay', () => {
  test('are those in which the work brings more than its power costs', () => {
    // At night 0.111 − 0.6 × 0.10 = 0.051 an hour, by day 0.111 − 0.6 × 0.22 = −0.021
    expect(payingHours(NIGHT, { revenueUsd: 0.111, energyKwh: 0.6 })).toEqual({
      days: [{ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], windows: [{ fromHour: 23, toHour: 7 }] }],
      hoursPerDay: 8,
      netCashUsdPerDay: expect.closeTo(0.408, 10), // 8 × 0.051
      netCashAllDayUsdPerDay: expect.closeTo(0.072, 10), // 0.408 − 16 × 0.021
    });
  });

  test('make no difference where all of them pay, none does, or every hour costs the same', () => {
    expect(payingHours(NIGHT, { revenueUsd: 1, energyKwh: 0.6 })).toBeUndefined();
    expect(payingHours(NIGHT, { revenueUsd: 0, energyKwh: 0.6 })).toBeUndefined();
    expect(payingHours({ kind: 'flat', usdPerKwh: 0.1 }, { revenueUsd: 0.1, energyKwh: 0.6 })).toBeUndefined();
  });

  test('may be others on other days', () => {
    const weekend: Tariff = {
      kind: 'time-of-use',
      windows: [
        { weekdays: ['sat', 'sun'], fromHour: 0, toHour: 24, usdPerKwh: 0.1 },
        { fromHour: 1, toHour: 5, usdPerKwh: 0.1 },
      ],
      otherwiseUsdPerKwh: 0.22,
    };
    expect(payingHours(weekend, { revenueUsd: 0.111, energyKwh: 0.6 })).toMatchObject({
      days: [
        { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], windows: [{ fromHour: 1, toHour: 5 }] },
        { weekdays: ['sat', 'sun'], windows: [{ fromHour: 0, toHour: 24 }] },
      ],
      hoursPerDay: expect.closeTo((5 * 4 + 2 * 24) / 7, 10),
    });
  });

  test('leave more than running all day, and more than nothing', () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 3, noNaN: true }),
        (revenueUsd, energyKwh) => {
          const found = payingHours(NIGHT, { revenueUsd, energyKwh });
          if (found === undefined) return;
          expect(found.netCashUsdPerDay).toBeGreaterThan(Math.max(0, found.netCashAllDayUsdPerDay));
        },
      ),
    );
  });
});
