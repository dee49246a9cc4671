import { readTypedCurrency } from '../../src/input/money/currency.ts';
import { currencyRefusal } from '../../src/views/refusals/currencies.ts';
import { en } from '../../src/words/en/en.ts';

/**
 * The ISO 4217 code of a currency that somebody typed.
 * @param own The money of whoever asks, for an example.
 * @throws {UserError} `unknown_currency`, with those that may be meant
 */
export function typedCurrency(typed: string, own = 'USD'): string {
  const read = readTypedCurrency(typed);
  if (read.kind === 'currency') return read.code;
  throw currencyRefusal(read, typed, en, own);
}
