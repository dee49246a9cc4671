import type { TypedRate } from '../../appraisal/typed-rate.ts';
import { exact } from '../../engine/exact.ts';
import { isPlausible } from '../price/plausible.ts';
import { readNumber } from '../typed-number.ts';
import type { ReadingContext } from './reading-context.ts';

/** With a decimal mark: a whole number may be a year. */
const BARE_NUMBER = /^\d{1,4}[.,]\d{1,9}$/;

/**
 * "0.1234" and nothing beside it, which is most of what people type: what the long way through the grammar makes of it,
 * without looking for all that could stand there. Undefined where there is anything to tell apart or to ask about.
 */
export function readBareNumber(
  typed: string,
  { defaultCurrency, unitsPerUsd }: ReadingContext,
): Omit<TypedRate, 'beside'> | undefined {
  if (!BARE_NUMBER.test(typed)) return undefined;
  const [value, ...otherValues] = readNumber(typed);
  const exchangeRate = unitsPerUsd(defaultCurrency);
  if (value === undefined || otherValues.length > 0 || exchangeRate === undefined) return undefined;
  const price = exact(value);
  if (price === 0 || !isPlausible(price / exchangeRate)) return undefined;
  return { currency: defaultCurrency, isCurrencyAssumed: true, reading: { kind: 'flat', price, unit: 'kWh' } };
}
