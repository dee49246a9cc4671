import type { Weekday } from '../engine/tariff.ts';

/** Clock hours, `fromHour` inclusive to `toHour` exclusive, 0–24; 23 to 7 wraps over midnight. */
export interface PriceWindow {
  /** Undefined: every day, as in every document from before there were weekdays. */
  readonly weekdays?: readonly Weekday[] | undefined;
  readonly fromHour: number;
  readonly toHour: number;
  /** In the rate's currency. */
  readonly pricePerKwh: number;
}

export interface TimeOfUsePrices {
  /** Where two windows name the same hour, the first one counts. */
  readonly windows: readonly PriceWindow[];
  /** Price of the hours that no window names, in the rate's currency. */
  readonly otherwisePricePerKwh: number;
}

/** An electricity price as it was given, in the currency that it was given in. */
export interface RateSetting {
  /** Per kWh, in `currency`; with `timeOfUse` the average over 24 hours, or over a week where the days differ. */
  readonly pricePerKwh: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Undefined where every hour costs the same. */
  readonly timeOfUse?: TimeOfUsePrices | undefined;
}
