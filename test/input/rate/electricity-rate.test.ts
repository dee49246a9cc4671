import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readElectricityRate } from '../../../src/input/rate/electricity-rate.ts';
import { cases } from '../../support/cases.ts';
import { refusal } from '../../support/refusal.ts';
import { contextIn, KNOWN_CURRENCIES, typedRate } from '../../support/typed-rates.ts';

const rate = (typed: string, defaultCurrency?: string) => typedRate(typed, defaultCurrency);
const refused = (typed: string, defaultCurrency?: string) => refusal(() => rate(typed, defaultCurrency));

function usdOrRefusal(typed: string): number | 'refused' {
  try {
    return rate(typed).usdPerKwh;
  } catch (error) {
    if (error instanceof UserError) return 'refused';
    throw error;
  }
}

describe('reading an electricity price', () => {
  test.each([
    { typed: '0.12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a number in the default currency' },
    { typed: '0,12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a decimal comma' },
    { typed: '.12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'no leading zero' },
    { typed: '0.125', price: 0.125, currency: 'USD', usd: 0.125, reason: 'three decimals are no thousands' },
    { typed: '1.2', price: 1.2, currency: 'USD', usd: 1.2, reason: 'dear but real' },
    { typed: '1.5', price: 1.5, currency: 'USD', usd: 1.5, reason: 'the upper bound' },
    { typed: '0.01', price: 0.01, currency: 'USD', usd: 0.01, reason: 'the lower bound' },
    { typed: ' 0.12 ', price: 0.12, currency: 'USD', usd: 0.12, reason: 'blanks' },
    { typed: '0.12.', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a full stop behind' },
    { typed: '+0.12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a plus' },
    { typed: '０.１２', price: 0.12, currency: 'USD', usd: 0.12, reason: 'full-width digits' },
    { typed: '$0.12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a sign in front' },
    { typed: '0.12$', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a sign behind' },
    { typed: 'US$0.12', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a sign with its country' },
    { typed: '$.12/kWh', price: 0.12, currency: 'USD', usd: 0.12, reason: 'sign and unit' },
    { typed: '0,12 €', price: 0.12, currency: 'EUR', usd: 0.15, reason: 'euro behind' },
    { typed: '€0.12/kWh', price: 0.12, currency: 'EUR', usd: 0.15, reason: 'euro in front' },
    { typed: '0.12 eur per kwh', price: 0.12, currency: 'EUR', usd: 0.15, reason: 'words' },
    { typed: '0,30 Euro pro kWh', price: 0.3, currency: 'EUR', usd: 0.375, reason: 'German words' },
    { typed: '2024 ₩', price: 2024, currency: 'KRW', usd: 1.265, reason: 'a year has no money beside it' },
    { typed: 'KRW 2024', price: 2024, currency: 'KRW', usd: 1.265, reason: 'nor is the only number one' },
    { typed: '0,30 € 2024', price: 0.3, currency: 'EUR', usd: 0.375, reason: 'beside a price a year is none' },
    { typed: '0.12 kWh', price: 0.12, currency: 'USD', usd: 0.12, reason: 'the unit alone' },
    { typed: '0.12/kw/h', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a wrong unit that everybody understands' },
    { typed: '0.12 per kilowatt hour', price: 0.12, currency: 'USD', usd: 0.12, reason: 'the unit written out' },
    { typed: '0.31 USD', price: 0.31, currency: 'USD', usd: 0.31, reason: 'a code' },
    { typed: 'USD 0.31', price: 0.31, currency: 'USD', usd: 0.31, reason: 'a code in front' },
    { typed: '7.95 INR', price: 7.95, currency: 'INR', usd: 0.099375, reason: 'rupees' },
    { typed: '7,95 ₹/kWh', price: 7.95, currency: 'INR', usd: 0.099375, reason: 'a rupee sign' },
    { typed: '0.25 CAD', price: 0.25, currency: 'CAD', usd: 0.2, reason: 'another dollar' },
    { typed: '$0.25 CAD', price: 0.25, currency: 'CAD', usd: 0.2, reason: 'the code says which dollar' },
    { typed: 'C$0.25', price: 0.25, currency: 'CAD', usd: 0.2, reason: 'a Canadian sign' },
    { typed: '4 руб/кВтч', price: 4, currency: 'RUB', usd: 0.05, reason: 'Russian' },
    { typed: '4,32 грн/кВт·ч', price: 4.32, currency: 'UAH', usd: 0.108, reason: 'Ukrainian' },
    { typed: '0,80 zł', price: 0.8, currency: 'PLN', usd: 0.2, reason: 'Polish' },
    { typed: '2 SEK', price: 2, currency: 'SEK', usd: 0.2, reason: 'a named crown' },
    { typed: '12c', price: 0.12, currency: 'USD', usd: 0.12, reason: 'cents of the default' },
    { typed: '12 ct/kWh', price: 0.12, currency: 'USD', usd: 0.12, reason: 'cents with a unit' },
    { typed: '12¢', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a cent sign' },
    { typed: '12.5 cents', price: 0.125, currency: 'USD', usd: 0.125, reason: 'a fraction of a cent' },
    { typed: '12 ct EUR', price: 0.12, currency: 'EUR', usd: 0.15, reason: 'cents of a named currency' },
    { typed: '30 eurocent', price: 0.3, currency: 'EUR', usd: 0.375, reason: 'a word that says both' },
    { typed: '28p', price: 0.28, currency: 'GBP', usd: 0.56, reason: 'pence are British whatever the default' },
    { typed: '28 pence', price: 0.28, currency: 'GBP', usd: 0.56, reason: 'pence' },
    { typed: '28p/kWh', price: 0.28, currency: 'GBP', usd: 0.56, reason: 'pence with a unit' },
    { typed: '795 paise', price: 7.95, currency: 'INR', usd: 0.099375, reason: 'paise' },
    { typed: '80 gr', price: 0.8, currency: 'PLN', usd: 0.2, reason: 'grosz' },
    { typed: '120 $/MWh', price: 0.12, currency: 'USD', usd: 0.12, reason: 'a wholesale unit' },
    { typed: '80 €/MWh', price: 0.08, currency: 'EUR', usd: 0.1, reason: 'a wholesale unit' },
    { typed: '0.0002 USD/Wh', price: 0.2, currency: 'USD', usd: 0.2, reason: 'a small unit, stated' },
    { typed: 'free', price: 0, currency: 'USD', usd: 0, reason: 'a word' },
    { typed: '0', price: 0, currency: 'USD', usd: 0, reason: 'nothing to pay' },
    { typed: '0 €', price: 0, currency: 'EUR', usd: 0, reason: 'nothing to pay, in euro' },
    { typed: '-0.02', price: -0.02, currency: 'USD', usd: -0.02, reason: 'a spot price' },
    { typed: '−0,02 €', price: -0.02, currency: 'EUR', usd: -0.025, reason: 'a real minus sign' },
    { typed: '€-0.02', price: -0.02, currency: 'EUR', usd: -0.025, reason: 'the minus behind the sign' },
    { typed: '-0.5', price: -0.5, currency: 'USD', usd: -0.5, reason: 'the lowest spot price' },
    { typed: '2.500 VND', price: 2500, currency: 'VND', usd: 0.1, reason: 'thousands: 2.5 dong cannot be meant' },
    { typed: '1,600 IDR', price: 1600, currency: 'IDR', usd: 0.1, reason: 'thousands with a comma' },
    { typed: '1,600.50 IDR', price: 1600.5, currency: 'IDR', usd: 0.10003125, reason: 'thousands and decimals' },
  ])('“$typed” is $price $currency ($reason)', ({ typed, price, currency, usd }) => {
    const read = rate(typed);
    expect(read).toMatchObject({ pricePerKwh: price, currency });
    expect(read.usdPerKwh).toBeCloseTo(usd, 12);
  });

  test.each([
    { typed: '0.24', in: 'EUR', currency: 'EUR', reason: 'no word: the default' },
    { typed: '24 ct', in: 'EUR', currency: 'EUR', reason: 'cents of the default' },
    { typed: '$0.24', in: 'AUD', currency: 'AUD', reason: 'an Australian’s dollar' },
    { typed: '$0.24', in: 'EUR', currency: 'USD', reason: 'a dollar where the default is none' },
    { typed: '2 kr', in: 'NOK', currency: 'NOK', reason: 'a Norwegian’s crown' },
    { typed: '¥20', in: 'JPY', currency: 'JPY', reason: 'a Japanese’s yen' },
    { typed: '150 öre', in: 'SEK', currency: 'SEK', reason: 'hundredths of the default' },
    { typed: '27 rp', in: 'CHF', currency: 'CHF', reason: 'Swiss hundredths, no rupiah' },
    { typed: '12', in: 'INR', currency: 'INR', reason: 'twelve rupees are an ordinary price' },
    { typed: 'free', in: 'GBP', currency: 'GBP', reason: 'a word has no currency' },
    { typed: 'free', in: 'ISK', currency: 'USD', reason: 'nothing is nothing, also where no exchange rate is known' },
  ])('“$typed” where $in is the default is in $currency ($reason)', ({ typed, in: defaultCurrency, currency }) => {
    expect(rate(typed, defaultCurrency).currency).toBe(currency);
  });
});

describe('asking back instead of guessing', () => {
  test.each([
    { typed: '12', offered: ['0.12 USD', '0.012 USD'], reason: 'cents, most likely' },
    { typed: '16', offered: ['0.16 USD', '0.016 USD'], reason: 'cents, most likely' },
    { typed: '120', offered: ['0.12 USD', '1.2 USD'], reason: 'per MWh, most likely' },
    { typed: '0.0002', offered: ['0.2 USD'], reason: 'per Wh' },
    { typed: '30 €', offered: ['0.3 EUR', '0.03 EUR'], reason: 'cents, in euro' },
    { typed: '-12', offered: ['-0.12 USD', '-0.012 USD'], reason: 'a spot price in cents' },
    { typed: '100000', offered: [], reason: 'no reading is plausible' },
    { typed: '1.51', offered: ['0.0151 USD', 'exactly 1.51 USD'], reason: 'just above the bound' },
    { typed: '-0.51', offered: ['-0.0051 USD', '-0.00051 USD'], reason: 'just below the lowest spot price' },
    { typed: '0.0099', offered: ['exactly 0.0099 USD'], reason: 'just below the bound' },
  ])('“$typed” offers $offered ($reason)', ({ typed, offered }) => {
    const { code, suggestions, message } = refused(typed);
    expect(code).toBe('implausible_rate');
    expect(suggestions.map(({ options }) => options['rate'])).toEqual(offered);
    expect(message).toMatch(/^“.*\.$/u);
  });

  test.each([
    { typed: '1 kr', offered: '1 kr SEK', reason: 'whose crown' },
    { typed: '-1 kr', offered: '-1 kr NOK', reason: 'the sign stays' },
    { typed: '900 kr/MWh', offered: '900 kr/mwh DKK', reason: 'the unit stays' },
    { typed: '¥1', offered: '¥1 CNY', reason: 'yen or yuan' },
    { typed: '400 коп', offered: '400 коп RUB', reason: 'whose kopecks' },
  ])('“$typed” asks for the currency ($reason)', ({ typed, offered }) => {
    const { code, suggestions } = refused(typed);
    expect(code).toBe('bad_rate');
    expect(suggestions).toContainEqual({ label: offered, options: { rate: offered } });
    expect(suggestions.length).toBeLessThanOrEqual(5);
  });

  test('cents of a default that has none are asked about', () => {
    expect(refused('12 c', 'INR').suggestions[0]).toEqual({ label: '12 c USD', options: { rate: '12 c USD' } });
  });

  test.each(['12', '120', '0.0002', '30 €', '-12', '12 c'])('what is offered for “%s” is accepted', (typed) => {
    const { suggestions } = refusal(() => rate(typed, typed === '12 c' ? 'PLN' : 'USD'));
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { options } of suggestions) expect(rate(String(options['rate'])).pricePerKwh).not.toBe(0);
  });
});

describe('refusing', () => {
  test.each([
    { typed: '', code: 'bad_rate', reason: 'nothing' },
    { typed: 'abc', code: 'bad_rate', reason: 'no number' },
    { typed: '0.12 XYZ', code: 'bad_rate', reason: 'no such currency' },
    { typed: '0.12 EUR USD', code: 'bad_rate', reason: 'two currencies' },
    { typed: '12 ct GBP', code: 'bad_rate', reason: 'pounds have no cents' },
    { typed: '0.12-0.15', code: 'bad_rate', reason: 'a range' },
    { typed: '1/8', code: 'bad_rate', reason: 'a fraction' },
    { typed: '12%', code: 'bad_rate', reason: 'a percentage' },
    { typed: '1.2.3', code: 'bad_rate', reason: 'a version' },
    { typed: '0.12 per day', code: 'bad_rate', reason: 'another unit' },
    { typed: '1e-1', code: 'bad_rate', reason: 'an exponent' },
    { typed: 'NaN', code: 'bad_rate', reason: 'no number' },
    { typed: 'Infinity', code: 'bad_rate', reason: 'no number' },
    { typed: '<@123>', code: 'bad_rate', reason: 'a mention' },
    { typed: '𝟎.𝟏.𝟐', code: 'bad_rate', reason: 'no number' },
    { typed: '0.12 '.repeat(2_000), code: 'bad_rate', reason: 'too long' },
    { typed: '0.12 BTC', code: 'unknown_currency', reason: 'a coin' },
    { typed: '0.12 USDT', code: 'unknown_currency', reason: 'a coin' },
    { typed: '40 KZT', code: 'unknown_currency', reason: 'no exchange rate is known' },
  ])('“$typed” is $code ($reason)', ({ typed, code }) => {
    const { code: refusedAs, message } = refused(typed);
    expect(refusedAs).toBe(code);
    expect(message).toMatch(/type (a|the) /);
    expect(message.length).toBeLessThan(300);
  });
});

describe('any text', () => {
  const PIECES = ['0', '.', ',', '12', '-', '$', '€', 'ct', ' ', 'kwh', '/', 'mwh', 'usd', 'kr', '🔥', '1,000', 'p'];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 6_000 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  );

  test('is a plausible price or a sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const usdPerKwh = usdOrRefusal(text);
        expect(usdPerKwh === 'refused' || (usdPerKwh >= -0.5 && usdPerKwh <= 1.5)).toBe(true);
      }),
      { numRuns: cases(500) },
    );
  });

  test.each(['.', '9', '1,', '-', 'kwh', '/ ', '٣', '﷽', '$', 'a ', 'k w '])(
    'of more than 200 characters, of “%s”, is refused unread',
    (piece) => {
      expect(refused(piece.repeat(201)).code).toBe('bad_rate');
    },
  );

  // With a blank behind it a number goes the long way, on which anything may stand beside it.
  test('of nothing but a number comes what the whole grammar makes of it', () => {
    const numbers = fc
      .tuple(
        fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2_050 })).map(String),
        fc.constantFrom('.', ','),
        fc.oneof(fc.stringMatching(/^[0-9]{1,9}$/u), fc.integer({ min: 2_000, max: 2_050 }).map(String)),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(numbers, fc.constantFrom(...KNOWN_CURRENCIES, 'VND', 'KZT'), (number, currency) => {
        const context = contextIn(currency);
        expect(readElectricityRate(number, context)).toStrictEqual(readElectricityRate(`${number} `, context));
      }),
      { numRuns: cases(2_000) },
    );
  });

  test('any plausible price survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_500 }), fc.constantFrom('.', ','), (thousandths, separator) => {
        const written = (thousandths / 1_000).toFixed(3).replace('.', separator);
        expect(rate(`${written} USD`).usdPerKwh).toBeCloseTo(thousandths / 1_000, 9);
      }),
    );
  });
});
