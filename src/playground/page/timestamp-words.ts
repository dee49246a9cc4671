const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
const YEAR_S = 365.25 * DAY_S;

const RELATIVE: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, below: number])[] = [
  ['second', 1, 60],
  ['minute', MINUTE_S, 60],
  ['hour', HOUR_S, 24],
  ['day', DAY_S, 30],
  ['month', YEAR_S / 12, 12],
  ['year', YEAR_S, Infinity],
];

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** For whom a moment is put into words. */
export interface Reader {
  /** Discord's name of a language, which is also the web's. */
  readonly locale: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** That of the machine when left out. */
  readonly timeZone?: string;
}

/** A moment as `<t:…:style>` shows it; without a style, or with one that is not known, as Discord's `f`. */
export function timestampWords(at: Date, style: string | undefined, { locale, now, timeZone }: Reader): string {
  if (Number.isNaN(at.getTime())) return 'Invalid Date';
  if (style === 'R') return relativeWords((at.getTime() - now) / 1000, locale);
  return new Intl.DateTimeFormat(locale, { ...(STYLES[style ?? 'f'] ?? STYLES['f']), timeZone }).format(at);
}

function relativeWords(fromNowS: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale);
  for (const [unit, seconds, below] of RELATIVE) {
    const count = Math.round(Math.abs(fromNowS) / seconds);
    if (count < below) return words.format(fromNowS < 0 ? -count : count, unit);
  }
  throw new RangeError(`${fromNowS} s has no words`);
}
