import { CLOCK_HOURS, clockHours, type ReadHours } from './clock-hours.ts';
import { DAY_PART, type DayPart, dayPartOf } from './day-parts.ts';
import { isFreeWord } from './free-power.ts';

/** One thing that a text about prices by the hour says. */
export type TariffToken =
  | { readonly kind: 'price'; readonly written: string; readonly start: number; readonly isNegative: boolean }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'hours'; readonly read: ReadHours }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'break' };

const BLANK = /[\s:=()@~"'[\]*]+|-(?![\d.,])/uy;
const BREAK = /[,;|/&+]+/uy;
const AND = /(?:and|und|et|y|e|и|і|i|och|og)(?=\s)/uy;
const SILENT =
  /(?:from|during|at|the|in|for|time|times|hours?|hrs|uhr|zeit|tariff?|rate|rates|price|von|bis|um|am|de|du|la|le|les|of|is|it|costs?|per|pro|в|на|с|pay|my|electricity|then|всё|все|всі)(?!\p{L})/uy;
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
    const part = take(DAY_PART);
    if (part !== undefined) {
      tokens.push({ kind: 'part', part: dayPartOf(part[0]) ?? 'otherwise' });
      continue;
    }
    const isSeparated = start === 0 || !/\p{L}/u.test(text[start - 1] ?? '');
    if (isSeparated && take(SILENT) !== undefined) continue;
    if (take(BREAK) !== undefined || (isSeparated && take(AND) !== undefined)) {
      tokens.push({ kind: 'break' });
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
