import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import { matchAt } from '../pattern-at.ts';
import { CLOCK_HOURS, clockHours, startHourAt } from '../tariff/clock-hours.ts';
import { plainTimes } from '../tariff/plain-times.ts';
import { type Scheme, schemeAt } from '../tariff/schemes.ts';
import { readNumber } from '../typed-number.ts';

/** How long a machine is on each day, and since when. */
export interface OnlineHours {
  readonly hoursPerDay: number;
  /** By the clock, 0 to 24; undefined where nothing was said. */
  readonly fromHour: number | undefined;
}

export type HoursReading = ({ readonly kind: 'hours' } & OnlineHours) | HoursProblem;

/** Why a text says no hours of a day, or several. `offers` are texts that would be read. */
export type HoursProblem =
  | { readonly kind: 'unread-hours'; readonly offers: readonly OnlineHours[] }
  /** "9-5": by the clock, though in which half of the day? Or "8.5 pm". */
  | { readonly kind: 'which-hours'; readonly offers: readonly OnlineHours[] }
  | { readonly kind: 'too-many-hours'; readonly offers: readonly OnlineHours[] };

const LONGEST_TYPED = 60;
const ALWAYS =
  /^(?:24\s?\/\s?7|24\/24|always(?: on)?|all day(?: long)?|around the clock|non-?stop|immer|rund um die uhr|toujours|siempre|sempre|zawsze|всегда|круглосуточно|цілодобово|全天|终日)$/u;
const UNIT = String.raw`(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|ora|uur|uren|godzin(?:y|a)?|godz\.?|часов|часа|час|ч\.?|годин[иа]?|saat|timmar|timer|小时|小時|時間|시간)?`;
const A_DAY = String.raw`(?:\s*(?:/|per|a|an|pro|am|par|por|al|na|в|на|each|every)?\s*(?:d|days?|daily|tag|täglich|jour|día|dia|giorno|dag|dzień|dziennie|день|сутки|добу|gün|日|天|일))?`;
const SO_MANY = new RegExp(String.raw`^(?:about|ca\.?|~|around|etwa)?\s*(\d[\d.,]*)\s*${UNIT}${A_DAY}$`, 'u');
const OF_A_WEEK = new RegExp(
  String.raw`^(\d[\d.,]*)\s*${UNIT}\s*(?:/|per|a|pro|par|por|в)\s*(?:w|week|woche|semaine|semana|settimana|неделю)$`,
  'u',
);
/** "50 %": of the day, or of the time that is paid. */
const SHARE_OF_DAY = /^(\d[\d.,]*)\s?%(?: of (?:the|a) day)?$/u;
const NEGATIVE = new RegExp(String.raw`^-\s?(\d[\d.,]*)\s*${UNIT}${A_DAY}$`, 'u');
/** "8:30" is a length. */
const HOURS_AND_MINUTES = /^(\d{1,2})(?::|\s?h\s?)([0-5]\d)(?:\s?(?:m|min|h))?$/u;
const HALF_BEHIND = /^(\d[\d.,]*)\s?([ap])\.?\s?m\.?$/u;
/** Words around clock hours that say nothing about them. */
const AROUND =
  /^(?:(?:nights?|online|on|daily|every day|each day|täglich|only|nur|running|runs?)\s+)+|(?:\s+(?:online|on|daily|every day|each day|a day|per day|täglich|only|nur|uhr|tous les jours|todos los días|каждый день))+$/gu;
const NIGHTLY =
  /^(?:(?:at |over|the |all )?nights?(?: rate| tariff| hours)?|off[- ]?peak(?: hours)?|overnight|nachts|nacht|la nuit|nuit|noche|de noche|notte|di notte|noc|w nocy|ночью|ночь|вночі|natten|'s nachts|gece|夜间|夜)$/u;

const HALF_A_DAY =
  /^(?:half (?:a|the|of the) day|(?:ein )?halber tag|une demi-journée|medio día|mezza giornata|полдня|pół dnia)$/u;

/** Reads "8", "8h a day", "7,5", "23-7", "11pm-7am", "from 22:00 to 6:00", "24/7". Never throws. */
export function readOnlineHours(typed: string): HoursReading {
  const folded = typed
    .slice(0, LONGEST_TYPED)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[−‒–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const text = plainTimes(folded, false).trim();
  if (ALWAYS.test(text)) return { kind: 'hours', hoursPerDay: HOURS_PER_DAY, fromHour: undefined };
  const [, week] = OF_A_WEEK.exec(text) ?? [];
  if (week !== undefined) return { kind: 'unread-hours', offers: lengths(readNumber(week).map((value) => value / 7)) };
  const [, length] = SO_MANY.exec(text) ?? [];
  if (length !== undefined) return ofLength(readNumber(length.replace(/[.,]$/u, '')));
  const [, percent] = SHARE_OF_DAY.exec(text) ?? [];
  if (percent !== undefined) {
    return { kind: 'unread-hours', offers: lengths(readNumber(percent).map((value) => (value / 100) * HOURS_PER_DAY)) };
  }
  const [, negative] = NEGATIVE.exec(text) ?? [];
  if (negative !== undefined) return { kind: 'unread-hours', offers: lengths(readNumber(negative)) };
  const [, hours, minutes] = HOURS_AND_MINUTES.exec(text) ?? [];
  if (hours !== undefined) return ofLength([Number(hours) + Number(minutes) / 60]);
  const [, half, which] = HALF_BEHIND.exec(text) ?? [];
  if (half !== undefined) return oneClockHour(readNumber(half), which === 'p');
  if (NIGHTLY.test(text)) return { kind: 'which-hours', offers: [window(23, 7), window(22, 6)] };
  if (HALF_A_DAY.test(text)) return ofLength([HOURS_PER_DAY / 2]);
  const scheme = schemeAt(text, 0);
  if (scheme?.end === text.length) return { kind: 'which-hours', offers: cheapHours(scheme.scheme) };
  const [, least, most] = SO_MANY_TO.exec(text) ?? [];
  const [low, high] = [Number(least), Number(most)];
  if (low < high && high - low <= MOST_APART) {
    return { kind: 'which-hours', offers: [...lengths([low, high]), window(low, high)] };
  }
  return ofClock(text.replaceAll(AROUND, ''));
}

/** "8-10h" is as many hours, or by the clock; so few between two clock hours nobody switches a machine on for. */
const SO_MANY_TO = new RegExp(
  String.raw`^(?:about|ca\.?|~|around|etwa)?\s*(\d{1,2})\s?(?:-|–|to|bis|à|a|до)\s?(\d{1,2})\s?(?=\p{L})${UNIT}${A_DAY}$`,
  'u',
);
const MOST_APART = 4;

function ofLength(values: readonly number[]): HoursReading {
  const possible = values.filter((value) => value >= 0 && value <= HOURS_PER_DAY);
  const [hoursPerDay, ...others] = possible;
  if (hoursPerDay !== undefined && others.length === 0) return { kind: 'hours', hoursPerDay, fromHour: undefined };
  return { kind: 'too-many-hours', offers: lengths(values.flatMap(tooMany)) };
}

const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 30;
const MOST_HOURS_PER_MONTH = 744;

/** "830" is half past eight, "56" are hours of a week, "240" those of a month, "80" has a digit too many. */
function tooMany(hours: number): readonly number[] {
  const ofMonth = hours <= MOST_HOURS_PER_MONTH ? Math.min(hours / DAYS_PER_MONTH, HOURS_PER_DAY) : undefined;
  const possible = [
    hours >= 100 && hours % 100 < 60 ? Math.floor(hours / 100) + (hours % 100) / 60 : undefined,
    isRound(hours / DAYS_PER_WEEK) ? hours / DAYS_PER_WEEK : undefined,
    hours > HOURS_PER_DAY * DAYS_PER_WEEK ? ofMonth : undefined,
    hours % 10 === 0 ? hours / 10 : undefined,
  ];
  return [...new Set(present(...possible))].filter((value) => value <= HOURS_PER_DAY);
}

/** Nobody reckons in more than half hours. */
function isRound(hours: number): boolean {
  return (hours * 2) % 1 === 0;
}

/** "8.5 pm": eight and a half hours, or since half past eight in the evening. */
function oneClockHour(values: readonly number[], isAfternoon: boolean): HoursReading {
  const offers = values
    .filter((value) => value > 0 && value <= 12)
    .flatMap((value) => {
      const clock = (value % 12) + (isAfternoon ? 12 : 0);
      return [{ hoursPerDay: value, fromHour: undefined }, window(clock, 24), ...(clock > 0 ? [window(0, clock)] : [])];
    });
  return { kind: 'which-hours', offers };
}

/** Each window in which a contract's power is cheap. */
function cheapHours({ cheap }: Scheme): readonly OnlineHours[] {
  return cheap.map(({ fromHour, toHour }) => window(fromHour, toHour));
}

function ofClock(text: string): HoursReading {
  const match = matchAt(CLOCK_HOURS, text, 0);
  if (match === undefined || match[0].length < text.length) {
    const start = startHourAt(text, 0);
    const isWhole = start?.hour !== undefined && !start.isUntil && start.end === text.length;
    return isWhole ? oneStart(start.hour ?? 0) : { kind: 'unread-hours', offers: [] };
  }
  const read = clockHours(match);
  if (read.kind === 'unclear') return { kind: 'which-hours', offers: bothHalves(match) };
  const { fromHour, toHour } = read.hours;
  if (read.kind === 'sure') return { kind: 'hours', ...window(fromHour, toHour) };
  return toHour > fromHour
    ? { kind: 'which-hours', offers: [window(fromHour, toHour), window(fromHour + 12, toHour + 12)] }
    : { kind: 'which-hours', offers: [window(fromHour, toHour + 12), window(fromHour + 12, toHour)] };
}

/** "from 22:00": until when is open. */
function oneStart(hour: number): HoursReading {
  return { kind: 'which-hours', offers: [window(hour, 24), window(hour, (hour + 8) % HOURS_PER_DAY)] };
}

/** "9-5pm", "8-8": each half of the day that may be meant. */
function bothHalves(match: RegExpExecArray): readonly OnlineHours[] {
  const [from, to] = [match[1] ?? match[3], match[2] ?? match[4]].map((written) => Number.parseInt(written ?? '', 10));
  if (from === undefined || to === undefined || Number.isNaN(from + to) || from > 12 || to > 12) return [];
  return [window(from % 12, (to % 12) + 12), window((from % 12) + 12, to % 12)];
}

function window(fromHour: number, toHour: number): OnlineHours {
  const hoursPerDay = (toHour - fromHour + HOURS_PER_DAY) % HOURS_PER_DAY;
  return { hoursPerDay: hoursPerDay === 0 ? HOURS_PER_DAY : hoursPerDay, fromHour };
}

function lengths(values: readonly number[]): readonly OnlineHours[] {
  return values
    .filter((value) => value > 0 && value <= HOURS_PER_DAY)
    .map((value) => ({ hoursPerDay: Number(value.toPrecision(3)), fromHour: undefined }));
}

/** `8`, `23-7`, `22:30-6`: hours as anybody could type them. */
export function hoursAsTyped({ hoursPerDay, fromHour }: OnlineHours): string {
  if (fromHour === undefined || hoursPerDay === HOURS_PER_DAY) return String(Number(hoursPerDay.toPrecision(5)));
  const toHour = (fromHour + hoursPerDay) % HOURS_PER_DAY;
  // "9-17" can only be by the clock, "7-9" may be in the evening.
  const written = `${clockHour(fromHour)}-${clockHour(toHour)}`;
  return fromHour > 12 || toHour > 12 || fromHour === 0 || toHour === 0
    ? written.replace(/-0$/u, '-24')
    : `${Math.floor(fromHour)}:${minutesOf(fromHour)}-${Math.floor(toHour)}:${minutesOf(toHour)}`;
}

function clockHour(hour: number): string {
  return hour % 1 === 0 ? String(hour) : `${Math.floor(hour)}:${minutesOf(hour)}`;
}

function minutesOf(hour: number): string {
  return String(Math.round((hour % 1) * 60)).padStart(2, '0');
}
