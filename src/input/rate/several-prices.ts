import { exact } from '../../engine/exact.ts';
import { present } from '../../present.ts';
import type { UnderstoodRate } from '../../appraisal/typed-rate.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import { type Beside, offeredPrice } from './offered-price.ts';
import type { RateProblem } from './rate-problem.ts';
import { plausiblePrice } from './unsure-price.ts';

/** Several prices and no hours: which of them is meant, or their sum where they are parts of one. */
export function severalPrices(
  prices: readonly Amount[],
  beside: Beside & { readonly parts: RateParts },
): UnderstoodRate | RateProblem {
  const { parts, money, plain } = beside;
  const perKwh = prices.map((price) => plausiblePrice(price, parts, money));
  const values = present(...perKwh);
  const [first] = values;
  if (first === undefined || values.length < prices.length) return { kind: 'unreadable' };
  const between = prices.slice(1).map(({ start }, place) => plain.slice(prices[place]?.end, start).trim());
  // "12¢ ($0.12)" is one price.
  const isSaidTwice = between.every((sign) => sign === '=' || sign === '(') && values.every((one) => one === first);
  if (isSaidTwice) return { kind: 'flat', price: first, unit: 'kWh' };
  const isAdded = parts.rest.some(({ kind }) => kind === 'component') || between.every((sign) => sign === '+');
  const sum = exact(values.reduce((one, other) => one + other, 0));
  return {
    kind: 'which-price',
    sum: isAdded ? offeredPrice(sum, beside) : undefined,
    each: values.map((value) => offeredPrice(value, beside)),
  };
}
