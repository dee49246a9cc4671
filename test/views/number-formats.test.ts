import * as fc from 'fast-check';
import { Locale } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { quickFormat } from '../../src/views/values/number-formats.ts';
import { cases } from '../support/cases.ts';

const LOCALES = [...Object.values(Locale), 'ar-EG', 'fa', 'bn', 'en-IN', 'de-CH', 'pt-PT'];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CAD', 'CHF', 'INR', 'SEK', 'RUB', 'BTC', 'XXX'];

const digits = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).map(([one, other]) => ({
  minimumFractionDigits: Math.min(one, other),
  maximumFractionDigits: Math.max(one, other),
}));

const style: fc.Arbitrary<Intl.NumberFormatOptions> = fc.oneof(
  fc.constant({ style: 'decimal' as const }),
  fc.constant({ style: 'percent' as const }),
  fc.record({
    style: fc.constant('currency' as const),
    currency: fc.constantFrom(...CURRENCIES),
    currencyDisplay: fc.constantFrom('symbol' as const, 'narrowSymbol' as const),
  }),
);

const others: fc.Arbitrary<Intl.NumberFormatOptions> = fc.constantFrom<Intl.NumberFormatOptions>(
  {},
  {},
  {},
  { maximumSignificantDigits: 3 },
  { notation: 'compact' },
  { signDisplay: 'always' },
  { useGrouping: false },
  { roundingMode: 'floor' },
  { trailingZeroDisplay: 'stripIfInteger' },
  { style: 'unit', unit: 'hour', unitDisplay: 'long' },
  { style: 'currency', currency: 'EUR', currencyDisplay: 'name' },
);

/** Of every size, and those that stand in the middle between two digits, or as near as a double comes. */
const number = fc.oneof(
  fc.double(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc
    .tuple(fc.integer({ min: -2e7, max: 2e7 }), fc.integer({ min: 0, max: 8 }))
    .map(([count, places]) => count / 10 ** places),
  fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom(-1, 0, 1))
    .map(([count, places, off]) => ((count + 0.5) / 10 ** places) * (1 + off * Number.EPSILON)),
  fc.constantFrom(0, -0, 1_234, -1_234, 12_345, 999.995, -0.004, 0.005, Number.NaN, Infinity, -Infinity),
);

test('a number is written letter by letter as Intl writes it, in every language, style and number of decimals', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOCALES),
      style,
      digits,
      others,
      fc.array(number, { minLength: 1 }),
      (locale, ...asked) => {
        const [styled, decimals, other, numbers] = asked;
        const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...styled, ...decimals, ...other });
        const quick = quickFormat(format);
        expect(numbers.map((each) => quick.format(each))).toEqual(numbers.map((each) => format.format(each)));
      },
    ),
    { numRuns: cases(2_000) },
  );
});
