import type { ElectricityRate } from '../../appraisal/electricity.ts';
import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { hoursWithin, WEEKDAYS } from '../../engine/clock-window.ts';
import type { PriceWindow, Weekday } from '../../engine/clock-window.ts';
import type { TimeOfUsePrices } from '../../settings/rate-setting.ts';
import { linesWithin } from '../message/limits.ts';
import { clockText } from '../values/clock-text.ts';
import { formatRate } from '../values/money.ts';
import { formatNumber } from '../values/numbers.ts';
import type { Speaking } from '../values/speaking.ts';
import { weekdaysText } from '../values/weekdays-text.ts';

/** What a field has left for it beside all else that is told there. */
const MEAN_LIMIT = 560;

/**
 * How the mean comes about: `07:00–23:00 0.31 EUR/kWh × 16 h + 23:00–07:00 0.19 EUR/kWh × 8 h, ÷ 24 h = 0.27 EUR/kWh`.
 * Where the days of the week differ, a line for those that are alike.
 */
export function meanLines(
  { pricePerKwh, currency, hoursOnline, onlineFromHour }: ElectricityRate,
  prices: TimeOfUsePrices,
  speaking: Speaking,
): readonly string[] {
  const { locale, words } = speaking;
  const say = words.electricity.windows;
  const products = (windows: readonly PriceWindow[]): readonly string[] =>
    windows
      .map((window) => ({ ...window, hours: hoursWithin(window, onlineFromHour ?? 0, hoursOnline) }))
      .filter(({ hours }) => hours > 0)
      .map((window) => say.times(windowText(window, currency, speaking), formatNumber(window.hours, locale)));
  const when = hoursOnline === HOURS_PER_DAY ? [] : [onlineText(hoursOnline, onlineFromHour, words)];
  const mean = formatRate(pricePerKwh, currency, locale);
  const groups = daysAlike(prices);
  if (groups === undefined) {
    const parts = products(prices.windows);
    const hours = formatNumber(hoursOnline, locale);
    const line = [...when, say.sum(parts, hours, mean)].join(' ');
    return line.length <= MEAN_LIMIT
      ? [line]
      : [...when, linesWithin(parts, MEAN_LIMIT, words), say.together(hours, mean)];
  }
  const days = groups.map(({ weekdays, windows }) =>
    say.day(weekdaysText(weekdays), weekdays.length, products(windows)),
  );
  const hoursPerWeek = formatNumber(hoursOnline * WEEKDAYS.length, locale);
  return [...when, linesWithin(days, MEAN_LIMIT, words), say.togetherInWeek(hoursPerWeek, mean)];
}

function onlineText(
  hours: number,
  fromHour: number | undefined,
  { electricity: { windows: say } }: Speaking['words'],
): string {
  const from = fromHour ?? 0;
  const to = (from + hours) % HOURS_PER_DAY;
  const [since, until] = [clock(from), clock(to === 0 ? HOURS_PER_DAY : to)];
  return fromHour === undefined ? say.onlineAssumed(since, until) : say.online(since, until);
}

/** The windows of days that have the same ones; undefined where every day has the same. */
function daysAlike({
  windows,
}: TimeOfUsePrices):
  | readonly { readonly weekdays: readonly Weekday[]; readonly windows: readonly PriceWindow[] }[]
  | undefined {
  if (windows.every(({ weekdays }) => weekdays === undefined)) return undefined;
  return [...Map.groupBy(windows, ({ weekdays = WEEKDAYS }) => weekdaysText(weekdays)).values()].map((alike) => ({
    weekdays: alike[0]?.weekdays ?? WEEKDAYS,
    windows: alike,
  }));
}

function windowText(
  { fromHour, toHour, pricePerKwh }: PriceWindow,
  currency: string,
  { locale, words }: Speaking,
): string {
  const say = words.electricity.windows;
  const isWholeDay = fromHour === 0 && toHour === HOURS_PER_DAY;
  const hours = isWholeDay ? say.allDay : say.hours(clock(fromHour), clock(toHour));
  return say.price(hours, formatRate(pricePerKwh, currency, locale));
}

/** `07:00–23:00 0.31 EUR/kWh, 23:00–07:00 0.19 EUR/kWh`, or that for each of the week’s days. */
export function windowsText(prices: TimeOfUsePrices, currency: string, speaking: Speaking): string {
  const say = speaking.words.electricity.windows;
  const priced = (windows: readonly PriceWindow[]): readonly string[] =>
    windows.map((window) => windowText(window, currency, speaking));
  const groups = daysAlike(prices);
  if (groups === undefined) return priced(prices.windows).join(', ');
  return say.inWeek(groups.map(({ weekdays, windows }) => say.ofDays(weekdaysText(weekdays), priced(windows))));
}

/** 7 → `07:00` */
function clock(hour: number): string {
  return clockText(hour).padStart(5, '0');
}
