import type { PriceWindow } from '../engine/clock-window.ts';

export interface TimeOfUsePrices {
  /** In the rate's currency. Where two windows name the same hour, the first one counts. */
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
