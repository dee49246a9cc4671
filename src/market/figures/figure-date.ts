import type { Provenance } from '../../catalog/figure.ts';
import { DAY_MS } from '../../durations.ts';
import { remembered } from '../../remembered.ts';

/** Figures this much older than the newest one still show how far a price moves; older ones describe another market. */
export const SPREAD_DAYS = 180;

/**
 * Days since 1970 of a figure's date; `2026` and `2026-09` count from their first day, so a vaguer date is never newer.
 * Figures have few dates, and every answer compares hundreds of them.
 */
export const dayOf = remembered(new Map(), (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY_MS;
});

/** The date of so many days since 1970: `2026-10-10`. */
export function dateOf(day: number): string {
  return dayWritten(new Date(day * DAY_MS).toISOString());
}

/** Whole UTC days from a day to a moment; negative before it. */
export function daysSince(date: string, now: Date): number {
  return dayOf(dayWritten(now.toISOString())) - dayOf(date);
}

/** The UTC day of a moment in ISO 8601: `2026-10-10`. */
export function dayWritten(observedAt: string): string {
  return observedAt.slice(0, '2026-10-10'.length);
}

/** Of figures that are newest first, the first of each key. */
export function newestOfEach<Dated>(figures: readonly Dated[], keyOf: (figure: Dated) => string): readonly Dated[] {
  const newest = new Map<string, Dated>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (!newest.has(key)) newest.set(key, figure);
  }
  return [...newest.values()];
}

export function newestFirst(left: { readonly date: string }, right: { readonly date: string }): number {
  return dayOf(right.date) - dayOf(left.date);
}

/** Written to the day. */
export function isExactDay(date: string): boolean {
  return date.length === '2026-10-10'.length;
}

/** A bare year names no day. A month does well enough: it counts from its first day, so it never seems newer than it is. */
export function isDayKnown({ date }: Pick<Provenance, 'date'>): boolean {
  return date.length > '2026'.length;
}
