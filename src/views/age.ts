import type { Provenance } from '../catalog/figure.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../durations.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { remembered } from '../remembered.ts';

/** From here on weeks say more than days, and a date more than how long ago it was. */
const DAYS_COUNTED = 21;

/**
 * How long ago, in whole steps that have passed: `just now`, `6 min ago`, `3 h ago`, `2 days ago`. What lies ahead was
 * seen by a clock that is wrong, so it counts as now.
 */
export function formatAgo(atMs: number, now: Date): string {
  const passed = passedText(now.getTime() - atMs);
  return passed === undefined ? 'just now' : `${passed} ago`;
}

/** How long until then: `now`, `in less than a minute`, `in 4 min`, `in 3 h`, `in 2 days`. */
export function formatUntil(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime();
  if (ms <= 0) return 'now';
  return `in ${passedText(ms) ?? 'less than a minute'}`;
}

/** Undefined for less than a minute. */
function passedText(ms: number): string | undefined {
  if (ms < MINUTE_MS) return undefined;
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  const days = Math.floor(ms / DAY_MS);
  return days === 1 ? '1 day' : `${days} days`;
}

/** When it was seen, in words, where the moment is known and not long past; undefined where its day says more. */
export function seenAgo({ observedAt }: Pick<Provenance, 'observedAt'>, now: Date): string | undefined {
  if (observedAt === undefined) return undefined;
  const atMs = Date.parse(observedAt);
  return now.getTime() - atMs < DAYS_COUNTED * DAY_MS ? formatAgo(atMs, now) : undefined;
}

/** The latest first; of the same day, those whose moment is known. */
export function bySeenLast(
  one: Pick<Provenance, 'date' | 'observedAt'>,
  other: Pick<Provenance, 'date' | 'observedAt'>,
): number {
  return seenMs(other) - seenMs(one);
}

/** A vaguer date is never later. */
function seenMs({ date, observedAt }: Pick<Provenance, 'date' | 'observedAt'>): number {
  return observedAt === undefined ? dayOf(date) * DAY_MS : Date.parse(observedAt);
}

/**
 * Age of a dated figure in words, counted from the last day that the date may mean: `today`, `5 days old`, `11 weeks old`,
 * `day unknown` where only the year is known.
 */
export function formatAge(date: string, now: Date): string {
  const days = Math.floor((now.getTime() - lastDayMsOf(date)) / DAY_MS);
  if (date.length === 'YYYY'.length) return 'day unknown';
  if (days <= 0) return date.length > 'YYYY-MM'.length ? 'today' : 'this month';
  if (days < DAYS_COUNTED) return days === 1 ? '1 day old' : `${days} days old`;
  if (days < 120) return `${Math.round(days / 7)} weeks old`;
  if (days < 730) return `${Math.round(days / 30.4)} months old`;
  return `${Math.floor(days / 365)} years old`;
}

const lastDayMsOf = remembered(new Map(), (date: string): number => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  // Day 0 of the following month is the last day of this one.
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
});
