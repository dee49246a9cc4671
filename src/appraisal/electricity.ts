import type { Catalog } from '../catalog/catalog.ts';
import type { Figure } from '../catalog/figure.ts';
import type { PlaceElectricity } from '../catalog/schema.ts';
import { HOURS_PER_DAY } from '../engine/calendar.ts';
import type { PriceWindow } from '../engine/clock-window.ts';
import { exact } from '../engine/exact.ts';
import { averagePriceUsdPerKwh } from '../engine/tariff.ts';
import type { Tariff } from '../engine/tariff.ts';
import type { Market } from '../market/market.ts';
import type { ServerRate } from '../settings/guild-settings.ts';
import type { PersonRate } from '../settings/person-settings.ts';
import type { RateSetting, TimeOfUsePrices } from '../settings/rate-setting.ts';
import { householdPrice } from './household-price.ts';
import { blocksMean } from './price-blocks.ts';
import { KWH_PER_UNIT, type TypedRate } from './typed-rate.ts';
import { present } from '../present.ts';
import { remembered } from '../remembered.ts';

/** Somebody set it before anybody asked. */
type SetOrigin =
  | { readonly kind: 'person'; readonly rate: PersonRate }
  | { readonly kind: 'server'; readonly rate: ServerRate };

/** A rate that should have been used and could not, for want of an exchange rate. */
export type PassedOver = SetOrigin & {
  /** Of what day the newest exchange rate is, which is too old to use; undefined where there never was one. */
  readonly exchangeRateLastSeen: string | undefined;
};

/** Whose rate an answer uses. */
type RateOrigin =
  | { readonly kind: 'typed'; readonly typed: TypedRate }
  | SetOrigin
  | { readonly kind: 'country'; readonly place: PlaceElectricity; readonly figure: Figure<number> }
  | { readonly kind: 'default'; readonly figure: Figure<number> };

/** The electricity rate of one answer: in USD for the arithmetic, as it was given for the eye. */
export interface ElectricityRate {
  /** With prices by the hour the mean over the hours online. */
  readonly usdPerKwh: number;
  /** Per kWh, in `currency`; as `usdPerKwh`. */
  readonly pricePerKwh: number;
  readonly currency: string;
  readonly tariff: Tariff;
  /** In `currency`; undefined where every hour costs the same. */
  readonly timeOfUse: TimeOfUsePrices | undefined;
  /** Over which a mean is taken. */
  readonly hoursOnline: number;
  /** Since when, by the clock; undefined where nobody has said, which is taken as midnight. */
  readonly onlineFromHour?: number | undefined;
  readonly origin: RateOrigin;
  readonly passedOver: readonly PassedOver[];
  /** What the person has set could not be read, so that nobody knows whether it should have been used. */
  readonly ownUnreadable?: boolean;
}

/** The rates that were set before anybody asked. */
export interface SetRates {
  readonly person: PersonRate | undefined;
  readonly server: ServerRate | undefined;
}

/** The rate to use, in order: typed, the person's own, the server's, the average of the locale's country, the catalogue's default. */
export function electricityRate(
  typed: TypedRate | undefined,
  { person, server }: SetRates,
  locale: string,
  { catalog, market, now }: Reading,
): ElectricityRate {
  if (typed !== undefined) {
    const unitsPerUsd = market.exchangeRate(typed.currency)?.unitsPerUsd;
    if (unitsPerUsd === undefined) throw new Error(`A rate in ${typed.currency} was taken without an exchange rate.`);
    return { ...inUsd(rateSetting(typed), unitsPerUsd), origin: { kind: 'typed', typed }, passedOver: [] };
  }

  const set: readonly SetOrigin[] = present(
    person !== undefined && ({ kind: 'person', rate: person } as const),
    server !== undefined && ({ kind: 'server', rate: server } as const),
  );
  const passedOver: PassedOver[] = [];
  for (const origin of set) {
    const { currency } = origin.rate;
    const exchangeRate = market.exchangeRate(currency);
    if (exchangeRate !== undefined) return { ...inUsd(origin.rate, exchangeRate.unitsPerUsd), origin, passedOver };
    passedOver.push({ ...origin, exchangeRateLastSeen: market.lastSeen({ quantity: 'exchange-rate', currency }) });
  }

  const place = countryOfLocale(locale, catalog);
  const price = place === undefined ? undefined : householdPrice(place, { market, now });
  if (place !== undefined && price !== undefined) {
    const { figure, currency, unitsPerUsd } = price;
    const rate = inUsd({ pricePerKwh: figure.value, currency }, unitsPerUsd);
    return { ...rate, origin: { kind: 'country', place, figure }, passedOver };
  }
  const figure = catalog.defaultElectricity.usdPerKwh;
  const rate = inUsd({ pricePerKwh: figure.value, currency: 'USD' }, 1);
  return { ...rate, origin: { kind: 'default', figure }, passedOver };
}

/** The same rate for a machine that is on for so many hours a day, since midnight or an hour that was said: with prices by the hour it has its own mean. */
export function rateWhileOnline(
  rate: ElectricityRate,
  {
    hoursPerDay: hoursOnline,
    fromHour: onlineFromHour,
  }: { readonly hoursPerDay: number; readonly fromHour: number | undefined },
): ElectricityRate {
  if (rate.timeOfUse === undefined || hoursOnline === 0) return rate;
  const online = { hoursPerDay: hoursOnline, fromHour: onlineFromHour ?? 0 };
  const asGiven = inUsd(rate, 1).tariff;
  return {
    ...rate,
    hoursOnline,
    onlineFromHour,
    usdPerKwh: averagePriceUsdPerKwh(rate.tariff, online),
    pricePerKwh: averagePriceUsdPerKwh(asGiven, online),
  };
}

/** Looked up, not chosen: what others pay, or our own default. */
export function isAverage({ origin }: Pick<ElectricityRate, 'origin'>): boolean {
  return (
    origin.kind === 'country' ||
    origin.kind === 'default' ||
    (origin.kind === 'typed' && origin.typed.reading.kind === 'place')
  );
}

/** A typed rate as it is remembered: in the currency it was typed in. */
export function rateSetting({ reading, currency }: TypedRate): RateSetting {
  switch (reading.kind) {
    case 'flat':
      return { pricePerKwh: exact(reading.price / KWH_PER_UNIT[reading.unit]), currency };
    case 'free':
      return { pricePerKwh: 0, currency };
    case 'bill':
      return { pricePerKwh: exact(reading.amount / reading.kwh), currency };
    case 'place':
      return { pricePerKwh: reading.figure.value, currency };
    case 'blocks':
      return { pricePerKwh: exact(blocksMean(reading, reading.energyKwhPerDay)), currency };
    case 'time-of-use': {
      const windows = reading.windows.map(({ name: _called, ...window }) => window);
      const pricePerKwh = exact(meanPrice(windows));
      // The windows that were read leave no hour out.
      return { pricePerKwh, currency, timeOfUse: { windows, otherwisePricePerKwh: pricePerKwh } };
    }
  }
}

/** Where figures are read, and the day it is. */
interface Reading {
  readonly catalog: Catalog;
  readonly market: Market;
  readonly now: Date;
}

const ALWAYS = { hoursPerDay: HOURS_PER_DAY, fromHour: 0 };

function meanPrice(windows: readonly PriceWindow[]): number {
  return averagePriceUsdPerKwh(tariffOf({ windows, otherwisePricePerKwh: 0 }, 1), ALWAYS);
}

function tariffOf({ windows, otherwisePricePerKwh }: TimeOfUsePrices, unitsPerUsd: number): Tariff {
  return {
    kind: 'time-of-use',
    windows: windows.map(({ pricePerKwh, ...when }) => ({ ...when, usdPerKwh: pricePerKwh / unitsPerUsd })),
    otherwiseUsdPerKwh: otherwisePricePerKwh / unitsPerUsd,
  };
}

function inUsd(
  { pricePerKwh, currency, timeOfUse }: RateSetting,
  unitsPerUsd: number,
): Omit<ElectricityRate, 'origin' | 'passedOver'> {
  const usdPerKwh = pricePerKwh / unitsPerUsd;
  const tariff: Tariff = timeOfUse === undefined ? { kind: 'flat', usdPerKwh } : tariffOf(timeOfUse, unitsPerUsd);
  return { usdPerKwh, pricePerKwh, currency, tariff, timeOfUse, hoursOnline: HOURS_PER_DAY };
}

// Finding the likely region costs more than the arithmetic of an answer, and Discord has about thirty locales.
const regionOf = remembered(new Map(), (locale: string) => new Intl.Locale(locale).maximize().region);

/** `de` is Germany, `en-GB` the United Kingdom; `es-419` (Latin America) is no country. */
function countryOfLocale(locale: string, catalog: Catalog): PlaceElectricity | undefined {
  const region = regionOf(locale);
  return catalog.countries.find(({ code }) => code === region);
}
