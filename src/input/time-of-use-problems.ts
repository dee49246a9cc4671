import { UserError } from '../errors.ts';
import { quoteTyped } from './typed-text.ts';

const TIMES_EXAMPLE = '`0.18 from 23:00 to 7:00, 0.34 otherwise`';

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

/** `hours` such as "7:00 to 9:00". */
export function overlappingHours(text: string, hours: string): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has two prices from ${hours}: type a price for each part of the day, such as ${TIMES_EXAMPLE}.`,
  );
}

export function uncoveredHours(text: string, hours: string): UserError {
  return new UserError(
    'bad_rate',
    `“${quoteTyped(text)}” has no price from ${hours}: type one for the rest of the day too, such as ${TIMES_EXAMPLE}.`,
  );
}

export function noHoursLeft(text: string): UserError {
  return new UserError(
    'bad_rate',
    `In “${quoteTyped(text)}” no hour is left for the rest’s price: type the hours of each, such as ${TIMES_EXAMPLE}.`,
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
