import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { typedCurrency } from '../../../commands/parts/typed-currency.ts';
import { refusal } from '../../support/refusal.ts';

const CODES =
  'USD EUR GBP CAD AUD INR RUB UAH CNY JPY KRW BRL PLN CZK SEK NOK DKK CHF TRY TWD NZD MXN HUF RON BGN ZAR SGD HKD IDR THB PHP MYR ILS VND KZT';

function codeOrRefusal(typed: string): string {
  try {
    return typedCurrency(typed);
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

describe('reading a currency', () => {
  test.each(CODES.split(' '))('%s is itself, in any case', (code) => {
    expect(typedCurrency(code)).toBe(code);
    expect(typedCurrency(` ${code.toLowerCase()} `)).toBe(code);
  });

  test.each([
    { typed: '$', code: 'USD', reason: 'the bare sign' },
    { typed: '€', code: 'EUR', reason: 'a sign' },
    { typed: 'Euros', code: 'EUR', reason: 'a word' },
    { typed: '£', code: 'GBP', reason: 'a sign' },
    { typed: 'pounds', code: 'GBP', reason: 'a word' },
    { typed: 'C$', code: 'CAD', reason: 'a sign with a letter' },
    { typed: 'A$', code: 'AUD', reason: 'a sign with a letter' },
    { typed: 'R$', code: 'BRL', reason: 'a sign with a letter' },
    { typed: '₹', code: 'INR', reason: 'a sign' },
    { typed: 'руб', code: 'RUB', reason: 'Russian' },
    { typed: 'грн', code: 'UAH', reason: 'Ukrainian' },
    { typed: 'zł', code: 'PLN', reason: 'Polish' },
    { typed: 'Kč', code: 'CZK', reason: 'Czech' },
    { typed: '₩', code: 'KRW', reason: 'a sign' },
    { typed: '＄', code: 'USD', reason: 'full width' },
  ])('“$typed” is $code ($reason)', ({ typed, code }) => {
    expect(typedCurrency(typed)).toBe(code);
  });

  test.each([
    { typed: 'kr', offered: 'SEK', reason: 'a crown of four countries' },
    { typed: '¥', offered: 'CNY', reason: 'a sign of two countries' },
    { typed: 'Rs', offered: 'INR', reason: 'a rupee of several countries' },
  ])('“$typed” is asked about ($reason)', ({ typed, offered }) => {
    const { code, suggestions } = refusal(() => typedCurrency(typed));
    expect(code).toBe('unknown_currency');
    expect(suggestions).toContainEqual({ label: offered, options: { currency: offered } });
  });

  test.each([
    { typed: 'USDT', reason: 'a coin' },
    { typed: 'btc', reason: 'a coin' },
    { typed: 'prl', reason: 'a coin that cards mine' },
    { typed: 'XYZ', reason: 'no such code' },
    { typed: '', reason: 'nothing' },
    { typed: 'cents', reason: 'a hundredth of something' },
    { typed: '__proto__', reason: 'a name that objects have' },
    { typed: '@everyone', reason: 'a mention' },
  ])('“$typed” is refused ($reason)', ({ typed }) => {
    const { code, message } = refusal(() => typedCurrency(typed));
    expect(code).toBe('unknown_currency');
    expect(message).toMatch(/such as USD, EUR or INR\.$/);
  });

  test('any text is a code or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(codeOrRefusal(text)).toMatch(/^([A-Z]{3}|unknown_currency)$/);
      }),
    );
  });
});
