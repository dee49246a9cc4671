import type { Provenance } from '../../catalog/figure.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../durations.ts';
import { dayOf } from '../../market/figures/figure-date.ts';
import { remembered } from '../../remembered.ts';
import type { Words } from '../../words/words.ts';

/** From here on weeks say more than days, and a date more than how long ago it was. */
export const DAYS_COUNTED = 21;

/** The moment of an answer, and the words for how long ago something was. */
interface When {
  readonly now: Date;
  readonly words: Words;
}

/**
 * How long ago, in whole steps that have passed: `just now`, `6 min ago`, `3 h ago`, `2 days ago`. What lies ahead was
 * seen by a clock that is wrong, so it counts as now.
 */
export function formatAgo(atMs: number, { now, words }: When): string {
  const passed = passedText(now.getTime() - atMs, words);
  return passed === undefined ? words.time.justNow : words.time.ago(passed);
}

/** How long until then: `now`, `in less than a minute`, `in 4 min`, `in 3 h`, `in 2 days`. */
export function formatUntil(at: Date, { now, words }: When): string {
  const ms = at.getTime() - now.getTime();
  if (ms <= 0) return words.time.now;
  return words.time.until(passedText(ms, words) ?? words.time.lessThanMinute);
}

/** Undefined for less than a minute. */
function passedText(ms: number, { time }: Words): string | undefined {
  if (ms < MINUTE_MS) return undefined;
  if (ms < HOUR_MS) return time.minutes(Math.floor(ms / MINUTE_MS));
  if (ms < DAY_MS) return time.hoursPassed(Math.floor(ms / HOUR_MS));
  return time.days(Math.floor(ms / DAY_MS));
}

/** When it was seen, in words, where the moment is known and not long past; undefined where its day says more. */
export function seenAgo({ observedAt }: Pick<Provenance, 'observedAt'>, when: When): string | undefined {
  if (observedAt === undefined) return undefined;
  const atMs = Date.parse(observedAt);
  return when.now.getTime() - atMs < DAYS_COUNTED * DAY_MS ? formatAgo(atMs, when) : undefined;
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
 * `dated after today` of what is ahead of the clock, `day unknown` where only the year is known.
 */
export function formatAge(date: string, { now, words }: When): string {
  const { old } = words.time;
  const days = Math.floor((now.getTime() - lastDayMsOf(date)) / DAY_MS);
  if (date.length === 'YYYY'.length) return old.dayUnknown;
  // A day ahead it may be today somewhere.
  if (days < -1 && date.length > 'YYYY-MM'.length) return old.ahead;
  if (days <= 0) return date.length > 'YYYY-MM'.length ? old.today : old.thisMonth;
  if (days < DAYS_COUNTED) return old.days(days);
  if (days < 120) return old.weeks(Math.round(days / 7));
  if (days < 730) return old.months(Math.round(days / 30.4));
  return old.years(Math.floor(days / 365));
}

const lastDayMsOf = remembered(new Map(), (date: string): number => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  // Day 0 of the following month is the last day of this one.
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
});
