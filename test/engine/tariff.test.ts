import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../src/engine/clock-window.ts';
import { averagePriceUsdPerKwh } from '../../src/engine/tariff.ts';
import type { Weekday } from '../../src/engine/clock-window.ts';
import type { Online, Tariff, TariffWindow } from '../../src/engine/tariff.ts';
import { online, someWeekdays, timeOfUse } from './arbitraries.ts';

const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);
const NIGHT: TariffWindow = { fromHour: 23, toHour: 7, usdPerKwh: 0.1 };

function cheapAt(...windows: readonly TariffWindow[]): Tariff {
  return { kind: 'time-of-use', windows, otherwiseUsdPerKwh: 0.3 };
}

describe('average price', () => {
  test.each<{ reason: string; tariff: Tariff; online: Online; expected: number }>([
    {
      reason: 'a flat price is the price, whenever',
      tariff: { kind: 'flat', usdPerKwh: 0.16 },
      online: { hoursPerDay: 5, fromHour: 9 },
      expected: 0.16,
    },
    {
      reason: 'a window over midnight, all day: (8 × 0.1 + 16 × 0.3) / 24',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 5.6 / 24,
    },
    {
      reason: 'all day is all day, from whatever hour',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 24, fromHour: 5 },
      expected: 5.6 / 24,
    },
    {
      reason: 'online over midnight, 22 to 8: (0.3 + 8 × 0.1 + 0.3) / 10',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 10, fromHour: 22 },
      expected: 0.14,
    },
    {
      reason: 'wholly inside the window, 0 to 6',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 6, fromHour: 0 },
      expected: 0.1,
    },
    {
      reason: 'a window inside one day, 9 to 17 online, 12 to 14 cheap: (2 × 0.1 + 6 × 0.3) / 8',
      tariff: cheapAt({ fromHour: 12, toHour: 14, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 8, fromHour: 9 },
      expected: 0.25,
    },
    {
      reason: 'parts of hours, 6:30 to 8:00: (0.5 × 0.1 + 1 × 0.3) / 1.5',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 1.5, fromHour: 6.5 },
      expected: 0.35 / 1.5,
    },
    {
      reason: 'a window to midnight written as 24: (2 × 0.1 + 22 × 0.3) / 24',
      tariff: cheapAt({ fromHour: 22, toHour: 24, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 6.8 / 24,
    },
    {
      reason: 'a window of the whole day',
      tariff: cheapAt({ fromHour: 0, toHour: 24, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 24, fromHour: 13 },
      expected: 0.1,
    },
    {
      reason: 'a window from an hour to the same hour is empty',
      tariff: cheapAt({ fromHour: 7, toHour: 7, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 0.3,
    },
    {
      reason: 'the first of two windows counts where they overlap, 0 to 8: (4 × 0.1 + 4 × 0.5) / 8',
      tariff: cheapAt({ fromHour: 0, toHour: 4, usdPerKwh: 0.1 }, { fromHour: 2, toHour: 8, usdPerKwh: 0.5 }),
      online: { hoursPerDay: 8, fromHour: 0 },
      expected: 0.3,
    },
    {
      reason: 'a price may be negative, 11 to 15: (2 × −0.05 + 2 × 0.3) / 4',
      tariff: cheapAt({ fromHour: 12, toHour: 14, usdPerKwh: -0.05 }),
      online: { hoursPerDay: 4, fromHour: 11 },
      expected: 0.125,
    },
    {
      reason: 'no windows',
      tariff: cheapAt(),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 0.3,
    },
    {
      reason: 'no hours online: the price at that hour',
      tariff: cheapAt(NIGHT),
      online: { hoursPerDay: 0, fromHour: 24 },
      expected: 0.1,
    },
    {
      reason: 'cheap at the weekend: (5 × 0.3 + 2 × 0.1) / 7',
      tariff: cheapAt({ weekdays: WEEKEND, fromHour: 0, toHour: 24, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 1.7 / 7,
    },
    {
      reason: 'cheap in the nights of working days: (5 × (8 × 0.1 + 16 × 0.3) + 2 × 24 × 0.3) / 168',
      tariff: cheapAt({ ...NIGHT, weekdays: MONDAY_TO_FRIDAY }),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 42.4 / 168,
    },
    {
      reason: 'the same, online 8 hours from 6: (5 × (1 × 0.1 + 7 × 0.3) + 2 × 8 × 0.3) / 56',
      tariff: cheapAt({ ...NIGHT, weekdays: MONDAY_TO_FRIDAY }),
      online: { hoursPerDay: 8, fromHour: 6 },
      expected: 15.8 / 56,
    },
    {
      reason: 'online over midnight each day has its own hours, 22 to 2 on Saturdays: (4 × 0.1 + 6 × 4 × 0.3) / 28',
      tariff: cheapAt({ weekdays: ['sat'], fromHour: 0, toHour: 24, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 4, fromHour: 22 },
      expected: 7.6 / 28,
    },
    {
      reason: 'no hours online: the mean of the week’s prices at that hour, (5 × 0.3 + 2 × 0.1) / 7',
      tariff: cheapAt({ weekdays: WEEKEND, fromHour: 0, toHour: 24, usdPerKwh: 0.1 }),
      online: { hoursPerDay: 0, fromHour: 12 },
      expected: 1.7 / 7,
    },
    {
      reason: 'a window of no day never holds',
      tariff: cheapAt({ ...NIGHT, weekdays: [] }),
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 0.3,
    },
    {
      reason:
        'three bands, as Italy has them: (5 × (11 × 0.3 + 5 × 0.28 + 8 × 0.25) + 16 × 0.28 + 8 × 0.25 + 24 × 0.25) / 168',
      tariff: {
        kind: 'time-of-use',
        windows: [
          { weekdays: MONDAY_TO_FRIDAY, fromHour: 8, toHour: 19, usdPerKwh: 0.3 },
          { weekdays: [...MONDAY_TO_FRIDAY, 'sat'], fromHour: 7, toHour: 23, usdPerKwh: 0.28 },
        ],
        otherwiseUsdPerKwh: 0.25,
      },
      online: { hoursPerDay: 24, fromHour: 0 },
      expected: 45.98 / 168,
    },
  ])('$reason', (example) => {
    expect(averagePriceUsdPerKwh(example.tariff, example.online)).toBeCloseTo(example.expected, 12);
  });

  test.each([
    { reason: 'a window begins at its first hour', window: { fromHour: 12, toHour: 14 }, hour: 12, price: 0.1 },
    { reason: 'and is over at its last', window: { fromHour: 12, toHour: 14 }, hour: 14, price: 0.3 },
    { reason: 'over midnight it begins at its first hour', window: { fromHour: 23, toHour: 7 }, hour: 23, price: 0.1 },
    { reason: 'over midnight it is over at its last', window: { fromHour: 23, toHour: 7 }, hour: 7, price: 0.3 },
  ])('$reason', ({ window, hour, price }) => {
    const tariff = cheapAt({ ...window, usdPerKwh: 0.1 });
    expect(averagePriceUsdPerKwh(tariff, { hoursPerDay: 0, fromHour: hour })).toBe(price);
  });

  test('agrees with walking through the week in quarter-hours', () => {
    const quarterHours = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            weekdays: someWeekdays,
            fromHour: quarterHours,
            toHour: quarterHours,
            usdPerKwh: fc.integer({ min: -9, max: 9 }),
          }),
        ),
        fc.record({ hoursPerDay: quarterHours.filter((hours) => hours > 0), fromHour: quarterHours }),
        (windows, when) => {
          const priceAt = (weekday: Weekday | undefined, hour: number): number => {
            const window = windows.find(({ weekdays, fromHour, toHour }) => {
              const isHour = fromHour > toHour ? hour > fromHour || hour < toHour : hour > fromHour && hour < toHour;
              return isHour && (weekday === undefined || weekdays === undefined || weekdays.includes(weekday));
            });
            return window?.usdPerKwh ?? 20;
          };
          const prices = WEEKDAYS.flatMap((_, day) =>
            Array.from({ length: when.hoursPerDay * 4 }, (__, quarter) => {
              const hour = when.fromHour + (quarter + 0.5) / 4;
              return priceAt(WEEKDAYS[(day + Math.floor(hour / 24)) % 7], hour % 24);
            }),
          );
          const walked = prices.reduce((sum, price) => sum + price, 0) / prices.length;
          const tariff: Tariff = { kind: 'time-of-use', windows, otherwiseUsdPerKwh: 20 };
          expect(averagePriceUsdPerKwh(tariff, when)).toBeCloseTo(walked, 8);
        },
      ),
    );
  });

  test('with the same windows on weekdays and at weekends is that of every day', () => {
    fc.assert(
      fc.property(timeOfUse, online, (tariff, when) => {
        const everyDay = tariff.windows.map(({ weekdays: _own, ...window }) => window);
        const apart = [MONDAY_TO_FRIDAY, WEEKEND].flatMap((weekdays) =>
          everyDay.map((window) => ({ ...window, weekdays })),
        );
        expect(averagePriceUsdPerKwh({ ...tariff, windows: apart }, when)).toBeCloseTo(
          averagePriceUsdPerKwh({ ...tariff, windows: everyDay }, when),
          10,
        );
      }),
    );
  });

  test('does not depend on the order of windows that never meet', () => {
    fc.assert(
      fc.property(timeOfUse, online, fc.shuffledSubarray([...WEEKDAYS], { minLength: 7 }), (tariff, when, days) => {
        const windows = tariff.windows.map((window, place) => ({ ...window, weekdays: days.slice(place, place + 1) }));
        expect(averagePriceUsdPerKwh({ ...tariff, windows: windows.toReversed() }, when)).toBeCloseTo(
          averagePriceUsdPerKwh({ ...tariff, windows }, when),
          10,
        );
      }),
    );
  });

  test('time-of-use at equal prices is a flat price', () => {
    fc.assert(
      fc.property(timeOfUse, online, fc.integer({ min: -20, max: 100 }), (tariff, when, cents) => {
        const equal = {
          ...tariff,
          windows: tariff.windows.map((window) => ({ ...window, usdPerKwh: cents / 100 })),
          otherwiseUsdPerKwh: cents / 100,
        };
        expect(averagePriceUsdPerKwh(equal, when)).toBeCloseTo(cents / 100, 10);
      }),
    );
  });

  test('lies between the cheapest and the dearest price', () => {
    fc.assert(
      fc.property(timeOfUse, online, (tariff, when) => {
        const prices = [tariff.otherwiseUsdPerKwh, ...tariff.windows.map(({ usdPerKwh }) => usdPerKwh)];
        const average = averagePriceUsdPerKwh(tariff, when);
        expect(average).toBeGreaterThanOrEqual(Math.min(...prices) - 1e-9);
        expect(average).toBeLessThanOrEqual(Math.max(...prices) + 1e-9);
      }),
    );
  });
});
