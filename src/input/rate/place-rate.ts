import type { TypedRate } from '../../appraisal/typed-rate.ts';
import { type CurrencyWord, readCurrencyWord, settleCurrency } from '../money/currency.ts';
import { isFiller } from '../price/filler-words.ts';
import type { RateProblem } from './rate-problem.ts';
import type { ReadingContext } from './reading-context.ts';

/** What a text without any number says: "germany", "US-TX" is what households pay there. */
export function readPlaceRate(
  plain: string,
  { places, defaultCurrency }: ReadingContext,
): { readonly kind: 'place'; readonly currency: string; readonly reading: TypedRate['reading'] } | RateProblem {
  const said = plain.split(/[\s/]+/u);
  const match = places?.place(plain);
  const words = said.map((word) => readCurrencyWord(word, defaultCurrency));
  if (words.some((word) => word?.kind === 'crypto')) return { kind: 'coin' };
  // "kr" is what four currencies are called and South Korea's code.
  const money = words.filter((word) => word !== undefined && word.kind !== 'crypto');
  if (money.length > 0) return { kind: 'no-amount', sharedBy: sharedBy(money, defaultCurrency), place: match };
  if (match?.kind === 'ambiguous') return { kind: 'which-place', candidates: match.candidates };
  if (match?.kind !== 'found') {
    return { kind: 'unknown-place', nearest: said.every(isFiller) ? [] : (match?.nearest ?? []) };
  }
  const { place } = match;
  const price = places?.priceOf(place);
  if (price === undefined) return { kind: 'no-place-price', name: place.name };
  return { kind: 'place', currency: price.currency, reading: { kind: 'place', place, figure: price.figure } };
}

/** The currencies between which nothing decides; none where one is meant. */
function sharedBy(
  words: readonly Exclude<CurrencyWord, { readonly kind: 'crypto' }>[],
  defaultCurrency: string,
): readonly string[] {
  const isMeant = words.some(({ codes, usual }) => settleCurrency(codes, usual, defaultCurrency) !== undefined);
  return isMeant ? [] : (words[0]?.codes ?? []);
}
