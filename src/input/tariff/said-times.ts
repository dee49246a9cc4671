import type { Weekday } from '../../engine/clock-window.ts';
import type { ClockHours } from './clock-hours.ts';
import type { DayPart } from './day-parts.ts';

/** What one price is for. */
export interface SaidTime {
  readonly part: DayPart | undefined;
  /** Undefined: none were said with it. */
  readonly weekdays: readonly Weekday[] | undefined;
  readonly hours: readonly ClockHours[];
}

/** A thing that was said of prices and times. */
export type TimeMark =
  | { readonly kind: 'price'; readonly price: number }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'hours'; readonly hours: ClockHours }
  | { readonly kind: 'days'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'break'; readonly isAnd: boolean };

/** The same, and where. */
export type Mark = TimeMark & {
  /** How many separators stand before it. */
  readonly section: number;
  /** Whether the last of them says "and". */
  readonly isAfterAnd: boolean;
};

const EVERYTHING_LEFT: SaidTime = { part: undefined, weekdays: undefined, hours: [] };

/** What the marks around one price say that it is for; undefined where that is open. */
export function timesOf(marks: readonly Mark[]): readonly SaidTime[] | undefined {
  if (marks.length === 0) return [EVERYTHING_LEFT];
  const sections = [...Map.groupBy(marks, ({ section }) => section).values()];
  const hasDays = sections.map((section) => section.some(({ kind }) => kind === 'days'));
  const isOnlyDays = sections.some((section) => section.every(({ kind }) => kind === 'days'));
  if (!isOnlyDays || hasDays.every(Boolean)) return combined(marks);

  // "23-7 and weekends" are two times; "weekends, 23-7" may be one.
  const isSum = sections.slice(1).every(([first]) => first?.isAfterAnd === true);
  const times = sections.map(combined);
  return isSum && times.every((time) => time !== undefined) ? times.flat() : undefined;
}

/** Days come before their hours, or behind them: "weekdays 7-10, 17-21 weekends 9-12". */
function combined(marks: readonly Mark[]): readonly SaidTime[] | undefined {
  const said = new Set(marks.flatMap((mark) => (mark.kind === 'part' ? [mark.part] : [])));
  // "off-peak all other hours": its name says less than its hours.
  const [part, ...otherParts] = said.size === 2 && said.has('otherwise') ? (['otherwise'] as const) : [...said];
  const times = marks.filter((mark) => mark.kind === 'days' || mark.kind === 'hours');
  const order = times.map(({ kind }) => (kind === 'days' ? 'd' : 'h')).join('');
  if (otherParts.length > 0 || !/^(?:h*|(?:dh+)+|(?:h+d)+|(?:dh?)+)$/u.test(order)) return undefined;
  const all: { part: DayPart | undefined; weekdays: readonly Weekday[] | undefined; hours: ClockHours[] }[] = [];
  for (const mark of order.startsWith('d') ? times : times.toReversed()) {
    const last = all.at(-1);
    if (mark.kind === 'days') all.push({ part, weekdays: mark.weekdays, hours: [] });
    else if (last === undefined) all.push({ part, weekdays: undefined, hours: [mark.hours] });
    else last.hours.push(mark.hours);
  }
  return all.length === 0 ? [{ ...EVERYTHING_LEFT, part }] : all;
}
