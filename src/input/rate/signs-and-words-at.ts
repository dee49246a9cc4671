import { AND, AND_OF_OTHERS } from '../and-words.ts';
import { readCurrencyWord } from '../money/currency.ts';
import { endOf, isOfNumber, type Reading, type Take, taken, type Taken } from './take-token.ts';
import { wordSaid, type WordPlace } from './word-token.ts';

const BLANK = /(?:[-=]+>|[\s:=()@~≈"'[\]*#→⇒])+/uy;
const DASH = /-+/uy;
/** A full stop ends a sentence where it is part of no word. */
const BREAK = /[,;|/&+]+|\.(?=\s)/uy;
const AND_MORE = new RegExp(String.raw`(?:${AND}|${AND_OF_OTHERS}|a|oraz|ja)(?=\s)`, 'uy');
/** Between the two ends of a range. */
const TO = /(?:to|bis|à|a|do|до|tot|til|till|al)(?=\s(?:\p{Sc}\s?)?[.,]?\d)/uy;
const BETWEEN =
  /(?<!\p{L})(?:between|zwischen|entre|tussen|между|між|tra|fra|mellan|mellem|między)\s[^\s]+(?:\s\p{Sc}|\s\p{L}{1,5})?\s?$/u;
const AND_NUMBER = new RegExp(String.raw`(?:${AND}|${AND_OF_OTHERS})(?=\s(?:\p{Sc}\s?)?[.,]?\d)`, 'uy');
/** What follows is another price. */
const BUT = /(?:but|except|aber|außer|ausser|sauf|excepto|salvo|tranne|но|кроме|але|крім|maar|ale)(?=\s)/uy;
/** "0,31" is one price, "0.31,0.19" are two. */
const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d+|\d+\.\d+|[.,]\d+)(?!\d|[.,]\d)|\d*\.\d+(?!\d|\.\d)|\d+/uy;
const WORD = /\p{L}(?:\.\p{L}+)+|[^\s\d.,;:|/()=@&+~[\]"*-]+(?:\.(?!\d))?|[.,]/uy;
/** Chinese and Japanese. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MOST_LETTERS = 6;
/** "G12", "D02d": how tariffs are called. With letters that are money it is an amount. */
const CALLED = /[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}\d{1,3}\p{L}?(?![\p{L}\d]|[.,]\d|\s?[€$£¢%])/uy;

export const takeBlank: Take = (at) => {
  const end = endOf(BLANK, at);
  return end === undefined ? undefined : { said: [], end };
};

/** "0.12 to 0.15" and "between 0.12 and 0.15". */
export const takeTo: Take = (at) => {
  if (!isOfNumber(at.last) && at.last?.kind !== 'unit') return undefined;
  const end = endOf(TO, at) ?? (BETWEEN.test(at.text.slice(0, at.position)) ? endOf(AND_NUMBER, at) : undefined);
  return end === undefined ? undefined : taken({ kind: 'dash' }, end);
};

export const takeBreak: Take = (at) => {
  const { text, position } = at;
  const isSeparated = position === 0 || !/\p{L}/u.test(text[position - 1] ?? '');
  const and = isSeparated ? endOf(AND_MORE, at) : undefined;
  const end = endOf(BREAK, at) ?? and ?? (isSeparated ? endOf(BUT, at) : undefined);
  if (end === undefined || isDecimalMark(text, position)) return undefined;
  return taken({ kind: 'break', isAnd: and === end || /^[&+]+$/u.test(text.slice(position, end)) }, end);
};

/** ".12" is a number, and the comma before it no break. */
function isDecimalMark(text: string, position: number): boolean {
  return (
    /[.,]/u.test(text[position] ?? '') && /\d/u.test(text[position + 1] ?? '') && !/\d/u.test(text[position - 1] ?? '')
  );
}

export const takeNumber: Take = (at) => {
  const end = endOf(NUMBER, at);
  return end === undefined ? undefined : taken({ kind: 'number', written: at.text.slice(at.position, end) }, end);
};

export const takeDash: Take = (at) => {
  const end = endOf(DASH, at);
  return end === undefined ? undefined : taken({ kind: 'dash' }, end);
};

export const takeCalled: Take = (at) => {
  const end = endOf(CALLED, at);
  if (end === undefined || /\p{L}/u.test(at.text[at.position - 1] ?? '')) return undefined;
  const word = at.text.slice(at.position, end);
  const letters = /^\p{L}+/u.exec(word)?.[0] ?? '';
  return readCurrencyWord(letters, at.defaultCurrency) === undefined ? taken({ kind: 'word', word }, end) : undefined;
};

export const takeWord: Take = (at) => {
  const { text, position, defaultCurrency, last } = at;
  const end = endOf(WORD, at) ?? position + 1;
  const isBeforeNumber = /^(?:\s?-?[.,]?\d|\s?\/\s?(?:kwh|unit))/u.test(text.slice(end, end + 8));
  const isBehindBareNumber = last?.kind === 'number' && at.beforeLast?.kind !== 'money';
  const place = { defaultCurrency, isBehindNumber: isOfNumber(last), isBehindBareNumber, isBeforeNumber };
  const known = WITHOUT_SPACES.test(text[position] ?? '') ? knownBeginning(at, end, place) : undefined;
  const said = wordSaid(text.slice(position, end), place);
  // The sign of "0,17 €HT" is one, and "€ct" is a word of its own.
  const isSignAlone = said.kind === 'word' && /\p{Sc}/u.test(text[position] ?? '') && end > position + 1;
  return (
    known ?? (isSignAlone ? taken(wordSaid(text.slice(position, position + 1), place), position + 1) : taken(said, end))
  );
};

/** Of words without spaces between them, "円くらい", the longest that is known. */
function knownBeginning({ text, position }: Reading, end: number, place: WordPlace): Taken | undefined {
  for (let until = Math.min(end, position + MOST_LETTERS); until > position; until -= 1) {
    const said = wordSaid(text.slice(position, until), place);
    if (said.kind !== 'word') return taken(said, until);
  }
  return undefined;
}
