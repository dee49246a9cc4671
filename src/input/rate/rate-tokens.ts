import { readCurrencyWord } from '../money/currency.ts';
import { chargeWordAt, unsaidChargeEnd } from '../price/charge-words.ts';
import { asideNumberEnd, contextWordAt } from '../price/context-words.ts';
import { discountAt } from '../price/discount-words.ts';
import { energyUnitAt } from '../price/energy-unit.ts';
import { fillerPhraseEnd } from '../price/filler-words.ts';
import { periodAt } from '../price/period.ts';
import { taxAt } from '../price/tax-words.ts';
import { CLOCK_HOURS, clockHours, startHourAt } from '../tariff/clock-hours.ts';
import { DAY_PART, dayPartOf } from '../tariff/day-parts.ts';
import { schemeAt } from '../tariff/schemes.ts';
import { weekdaysAt } from '../tariff/typed-weekdays.ts';
import { stepAt } from './consumption-step.ts';
import type { RateToken, Said } from './rate-token.ts';
import { wordSaid, type WordPlace } from './word-token.ts';

/** A text, and how far it has been read. */
interface Reading {
  readonly text: string;
  readonly position: number;
  readonly defaultCurrency: string;
  /** Words of the text say that "HT" is a part of the day. */
  readonly isHighTariff: boolean;
  /** A "D" and an "N" stand in it, which may be day and night. */
  readonly hasDayAndNight: boolean;
  readonly hasSteps: boolean;
  /** What stands before the position. */
  readonly last: RateToken | undefined;
  readonly beforeLast: RateToken | undefined;
}

/** What stands at the position, as far as `end`; blanks say nothing. */
interface Taken {
  readonly said: readonly Said[];
  readonly end: number;
}

type Take = (reading: Reading) => Taken | undefined;

const BLANK = /(?:[-=]+>|[\s:=()@~≈"'[\]*#→⇒])+/uy;
const DASH = /-+/uy;
/** A full stop ends a sentence where it is part of no word. */
const BREAK = /[,;|/&+]+|\.(?=\s)/uy;
const AND = /(?:and|und|et|y|e|и|і|i|och|og|en|ve|a|oraz|ja)(?=\s)/uy;
/** Between the two ends of a range. */
const TO = /(?:to|bis|à|a|do|до|tot|til|till|al)(?=\s(?:\p{Sc}\s?)?[.,]?\d)/uy;
const BETWEEN =
  /(?<!\p{L})(?:between|zwischen|entre|tussen|между|між|tra|fra|mellan|mellem|między)\s[^\s]+(?:\s\p{Sc}|\s\p{L}{1,5})?\s?$/u;
const AND_NUMBER = /(?:and|und|et|y|e|en|и|і|i|och|og)(?=\s(?:\p{Sc}\s?)?[.,]?\d)/uy;
/** What follows is another price. */
const BUT = /(?:but|except|aber|außer|ausser|sauf|excepto|salvo|tranne|но|кроме|але|крім|maar|ale)(?=\s)/uy;
/** Days that have no hours are whole days anyway. */
const ALL_DAY =
  /(?:all[- ]day(?: long)?|the whole day|whole day|24 ?h(?:ours|rs)?|24\/7|ganztags|ganztägig|todo el d[ií]a|o dia todo|o dia inteiro|tutto il giorno|toute la journée|весь день|круглосуточно|цілодобово|cały dzień|całą dobę|hele dagen|celý den|tüm gün|終日|全天|종일)(?![\p{L}\d-])/uy;
/** "0,31" is one price, "0.31,0.19" are two. */
const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d+|\d+\.\d+|[.,]\d+)(?!\d|[.,]\d)|\d*\.\d+(?!\d|\.\d)|\d+/uy;
const WORD = /\p{L}(?:\.\p{L}+)+|[^\s\d.,;:|/()=@&+~[\]"*-]+(?:\.(?!\d))?|[.,]/uy;
/** Chinese and Japanese. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MOST_LETTERS = 6;
/** "G12", "D02d": how tariffs are called. With letters that are money it is an amount. */
const CALLED = /\p{L}{1,3}\d{1,3}\p{L}?(?![\p{L}\d]|[.,]\d|\s?[€$£¢%])/uy;
/** A year is no price, and has no money beside it. */
const YEAR = /(?<!(?<!\d\s?)\p{Sc}\s?)20[1-4]\d(?![\d.,]*\d|\s?[a-z\p{Sc}%/-])/uy;
const ALONE_D = /(?<!\p{L})d(?![\p{L}'])/u;
const ALONE_N = /(?<!\p{L})n(?![\p{L}'])/u;
const HIGH_TARIFF_BESIDE = /(?<!\p{L})(?:nt|lt|tt|niedertarif|hochtarif)(?!\p{L})/u;

function endOf(pattern: RegExp, { text, position }: Reading): number | undefined {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match === null || match[0] === '' ? undefined : position + match[0].length;
}

function taken(said: Said, end: number): Taken {
  return { said: [said], end };
}

const takeBlank: Take = (at) => {
  const end = endOf(BLANK, at);
  return end === undefined ? undefined : { said: [], end };
};

const takeStep: Take = ({ text, position, hasSteps }) => {
  const step = stepAt(text, position, hasSteps);
  return step && taken({ kind: 'step', step: step.step }, step.end);
};

const takeHours: Take = ({ text, position }) => {
  CLOCK_HOURS.lastIndex = position;
  const match = CLOCK_HOURS.exec(text);
  return match === null ? undefined : taken({ kind: 'hours', read: clockHours(match) }, position + match[0].length);
};

const takeScheme: Take = ({ text, position }) => {
  const scheme = schemeAt(text, position);
  return scheme && taken({ kind: 'scheme', scheme: scheme.scheme }, scheme.end);
};

const takePhrase: Take = (at) => {
  const end = endOf(ALL_DAY, at) ?? fillerPhraseEnd(at.text, at.position);
  return end === undefined ? undefined : taken({ kind: 'filler' }, end);
};

const takeTax: Take = ({ text, position, isHighTariff }) => {
  if (/\d/u.test(text[position] ?? '') && !text.includes('%', position)) return undefined;
  const tax = taxAt(text, position, isHighTariff);
  return tax && taken({ kind: 'tax', how: tax.how, name: tax.name, share: tax.share }, tax.end);
};

const takeCharge: Take = ({ text, position }) => {
  const found = chargeWordAt(text, position);
  return found && taken({ kind: 'charge', charge: found.charge, period: found.period }, found.end);
};

const takeUnit: Take = ({ text, position, last }) => {
  const at = energyUnitAt(text, position);
  // "unit" is one only behind a number or money; "day unit rate" counts nothing.
  if (at === undefined || (!at.isPer && text.startsWith('unit', position) && !isOfNumber(last))) return undefined;
  // Many who write "280 квт" mean kilowatt-hours.
  const isKilowatt = at.isKilowatt && (at.isPer || !text.startsWith('квт', position));
  return taken({ kind: 'unit', unit: at.unit, isPer: at.isPer, isKilowatt }, at.end);
};

/** "$1.10 daily" is an amount for each day, "0.30 daily 9-17" the hours of each. */
const DAILY_WITHOUT_HOURS = /daily(?!\s?[\p{L}\d])/uy;

const takeDays: Take = (at) => {
  const { text, position } = at;
  const days = weekdaysAt(text, position);
  if (days === undefined || (isOfNumber(at.last) && endOf(DAILY_WITHOUT_HOURS, at) !== undefined)) return undefined;
  const each = days.meant.map((weekdays): Said => ({ kind: 'days', weekdays }));
  const between: Said = { kind: 'break', isAnd: false };
  return { said: each.flatMap((said, place) => (place === 0 ? [said] : [between, said])), end: days.end };
};

const takePeriod: Take = ({ text, position, last }) => {
  const period = periodAt(text, position, last?.kind === 'unit' && last.isKilowatt);
  return period && taken({ kind: 'period', period: period.period }, period.end);
};

const takePart: Take = (at) => {
  const end = endOf(DAY_PART, at);
  if (end === undefined) return undefined;
  const word = at.text.slice(at.position, end);
  if (/^[dn]$/u.test(word) && !at.hasDayAndNight) return undefined;
  return taken({ kind: 'part', part: dayPartOf(word) ?? 'otherwise', word }, end);
};

const takeStartHour: Take = ({ text, position }) => {
  const start = startHourAt(text, position);
  if (start === undefined) return undefined;
  const { hour, end } = start;
  return taken(hour === undefined ? { kind: 'hours', read: { kind: 'unclear' } } : { kind: 'start-hour', hour }, end);
};

const takeAside: Take = (at) => {
  const end =
    asideNumberEnd(at.text, at.position) ?? (isDigitAt(at) ? yearEnd(at) : unsaidChargeEnd(at.text, at.position));
  return end === undefined ? undefined : taken({ kind: 'aside', word: at.text.slice(at.position, end) }, end);
};

const takeContext: Take = ({ text, position }) => {
  const found = contextWordAt(text, position);
  return found && taken({ kind: found.kind, word: text.slice(position, found.end) }, found.end);
};

const takeDiscount: Take = ({ text, position }) => {
  if (!text.includes('%', position)) return undefined;
  const discount = discountAt(text, position);
  return discount && taken({ kind: 'discount', share: discount.share }, discount.end);
};

/** "0.12 to 0.15" and "between 0.12 and 0.15". */
const takeTo: Take = (at) => {
  if (!isOfNumber(at.last) && at.last?.kind !== 'unit') return undefined;
  const end = endOf(TO, at) ?? (BETWEEN.test(at.text.slice(0, at.position)) ? endOf(AND_NUMBER, at) : undefined);
  return end === undefined ? undefined : taken({ kind: 'dash' }, end);
};

/** The only number of a text is its price: "KRW 2024". */
function yearEnd(at: Reading): number | undefined {
  const end = endOf(YEAR, at);
  if (end === undefined) return undefined;
  return /\d/u.test(at.text.slice(0, at.position) + at.text.slice(end)) ? end : undefined;
}

const takeBreak: Take = (at) => {
  const { text, position } = at;
  const isSeparated = position === 0 || !/\p{L}/u.test(text[position - 1] ?? '');
  const and = isSeparated ? endOf(AND, at) : undefined;
  const end = endOf(BREAK, at) ?? and ?? (isSeparated ? endOf(BUT, at) : undefined);
  if (end === undefined || isDecimalMark(text, position)) return undefined;
  return taken({ kind: 'break', isAnd: and === end || /^[&+]+$/u.test(text.slice(position, end)) }, end);
};

const takeNumber: Take = (at) => {
  const end = endOf(NUMBER, at);
  return end === undefined ? undefined : taken({ kind: 'number', written: at.text.slice(at.position, end) }, end);
};

const takeDash: Take = (at) => {
  const end = endOf(DASH, at);
  return end === undefined ? undefined : taken({ kind: 'dash' }, end);
};

const takeCalled: Take = (at) => {
  const end = endOf(CALLED, at);
  if (end === undefined || /\p{L}/u.test(at.text[at.position - 1] ?? '')) return undefined;
  const word = at.text.slice(at.position, end);
  const letters = /^\p{L}+/u.exec(word)?.[0] ?? '';
  return readCurrencyWord(letters, at.defaultCurrency) === undefined ? taken({ kind: 'word', word }, end) : undefined;
};

const takeWord: Take = (at) => {
  const { text, position, defaultCurrency, last } = at;
  const end = endOf(WORD, at) ?? position + 1;
  const isBeforeNumber = /^\s?-?[.,]?\d/u.test(text.slice(end, end + 4));
  const isBehindBareNumber = last?.kind === 'number' && at.beforeLast?.kind !== 'money';
  const place = { defaultCurrency, isBehindNumber: isOfNumber(last), isBehindBareNumber, isBeforeNumber };
  const known = WITHOUT_SPACES.test(text[position] ?? '') ? knownBeginning(at, end, place) : undefined;
  return known ?? taken(wordSaid(text.slice(position, end), place), end);
};

/** Of words without spaces between them, "円くらい", the longest that is known. */
function knownBeginning({ text, position }: Reading, end: number, place: WordPlace): Taken | undefined {
  for (let until = Math.min(end, position + MOST_LETTERS); until > position; until -= 1) {
    const said = wordSaid(text.slice(position, until), place);
    if (said.kind !== 'word') return taken(said, until);
  }
  return undefined;
}

/** Numbers are most of a text, and few things begin with one. */
const AT_DIGIT: readonly Take[] = [
  takeStep,
  takeDiscount,
  takeHours,
  takeTax,
  takeDays,
  takePhrase,
  takeStartHour,
  takeAside,
  takeNumber,
  takeWord,
];
/** What is said in the most words goes first: "20:00" is no twenty, "HT" no word of its own. */
const ELSEWHERE: readonly Take[] = [
  takeBlank,
  takeStep,
  takeDiscount,
  takeHours,
  takeScheme,
  takePhrase,
  takeAside,
  takeTax,
  takeCharge,
  takeUnit,
  takeDays,
  takePeriod,
  takePart,
  takeStartHour,
  takeTo,
  takeContext,
  takeBreak,
  takeNumber,
  takeDash,
  takeCalled,
  takeWord,
];

/** Takes a text apart, every character of it. Never throws. */
export function rateTokens(text: string, defaultCurrency: string): readonly RateToken[] {
  const tokens: RateToken[] = [];
  const isHighTariff = HIGH_TARIFF_BESIDE.test(text);
  const hasDayAndNight = ALONE_D.test(text) && ALONE_N.test(text);
  let hasSteps = false;
  for (let position = 0; position < text.length;) {
    const reading = {
      text,
      position,
      defaultCurrency,
      isHighTariff,
      hasDayAndNight,
      hasSteps,
      last: tokens.at(-1),
      beforeLast: tokens.at(-2),
    };
    const { said, end } = firstTaken(isDigitAt(reading) ? AT_DIGIT : ELSEWHERE, reading);
    for (const one of said) tokens.push({ ...one, start: position, end });
    hasSteps ||= said.some(({ kind }) => kind === 'step');
    position = end;
  }
  return tokens;
}

function firstTaken(takes: readonly Take[], reading: Reading): Taken {
  for (const take of takes) {
    const found = take(reading);
    if (found !== undefined) return found;
  }
  return { said: [], end: reading.position + 1 };
}

/** ".12" is a number, and the comma before it no break. */
function isDecimalMark(text: string, position: number): boolean {
  return (
    /[.,]/u.test(text[position] ?? '') && /\d/u.test(text[position + 1] ?? '') && !/\d/u.test(text[position - 1] ?? '')
  );
}

function isDigitAt({ text, position }: Pick<Reading, 'text' | 'position'>): boolean {
  return /\d/u.test(text[position] ?? '');
}

function isOfNumber(last: RateToken | undefined): boolean {
  return last?.kind === 'number' || last?.kind === 'money';
}
