import { matchAt } from '../pattern-at.ts';
import { CLOCK_HOURS, clockHours, startHourAt } from '../tariff/clock-hours.ts';
import { DAY_PART, dayPartOf } from '../tariff/day-parts.ts';
import { schemeAt } from '../tariff/schemes.ts';
import { weekdaysAt } from '../tariff/typed-weekdays.ts';
import { readCurrencyWord } from '../money/currency.ts';
import type { Said } from './rate-token.ts';
import { endOf, isOfNumber, type Take, taken } from './take-token.ts';

/** "$1.10 daily" is an amount for each day, "0.30 daily 9-17" the hours of each. */
const DAILY_WITHOUT_HOURS =
  /(?:daily|every ?day|täglich|jeden tag|tous les jours|todos los d[ií]as|ogni giorno|elke dag|codziennie|ежедневно|каждый день|щодня)(?!\s?(?:\d|from|between|von|zwischen|entre|de|od|с|від))/uy;

export const takeHours: Take = ({ text, position, defaultCurrency }) => {
  const match = matchAt(CLOCK_HOURS, text, position);
  return match === undefined || isOfMoney(match, defaultCurrency)
    ? undefined
    : taken({ kind: 'hours', read: clockHours(match) }, position + match[0].length);
};

/** "28-32 ct" is a range of prices. Of "4-9p" that is so only where one pays in pence. */
function isOfMoney(match: RegExpExecArray, defaultCurrency: string): boolean {
  const whole = match[0].trimEnd();
  const behind = match.input.slice(match.index + whole.length);
  const word = /^\s?(\p{Sc}|\p{L}+)\.?(?!\s?[\d\p{Sc}])/u.exec(behind)?.[1];
  if (word === undefined || !/^\d{1,2}\s?(?:-|\p{L}+)\s?\d{1,2}$/u.test(whole)) return false;
  const read = word === 'p' && defaultCurrency !== 'GBP' ? undefined : readCurrencyWord(word, defaultCurrency);
  return read !== undefined && read.kind !== 'crypto';
}

export const takeStartHour: Take = ({ text, position }) => {
  const start = startHourAt(text, position);
  if (start === undefined) return undefined;
  const { hour, isUntil, end } = start;
  // "30 pm" is no hour, and "£8 pm" no time of the day.
  const isMoney = /^\d/u.test(text.slice(position)) && /(?<!\d\s?)\p{Sc}$/u.test(text.slice(0, position));
  if (isMoney || (hour === undefined && /^\d+\s?p/u.test(text.slice(position)))) return undefined;
  return taken(
    hour === undefined ? { kind: 'hours', read: { kind: 'unclear' } } : { kind: 'start-hour', hour, isUntil },
    end,
  );
};

export const takeScheme: Take = ({ text, position }) => {
  const scheme = schemeAt(text, position);
  return scheme && taken({ kind: 'scheme', scheme: scheme.scheme }, scheme.end);
};

export const takeDays: Take = (at) => {
  const { text, position } = at;
  const days = weekdaysAt(text, position);
  if (
    days === undefined ||
    ((isOfNumber(at.last) || at.last?.kind === 'charge') && endOf(DAILY_WITHOUT_HOURS, at) !== undefined)
  )
    return undefined;
  const each = days.meant.map((weekdays): Said => ({ kind: 'days', weekdays }));
  const between: Said = { kind: 'break', isAnd: false };
  return { said: each.flatMap((said, place) => (place === 0 ? [said] : [between, said])), end: days.end };
};

export const takePart: Take = (at) => {
  const end = endOf(DAY_PART, at);
  if (end === undefined) return undefined;
  const word = at.text.slice(at.position, end);
  if (/^[dn]$/u.test(word) && !at.hasDayAndNight) return undefined;
  return taken({ kind: 'part', part: dayPartOf(word) ?? 'otherwise', word }, end);
};
