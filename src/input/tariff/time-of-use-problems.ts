import type { Weekday } from '../../engine/tariff.ts';
import { UserError } from '../../errors.ts';
import { quoteTyped } from '../typed-text.ts';
import { weekdaysText } from './weekdays-text.ts';
import { present } from '../../present.ts';

const TIMES_EXAMPLE = '`0.18 from 23:00 to 7:00, 0.34 otherwise`';
const DAYS_EXAMPLE = '`mon-fri 7-23 0.31, otherwise 0.19`';

/** Hours of some days, or of every day where `weekdays` is undefined. */
export interface HoursOfDays {
  readonly weekdays: readonly Weekday[] | undefined;
  readonly hours: readonly { readonly fromHour: number; readonly toHour: number }[];
}

export function unreadTimes(text: string, why = 'We can’t read'): UserError {
  return new UserError(
    'bad_rate',
    `${why} “${quoteTyped(text)}” as prices by the hour: type a price for each part of the day, such as ${TIMES_EXAMPLE}.`,
  );
}

export function severalTimes(text: string): UserError {
  return new UserError(
    'bad_rate',
    `In “${quoteTyped(text)}” it is open which price belongs to which hours: type a comma between them, such as ${TIMES_EXAMPLE}.`,
  );
}

export function badHours(text: string): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has hours that we can't be sure of: type them on the 24-hour clock, such as ${TIMES_EXAMPLE}.`,
  );
}

export function openDays(text: string): UserError {
  return new UserError(
    'bad_rate',
    `In “${quoteTyped(text)}” it is open which price belongs to which days: name the days of each, such as ${DAYS_EXAMPLE}.`,
  );
}

export function unclearDays(text: string): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has days that could be meant in two ways: name the first and the last, such as ${DAYS_EXAMPLE}.`,
  );
}

export function overlappingHours(text: string, hours: readonly HoursOfDays[]): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has two prices ${hoursText(hours)}: type one price for each time, such as ${exampleFor(hours)}.`,
  );
}

export function uncoveredHours(text: string, hours: readonly HoursOfDays[]): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has no price ${hoursText(hours)}: type one for the rest of the time too, such as ${exampleFor(hours)}.`,
  );
}

export function tooManyWindows(text: string, most: number): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has prices for more than ${most} times of the week, which is more than an answer can show.`,
  );
}

function exampleFor(hours: readonly HoursOfDays[]): string {
  return hours.some(({ weekdays }) => weekdays !== undefined) ? DAYS_EXAMPLE : TIMES_EXAMPLE;
}

/** `from 7:00 to 23:00`, `on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00; on Sat–Sun`. */
function hoursText(all: readonly HoursOfDays[]): string {
  return all
    .map(({ weekdays, hours }) => {
      const spans =
        weekdays === undefined ? overMidnight(hours) : hours.filter(({ fromHour, toHour }) => toHour - fromHour < 24);
      const from = spans.map(({ fromHour, toHour }) => `from ${clock(fromHour)} to ${clock(toHour)}`).join(' and ');
      return present(weekdays !== undefined && `on ${weekdaysText(weekdays)}`, from !== '' && from).join(' ');
    })
    .join('; ');
}

function overMidnight(hours: HoursOfDays['hours']): HoursOfDays['hours'] {
  const [first] = hours;
  const last = hours.at(-1);
  if (first?.fromHour !== 0 || last?.toHour !== 24 || hours.length < 2) return hours;
  return [...hours.slice(1, -1), { fromHour: last.fromHour, toHour: first.toHour }];
}

function clock(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}

export function noHoursLeft(text: string): UserError {
  return new UserError(
    'bad_rate',
    `In “${quoteTyped(text)}” no hour is left for one of the prices: type the hours of each, such as ${TIMES_EXAMPLE}.`,
  );
}

/** `suggestions`: the same text with other numbers. */
export function implausibleTimes(text: string, currency: string, suggestions: readonly string[]): UserError {
  return new UserError(
    'implausible_rate',
    `A price in “${quoteTyped(text)}” can hardly be what a kilowatt-hour costs in ${currency}: type each with its unit, such as \`18 ct night, 34 ct day\`.`,
    suggestions.map((rate) => ({ label: rate, options: { rate } })),
  );
}
