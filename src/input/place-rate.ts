import type { Figure } from '../catalog/figure.ts';
import type { PlaceElectricity } from '../catalog/schema.ts';
import { UserError } from '../errors.ts';
import { CRYPTO_REFUSED, readCurrencyWord } from './currency.ts';
import { noAmount, noPlacePrice, unknownPlace, whichPlace } from './rate-problems.ts';
import type { RateReading, TypedRate } from './typed-rate.ts';

/** "germany", "US-TX": the catalogue's household price. Undefined when the text has a number or is about money. */
export function readPlaceRate(
  { text, typed }: { readonly text: string; readonly typed: string },
  { places, unitsPerUsd, defaultCurrency }: RateReading,
): TypedRate | undefined {
  if (/\d/u.test(typed)) return undefined;
  const match = places?.place(typed);
  const words = typed.split(/[\s/]+/u).map((word) => readCurrencyWord(word, defaultCurrency));
  if (words.some((word) => word?.kind === 'crypto')) throw new UserError('unknown_currency', CRYPTO_REFUSED);
  // "kr" is a currency and South Korea's code.
  if (words.some((word) => word !== undefined)) throw noAmount(text, match);
  if (match?.kind === 'ambiguous') throw whichPlace(text, match.candidates);
  if (match?.kind === 'found') return placeRate(match.place, unitsPerUsd);
  throw unknownPlace(text, match?.nearest ?? []);
}

function placeRate(place: PlaceElectricity, unitsPerUsd: RateReading['unitsPerUsd']): TypedRate {
  const { usdPerKwh, eurPerKwh } = place;
  if (usdPerKwh !== undefined) return rateFrom(place, usdPerKwh, { currency: 'USD', unitsPerUsd: 1 });
  const euros = unitsPerUsd('EUR');
  if (eurPerKwh === undefined || euros === undefined) throw noPlacePrice(place.name);
  return rateFrom(place, eurPerKwh, { currency: 'EUR', unitsPerUsd: euros });
}

function rateFrom(
  place: PlaceElectricity,
  figure: Figure<number>,
  { currency, unitsPerUsd }: { readonly currency: string; readonly unitsPerUsd: number },
): TypedRate {
  const usdPerKwh = figure.value / unitsPerUsd;
  return {
    pricePerKwh: figure.value,
    currency,
    usdPerKwh,
    tariff: { kind: 'flat', usdPerKwh },
    reading: { kind: 'place', place, figure },
  };
}
