import type { Figure } from '../catalog/figure.ts';
import type { PlaceElectricity } from '../catalog/schema.ts';
import type { PriceWindow } from '../engine/clock-window.ts';

export type EnergyUnit = 'kWh' | 'MWh' | 'GWh' | 'Wh';

export const KWH_PER_UNIT: Readonly<Record<EnergyUnit, number>> = { kWh: 1, MWh: 1_000, GWh: 1e6, Wh: 0.001 };

/** An electricity price that somebody typed, in its currency and before any exchange rate, with all that was said with it. */
export interface TypedRate {
  /** ISO 4217. */
  readonly currency: string;
  /** Nothing that was typed says which currency: it is the reader's own. */
  readonly isCurrencyAssumed: boolean;
  readonly reading: UnderstoodRate;
  readonly beside: SaidBeside;
}

/** What was understood of the price. Amounts are in the currency's whole units. */
export type UnderstoodRate =
  /** `price` is per `unit`. */
  | { readonly kind: 'flat'; readonly price: number; readonly unit: EnergyUnit }
  | { readonly kind: 'free'; readonly isSolar: boolean }
  /** Both of one period. */
  | {
      readonly kind: 'bill';
      readonly amount: number;
      readonly kwh: number;
      /** Undefined: none was typed. */
      readonly period: Period | undefined;
    }
  /** `figure` is per kWh, in the rate's currency. */
  | { readonly kind: 'place'; readonly place: PlaceElectricity; readonly figure: Figure<number> }
  | {
      readonly kind: 'time-of-use';
      /**
       * In the order of the day, without gaps; the last one may run over midnight. Where the days of the week differ,
       * one day after the other, each from 0 to 24.
       */
      readonly windows: readonly PriceWindow[];
      /** The person named parts of the day ("night"), and the hours are the customary ones. */
      readonly hoursAssumed: boolean;
    }
  /** For a rig of so much energy, as if nothing else in the house used any. */
  | (PriceBlocks & { readonly kind: 'blocks'; readonly energyKwhPerDay: number });

/** Prices that change with the energy that was used already. */
export interface PriceBlocks {
  /** Ascending; the last one has no end. */
  readonly blocks: readonly PriceBlock[];
  /** Over which the energy is counted. */
  readonly per: 'day' | 'month';
}

/** Of the energy of a day or month, the part up to `upToKwh` that no block before it has. */
export interface PriceBlock {
  /** Undefined: all that is left. */
  readonly upToKwh: number | undefined;
  readonly pricePerKwh: number;
}

export type Period = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** What was typed with a price and is no price of energy. */
export interface SaidBeside {
  readonly charges: readonly Charge[];
  readonly tax: SaidTax | undefined;
  /** Words that nobody here knows, as they were typed. */
  readonly leftOut: readonly string[];
}

/**
 * What an amount is that is no price of energy: `standing`, due whether or not any is used; `power`, for each kilowatt that
 * may be or was drawn at once; `sold`, what energy is sold for; `gas`.
 */
export type ChargeKind = 'standing' | 'power' | 'sold' | 'gas';

/** In the rate's currency. */
export interface Charge {
  readonly kind: ChargeKind;
  readonly amount: number;
  /** Undefined: not said. */
  readonly period: Period | undefined;
}

export interface SaidTax {
  /** As it was typed: "VAT", "MwSt". */
  readonly name: string;
  /**
   * `included`: the price has it. `added`: it was typed with its percentage, and the price is the one with it.
   * `missing`: it comes on top, and nobody said how much it is.
   */
  readonly how: 'included' | 'added' | 'missing';
  /** 0–1; undefined: not typed. */
  readonly share: number | undefined;
  /** What is usually added where the person seems to live; only of what is missing, and where it is known. */
  readonly usual?: UsualTax;
}

/** A country's tax on a home's electricity; `figure` is 0–1. */
export interface UsualTax {
  readonly place: Pick<PlaceElectricity, 'name'>;
  readonly figure: Figure<number>;
}
