import { exact } from '../../engine/exact.ts';
import { KWH_PER_UNIT } from '../../appraisal/typed-rate.ts';
import { present } from '../../present.ts';
import { type CurrencyWord, settleCurrency } from '../money/currency.ts';
import { isPlausible } from '../price/plausible.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import type { RateProblem } from './rate-problem.ts';
import type { TokenOf } from './rate-token.ts';
import type { RateText, ReadingContext } from './reading-context.ts';

/** The one currency of a text, and what its amounts are in it. */
export interface Money {
  readonly kind: 'money';
  readonly currency: string;
  readonly unitsPerUsd: number;
  /** No word says which: it is the reader's. */
  readonly isAssumed: boolean;
  /** An amount's values in the currency's whole units. */
  readonly wholesOf: (amount: Amount) => readonly number[];
  /** 100 for cents, 10 for jiao, 1 for whole units. */
  readonly partsOf: (amount: Amount) => number;
}

type Ordinary = Exclude<CurrencyWord, { readonly kind: 'crypto' }>;

/**
 * What all the words of money say together: "$0.12 CAD" says which dollar, "250 коп ночь 5 руб день" whose kopecks. Each
 * amount keeps the unit that it was typed in; one without any has that of the others where they agree.
 */
export function readMoney(parts: RateParts, { plain }: RateText, context: ReadingContext): Money | RateProblem {
  const { amounts, money: shared } = parts;
  const all = [...shared, ...amounts.flatMap(({ money }) => money)];
  if (all.some(({ read }) => read.kind === 'crypto')) return { kind: 'coin' };
  const hasParts = all.some(({ read }) => read.kind === 'part');
  const wordsOf = (amount: Amount): readonly Ordinary[] => ordinary([...shared, ...amount.money]);
  const withMoney = amounts.filter(({ money }) => money.length > 0);
  // "30 ct, nachts 20, 12 €/Monat": what a charge is paid in says nothing about a bare price.
  const priced = withMoney.filter(({ charge, period }) => charge === undefined && period === undefined);
  const spoken = new Map((priced.length > 0 ? priced : withMoney).map((one) => [spelling(one), one.money] as const));
  const [only, ...others] = [...spoken.values()];
  // "12 ct day, 9 night" are cents both; between cents and dollars a bare number is of whole units.
  const elsewhere = hasParts && only !== undefined && others.length === 0 ? ordinary(only) : [];
  const unitsOf = (amount: Amount): readonly number[] => {
    const own = wordsOf(amount);
    const said = amount.money.length > 0 || amount.numberStart === amount.end ? own : [...own, ...elsewhere];
    return said.flatMap((word) => (word.kind === 'part' ? [word.perWhole] : []));
  };
  const tooMany = amounts.some((amount) => wordsOf(amount).length > 3 || new Set(unitsOf(amount)).size > 1);
  const codes = sharedCodes(ordinary(all));
  if (tooMany || (codes !== undefined && codes.length === 0)) return { kind: 'unreadable' };

  const { defaultCurrency, unitsPerUsd } = context;
  const usual = present(...ordinary(all).map((word) => word.usual))[0];
  const known = codes?.filter((code) => unitsPerUsd(code) !== undefined) ?? [];
  const settled = codes === undefined ? defaultCurrency : settleCurrency(codes, usual, defaultCurrency);
  const currency = settled ?? (known.length === 1 ? known[0] : undefined);
  const partsOf = (amount: Amount): number => unitsOf(amount)[0] ?? 1;
  // "30 ct day, 0.20 night": beside cents a bare number may be of whole units all the same.
  const isBare = (amount: Amount): boolean => wordsOf(amount).length === 0 && unitsOf(amount).length > 0;
  const wholesOf = (amount: Amount): readonly number[] =>
    amount.values.flatMap((value) => [exact(value / partsOf(amount)), ...(isBare(amount) ? [exact(value)] : [])]);
  if (currency === undefined) {
    const perKwh = amounts.flatMap((amount) => wholesOf(amount).map((value) => value / kwhPer(amount, parts)));
    const likely = known.filter((code) => perKwh.some((value) => isPlausible(value / (unitsPerUsd(code) ?? 1))));
    const offered = likely.length > 0 ? likely : known;
    return offered.length === 0 ? { kind: 'unreadable' } : { kind: 'which-currency', codes: offered, plain };
  }
  const rate = unitsPerUsd(currency);
  if (rate === undefined) return { kind: 'no-exchange-rate', currency };
  return {
    kind: 'money',
    currency,
    unitsPerUsd: rate,
    isAssumed: codes === undefined || (codes.length > 1 && currency !== usual),
    wholesOf,
    partsOf,
  };
}

/** How many kilowatt-hours an amount is typed per. */
export function kwhPer({ unit }: Amount, { unit: shared }: Pick<RateParts, 'unit'>): number {
  return KWH_PER_UNIT[unit?.unit ?? shared ?? 'kWh'];
}

function ordinary(money: readonly TokenOf<'money'>[]): readonly Ordinary[] {
  return money.flatMap(({ read }) => (read.kind === 'crypto' ? [] : [read]));
}

function spelling({ money }: Amount): string {
  return money.map(({ word }) => word).join(' ');
}

/** Undefined: no word says anything. Empty: they contradict each other. */
function sharedCodes([first, ...others]: readonly Ordinary[]): readonly string[] | undefined {
  return first?.codes.filter((code) => others.every((other) => other.codes.includes(code)));
}
