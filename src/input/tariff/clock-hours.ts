import type { ClockWindow } from '../../engine/clock-window.ts';
import { AND } from '../and-words.ts';
import { matchAt } from '../pattern-at.ts';

/** Minutes as fractions. */
export type ClockHours = Pick<ClockWindow, 'fromHour' | 'toHour'>;

const WORD_HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(?:midnight|mitternacht|minuit|medianoche|mezzanotte|полночь|полуночи|północ|midnatt)$/u, 0],
  [/^(?:noon|midday|mittag|midi|mediodía|mezzogiorno|полдень|полудня|południe)$/u, 12],
];
const NAMED =
  'midnight|mitternacht|minuit|medianoche|mezzanotte|полночь|полуночи|północ|midnatt|noon|midday|mittag|midi|mediodía|mezzogiorno|полдень|полудня|południe';
const HALF = String.raw`(?:(?:[ap]\s?m|[ap]\.\s?m\.?)(?!\p{L}))`;
const HOUR = String.raw`(?:${NAMED}|\d{1,2}(?:[:h]\d{2})?\s?(?:${HALF}|uhr|hrs?|h|u(?!\p{L})|часов|часа|ч(?!\p{L})|时|時|点|點|시)?|\d{1,2}\.(?:00|15|30|45)(?:\s?uhr)?|\d{1,2}\.59\s?uhr|\d{4})`;
const TO = String.raw`\s?(?:-|~|→|to|til|till|until|thru|through|bis|à|a|au|até|às|al|alle|до|do|tot|till|til|ile|至|到|から|부터)\s?`;
const BEFORE_FROM = String.raw`(?:(?:from|von|ab|de|das|dalle|da|entre|zwischen|between|с|з|від|от|od|między|van|från|fra|las|kl\.?)\s)?`;
/** At the place where it is asked. A price such as "0.12-0.15" is no pair of hours. */
export const CLOCK_HOURS = new RegExp(
  String.raw`(?<![\d.])(?:(?:between|zwischen|entre|между|між)\s(${HOUR})\s(?:${AND})\s(${HOUR})|${BEFORE_FROM}(?<![\d.])(${HOUR})${TO}(${HOUR}))(?:(?<=[时時点點시])|(?![\d%]|[.,]\d))(?:まで|까지)?`,
  'uy',
);

/** What two hours say. `either-half`: "4-9" may be in the morning or in the evening, unless other hours tell. */
export type ReadHours =
  | { readonly kind: 'sure' | 'either-half'; readonly hours: ClockHours }
  | { readonly kind: 'unclear' };

export function clockHours(match: RegExpExecArray): ReadHours {
  const from = readHour(match[1] ?? match[3] ?? '');
  const until = match[2] ?? match[4] ?? '';
  const end = readHour(beginsOthers(until, match.input) ? until : lastMinuteFilled(until));
  if (from === undefined || end === undefined) return { kind: 'unclear' };
  const to = sinceNamed(from, end);
  // "4-9pm" is the afternoon; "9-5pm" and "11pm-7" may mean two things.
  const isSameKind = (from.half === undefined) === (to.half === undefined) || from.isNamed || to.isNamed;
  const isBothHalf = from.half === undefined && to.hour < 12 && (from.hour < to.hour || Math.floor(from.hour) === 12);
  if (!isSameKind && !isBothHalf) return { kind: 'unclear' };
  const fromHour = on24Hours(isSameKind ? from : { ...from, half: to.half });
  const toHour = on24Hours(to);
  if (fromHour === undefined || toHour === undefined || fromHour === toHour) return { kind: 'unclear' };
  const hours = { fromHour: fromHour === 24 ? 0 : fromHour, toHour: toHour === 0 ? 24 : toHour };
  // "7 to noon", and "noon to midnight".
  const isNamed = to.isNamed && (to.hour === 12 || from.isNamed);
  const isSure = isNamed || [from, to].some(({ half, isOn24Hours }) => half !== undefined || isOn24Hours);
  return { kind: isSure ? 'sure' : 'either-half', hours };
}

/** "midnight to 7" is in the morning and "noon to 8" in the evening. */
function sinceNamed(from: Hour, to: Hour): Hour {
  const isBare = !to.isNamed && to.half === undefined && !to.isOn24Hours;
  if (!from.isNamed || !isBare) return to;
  return { ...to, hour: from.hour === 12 && to.hour < 12 ? to.hour + 12 : to.hour, isOn24Hours: true };
}

/** "9:41-12:59 …, 12:59-15:37": then it is the minute that is written, and no end of an hour. */
function beginsOthers(until: string, text: string): boolean {
  const hour = /^0?(\d{1,2})[:h.]59/u.exec(until)?.[1];
  return hour !== undefined && new RegExp(String.raw`(?<!\d)0?${hour}[:h.]59${TO}\d{1,2}(?![\d.,])`, 'u').test(text);
}

/** "6:59" as the end of an hour means until 7:00, and "11:59 pm" until midnight. */
function lastMinuteFilled(written: string): string {
  return written.replace(
    /^(\d{1,2})([:h.])59(\s?)([ap])?/u,
    (_, hour: string, mark: string, gap: string, half = '') => {
      const next = half === '' ? Number(hour) + 1 : (Number(hour) % 12) + 1;
      return `${next}${mark}00${gap}${next === 12 ? OTHER_HALF[half] : half}`;
    },
  );
}

const OTHER_HALF: Readonly<Record<string, string>> = { a: 'p', p: 'a' };

const ONE_HOUR = String.raw`(${NAMED}|\d{1,2}[:h]\d{2}\s?(?:${HALF}|uhr|hrs?)?|\d{1,2}\s?(?:${HALF}|uhr))(?![\d%]|[.,]\d)`;
const SINCE = String.raw`(?:from|ab|since|after|starting(?: at)?|at|von|um|desde(?: las)?|à partir de|dès|od|с|від|from the|från|fra|vanaf|dalle|a partir das|от|в|at)\s`;
const UNTIL = String.raw`(?:to|till?|until|before|bis|jusqu'à|hasta(?: las)?|até(?: às)?|fino alle|tot|do|до|till|til|vor)\s`;
const START_HOUR = new RegExp(String.raw`(?<![\d.,\p{L}])(?:(?:${SINCE})?${ONE_HOUR}|(${UNTIL})${ONE_HOUR})`, 'uy');

export interface HourAt {
  /** Undefined: the clock has no such hour. */
  readonly hour: number | undefined;
  /** It is said that a price ends. */
  readonly isUntil: boolean;
  readonly end: number;
}

/** "from 7:00", "23 Uhr", "until 9:59" at a place: one hour, with which another price begins. */
export function startHourAt(text: string, start: number): HourAt | undefined {
  const match = matchAt(START_HOUR, text, start);
  if (match === undefined) return undefined;
  const isUntil = match[2] !== undefined;
  const read = readHour(isUntil ? lastMinuteFilled(match[3] ?? '') : (match[1] ?? ''));
  return { hour: read && on24Hours(read), isUntil, end: start + match[0].length };
}

interface Hour {
  readonly hour: number;
  readonly half: 'am' | 'pm' | undefined;
  readonly isNamed: boolean;
  /** Written so that it can only be meant on the 24-hour clock. */
  readonly isOn24Hours: boolean;
}

function readHour(written: string): Hour | undefined {
  const named = WORD_HOURS.find(([word]) => word.test(written))?.[1];
  if (named !== undefined) return { hour: named, half: undefined, isNamed: true, isOn24Hours: false };
  const half = /a\.?\s?m/u.test(written) ? 'am' : /p\.?\s?m/u.test(written) ? 'pm' : undefined;
  const [, hours = '', minutes = '0'] =
    /^(\d{2})(\d{2})$/u.exec(written) ?? /^(\d{1,2})(?:[:h.](\d{2}))?/u.exec(written) ?? [];
  if (hours === '' || Number(minutes) > 59) return undefined;
  const hour = Number(hours) + Number(minutes) / 60;
  const isOn24Hours = half === undefined && (hour === 0 || hour > 12 || /^0\d|[^\d\s]/u.test(written));
  return { hour, half, isNamed: false, isOn24Hours };
}

function on24Hours({ hour, half }: Hour): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined;
  if (hour < 1 || hour >= 13) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
