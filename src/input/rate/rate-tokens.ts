import type { EnergyUnit, Period } from '../../appraisal/typed-rate.ts';
import { CRYPTO_WORDS, EVERYDAY_CODE_BY_WORD } from '../money/currency-words.ts';
import { type CurrencyWord, readCurrencyWord } from '../money/currency.ts';
import { chargeWordAt } from '../price/charge-words.ts';
import { energyUnitAt } from '../price/energy-unit.ts';
import { fillerPhraseEnd, isFiller } from '../price/filler-words.ts';
import { freeWord } from '../price/free-power.ts';
import { periodAt } from '../price/period.ts';
import { type TaxAt, taxAt } from '../price/tax-words.ts';
import { CLOCK_HOURS, clockHours, type ReadHours, startHourAt } from '../tariff/clock-hours.ts';
import { DAY_PART, type DayPart, dayPartOf } from '../tariff/day-parts.ts';
import { schemeAt, type Scheme } from '../tariff/schemes.ts';
import { weekdaysAt } from '../tariff/typed-weekdays.ts';
import type { MeantDays } from '../tariff/weekday-words.ts';
import { stepAt, type StepAt } from './consumption-step.ts';

/** One thing that a text about a price of electricity says, and where. */
export type RateToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'money'; readonly word: string; readonly read: CurrencyWord }
  | { readonly kind: 'unit'; readonly unit: EnergyUnit; readonly isPer: boolean; readonly isKilowatt: boolean }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'part'; readonly part: DayPart; readonly word: string }
  | { readonly kind: 'hours'; readonly read: ReadHours }
  /** "from 7:00" or "7:00": the price behind or before it holds from then on. */
  | { readonly kind: 'start-hour'; readonly hour: number }
  | { readonly kind: 'days'; readonly weekdays: MeantDays }
  | { readonly kind: 'scheme'; readonly scheme: Scheme }
  | { readonly kind: 'tax'; readonly how: TaxAt['how']; readonly name: string; readonly share: number | undefined }
  | { readonly kind: 'charge'; readonly isDemand: boolean }
  | { readonly kind: 'step'; readonly step: StepAt['step'] }
  | { readonly kind: 'free'; readonly isSolar: boolean }
  /** A comma, say, or a word or sign for "and". */
  | { readonly kind: 'break'; readonly isAnd: boolean }
  | { readonly kind: 'dash' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'word'; readonly word: string }
);

type Said = RateToken extends infer Token ? (Token extends unknown ? Omit<Token, 'start' | 'end'> : never) : never;

const BLANK = /(?:[\s:=()@~≈"'[\]*#]|[-=]+>|[→⇒])+/uy;
const DASH = /-+/uy;
const BREAK = /[,;|/&+]+/uy;
const AND = /(?:and|und|et|y|e|и|і|i|och|og|en|ve|a|oraz|ja)(?=\s)/uy;
/** Days that have no hours are whole days anyway. */
const ALL_DAY =
  /(?:all[- ]day(?: long)?|the whole day|whole day|24 ?h(?:ours|rs)?|24\/7|ganztags|ganztägig|todo el d[ií]a|o dia todo|o dia inteiro|tutto il giorno|toute la journée|весь день|круглосуточно|цілодобово|cały dzień|całą dobę|hele dagen|celý den|tüm gün|終日|全天|종일)(?![\p{L}\d-])/uy;
/** "0,31" is one price, "0.31,0.19" are two. */
const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d+|\d+\.\d+|[.,]\d+)(?!\d|[.,]\d)|\d+\.\d+(?!\d|\.\d)|\d+/uy;
const WORD = /[^\s\d.,;:|/()=@&+~[\]"*-]+(?:\.(?!\d))?|[.,]/uy;
/** How a contract is described: "6 kVA", "3 phase", "16A"; and years. None of them is a price. */
const DESCRIPTION =
  /\d+\s?(?:kva|amps?|a|volts?|v|ph|phase[sn]?|phasig|hz)(?!\p{L})|20[1-4]\d(?![\d.,]*\d|\s?[a-z€$£%/-])/uy;
const HIGH_TARIFF_BESIDE = /(?<!\p{L})(?:nt|lt|tt|niedertarif|hochtarif)(?!\p{L})/u;

/** Takes a text apart, every character of it. Never throws. */
export function rateTokens(text: string, defaultCurrency: string): readonly RateToken[] {
  const tokens: RateToken[] = [];
  const isHighTariff = HIGH_TARIFF_BESIDE.test(text);
  let position = 0;
  const endOf = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    return match === null || match[0] === '' ? undefined : position + match[0].length;
  };
  const add = (said: Said, end: number): void => {
    tokens.push({ ...said, start: position, end });
    position = end;
  };

  // Each takes one thing at the position, or nothing.
  const takeBlank = (): boolean => {
    const end = endOf(BLANK);
    if (end !== undefined) position = end;
    return end !== undefined;
  };
  const takeStep = (): boolean => {
    const step = stepAt(text, position);
    if (step !== undefined) add({ kind: 'step', step: step.step }, step.end);
    return step !== undefined;
  };
  const takeHours = (): boolean => {
    CLOCK_HOURS.lastIndex = position;
    const match = CLOCK_HOURS.exec(text);
    if (match === null) return false;
    add({ kind: 'hours', read: clockHours(match) }, position + match[0].length);
    return true;
  };
  const takeScheme = (): boolean => {
    const scheme = schemeAt(text, position);
    if (scheme !== undefined) add({ kind: 'scheme', scheme: scheme.scheme }, scheme.end);
    return scheme !== undefined;
  };
  const takePhrase = (): boolean => {
    const end = endOf(ALL_DAY) ?? fillerPhraseEnd(text, position);
    if (end !== undefined) add({ kind: 'filler' }, end);
    return end !== undefined;
  };
  const takeTax = (): boolean => {
    if (/\d/u.test(text[position] ?? '') && !text.includes('%', position)) return false;
    const tax = taxAt(text, position, isHighTariff);
    if (tax === undefined) return false;
    add({ kind: 'tax', how: tax.how, name: tax.name, share: tax.share }, tax.end);
    return true;
  };
  const takeCharge = (): boolean => {
    const charge = chargeWordAt(text, position);
    if (charge !== undefined) add({ kind: 'charge', isDemand: charge.isDemand }, charge.end);
    return charge !== undefined;
  };
  const takeUnit = (): boolean => {
    const at = energyUnitAt(text, position);
    // "unit" is one only behind a number or money; "day unit rate" counts nothing.
    if (at === undefined || (!at.isPer && text.startsWith('unit', position) && !isBehindNumber(tokens))) return false;
    add({ kind: 'unit', unit: at.unit, isPer: at.isPer, isKilowatt: at.isKilowatt }, at.end);
    return true;
  };
  const takeDays = (): boolean => {
    const days = weekdaysAt(text, position);
    if (days === undefined) return false;
    for (const [place, weekdays] of days.meant.entries()) {
      if (place > 0) tokens.push({ kind: 'break', isAnd: false, start: position, end: position });
      tokens.push({ kind: 'days', weekdays, start: position, end: days.end });
    }
    position = days.end;
    return true;
  };
  const takePeriod = (): boolean => {
    const period = periodAt(text, position);
    if (period !== undefined) add({ kind: 'period', period: period.period }, period.end);
    return period !== undefined;
  };
  const takePart = (): boolean => {
    const end = endOf(DAY_PART);
    if (end === undefined) return false;
    const word = text.slice(position, end);
    add({ kind: 'part', part: dayPartOf(word) ?? 'otherwise', word }, end);
    return true;
  };
  const takeStartHour = (): boolean => {
    const start = startHourAt(text, position);
    if (start === undefined) return false;
    const { hour, end } = start;
    add(hour === undefined ? { kind: 'hours', read: { kind: 'unclear' } } : { kind: 'start-hour', hour }, end);
    return true;
  };
  const takeDescription = (): boolean => {
    const end = endOf(DESCRIPTION);
    if (end !== undefined) add({ kind: 'word', word: text.slice(position, end) }, end);
    return end !== undefined;
  };
  const takeBreak = (): boolean => {
    const isSeparated = position === 0 || !/\p{L}/u.test(text[position - 1] ?? '');
    const sign = endOf(BREAK);
    const end = sign ?? (isSeparated ? endOf(AND) : undefined);
    if (end === undefined || isDecimalMark(text, position)) return false;
    add({ kind: 'break', isAnd: !/[,;|/]/u.test(text.slice(position, end)) }, end);
    return true;
  };
  const takeNumber = (): boolean => {
    const end = endOf(NUMBER);
    if (end !== undefined) add({ kind: 'number', written: text.slice(position, end) }, end);
    return end !== undefined;
  };
  const takeDash = (): boolean => {
    const end = endOf(DASH);
    if (end !== undefined) add({ kind: 'dash' }, end);
    return end !== undefined;
  };
  const takeWord = (): boolean => {
    const end = endOf(WORD) ?? position + 1;
    const word = text.slice(position, end);
    const isBeforeNumber = /^\s?-?[.,]?\d/u.test(text.slice(end, end + 4));
    add(wordSaid(word, { defaultCurrency, isBehindNumber: isBehindNumber(tokens), isBeforeNumber }), end);
    return true;
  };

  // Numbers are most of a text, and few things begin with one.
  const atDigit = [
    takeStep,
    takeHours,
    takeTax,
    takeDays,
    takePhrase,
    takeStartHour,
    takeDescription,
    takeNumber,
    takeWord,
  ];
  const elsewhere = [
    takeBlank,
    takeStep,
    takeHours,
    takeScheme,
    takePhrase,
    takeTax,
    takeCharge,
    takeUnit,
    takeDays,
    takePeriod,
    takePart,
    takeStartHour,
    takeBreak,
    takeNumber,
    takeDash,
    takeWord,
  ];
  while (position < text.length) (/\d/u.test(text[position] ?? '') ? atDigit : elsewhere).some((take) => take());
  return tokens;
}

/** ".12" is a number, and the comma before it no break. */
function isDecimalMark(text: string, position: number): boolean {
  return (
    /[.,]/u.test(text[position] ?? '') && /\d/u.test(text[position + 1] ?? '') && !/\d/u.test(text[position - 1] ?? '')
  );
}

function isBehindNumber(tokens: readonly RateToken[]): boolean {
  const last = tokens.at(-1)?.kind;
  return last === 'number' || last === 'money';
}

interface WordContext {
  readonly defaultCurrency: string;
  readonly isBehindNumber: boolean;
  readonly isBeforeNumber: boolean;
}

function wordSaid(word: string, { defaultCurrency, isBehindNumber: isBehind, isBeforeNumber }: WordContext): Said {
  const free = freeWord(word);
  if (free !== undefined) return { kind: 'free', isSolar: free === 'solar' };
  const everyday = isBehind ? EVERYDAY_CODE_BY_WORD.get(word) : undefined;
  if (everyday !== undefined) return { kind: 'money', word, read: { kind: 'currency', codes: [everyday] } };
  if (!isBehind && isFiller(word) && !CRYPTO_WORDS.has(word) && !/^\p{Sc}$/u.test(word)) return { kind: 'filler' };
  // The c of "E-TOU-C" are no cents.
  if (/^\p{L}$/u.test(word) && !isBehind && !isBeforeNumber)
    return isFiller(word) ? { kind: 'filler' } : { kind: 'word', word };
  const read = readCurrencyWord(word, defaultCurrency) ?? readCurrencyWord(word.replace(/\.$/u, ''), defaultCurrency);
  if (read !== undefined) return { kind: 'money', word, read };
  return isFiller(word) || /^[.,!?]$/u.test(word) ? { kind: 'filler' } : { kind: 'word', word };
}
