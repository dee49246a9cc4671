import { HOURS_PER_DAY } from './calendar.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);
export const SATURDAY_AND_SUNDAY = WEEKDAYS.slice(5);

/** Clock hours, `fromHour` inclusive to `toHour` exclusive, 0–24; 23 to 7 wraps over midnight, 7 to 7 is no hour at all. */
export interface ClockWindow {
  /**
   * Undefined: every day. A window over midnight has its hours on these days themselves: Friday's 23 to 7 is 0 to 7 and
   * 23 to 24 on Friday.
   */
  readonly weekdays?: readonly Weekday[] | undefined;
  readonly fromHour: number;
  readonly toHour: number;
}

/** Clock hours with a price, in the currency that it was given in. */
export interface PriceWindow extends ClockWindow {
  readonly pricePerKwh: number;
  /** What the person called it, in English: "night", "peak". Undefined: only hours, or "otherwise". */
  readonly name?: string | undefined;
}

/** Whether a clock hour, 0–24, lies in the window. */
export function covers({ fromHour, toHour }: ClockWindow, clockHour: number): boolean {
  return fromHour <= toHour ? fromHour <= clockHour && clockHour < toHour : fromHour <= clockHour || clockHour < toHour;
}

/** How many of the window's hours lie in the `hours` from `sinceHour` on, also over midnight. */
export function hoursWithin({ fromHour, toHour }: ClockWindow, sinceHour: number, hours: number): number {
  const length = (toHour - fromHour + HOURS_PER_DAY) % HOURS_PER_DAY;
  const ofWindow = toHour - fromHour === HOURS_PER_DAY ? HOURS_PER_DAY : length;
  // The window of today and that of the day after, seen from when it begins.
  const begins = (fromHour - sinceHour + HOURS_PER_DAY) % HOURS_PER_DAY;
  const overlap = (from: number): number => Math.max(0, Math.min(from + ofWindow, hours) - Math.max(0, from));
  return overlap(begins) + overlap(begins - HOURS_PER_DAY);
}

/**
 * The windows of a day that is like every other, ascending: where the first begins and the last ends at midnight and they
 * are the same in all but their hours, they are one.
 */
export function joinedOverMidnight<Window extends ClockWindow>(
  windows: readonly Window[],
  isSame: (one: Window, other: Window) => boolean,
): readonly Window[] {
  const [first] = windows;
  const last = windows.at(-1);
  if (first?.fromHour !== 0 || last?.toHour !== HOURS_PER_DAY || windows.length < 2 || !isSame(first, last)) {
    return windows;
  }
  return [...windows.slice(1, -1), { ...last, toHour: first.toHour }];
}
