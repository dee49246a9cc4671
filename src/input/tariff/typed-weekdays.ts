import { WEEKDAYS } from '../../engine/clock-window.ts';
import { AND, AND_OF_OTHERS } from '../and-words.ts';
import { endAt } from '../pattern-at.ts';
import {
  ANY_WEEKEND,
  DAYS_BY_NAME,
  HOLIDAY,
  isDayAlone,
  type MeantDays,
  SEVERAL_DAYS,
  WEEK_BESIDE_WEEKEND,
} from './weekday-words.ts';

const BEFORE =
  /(?:(?:on|only|am|an|le|les|los|las|el|en(?=\s(?:fin|semaine|d[ií]as|laborables))|nel|nei|no|nos|aos|da|do|dal|dalle|od|w|we|в|во|по|у|på|om|op|in|het|de|du|the|from|von|från|fra)\s){0,2}/uy;
const NAME =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{M}])(?:п'ятниц[яюі]|[\p{Script=Latin}\p{M}]+(?:-feira)?|\p{Script=Cyrillic}+)/uy;
const TO = /\.?\s?(?:[-~→]|(?:to|thru|through|till?|until|bis|à|au|a|ao|al|до|по|do|tot|t\/m)(?=\s))\s?/uy;
const ALSO = new RegExp(String.raw`\.?(?:\s?[,&+/]\s?|\s(?:${AND}|${AND_OF_OTHERS})\s)(?:the\s)?`, 'uy');

interface TypedDays {
  /** Several where the phrase names all the days there are, each for a price of its own: "weekday/weekend". */
  readonly meant: readonly MeantDays[];
  readonly end: number;
}

/**
 * The days of the week that a text names at a place, such as "mon-fri" or "sat, sun and holidays". Holidays go with the
 * days that they are said with: a week has none here.
 */
export function weekdaysAt(text: string, start: number): TypedDays | undefined {
  const first = itemAt(text, start) ?? itemAt(text, endAt(BEFORE, text, start) ?? start);
  if (first === undefined) return undefined;
  const meant: MeantDays[] = [first.weekdays];
  let { end } = first;
  for (;;) {
    const next = endAt(ALSO, text, end);
    if (next === undefined) break;
    const holidayEnd = endAt(HOLIDAY, text, next);
    const item = holidayEnd === undefined ? itemAt(text, next) : undefined;
    if (item !== undefined) meant.push(item.weekdays);
    const nextEnd = holidayEnd ?? item?.end;
    if (nextEnd === undefined) break;
    end = nextEnd;
  }
  const together = WEEKDAYS.filter((weekday) => meant.some((days) => days?.includes(weekday)));
  const isEachItsOwn = together.length === WEEKDAYS.length || meant.includes(undefined);
  return { meant: isEachItsOwn ? meant : [together], end };
}

interface Item {
  readonly weekdays: MeantDays;
  readonly end: number;
}

function itemAt(text: string, start: number): Item | undefined {
  const words = ANY_WEEKEND.test(text) ? [...SEVERAL_DAYS, WEEK_BESIDE_WEEKEND] : SEVERAL_DAYS;
  for (const { pattern, weekdays } of words) {
    const end = endAt(pattern, text, start);
    if (end !== undefined) return { weekdays, end };
  }
  const end = endAt(NAME, text, start);
  if (end === undefined) return undefined;
  const name = text.slice(start, end);
  return besideAnother(text, name, end) ?? dayAlone(name, end);
}

function dayAlone(name: string, end: number): Item | undefined {
  const [found] = DAYS_BY_NAME.get(name) ?? [];
  return found === undefined || !isDayAlone(name)
    ? undefined
    : { weekdays: WEEKDAYS.slice(found.day, found.day + 1), end };
}

/** "Mo-Fr" and "Sa/So": both in one language. */
function besideAnother(text: string, name: string, end: number): Item | undefined {
  const toEnd = endAt(TO, text, end);
  const otherStart = toEnd ?? endAt(ALSO, text, end);
  if (otherStart === undefined) return undefined;
  const otherEnd = endAt(NAME, text, otherStart);
  if (otherEnd === undefined) return undefined;
  const others = DAYS_BY_NAME.get(text.slice(otherStart, otherEnd)) ?? [];
  const readings = (DAYS_BY_NAME.get(name) ?? []).flatMap(({ language, day }) => {
    const other = others.find((one) => one.language === language)?.day;
    if (other === undefined) return [];
    const isMeant = toEnd === undefined ? (one: number) => one === day || one === other : within(day, other);
    return [WEEKDAYS.filter((_, one) => isMeant(one))];
  });
  const [weekdays, ...more] = readings;
  if (weekdays === undefined) return undefined;
  // "ma-di" is Monday and Tuesday to the Dutch, Tuesday to Sunday to the French.
  const isSure = more.every((reading) => reading.join(' ') === weekdays.join(' '));
  return { weekdays: isSure ? weekdays : undefined, end: otherEnd };
}

/** Over Sunday where need be: Friday to Monday are four days. */
function within(first: number, last: number): (day: number) => boolean {
  return (day) => (first <= last ? first <= day && day <= last : first <= day || day <= last);
}
