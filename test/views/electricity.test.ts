import { describe, expect, test } from 'vitest';
import { rateWhileOnline } from '../../src/appraisal/electricity.ts';
import { WEEKDAYS } from '../../src/engine/clock-window.ts';
import { weekdaysText } from '../../src/views/values/weekdays-text.ts';
import type { TimeOfUsePrices } from '../../src/settings/rate-setting.ts';
import { rateAndOrigin, rateSettingText } from '../../src/views/own/electricity.ts';
import { FIELD_VALUE_LIMIT } from '../../src/views/message/limits.ts';
import { citing, typedRate } from '../support/small-answers.ts';

const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);
/** (5 × (7 × 0.19 + 16 × 0.31 + 1 × 0.19) + 2 × 24 × 0.15) / 168 = 39.6 / 168 = 0.2357 */
const WORKING_DAYS: TimeOfUsePrices = {
  windows: [
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 0, toHour: 7, pricePerKwh: 0.19 },
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 7, toHour: 23, pricePerKwh: 0.31 },
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 23, toHour: 24, pricePerKwh: 0.19 },
    { weekdays: WEEKEND, fromHour: 0, toHour: 24, pricePerKwh: 0.15 },
  ],
  otherwisePricePerKwh: 0.2357,
};

function rateOf(timeOfUse: TimeOfUsePrices, hoursOnline = 24) {
  const tariff = {
    kind: 'time-of-use',
    windows: timeOfUse.windows.map(({ pricePerKwh: usdPerKwh, ...when }) => ({ ...when, usdPerKwh })),
    otherwiseUsdPerKwh: timeOfUse.otherwisePricePerKwh,
  } as const;
  return rateWhileOnline({ ...typedRate, tariff, timeOfUse }, { hoursPerDay: hoursOnline, fromHour: undefined });
}

function linesOf(timeOfUse: TimeOfUsePrices, hoursOnline?: number): readonly string[] {
  return rateAndOrigin(rateOf(timeOfUse, hoursOnline), false, citing).split('\n').slice(1);
}

describe('how the mean of prices by the hour comes about', () => {
  test('days that are alike are shown together, and holidays are said to be counted as any day', () => {
    expect(linesOf(WORKING_DAYS)).toEqual([
      'Mon–Fri: 5 × (00:00–07:00 0.19 USD/kWh × 7 h + 07:00–23:00 0.31 USD/kWh × 16 h + 23:00–24:00 0.19 USD/kWh × 1 h)',
      'Sat–Sun: 2 × (all day 0.15 USD/kWh × 24 h)',
      'Together ÷ 168 h = 0.2357 USD/kWh. Public holidays count as the day of the week they fall on.',
    ]);
  });

  test('a machine that is not always on has the hours that it is on: (5 × (7 × 0.19 + 0.31) + 2 × 8 × 0.15) / 56', () => {
    expect(linesOf(WORKING_DAYS, 8)).toEqual([
      'Online 00:00–08:00, as no hours were named (`hours: 23-7` names them):',
      'Mon–Fri: 5 × (00:00–07:00 0.19 USD/kWh × 7 h + 07:00–23:00 0.31 USD/kWh × 1 h)',
      'Sat–Sun: 2 × (all day 0.15 USD/kWh × 8 h)',
      'Together ÷ 56 h = 0.1893 USD/kWh. Public holidays count as the day of the week they fall on.',
    ]);
  });

  test('where every day is alike no day is named', () => {
    const everyDay = {
      windows: [
        { fromHour: 7, toHour: 23, pricePerKwh: 0.31 },
        { fromHour: 23, toHour: 7, pricePerKwh: 0.19 },
      ],
      otherwisePricePerKwh: 0.27,
    };
    expect(linesOf(everyDay)).toEqual([
      '07:00–23:00 0.31 USD/kWh × 16 h + 23:00–07:00 0.19 USD/kWh × 8 h, ÷ 24 h = 0.27 USD/kWh',
    ]);
  });

  test.each([
    {
      reason: 'days that differ',
      windows: WEEKDAYS.flatMap((weekday) =>
        [0, 6, 12, 18].map((fromHour) => ({ weekdays: [weekday], fromHour, toHour: fromHour + 6 })),
      ),
      hoursPerWhole: 168,
    },
    {
      reason: 'every hour of a day',
      windows: Array.from({ length: 24 }, (_, fromHour) => ({ fromHour, toHour: fromHour + 1 })),
      hoursPerWhole: 24,
    },
  ])(
    'of more windows than a field holds the mean is still told, and what is left out is counted: $reason',
    ({ windows, hoursPerWhole }) => {
      const priced = windows.map((window) => ({ ...window, pricePerKwh: 1_234.5 + window.fromHour }));
      const lines = linesOf({ windows: priced, otherwisePricePerKwh: 0 });
      expect(lines.join('\n').length).toBeLessThan(FIELD_VALUE_LIMIT * 0.7);
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.at(-2)).toMatch(/^… and \d+ more$/);
      expect(lines.at(-1)?.startsWith(`Together ÷ ${hoursPerWhole} h = `)).toBe(true);
    },
  );
});

test('a rate that is remembered shows its windows day by day', () => {
  const rate = { pricePerKwh: 0.2357, currency: 'EUR', timeOfUse: WORKING_DAYS };
  expect(rateSettingText(rate, { ...citing, locale: 'en-GB' })).toBe(
    '0.2357 EUR/kWh on average; Mon–Fri 00:00–07:00 0.19 EUR/kWh, 07:00–23:00 0.31 EUR/kWh, 23:00–24:00 0.19 EUR/kWh; Sat–Sun all day 0.15 EUR/kWh (public holidays count as the day of the week they fall on)',
  );
});

test.each([
  { weekdays: MONDAY_TO_FRIDAY, text: 'Mon–Fri' },
  { weekdays: ['sun'] as const, text: 'Sun' },
  { weekdays: ['mon', 'tue', 'wed', 'thu', 'sun'] as const, text: 'Mon–Thu, Sun' },
  { weekdays: ['sun', 'mon'] as const, text: 'Mon, Sun' },
  { weekdays: WEEKDAYS, text: 'Mon–Sun' },
])('$weekdays are $text', ({ weekdays, text }) => {
  expect(weekdaysText(weekdays)).toBe(text);
});
