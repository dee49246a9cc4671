import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCell, formatNumberCell, formatRoughCells } from '../../src/views/values/cells.ts';
import { formatDate } from '../../src/views/values/dates.ts';
import { formatMoney, formatRate, formatUnitPrice } from '../../src/views/values/money.ts';
import { formatPercent, formatSignificant } from '../../src/views/values/numbers.ts';
import { formatDays, formatHashrate, formatHours, formatWatts } from '../../src/views/values/quantities.ts';
import { en } from '../../src/words/en/en.ts';
import { cases } from '../support/cases.ts';

const LOCALES = ['de', 'fr', 'ja', 'en-GB', 'en-US', 'ru', 'sv-SE', 'hi', 'th', 'es-419', 'pt-BR', 'lt', 'no', 'zh-TW'];
const money = (currency: string, unitsPerUsd: number, locale = 'en-GB') => ({ currency, unitsPerUsd, locale });
const usd = money('USD', 1);

describe('money', () => {
  test.each([
    [3.75264, usd, '$3.75', 'two decimals'],
    [-1.2, usd, '-$1.20', 'a loss'],
    [-0.004, usd, '$0.00', 'no negative nothing'],
    [0, usd, '$0.00', 'nothing'],
    [1234.56, usd, '$1,235', 'decimals of a thousand are noise'],
    [3.75264, money('EUR', 0.9, 'de'), '3,38 €', 'German'],
    [3.75264, money('EUR', 0.9, 'fr'), '3,38 €', 'French'],
    [3.75264, money('USD', 1, 'de'), '3,75 $', 'dollars in German'],
    [10, money('JPY', 150, 'ja'), '￥1,500', 'yen in Japanese'],
    [10, money('JPY', 150), 'JP¥1,500', 'yen elsewhere'],
    [10, money('CAD', 1.4), 'CA$14.00', 'a Canadian dollar is no US dollar'],
    [10, money('SEK', 10), 'SEK 100.00', 'a Swedish krona is no Norwegian krone'],
    [10, money('SEK', 10, 'sv-SE'), '100,00 kr', 'except to a Swede'],
    [10, money('RUB', 85, 'ru'), '850,00 ₽', 'Russian'],
  ])('%d is %j → %s: %s', (amount, shown, text) => {
    expect(formatMoney(amount, shown).replaceAll(/\s/gu, ' ')).toBe(text);
  });

  test.each([
    [0.218_18, usd, '$0.2182', 'a price per hour'],
    [0.3, usd, '$0.30', 'at least two decimals'],
    [101.971_23, usd, '$101.97', 'a large one'],
    [0.035, money('EUR', 1, 'de'), '0,035 €', 'German'],
  ])('the unit price %d is %j → %s: %s', (amount, shown, text) => {
    expect(formatUnitPrice(amount, shown).replaceAll(/\s/gu, ' ')).toBe(text);
  });
});

describe('a cell of a table', () => {
  test.each([
    [3.75, 8, '3.75', 'two decimals'],
    [-0.001, 8, '0.00', 'no negative nothing'],
    [-69.7, 5, '-70', 'decimals go first'],
    [-1234.5, 8, '-1,235', 'none above a thousand'],
    [12_345_678, 8, '12.35M', 'millions'],
    [12_345_678, 10, '12,345,678', 'in full where it fits'],
    [-123_456, 5, '-123k', 'the narrowest cell'],
    [999_999, 5, '1.00M', 'rounded up into the next letter'],
    [1.5e9, 6, '1.50B', 'billions'],
    [-7.8e12, 5, '-7.8T', 'trillions'],
    [1e20, 5, 'huge', 'beyond every answer'],
    [-1e20, 5, '-huge', 'beyond every answer'],
  ])('%d in %d columns is %s: %s', (value, width, text) => {
    expect(formatNumberCell(value, 'en-GB', width)).toBe(text);
  });

  test.each([
    [[171.37, 1_400.4, 3_837.2], ['171', '1,400', '3,840'], 'cents beside thousands say nothing'],
    [[-0.4, 70.12, 9.99], ['0', '70', '10'], 'nor beside tens'],
    [[-1.234, 0.4, 9.876], ['-1.23', '0.40', '9.88'], 'small amounts have them'],
    [[-123_456_789, 5, 12_345], ['-123.00M', '5', '12,300'], 'what does not fit gets its letter'],
  ])('rough amounts %j are %j: %s', (amounts, texts) => {
    expect(formatRoughCells(amounts, usd, 8)).toEqual(texts);
  });

  test('between thousands of rough amounts stands a space as wide as a digit', () => {
    expect(formatRoughCells([363_000], money('EUR', 1, 'fr'), 8)).toEqual(['363\u{A0}000']);
  });

  test('is never wider than its column, whatever the amount, currency and language', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
        fc.constantFrom(0.75, 1, 96.4, 17_840.8),
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 5, max: 14 }),
        (amount, unitsPerUsd, locale, width) => {
          const cell = formatCell(amount / unitsPerUsd, money('XXX', unitsPerUsd, locale), width);
          expect(cell.length).toBeLessThanOrEqual(width);
          expect(cell).toMatch(/^[-−]?(?:[\d.,\u{A0}’']+[kMBT]?|huge)$/u);
          expect(cell).not.toMatch(/^[-−]0(?:[.,]0+)?$/);
        },
      ),
      { numRuns: cases(1_000) },
    );
  });

  test('keeps its sign and its size', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (amount) => {
        const [, digits = '', letter = ''] =
          /^(-?[\d.]+)([kMBT]?)$/.exec(formatNumberCell(amount, 'en-GB', 6).replaceAll(',', '')) ?? [];
        const read = Number(digits) * { '': 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 }[letter as 'k'];
        expect(Math.abs(read - amount)).toBeLessThanOrEqual(Math.max(0.5, Math.abs(amount) * 0.051));
      }),
    );
  });
});

const british = { locale: 'en-GB', words: en };
const german = { locale: 'de', words: en };

describe('other numbers', () => {
  test.each([
    [formatRate(0.13, 'USD', 'en-GB'), '0.13 USD/kWh'],
    [formatRate(0.277_77, 'EUR', 'de'), '0,2778 EUR/kWh'],
    [formatRate(-0.000_01, 'EUR', 'en-GB'), '0.00 EUR/kWh'],
    [formatPercent(0.885, 'en-GB'), '88.5%'],
    [formatPercent(-0.000_1, 'en-GB'), '0%'],
    [formatWatts(599.6, 'en-GB'), '600 W'],
    [formatSignificant(0.009_166, 'en-GB'), '0.00917'],
    [formatSignificant(0.753_217, 'en-GB', 6), '0.753217'],
    [formatDays(1.2, british), '1 day'],
    [formatDays(1.6, british), '2 days'],
    [formatDays(12_345, german), '12.345 days'],
    [formatHours(1, british), '1 hour'],
    [formatHours(7.5, german), '7,5 hours'],
    [formatHashrate(308e12, 'en-GB'), '308 TH/s'],
    [formatHashrate(5.0136e19, 'en-GB'), '50.1 EH/s'],
    [formatHashrate(3.51e17, 'en-GB'), '351 PH/s'],
    [formatHashrate(1.38e9, 'en-GB'), '1.38 GH/s'],
    [formatHashrate(62.5e6, 'en-GB'), '62.5 MH/s'],
    [formatHashrate(1500, 'en-GB'), '1.5 kH/s'],
    [formatHashrate(12, 'en-GB'), '12 H/s'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('a date is shown as exact as it is', () => {
  test.each([
    ['2026', 'en-GB', '2026'],
    ['2026-09', 'en-US', 'Sep 2026'],
    ['2026-09-20', 'en-US', 'Sep 20, 2026'],
    ['2026-09-20', 'de', '20. Sept. 2026'],
    ['2026-09-20', 'ja', '2026年9月20日'],
  ])('%s in %s: %s', (date, locale, text) => {
    expect(formatDate(date, locale)).toBe(text);
  });
});
