/** A daily window of clock hours, `fromHour` inclusive to `toHour` exclusive, 0–24; 23 to 7 wraps over midnight. */
export interface TariffWindow {
  readonly fromHour: number;
  readonly toHour: number;
  readonly usdPerKwh: number;
}

/** What a kilowatt-hour costs, USD. Prices may be negative (spot tariffs). */
export type Tariff =
  | { readonly kind: 'flat'; readonly usdPerKwh: number }
  | {
      readonly kind: 'time-of-use';
      readonly windows: readonly TariffWindow[];
      /** Price of the hours that no window names. */
      readonly otherwiseUsdPerKwh: number;
    };

/** When the machine is on: this many hours a day, from this clock hour on. 24 hours from 0 is "always". */
export interface Online {
  readonly hoursPerDay: number;
  readonly fromHour: number;
}
