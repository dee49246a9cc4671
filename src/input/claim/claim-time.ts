import { DAY_MS } from '../../durations.ts';
import type { Span } from '../rig/card-mentions.ts';

/** When a text says that it was: a month, a year or a day, as far as it says. */
export interface SaidTime extends Span {
  /** What it is without the year; undefined where that is said. */
  readonly year: number | undefined;
  /** 1 to 12; undefined of a whole year. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** "Last month": so many months or years before today. */
  readonly ago?: 'month' | 'year' | undefined;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru'];
/** Of the others a short form is another word, as “ago” is. */
const SHORT_IN = new Set(['en', 'de']);
const MONTHS_PER_YEAR = 12;
/** From the middle of one month to that of the next, within two days. */
const SOME_MONTH_MS = 30.4 * DAY_MS;
/** Older is no time of graphics cards that earn. */
const YEAR = String.raw`(20[12]\d)`;

type Months = ReadonlyMap<string, number>;

let knownMonths: Months | undefined;
let knownTimes: Times | undefined;

/** By their names in all languages: two dozen formats of dates, which nobody waits for who claims nothing. */
function months(): Months {
  knownMonths ??= readMonths();
  return knownMonths;
}

function readMonths(): Months {
  return new Map(
    LANGUAGES.flatMap((language) =>
      (['long', ...(SHORT_IN.has(language) ? ['short' as const] : [])] as const).flatMap((length) =>
        // In some languages a month beside a day is written otherwise than alone.
        [{ month: length }, { month: length, day: 'numeric' } as const].flatMap((style) => {
          const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
          return Array.from({ length: MONTHS_PER_YEAR }, (_, index): readonly [string, number] => {
            const parts = format.formatToParts((index + 0.5) * SOME_MONTH_MS);
            const name = parts.find(({ type }) => type === 'month')?.value ?? '';
            return [name.toLowerCase().replace(/\.$/u, ''), index + 1];
          });
        }),
      ),
    ).filter(([name]) => /^\p{L}{3,}$/u.test(name)),
  );
}

const DAY = String.raw`([0-3]?\d)(?:st|nd|rd|th|\.)?`;

type Times = readonly (readonly [RegExp, (found: readonly (string | undefined)[]) => Omit<SaidTime, keyof Span>])[];

/** The first that fits is meant. "May" alone is no month. */
function timesOf(names: Iterable<string>): Times {
  const anyMonth = `(${[...names, 'sept'].toSorted((one, other) => other.length - one.length).join('|')})\\.?(?!\\p{L})`;
  return [
    [/(?<!\d)(20[12]\d)-(\d\d)(?:-(\d\d))?(?!\d)/iu, ([, year, month, day]) => dated(year, Number(month), day)],
    [
      new RegExp(
        `(?<![\\d$€£.,])${DAY} (?:of )?${anyMonth}(?:,? ${YEAR})?(?!\\d)(?!\\s(?:be|bring|earn|get|give|have|make|not|only|pay|still)\\b)`,
        'iu',
      ),
      ([, day, month = '', year]) => dated(year, monthOf(month), day),
    ],
    [
      new RegExp(`(?<!\\p{L})${anyMonth} ${DAY}(?!\\d|[.,]\\d|%|\\s?\\p{Sc})(?:,? ${YEAR})?(?!\\d)`, 'iu'),
      ([, month = '', day, year]) => dated(year, monthOf(month), day),
    ],
    [
      new RegExp(`(?<!\\p{L})${anyMonth},? (?:of )?${YEAR}(?!\\d)`, 'iu'),
      ([, month = '', year]) => dated(year, monthOf(month)),
    ],
    [
      new RegExp(
        `\\b(?:in|during|of|last|back in|im|en|em|w|в|nel|à|early|late|mid) (?:early |late |mid[- ])?${anyMonth}`,
        'iu',
      ),
      ([, month = '']) => dated(undefined, monthOf(month)),
    ],
    [new RegExp(`\\b(?:in|during|of|back in|im jahr|en|em) ${YEAR}(?!\\d)`, 'iu'), ([, year]) => dated(year)],
    [/\b(?:last|letzten|letztes) (month|monat)\b(?! (?:i|we))/iu, () => ({ ...dated(undefined), ago: 'month' })],
    [/\b(?:last|letztes) (year|jahr)\b/iu, () => ({ ...dated(undefined), ago: 'year' })],
  ];
}

function dated(year: string | undefined, month?: number, day?: string): Omit<SaidTime, keyof Span> {
  return {
    year: year === undefined ? undefined : Number(year),
    month,
    day: day === undefined ? undefined : Number(day),
  };
}

function monthOf(written: string): number | undefined {
  const name = written.toLowerCase();
  return months().get(name) ?? months().get(name.slice(0, 3));
}

/** The time of which a text speaks; undefined where it names none, or none that there is. */
export function timeIn(text: string): SaidTime | undefined {
  knownTimes ??= timesOf(months().keys());
  for (const [pattern, read] of knownTimes) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const time = read(found);
    const isReal =
      (time.month ?? 1) >= 1 && (time.month ?? 1) <= MONTHS_PER_YEAR && (time.day ?? 1) >= 1 && (time.day ?? 1) <= 31;
    if (isReal) return { ...time, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** As an ISO date as far as it was said, "2026-09": of a month without a year the last one that has begun. */
export function isoOf({ year, month, day, ago }: SaidTime, today: Date): string {
  const [thisYear, thisMonth] = [today.getUTCFullYear(), today.getUTCMonth() + 1];
  if (ago === 'year') return String(thisYear - 1);
  if (ago === 'month') {
    return thisMonth === 1 ? iso([thisYear - 1, MONTHS_PER_YEAR]) : iso([thisYear, thisMonth - 1]);
  }
  if (month === undefined) return String(year ?? thisYear);
  const inYear = year ?? (month <= thisMonth ? thisYear : thisYear - 1);
  return iso([inYear, month, ...(day === undefined ? [] : [day])]);
}

function iso(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
