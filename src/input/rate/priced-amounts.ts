import { exact } from '../../engine/exact.ts';
import { isPlausible, plainNumber } from '../price/plausible.ts';
import { readNumber } from '../typed-number.ts';
import { kwhPer, type Money } from './amount-money.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import type { RateProblem } from './rate-problem.ts';
import type { RateText } from './reading-context.ts';

/** Slips that people make with all the prices at once: cents for whole units, MWh for kWh. */
const SLIPS = [100, 1_000];

/** The prices of a text per kWh in whole units, each with the one value that can be meant. */
export function pricesPerKwh(
  amounts: readonly Amount[],
  parts: RateParts,
  money: Money,
  { plain }: RateText,
): { readonly kind: 'prices'; readonly prices: readonly number[] } | RateProblem {
  const { currency, unitsPerUsd } = money;
  const values = amounts.map((amount) => money.wholesOf(amount).map((value) => exact(value / kwhPer(amount, parts))));
  const plausible = values.map((readings) => readings.filter((value) => isPlausible(value / unitsPerUsd)));
  const prices = plausible.flatMap(([value, ...others]) => (value === undefined || others.length > 0 ? [] : [value]));
  if (prices.length === values.length) return { kind: 'prices', prices };
  const isUpright = values.every(([value = 0]) => isPlausible(Math.abs(value) / unitsPerUsd));
  if (isUpright && amounts.some(isNegative)) {
    return { kind: 'implausible-times', currency, offers: [withoutMinus(plain, amounts)] };
  }
  const offers = SLIPS.filter((times) =>
    values.every(([value = 0]) => value !== 0 && isPlausible(value / times / unitsPerUsd)),
  ).map((times) => withNumbers(plain, amounts, (value) => value / times));
  return { kind: 'implausible-times', currency, offers };
}

function isNegative({ sign }: Amount): boolean {
  return sign === 'minus' || sign === 'time-minus';
}

function withoutMinus(plain: string, amounts: readonly Amount[]): string {
  return amounts
    .filter(isNegative)
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start }) => rest.slice(0, start) + rest.slice(start + 1), plain);
}

function withNumbers(plain: string, amounts: readonly Amount[], convert: (value: number) => number): string {
  return amounts
    .filter(({ numberStart, end }) => numberStart < end)
    .toSorted((one, other) => other.numberStart - one.numberStart)
    .reduce((rest, { written, numberStart }) => {
      const [value = 0] = readNumber(written);
      return rest.slice(0, numberStart) + plainNumber(convert(value)) + rest.slice(numberStart + written.length);
    }, plain);
}
