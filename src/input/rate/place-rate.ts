import type { PlaceElectricity } from '../../catalog/schema.ts';
import { UserError } from '../../errors.ts';
import { CRYPTO_REFUSED, readCurrencyWord, settleCurrency } from '../money/currency.ts';
import type { CurrencyWord } from '../money/currency.ts';
import { noAmount, noPlacePrice, unknownPlace, whichPlace } from '../price/rate-problems.ts';
import type { PlacePrice, RateReading, TypedRate } from '../price/typed-rate.ts';

/** "germany", "US-TX": what households pay there. Undefined when the text has a number or is about money. */
export function readPlaceRate(
  { text, typed }: { readonly text: string; readonly typed: string },
  { places, defaultCurrency }: RateReading,
): TypedRate | undefined {
  if (/\d/u.test(typed)) return undefined;
  const match = places?.place(typed);
  const words = typed.split(/[\s/]+/u).map((word) => readCurrencyWord(word, defaultCurrency));
  if (words.some((word) => word?.kind === 'crypto')) throw new UserError('unknown_currency', CRYPTO_REFUSED);
  // "kr" is what four currencies are called and South Korea's code.
  const money = words.filter((word) => word !== undefined && word.kind !== 'crypto');
  if (money.length > 0) throw noAmount(text, sharedBy(money, defaultCurrency), match);
  if (match?.kind === 'ambiguous') throw whichPlace(text, match.candidates);
  if (match?.kind === 'found') return placeRate(match.place, places?.priceOf(match.place));
  throw unknownPlace(text, match?.nearest ?? []);
}

/** The currencies between which nothing decides; none where one is meant. */
function sharedBy(
  words: readonly Exclude<CurrencyWord, { readonly kind: 'crypto' }>[],
  defaultCurrency: string,
): readonly string[] {
  const isMeant = words.some(({ codes, usual }) => settleCurrency(codes, usual, defaultCurrency) !== undefined);
  return isMeant ? [] : (words[0]?.codes ?? []);
}

function placeRate(place: PlaceElectricity, price: PlacePrice | undefined): TypedRate {
  if (price === undefined) throw noPlacePrice(place.name);
  const { figure, currency, unitsPerUsd } = price;
  const usdPerKwh = figure.value / unitsPerUsd;
  return {
    pricePerKwh: figure.value,
    currency,
    usdPerKwh,
    tariff: { kind: 'flat', usdPerKwh },
    reading: { kind: 'place', place, figure },
  };
}
