import { exact } from '../../engine/exact.ts';
import { present } from '../../present.ts';
import { isPlausible, plainNumber } from '../price/plausible.ts';
import { kwhPer, type Money } from './amount-money.ts';
import type { Amount, RateParts } from './amounts.ts';
import type { PricedOffer, RateProblem } from './rate-problem.ts';
import type { RateText } from './reading-context.ts';

/** Parts of a bill that are added up: a price for the energy, and one for bringing it. */
const IN_ADDITION =
  /(?<!\p{L})(?:deliver|distribution|transmission|network|grid|transport|netz|nettarif|nätavgift|elnät|nettleie|przesył|dystryb|acheminement|peajes?|передач|verteilung)/u;

/** Several prices and no hours: which of them is meant, or their sum where they are parts of one. */
export function severalPrices(
  prices: readonly Amount[],
  parts: RateParts,
  money: Money,
  { plain }: RateText,
): RateProblem {
  const perKwh = prices.map((price) => {
    const [whole, ...others] = money.wholesOf(price);
    return price.sign === 'plain' && others.length === 0
      ? exact((whole ?? Number.NaN) / kwhPer(price, parts))
      : Number.NaN;
  });
  const offer = (pricePerKwh: number): PricedOffer | undefined =>
    isPlausible(pricePerKwh / money.unitsPerUsd) && pricePerKwh > 0
      ? { rate: `${plainNumber(pricePerKwh)} ${money.currency}`, pricePerKwh, currency: money.currency }
      : undefined;
  const each = present(...perKwh.map(offer));
  if (each.length < prices.length) return { kind: 'unreadable' };
  const isAdded =
    IN_ADDITION.test(plain) ||
    prices.every((price, place) => place === 0 || plain.slice(prices[place - 1]?.end, price.start).trim() === '+');
  const sum = isAdded ? offer(exact(perKwh.reduce((one, other) => one + other, 0))) : undefined;
  return { kind: 'which-price', sum, each };
}
