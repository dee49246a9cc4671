import type { PlaceElectricity } from '../catalog/schema.ts';
import { UserError } from '../errors.ts';
import { CRYPTO_REFUSED, readCurrencyWord } from './currency.ts';
import { noAmount, noPlacePrice, unknownPlace, whichPlace } from './rate-problems.ts';
import type { PlacePrice, RateReading, TypedRate } from './typed-rate.ts';

/** "germany", "US-TX": what households pay there. Undefined when the text has a number or is about money. */
export function readPlaceRate(
  { text, typed }: { readonly text: string; readonly typed: string },
  { places, defaultCurrency }: RateReading,
): TypedRate | undefined {
  if (/\d/u.test(typed)) return undefined;
  const match = places?.place(typed);
  const words = typed.split(/[\s/]+/u).map((word) => readCurrencyWord(word, defaultCurrency));
  if (words.some((word) => word?.kind === 'crypto')) throw new UserError('unknown_currency', CRYPTO_REFUSED);
  // "kr" is a currency and South Korea's code.
  if (words.some((word) => word !== undefined)) throw noAmount(text, match);
  if (match?.kind === 'ambiguous') throw whichPlace(text, match.candidates);
  if (match?.kind === 'found') return placeRate(match.place, places?.priceOf(match.place));
  throw unknownPlace(text, match?.nearest ?? []);
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
