import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../support/cases.ts';
import { KNOWN_CURRENCIES, typedRate, unitsPerUsd } from '../support/typed-rates.ts';

const LOCALES = 'en-US en-GB de fr es-ES pt-BR ru zh-CN ja ko pl tr uk'.split(' ');
const DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;

/** Prices from 0.011 to 1.4 USD, with as many decimals as tell them apart. */
const prices = fc.integer({ min: 11, max: 1_400 }).map((thousandths) => thousandths / 1_000);

function written(price: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, { style: 'currency', maximumFractionDigits: 4, ...options }).format(price);
}

describe.each(LOCALES)('a price written as in %s', (locale) => {
  test.each(KNOWN_CURRENCIES)('in %s is read as it was', (currency) => {
    fc.assert(
      fc.property(prices, fc.constantFrom(...DISPLAYS), fc.boolean(), (usd, currencyDisplay, hasUnit) => {
        const price = Number((usd * unitsPerUsd(currency)).toFixed(4));
        const text = written(price, locale, { currency, currencyDisplay });
        const read = typedRate(hasUnit ? `${text}/kWh` : text, currency);
        expect([text, read.currency, read.pricePerKwh]).toEqual([text, currency, price]);
      }),
      { numRuns: cases(15) },
    );
  });

  test('with its code does not depend on the default currency', () => {
    const codes = fc.constantFrom(...KNOWN_CURRENCIES);
    fc.assert(
      fc.property(prices, codes, codes, (usd, currency, defaultCurrency) => {
        const price = Number((usd * unitsPerUsd(currency)).toFixed(4));
        const read = typedRate(written(price, locale, { currency, currencyDisplay: 'code' }), defaultCurrency);
        expect([read.currency, read.pricePerKwh]).toEqual([currency, price]);
      }),
      { numRuns: cases(60) },
    );
  });

  test.each('USD EUR GBP CAD AUD INR RUB UAH CNY JPY KRW BRL PLN CZK SEK NOK DKK CHF TRY'.split(' '))(
    'with the name of %s written out is read as it was',
    (currency) => {
      for (const usd of [0.02, 0.25, 1]) {
        const price = Number((usd * unitsPerUsd(currency)).toFixed(4));
        const read = typedRate(written(price, locale, { currency, currencyDisplay: 'name' }));
        expect([read.currency, read.pricePerKwh]).toEqual([currency, price]);
      }
    },
  );

  test('below zero keeps its sign', () => {
    for (const currency of KNOWN_CURRENCIES) {
      const price = Number((-0.05 * unitsPerUsd(currency)).toFixed(4));
      expect(typedRate(written(price, locale, { currency }), currency).pricePerKwh).toBe(price);
    }
  });

  test('for the day and the night is read as two', () => {
    for (const currency of KNOWN_CURRENCIES) {
      const [day, night] = [0.3, 0.2].map((usd) => Number((usd * unitsPerUsd(currency)).toFixed(4)));
      const texts = [day, night].map((price) => written(price ?? 0, locale, { currency, useGrouping: false }));
      const { reading } = typedRate(`${texts[0] ?? ''} day, ${texts[1] ?? ''} night`, currency);
      expect(reading).toMatchObject({ windows: [{ pricePerKwh: day }, { pricePerKwh: night }] });
    }
  });
});
