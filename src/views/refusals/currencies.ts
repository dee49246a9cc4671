import { UserError } from '../../errors.ts';
import type { CurrencyProblem } from '../../input/money/currency.ts';
import type { Words } from '../../words/words.ts';
import { quoted } from './quoted.ts';

const EXAMPLES = ['USD', 'EUR', 'INR'];

/**
 * What a person is told about a currency that can't be taken, with a button for each that may be meant.
 * @param own The money of whoever asks: the first example.
 */
export function currencyRefusal(
  problem: CurrencyProblem,
  typed: string,
  { refusedCurrencies: say }: Words,
  own: string,
): UserError {
  const examples = [...new Set([own, ...EXAMPLES])].slice(0, EXAMPLES.length);
  switch (problem.kind) {
    case 'coin':
      return new UserError('unknown_currency', say.coin(examples));
    case 'shared-currency':
      return new UserError(
        'unknown_currency',
        say.shared(quoted(typed), problem.codes),
        problem.codes.map((code) => ({ label: code, options: { currency: code } })),
      );
    case 'no-currency':
      return new UserError('unknown_currency', say.none(examples));
    case 'unknown-currency':
      return new UserError('unknown_currency', say.unknown(quoted(typed), examples));
  }
}
