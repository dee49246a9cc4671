import { exact } from '../../engine/exact.ts';
import { present } from '../../present.ts';
import { isPlausible } from '../price/plausible.ts';
import { kwhPer, type Money } from './amount-money.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import { offeredPrice } from './offered-price.ts';
import type { PricedOffer, RateProblem } from './rate-problem.ts';
import type { RateShape } from './rate-shape.ts';
import type { RateToken } from './rate-token.ts';
import type { RateText } from './reading-context.ts';

type Shape = Exclude<RateShape, { kind: 'problem' }>;

/**
 * What words around prices make uncertain: a discount that may be in the price already, one part of a price alone, so much on
 * top of the exchange's price, a price for each part of the year. Undefined where nothing does.
 */
export function unsurePrice(
  shape: Shape,
  parts: RateParts,
  money: Money,
  { plain }: RateText,
): RateProblem | undefined {
  const has = (kind: RateToken['kind']): boolean => parts.rest.some((token) => token.kind === kind);
  const [price, ...others] = shape.prices;
  const perKwh = (amount: Amount): number | undefined => plausiblePrice(amount, parts, money);
  const offers = (prices: readonly (number | undefined)[]): readonly PricedOffer[] =>
    present(...prices).map((each) => offeredPrice(each, { shape, parts, money, plain }));

  const discounts = parts.rest.filter((token) => token.kind === 'discount');
  if (discounts.length > 0) {
    const [first] = discounts;
    const value = shape.kind === 'flat' && price !== undefined && others.length === 0 ? perKwh(price) : undefined;
    const isOffered = value !== undefined && first !== undefined && discounts.length === 1;
    return { kind: 'discount', offers: isOffered ? offers([exact(value * (1 - first.share)), value]) : [] };
  }
  if (has('season') && shape.prices.length > 1)
    return { kind: 'prices-by-season', each: offers(shape.prices.map(perKwh)) };
  if (shape.kind !== 'flat' || price === undefined || others.length > 0) return undefined;
  if (has('surcharge') || isOnTop(parts.rest, plain)) return { kind: 'only-surcharge' };
  return has('component') ? { kind: 'only-charge', charge: 'network' } : undefined;
}

/** "spot + 8 öre", "spot + supplier 8 öre": what stands before the plus is no price. */
function isOnTop(rest: RateParts['rest'], plain: string): boolean {
  const before = rest.slice(
    0,
    rest.findIndex(({ kind }) => kind === 'amount'),
  );
  const plus = before.findLastIndex((token) => isPlus(token, plain));
  const isNext = plus === before.length - 1;
  return before.slice(0, Math.max(plus, 0)).some(({ kind }) => kind === 'market' || (isNext && kind === 'word'));
}

function isPlus(token: RateParts['rest'][number], plain: string): boolean {
  return (
    (token.kind === 'break' || token.kind === 'filler') &&
    /^(?:\+|plus|zzgl\.?|zuzüglich|más|mais|più|плюс)$/u.test(plain.slice(token.start, token.end).trim())
  );
}

/** Undefined where it has none, or several. */
export function plausiblePrice(amount: Amount, parts: RateParts, money: Money): number | undefined {
  const values = money
    .wholesOf(amount)
    .map((value) => exact(value / kwhPer(amount, parts)))
    .filter((value) => value > 0 && isPlausible(value / money.unitsPerUsd));
  return amount.sign === 'plain' && values.length === 1 ? values[0] : undefined;
}
