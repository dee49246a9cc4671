import { HOURS_PER_DAY } from './calendar.ts';
import { type ClockWindow, covers, WEEKDAYS, type Weekday } from './clock-window.ts';

/** Clock hours with what a kilowatt-hour costs in them, USD. */
export interface TariffWindow extends ClockWindow {
  readonly usdPerKwh: number;
}

/** What a kilowatt-hour costs, USD. Prices may be negative (spot tariffs). */
export type Tariff =
  | { readonly kind: 'flat'; readonly usdPerKwh: number }
  | {
      readonly kind: 'time-of-use';
      /** Where two windows name the same hour, the first one counts. */
      readonly windows: readonly TariffWindow[];
      /** Price of the hours that no window names. */
      readonly otherwiseUsdPerKwh: number;
    };

/** When the machine is on: this many hours on every day of the week, from this clock hour on. 24 hours from 0 is "always". */
export interface Online {
  readonly hoursPerDay: number;
  readonly fromHour: number;
}

export type TimeOfUse = Extract<Tariff, { kind: 'time-of-use' }>;

/**
 * Mean price over a week's hours online, each weighted by its length; with no hour online, the price at `fromHour`.
 * Simplifications: power is drawn evenly over the hours online, so that energy × this price is the cost, and a public
 * holiday is the weekday that it falls on.
 */
export function averagePriceUsdPerKwh(tariff: Tariff, online: Online): number {
  if (tariff.kind === 'flat') return tariff.usdPerKwh;
  if (tariff.windows.every(({ weekdays }) => weekdays === undefined)) return dailyMeanUsdPerKwh(tariff, online);
  // Online at the same hours every day, also over midnight: each weekday has the same clock hours online.
  const means = WEEKDAYS.map((weekday) => dailyMeanUsdPerKwh(onWeekday(tariff, weekday), online));
  return means.reduce((sum, mean) => sum + mean, 0) / WEEKDAYS.length;
}

/** The tariff of one weekday. */
export function onWeekday(tariff: TimeOfUse, weekday: Weekday): TimeOfUse {
  return { ...tariff, windows: tariff.windows.filter(({ weekdays }) => weekdays?.includes(weekday) ?? true) };
}

/** The price of the dearest hour online in a week; with no hour online, of those at `fromHour`. */
export function dearestPriceUsdPerKwh(tariff: Tariff, online: Online): number {
  if (tariff.kind === 'flat') return tariff.usdPerKwh;
  const stretches = WEEKDAYS.flatMap((weekday) => stretchesOnline(onWeekday(tariff, weekday), online));
  return Math.max(...stretches.map(({ usdPerKwh }) => usdPerKwh));
}

/** The mean where every window holds, whatever its weekdays. */
function dailyMeanUsdPerKwh(tariff: TimeOfUse, online: Online): number {
  const stretches = stretchesOnline(tariff, online);
  const [first] = stretches;
  if (online.hoursPerDay === 0) return first?.usdPerKwh ?? tariff.otherwiseUsdPerKwh;
  return stretches.reduce((sum, { hours, usdPerKwh }) => sum + (hours / online.hoursPerDay) * usdPerKwh, 0);
}

/** Hours of one price. */
interface Stretch {
  readonly hours: number;
  readonly usdPerKwh: number;
}

/** The hours online in their order, where every window holds; one of no length where none is online. */
function stretchesOnline(tariff: TimeOfUse, online: Online): readonly Stretch[] {
  if (online.hoursPerDay === 0) return [{ hours: 0, usdPerKwh: priceAtUsdPerKwh(tariff, online.fromHour) }];
  const changes = priceChanges(tariff.windows, online);
  return changes.flatMap((untilHour, index) => {
    const sinceHour = changes[index - 1] ?? 0;
    if (untilHour === sinceHour) return [];
    const middleHour = online.fromHour + (sinceHour + untilHour) / 2;
    return [{ hours: untilHour - sinceHour, usdPerKwh: priceAtUsdPerKwh(tariff, middleHour) }];
  });
}

/** Hours after coming online at which the price may change, ascending; the last is going offline. */
function priceChanges(windows: readonly TariffWindow[], { fromHour, hoursPerDay }: Online): readonly number[] {
  return windows
    .flatMap((window) => [window.fromHour, window.toHour])
    .map((clockHour) => (clockHour - fromHour + HOURS_PER_DAY) % HOURS_PER_DAY)
    .filter((hour) => hour < hoursPerDay)
    .concat(hoursPerDay)
    .toSorted((one, other) => one - other);
}

/** The price of a moment, by the clock or in hours after an earlier midnight, where every window holds. */
export function priceAtUsdPerKwh(tariff: TimeOfUse, hour: number): number {
  const clockHour = hour % HOURS_PER_DAY;
  return tariff.windows.find((window) => covers(window, clockHour))?.usdPerKwh ?? tariff.otherwiseUsdPerKwh;
}
