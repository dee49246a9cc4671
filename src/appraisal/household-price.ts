import type { Figure } from '../catalog/figure.ts';
import type { PlaceElectricity } from '../catalog/schema.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { freshnessOf } from '../market/figures/freshness.ts';
import type { Market } from '../market/market.ts';

/** What households pay per kWh at a place. */
export interface PlacePrice {
  /** ISO 4217; what the figure is in. */
  readonly currency: string;
  readonly unitsPerUsd: number;
  readonly figure: Figure<number>;
}

/**
 * What households pay per kWh at a place: the live figure where it is of the same day as the catalogue's or newer, else
 * the catalogue's in USD, else its in EUR. Undefined where each is unknown, too old or in a currency that nobody quotes.
 */
export function householdPrice(
  place: PlaceElectricity,
  { market, now }: { readonly market: Pick<Market, 'electricityPrice' | 'exchangeRate'>; readonly now: Date },
): PlacePrice | undefined {
  const priced = (currency: string, figure: Figure<number> | undefined): PlacePrice | undefined => {
    if (figure === undefined || freshnessOf(figure, 'electricity-price', now) === 'too-old') return undefined;
    const exchangeRate = market.exchangeRate(currency);
    return exchangeRate === undefined ? undefined : { currency, unitsPerUsd: exchangeRate.unitsPerUsd, figure };
  };
  const live = market.electricityPrice(place.code);
  const ofMarket = live === undefined ? undefined : priced(live.currency, datedByDay(live));
  const ofCatalogue = priced('USD', place.usdPerKwh) ?? priced('EUR', place.eurPerKwh);
  if (ofMarket === undefined || ofCatalogue === undefined) return ofMarket ?? ofCatalogue;
  return dayOf(ofMarket.figure.date) >= dayOf(ofCatalogue.figure.date) ? ofMarket : ofCatalogue;
}

/** Statistical offices date a price by the period it is the mean of, which has a last day and no moment. */
function datedByDay({ value, kind, source, date, note }: Figure<number>): Figure<number> {
  return { value, kind, source, date, note };
}
