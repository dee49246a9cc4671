import { readBill } from './electricity-bill.ts';
import { KWH_PER_UNIT, takePriceUnit } from '../price/energy-unit.ts';
import { readFreePower } from '../price/free-power.ts';
import { readPlaceRate } from './place-rate.ts';
import { exact, NUMBER, readMoney, wordsOf } from '../price/price-amount.ts';
import { foldCurrencyNames } from '../money/currency-names.ts';
import { foldCurrencyPhrases } from '../money/currency.ts';
import { plainPriceText } from '../price/price-text.ts';
import { badRate, canBeCertain, implausible, isPlausible, noExchangeRate } from '../price/rate-problems.ts';
import { readTimesOfDay } from '../tariff/time-of-use.ts';
import type { RateReading, TypedRate } from '../price/typed-rate.ts';
import { readNumber } from '../typed-number.ts';

export type { PlacePrice, RateReading, TypedRate, UnderstoodRate } from '../price/typed-rate.ts';

/** How a person insists on a price that was questioned. */
const CERTAIN = /^(?:exactly|really) /u;

/**
 * Reads "0.12", "0,12 €/kWh", "12 ct", "28p", "120 $/MWh", "free", "120 € for 400 kWh", "texas", "0.31 day 0.19 night",
 * "23-07: 0.18 else 0.34".
 * @throws {UserError} `bad_rate`, `implausible_rate` (with the likely readings) or `unknown_currency`
 */
export function parseElectricityRate(text: string, reading: RateReading): TypedRate {
  const plain = plainPriceText(text);
  if (plain === undefined || plain === '') throw badRate(text);
  const typed = foldCurrencyNames(foldCurrencyPhrases(plain.replace(CERTAIN, '')));
  const question = { text, typed };
  return (
    readFreePower(typed, reading) ??
    readPlaceRate(question, reading) ??
    readBill(question, reading) ??
    readTimesOfDay(question, reading) ??
    readFlatRate({ ...question, isCertain: CERTAIN.test(plain) }, reading)
  );
}

function readFlatRate(
  { text, typed, isCertain }: { readonly text: string; readonly typed: string; readonly isCertain: boolean },
  reading: RateReading,
): TypedRate {
  const { rest, unit = 'kWh' } = takePriceUnit(typed);
  const [written, ...otherNumbers] = rest.match(NUMBER) ?? [];
  if (unit === null || written === undefined || otherNumbers.length > 0) throw badRate(text);
  const isNegative = /-\s*[^\d\s.,-]{0,4}\s*[.,]?\d/u.test(rest);
  const words = wordsOf(rest.replace(written, ' '));
  const kwhPerUnit = KWH_PER_UNIT[unit];
  const numbers = readNumber(written).map((value) => (isNegative ? -value : value));
  const amounts = numbers.map((value) => value / kwhPerUnit);
  const { currency, unitsPerWhole } = readMoney({ text, typed, words, amounts }, reading);
  const prices = numbers.map((value) => exact(value / unitsPerWhole));
  if (prices.length === 0 || !prices.every(Number.isFinite)) throw badRate(text);
  const unitsPerUsd = reading.unitsPerUsd(currency);
  if (unitsPerUsd === undefined) throw noExchangeRate(currency);

  const isBelieved = (price: number): boolean => {
    const usdPerKwh = price / kwhPerUnit / unitsPerUsd;
    return isPlausible(usdPerKwh) || (isCertain && canBeCertain(usdPerKwh));
  };
  const [price, ...others] = prices.filter(isBelieved);
  if (price === undefined || others.length > 0) {
    const values = prices.map((value) => exact(value / kwhPerUnit));
    throw implausible(text, { values, currency, unit, kwhPerUnit }, unitsPerUsd);
  }
  const pricePerKwh = exact(price / kwhPerUnit);
  const usdPerKwh = pricePerKwh / unitsPerUsd;
  return {
    pricePerKwh,
    currency,
    usdPerKwh,
    tariff: { kind: 'flat', usdPerKwh },
    reading: price === 0 ? { kind: 'free', isSolar: false } : { kind: 'flat', price, unit },
  };
}
