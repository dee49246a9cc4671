import { exact } from '../../engine/exact.ts';
import type { Amount } from './amount.ts';
import { isPlausible, plainNumber } from '../price/plausible.ts';
import { readNumber } from '../typed-number.ts';
import { kwhPer, type Money } from './amount-money.ts';
import type { RateParts } from './amounts.ts';
import type { RateProblem } from './rate-problem.ts';
import type { RateText } from './reading-context.ts';

/** A dash of which nobody can tell whether it is a minus, or one between the ends of a range; undefined where there is none. */
export function dashProblem({ amounts }: RateParts, { plain }: RateText, money: Money): RateProblem | undefined {
  const { currency, unitsPerUsd } = money;
  const written = (value: number): string => `${plainNumber(value)} ${currency}`;
  const doubtful = amounts.find(({ sign }) => sign === 'doubtful');
  if (doubtful !== undefined) {
    const [value = 0] = money.wholesOf(doubtful);
    const instead = (price: string): string =>
      `${plain.slice(0, doubtful.start)}${price}${plain.slice(doubtful.end)}`.trim();
    const perKwh = value / kwhPer(doubtful, { unit: undefined });
    const negative = instead(`: ${written(-value)}`).replace(/^:\s*/u, '');
    return {
      kind: 'dash-or-minus',
      offers: [
        { rate: instead(written(value)), pricePerKwh: perKwh, currency },
        ...(isPlausible(-perKwh / unitsPerUsd) ? [{ rate: negative, pricePerKwh: -perKwh, currency }] : []),
      ],
    };
  }
  // One price below zero is believed; "Day -30p, Night -14p" has dashes.
  const negative = amounts.filter(({ sign }) => sign === 'time-minus');
  if (negative.length > 1 && negative.length === amounts.length) {
    const instead = (sign: string): string =>
      negative
        .toSorted((one, other) => other.start - one.start)
        .reduce((rest, { start }) => `${rest.slice(0, start).trimEnd()}${sign}${rest.slice(start + 1)}`, plain);
    const isBelow = negative.every((amount) =>
      money.wholesOf(amount).some((value) => isPlausible(value / kwhPer(amount, { unit: undefined }) / unitsPerUsd)),
    );
    return { kind: 'dashes-or-minuses', offers: [instead(' '), ...(isBelow ? [instead(': -')] : [])] };
  }
  const range = amounts.findIndex((amount, place) => amount.sign === 'range' && isLike(amount, amounts[place - 1]));
  if (range < 1) return undefined;
  const prices = amounts.filter(({ charge, period }) => charge === undefined && period === undefined);
  const ends = prices.length > 2 ? [] : amounts.slice(range - 1, range + 1);
  const [first, last] = ends;
  // "0.12-0.15 €" is money both.
  const units = Math.max(...ends.map((end) => money.partsOf(end)));
  return {
    kind: 'price-range',
    // What else was typed stays as it is.
    offers: ends.map(({ written: number }) =>
      `${plain.slice(0, first?.start)}${written(exact((readNumber(number)[0] ?? 0) / units))}${plain.slice(last?.end)}`.trim(),
    ),
  };
}

/** "27.03p/kWh - 53.8p/day" is no range: one is for energy and one for a time. */
function isLike(one: Amount, other: Amount | undefined): boolean {
  return one.period === other?.period && one.charge === other?.charge;
}
