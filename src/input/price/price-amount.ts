import { CRYPTO_REFUSED, type CurrencyWord, readCurrencyWord, settleCurrency } from '../money/currency.ts';
import { UserError } from '../../errors.ts';
import type { RateReading } from './typed-rate.ts';
import { badRate, isPlausible, whichCurrency } from './rate-problems.ts';
import { present } from '../../present.ts';

/** A number as people write it, with its sign. */
export const NUMBER = /\d[\d.,]*\d|[.,]\d+|\d/gu;

/** The currency that the words around a number name, and how many of the typed units make one of it. */
export interface Money {
  readonly currency: string;
  /** 100 for cents, 10 for jiao. */
  readonly unitsPerWhole: number;
}

/** Words around a price that change nothing about it. */
const FILLER: ReadonlySet<string> = new Set(
  (
    "i we pay paying paid my our me costs cost cost: rate rate: price price: is it it's its about approx approx. around circa ca ca. roughly ~ ≈ = : " +
    'at flat electricity power energy strom strompreis kostet ich zahle je pago prix precio тариф цена электричество плачу incl incl. inc including vat tax taxes mwst ttc all in all-in brutto gross'
  ).split(' '),
);

/** Whether a word is about money at all, or about nothing. */
export function isMoneyWord(word: string, { defaultCurrency, unitsPerUsd }: RateReading): boolean {
  return readMoneyWord(word, { defaultCurrency, unitsPerUsd }) !== undefined;
}

export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

/** The words of a text without its numbers and fillers. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/(?<![^\s])[+-]|(?<=\s)[~≈](?=\s|$)|-(?=\s|$)/gu, ' ')
    .split(/[\s=]+/u)
    .map((word) => (word.length > 1 ? word.replaceAll(/^[(~≈]+|[):,;]+$/gu, '') : word))
    .filter((word) => word !== '' && !FILLER.has(word));
}

interface MoneyQuestion {
  readonly text: string;
  readonly typed: string;
  readonly words: readonly string[];
  /** The number's readings per kWh, in the typed units: no currency is offered in which they could not be meant. */
  readonly amounts: readonly number[];
}

/**
 * What the words say together: "$0.12 CAD" says which dollar, "12 ct EUR" what the cents are of.
 * @throws {UserError} `bad_rate` when they are no money, contradict each other or leave the currency open
 */
export function readMoney({ text, typed, words, amounts }: MoneyQuestion, reading: RateReading): Money {
  const { defaultCurrency, unitsPerUsd } = reading;
  if (words.length === 0) return { currency: defaultCurrency, unitsPerWhole: 1 };
  const read = words.map((word) => readMoneyWord(word, reading));
  if (read.some((word) => word?.kind === 'crypto')) throw new UserError('unknown_currency', CRYPTO_REFUSED);
  const money = read.flatMap((word) => (word === undefined || word.kind === 'crypto' ? [] : [word]));
  const parts = money.flatMap((word) => (word.kind === 'part' ? [word.perWhole] : []));
  if (money.length < words.length || words.length > 3 || parts.length > 1) throw badRate(text);

  const [first, ...others] = money;
  const codes = (first?.codes ?? []).filter((code) => others.every((other) => other.codes.includes(code)));
  const usual = present(...money.map((word) => word.usual))[0];
  const currency = settleCurrency(codes, usual, defaultCurrency);
  const [unitsPerWhole = 1] = parts;
  if (currency !== undefined) return { currency, unitsPerWhole };
  const known = codes.filter((code) => unitsPerUsd(code) !== undefined);
  const likely = known.filter((code) =>
    amounts.some((amount) => isPlausible(amount / unitsPerWhole / (unitsPerUsd(code) ?? 1))),
  );
  const offered = likely.length > 0 ? likely : known;
  throw offered.length === 0 ? badRate(text) : whichCurrency(text, typed, offered);
}

function readMoneyWord(word: string, { defaultCurrency, unitsPerUsd }: RateReading): CurrencyWord | undefined {
  const code = word.toUpperCase();
  const isKnownCode = /^[A-Z]{3}$/u.test(code) && unitsPerUsd(code) !== undefined;
  return readCurrencyWord(word, defaultCurrency) ?? (isKnownCode ? { kind: 'currency', codes: [code] } : undefined);
}

/** Binary fractions away: 12 / 100 is 0.12. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
