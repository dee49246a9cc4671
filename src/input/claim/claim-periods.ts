import { DAYS_PER } from '../../engine/calendar.ts';
import { matchAt } from '../pattern-at.ts';
import { NUMBER_WORDS } from '../rig/number-words.ts';
import { PERIOD_BEGINS, periodAt } from '../price/period.ts';
import { shortPeriodAt } from '../price/short-period.ts';
import { readNumber } from '../typed-number.ts';

/** A stretch of time that a text names. */
export interface NamedPeriod {
  /** May be a fraction: an hour is a 24th. */
  readonly days: number;
  readonly start: number;
  readonly end: number;
  /** "in 3 months", "for 30 days": a stretch that has passed, not how often something comes. */
  readonly isStretch: boolean;
}

interface ShortlyNamed extends NamedPeriod {
  readonly mayBePence: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  h: DAYS_PER.hour,
  d: DAYS_PER.day,
  w: DAYS_PER.week,
  m: DAYS_PER.month,
  y: DAYS_PER.year,
};

const HOURLY =
  /(?:(?:\/\s?|\b(?:per|an?|each|every|pro|par|por)\s)(?:gpu[- ]?|card[- ]?)?(?:hours?|hrs?|h|std\.?|stunde|heure|hora)(?![\p{L}\d])|\bhourly\b)/iuy;
const SPOKEN =
  /\b(?:last|this|past|each|every|first|letzten|diesen|jeden|am|im|pro)\s(day|week|month|year|tag|woche|monat|jahr)\b|\b(today|yesterday)\b|(?:\/\s?|\bper\s)?\b24\s?(?:h|hrs?|hours)\b(?!\s?(?:a|per)\b)/iuy;
const STRETCH =
  /\b(?:in|over|after|within|for|during|under|past|last|about|around|just|only|nach)\s(?:the\s|my\s|a\s|about\s|around\s|just\s|only\s|last\s|past\s|first\s|under\s|less than\s){0,3}(\d+(?:[.,]\d+)?|one|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of)\s?(hours?|hrs?|days?|weeks?|months?|mo|years?|yrs?|monaten?|tagen?|wochen?|jahren?)\b/iuy;
const COUPLE = 'couple of';
/** In one language a year, in another an article. */
const NO_PERIOD = /^(?:im|em|en)\s+an?$|^an?\s+(?:an?|ay|d)$/iu;

const MAY_BEGIN = new RegExp(
  [...[STRETCH, HOURLY, SPOKEN].map(({ source }) => source), PERIOD_BEGINS].join('|'),
  'giu',
);

/** Every stretch of time in a text, in its order. */
export function periodsIn(text: string): readonly NamedPeriod[] {
  const found: NamedPeriod[] = [];
  // The one letter whose small one is longer.
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  for (let at = 0; ;) {
    MAY_BEGIN.lastIndex = at;
    const start = MAY_BEGIN.exec(text)?.index;
    if (start === undefined) break;
    const period = periodHere(text, lower, start);
    if (period !== undefined) found.push(period);
    at = period?.end ?? start + 1;
  }
  return found;
}

function periodHere(text: string, lower: string, start: number): NamedPeriod | undefined {
  const stretch = matchAt(STRETCH, text, start);
  if (stretch !== undefined) {
    const [written, count = '', unit = ''] = stretch;
    const word = count.toLowerCase();
    const times = word === COUPLE ? 2 : (NUMBER_WORDS.get(word) ?? readNumber(count)[0] ?? 1);
    return { days: times * unitDays(unit), start, end: start + written.length, isStretch: true };
  }
  const hourly = matchAt(HOURLY, text, start);
  if (hourly !== undefined) return { days: DAYS_PER.hour, start, end: start + hourly[0].length, isStretch: false };
  const spoken = matchAt(SPOKEN, text, start);
  if (spoken !== undefined) {
    const days = spoken[1] === undefined ? 1 : unitDays(spoken[1]);
    return { days, start, end: start + spoken[0].length, isStretch: false };
  }
  const plain = periodAt(lower, start);
  if (plain === undefined || NO_PERIOD.test(text.slice(start, plain.end))) return undefined;
  return { days: DAYS_PER[plain.period], start, end: plain.end, isStretch: false };
}

/** "/m", "pm", "p/d": only behind an amount do they say in what time it comes. */
export function shortlyAt(text: string, start: number): ShortlyNamed | undefined {
  const short = shortPeriodAt(text, start);
  if (short === undefined) return undefined;
  return { days: DAYS_PER[short.period], start, end: short.end, isStretch: false, mayBePence: short.mayBePence };
}

function unitDays(unit: string): number {
  const german: Readonly<Record<string, number>> = { t: 1, j: DAYS_PER.year };
  const letter = unit.charAt(0).toLowerCase();
  return UNITS[letter] ?? german[letter] ?? 1;
}
