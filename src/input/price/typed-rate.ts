import type { Figure } from '../../catalog/figure.ts';
import type { PlaceMatch } from '../../catalog/find-place.ts';
import type { PlaceElectricity } from '../../catalog/schema.ts';
import type { Tariff, Weekday } from '../../engine/tariff.ts';
import type { EnergyUnit } from './energy-unit.ts';

/** An electricity price as typed, and in USD. */
export interface TypedRate {
  /** For prices by the hour the mean over 24 hours, or over a week where the days differ. */
  readonly pricePerKwh: number;
  /** ISO 4217. */
  readonly currency: string;
  /** As `pricePerKwh`. */
  readonly usdPerKwh: number;
  readonly tariff: Tariff;
  readonly reading: UnderstoodRate;
}

/** What was understood, for the answer to say it back. Amounts are in the currency's whole units. */
export type UnderstoodRate =
  /** `price` is per `unit`. */
  | { readonly kind: 'flat'; readonly price: number; readonly unit: EnergyUnit }
  | { readonly kind: 'free'; readonly isSolar: boolean }
  | { readonly kind: 'bill'; readonly amount: number; readonly kwh: number }
  /** `figure` is per kWh, in the rate's currency. */
  | { readonly kind: 'place'; readonly place: PlaceElectricity; readonly figure: Figure<number> }
  | {
      readonly kind: 'time-of-use';
      /**
       * In the order of the day, without gaps; the last one may run over midnight. Where the days of the week differ,
       * one day after the other, each from 0 to 24.
       */
      readonly windows: readonly PricedWindow[];
      /** The person named parts of the day ("night"), and the hours are the customary ones. */
      readonly hoursAssumed: boolean;
    };

/** Clock hours as in a tariff's windows: 23 to 7 wraps over midnight. */
export interface PricedWindow {
  /** Those that have the same prices; undefined: every day. */
  readonly weekdays?: readonly Weekday[] | undefined;
  readonly fromHour: number;
  readonly toHour: number;
  readonly pricePerKwh: number;
  /** What the person called it, in English: "night", "peak". Undefined: only hours, or "otherwise". */
  readonly name: string | undefined;
}

export interface RateReading {
  /** ISO 4217; what a number without a currency is in. */
  readonly defaultCurrency: string;
  /** Undefined when no exchange rate is known. */
  readonly unitsPerUsd: (currency: string) => number | undefined;
  /** Where "germany" is a price. Without it places are not read. */
  readonly places?: KnownPlaces | undefined;
}

interface KnownPlaces {
  readonly place: (text: string) => PlaceMatch;
  /** Undefined when none is known that can be used. */
  readonly priceOf: (place: PlaceElectricity) => PlacePrice | undefined;
}

/** What households pay per kWh at a place. */
export interface PlacePrice {
  /** ISO 4217; what the figure is in. */
  readonly currency: string;
  readonly unitsPerUsd: number;
  readonly figure: Figure<number>;
}
