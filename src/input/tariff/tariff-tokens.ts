import { CLOCK_HOURS, clockHours, type ReadHours } from './clock-hours.ts';
import { DAY_PART, type DayPart, dayPartOf } from './day-parts.ts';
import { isFreeWord } from '../price/free-power.ts';
import { weekdaysAt } from './typed-weekdays.ts';
import type { MeantDays } from './weekday-words.ts';

/** One thing that a text about prices by the hour says. */
export type TariffToken =
  | { readonly kind: 'price'; readonly written: string; readonly start: number; readonly isNegative: boolean }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'hours'; readonly read: ReadHours }
  | { readonly kind: 'days'; readonly weekdays: MeantDays }
  | { readonly kind: 'word'; readonly word: string }
  /** A comma, say, or a word or sign for "and". */
  | { readonly kind: 'break'; readonly isAnd: boolean };

const BLANK = /[\s:=()@~"'[\]*]+|-(?![\d.,])/uy;
const BREAK = /[,;|/&+]+/uy;
const AND = /(?:and|und|et|y|e|и|і|i|och|og)(?=\s)/uy;
const SILENT =
  /(?:from|during|at|the|in|for|time|times|hours?|hrs|uhr|zeit|tariff?|rate|rates|price|von|bis|um|am|de|du|la|le|les|of|is|it|costs?|per|pro|в|на|с|pay|my|electricity|then|всё|все|всі)(?!\p{L})/uy;
/** Days that have no hours are whole days anyway. */
const ALL_DAY =
  /(?:all[- ]day(?: long)?|the whole day|whole day|24 ?h(?:ours|rs)?|ganztags|ganztägig|todo el d[ií]a|o dia todo|o dia inteiro|tutto il giorno|toute la journée|весь день|круглосуточно|цілодобово|cały dzień|całą dobę|hele dagen|celý den|tüm gün|終日|全天|종일)(?![\p{L}\d-])/uy;
/** "0,31" is one price, "0.31,0.19" are two. */
const PRICE =
  /(-)?((?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+|\d+\.\d+|[.,]\d+)(?!\d|[.,]\d)|\d+\.\d+(?!\d|\.\d)|\d+)/uy;
const WORD = /[^\s\d.,;:|/()=@&+~[\]"*-]+\.?|[.,]/uy;

/** Takes a text apart; it is the reader's to see whether it is about prices by the hour at all. */
export function tariffTokens(text: string): readonly TariffToken[] {
  const tokens: TariffToken[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return undefined;
    position += match[0].length;
    return match;
  };
  while (position < text.length) {
    const start = position;
    const hours = take(CLOCK_HOURS);
    if (hours !== undefined) {
      tokens.push({ kind: 'hours', read: clockHours(hours) });
      continue;
    }
    if (take(ALL_DAY) !== undefined) continue;
    const days = weekdaysAt(text, position);
    if (days !== undefined) {
      const [first, ...others] = days.meant.map((weekdays) => ({ kind: 'days', weekdays }) as const);
      if (first !== undefined)
        tokens.push(first, ...others.flatMap((other) => [{ kind: 'break', isAnd: false } as const, other]));
      position = days.end;
      continue;
    }
    const part = take(DAY_PART);
    if (part !== undefined) {
      tokens.push({ kind: 'part', part: dayPartOf(part[0]) ?? 'otherwise' });
      continue;
    }
    const isSeparated = start === 0 || !/\p{L}/u.test(text[start - 1] ?? '');
    if (isSeparated && take(SILENT) !== undefined) continue;
    const separator = take(BREAK) ?? (isSeparated ? take(AND) : undefined);
    if (separator !== undefined) {
      tokens.push({ kind: 'break', isAnd: !/[,;|/]/u.test(separator[0]) });
      continue;
    }
    const price = take(PRICE);
    if (price !== undefined) {
      const [whole, minus, written = ''] = price;
      tokens.push({
        kind: 'price',
        written,
        start: start + whole.length - written.length,
        isNegative: minus !== undefined,
      });
      continue;
    }
    if (take(BLANK) !== undefined) continue;
    const word = take(WORD)?.[0] ?? '';
    if (word === '') position += 1;
    if (isFreeWord(word)) tokens.push({ kind: 'price', written: '0', start: -1, isNegative: false });
    else tokens.push({ kind: 'word', word: word === '' ? (text[start] ?? '') : word });
  }
  return tokens;
}
