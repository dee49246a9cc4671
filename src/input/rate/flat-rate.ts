import { exact } from '../../engine/exact.ts';
import type { EnergyUnit, UnderstoodRate } from '../../appraisal/typed-rate.ts';
import { CRYPTO_WORDS } from '../money/currency-words.ts';
import { canBeCertain, isPlausible, plainNumber } from '../price/plausible.ts';
import { kwhPer, type Money } from './amount-money.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import type { PricedOffer, RateProblem, Slip } from './rate-problem.ts';
import type { RateShape } from './rate-shape.ts';
import type { RateText } from './reading-context.ts';
import { severalPrices } from './several-prices.ts';

/** About a world average, to put the likelier reading first. USD per kWh. */
const ORDINARY_USD = 0.16;

/** One price for every hour; of several, or of one for some days only, nobody can tell what is meant. */
export function readFlatRate(
  shape: Pick<Exclude<RateShape, { kind: 'problem' }>, 'prices' | 'charges'>,
  parts: RateParts,
  money: Money,
  text: RateText,
): UnderstoodRate | RateProblem {
  const { prices } = shape;
  const days = parts.rest.flatMap((token) => (token.kind === 'days' ? [text.plain.slice(token.start, token.end)] : []));
  if (days.some((word) => CRYPTO_WORDS.has(word))) return { kind: 'coin' };
  const isElsewhere = days.length > 0 || parts.rest.some(({ kind }) => kind === 'scheme');
  const [price, ...otherPrices] = prices;
  if (price === undefined || isElsewhere || prices.some(({ numberStart, end }) => numberStart === end)) {
    return { kind: 'unreadable' };
  }
  if (otherPrices.length > 0) return severalPrices(prices, { shape, parts, money, plain: text.plain });
  const unit = price.unit?.unit ?? parts.unit ?? 'kWh';
  const kwhPerUnit = kwhPer(price, parts);
  const values = money.wholesOf(price);
  if (values.length === 0 || !values.every(Number.isFinite)) return { kind: 'unreadable' };
  const isBelieved = (value: number): boolean => {
    const usdPerKwh = value / kwhPerUnit / money.unitsPerUsd;
    return isPlausible(usdPerKwh) || (text.isCertain && canBeCertain(usdPerKwh));
  };
  const [value, ...others] = values.filter(isBelieved);
  if (value !== undefined && others.length === 0) {
    return value === 0 ? { kind: 'free', isSolar: false } : { kind: 'flat', price: value, unit };
  }
  if (price.unit?.isKilowatt === true) return { kind: 'only-charge', charge: 'power' };
  return implausible(price, { values: values.map((one) => exact(one / kwhPerUnit)), unit, kwhPerUnit }, money, text);
}

function implausible(
  price: Amount,
  {
    values,
    unit,
    kwhPerUnit,
  }: { readonly values: readonly number[]; readonly unit: EnergyUnit; readonly kwhPerUnit: number },
  money: Money,
  { plain }: RateText,
): RateProblem {
  const { currency, unitsPerUsd } = money;
  const offFromOrdinary = (value: number): number => Math.abs(Math.log(Math.abs(value) / unitsPerUsd / ORDINARY_USD));
  const readings = values
    .flatMap((value) =>
      slipsOf(unit, kwhPerUnit, money.partsOf(price)).map(({ times, how }) => ({ value: value * times, how })),
    )
    .filter(({ value }) => value !== 0 && isPlausible(value / unitsPerUsd))
    .toSorted((one, other) => offFromOrdinary(one.value) - offFromOrdinary(other.value));
  // What else was typed stays as it is.
  const instead = (written: string): string =>
    `${plain.slice(0, price.start)}${written}${plain.slice(price.end)}`.replaceAll(/\s+/gu, ' ').trim();
  const slips = [...new Map(readings.map((one) => [plainNumber(one.value), one])).entries()].map(
    ([value, { how }]): Slip => {
      const written = `${value} ${currency}`;
      const rate = instead(written);
      return { rate, how, unit, isBare: rate === written };
    },
  );
  const certain = values
    .filter((value) => canBeCertain(value / unitsPerUsd))
    .map((value): PricedOffer => ({
      rate: `exactly ${instead(`${plainNumber(value)} ${currency}`)}`,
      pricePerKwh: value,
      currency,
    }));
  return { kind: 'implausible', currency, unitsPerUsd, slips, certain };
}

/** By what a price has to be multiplied where people slipped. Nobody types hundredths per Wh. */
function slipsOf(
  unit: EnergyUnit,
  kwhPerUnit: number,
  partsPerWhole: number,
): readonly { readonly times: number; readonly how: Slip['how'] }[] {
  if (partsPerWhole > 1) {
    return [
      { times: partsPerWhole, how: 'whole' },
      ...(unit === 'kWh'
        ? [{ times: 1 / 1_000, how: 'per-mwh' } as const]
        : [{ times: kwhPerUnit, how: 'per-kwh' } as const]),
    ];
  }
  const hundredths = { times: 1 / 100, how: 'hundredths' } as const;
  return unit === 'kWh'
    ? [hundredths, { times: 1 / 1_000, how: 'per-mwh' }, { times: 1_000, how: 'per-wh' }]
    : [{ times: kwhPerUnit, how: 'per-kwh' }, hundredths];
}
