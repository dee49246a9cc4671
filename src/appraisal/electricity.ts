import type { Catalog } from '../catalog/catalog.ts';
import type { Figure } from '../catalog/figure.ts';
import type { PlaceElectricity } from '../catalog/schema.ts';
import type { TypedRate } from '../input/electricity-rate.ts';
import type { Market } from '../market/market.ts';
import type { ServerRate } from '../settings/guild-settings.ts';

/** Article 000's figure for a household, used when nobody said anything and the locale names no country. */
const DEFAULT_ELECTRICITY_USD_PER_KWH = 0.16;

/** Whose rate an answer uses. */
type RateOrigin =
  | { readonly kind: 'typed' }
  | { readonly kind: 'server'; readonly rate: ServerRate }
  | { readonly kind: 'country'; readonly place: PlaceElectricity; readonly figure: Figure<number> }
  | { readonly kind: 'default' };

/** The electricity rate of one answer: in USD for the arithmetic, as it was given for the eye. */
export interface ElectricityRate {
  readonly usdPerKwh: number;
  /** Per kWh, in `currency`. */
  readonly pricePerKwh: number;
  readonly currency: string;
  readonly origin: RateOrigin;
  /** The server's rate where it could not be used: no exchange rate is known for its currency any more. */
  readonly passedOver?: ServerRate | undefined;
}

/** The rate to use, in order: what was typed, the server's, the average of the country that the locale names, the default. */
export function electricityRate(
  typed: TypedRate | undefined,
  serverRate: ServerRate | undefined,
  locale: string,
  { catalog, market }: { readonly catalog: Catalog; readonly market: Market },
): ElectricityRate {
  if (typed !== undefined) return { ...typed, origin: { kind: 'typed' } };

  const unitsPerUsd = serverRate === undefined ? undefined : unitsPerUsdOf(serverRate.currency, market);
  if (serverRate !== undefined && unitsPerUsd !== undefined) {
    return {
      usdPerKwh: serverRate.pricePerKwh / unitsPerUsd,
      pricePerKwh: serverRate.pricePerKwh,
      currency: serverRate.currency,
      origin: { kind: 'server', rate: serverRate },
    };
  }

  const place = countryOfLocale(locale, catalog);
  const figure = place?.usdPerKwh;
  return {
    ...(place === undefined || figure === undefined
      ? inUsd(DEFAULT_ELECTRICITY_USD_PER_KWH, { kind: 'default' })
      : inUsd(figure.value, { kind: 'country', place, figure })),
    passedOver: serverRate,
  };
}

/** Units of a currency for one USD, if known. */
export function unitsPerUsdOf(currency: string, market: Market): number | undefined {
  return currency === 'USD' ? 1 : market.exchangeRate(currency)?.unitsPerUsd;
}

function inUsd(usdPerKwh: number, origin: RateOrigin): ElectricityRate {
  return { usdPerKwh, pricePerKwh: usdPerKwh, currency: 'USD', origin };
}

// Finding the likely region costs more than the arithmetic of an answer, and Discord has about thirty locales.
const regions = new Map<string, string | undefined>();

function regionOf(locale: string): string | undefined {
  let region = regions.get(locale);
  if (region === undefined) {
    ({ region } = new Intl.Locale(locale).maximize());
    regions.set(locale, region);
  }
  return region;
}

/** `de` is Germany, `en-GB` the United Kingdom; `es-419` (Latin America) is no country. */
function countryOfLocale(locale: string, catalog: Catalog): PlaceElectricity | undefined {
  const region = regionOf(locale);
  return catalog.countries.find(({ code }) => code === region);
}
