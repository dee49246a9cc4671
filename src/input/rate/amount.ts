import type { ChargeKind, Period } from '../../appraisal/typed-rate.ts';
import { readNumber } from '../typed-number.ts';
import { type Sign, signOf } from './amount-sign.ts';
import type { RateToken, TokenOf } from './rate-token.ts';

/** A number with what stands at it. */
export interface Amount {
  readonly written: string;
  /** Every value that the number can have, with its sign. */
  readonly values: readonly number[];
  readonly sign: Sign;
  readonly money: readonly TokenOf<'money'>[];
  readonly unit: TokenOf<'unit'> | undefined;
  readonly period: Period | undefined;
  /** A word says that it is no price of energy. */
  readonly charge: ChargeKind | undefined;
  /** Where number, sign, money and unit stand. */
  readonly start: number;
  readonly end: number;
  /** Where the number stands; of a word such as "free" the length is 0. */
  readonly numberStart: number;
}

/** An amount that is being put together. */
export type Draft = { -readonly [Key in Exclude<keyof Amount, 'money'>]: Amount[Key] } & {
  readonly money: TokenOf<'money'>[];
};

/** The number at a place, with its sign and nothing else yet. */
export function draftOf(text: string, tokens: readonly RateToken[], place: number, token: TokenOf<'number'>): Draft {
  const { sign, start } = signOf(text, tokens, place);
  const isNegative = sign === 'minus' || sign === 'time-minus';
  return {
    written: token.written,
    values: readNumber(token.written).map((value) => (isNegative ? -value : value)),
    sign,
    money: [],
    unit: undefined,
    period: undefined,
    charge: undefined,
    start,
    end: token.end,
    numberStart: token.start,
  };
}

const NOTHING = {
  written: '0',
  values: [0],
  sign: 'plain',
  unit: undefined,
  period: undefined,
  charge: undefined,
} as const satisfies Partial<Amount>;

/** "free": nothing, and in no digits. */
export function freeDraft({ start, end }: TokenOf<'free'>): Draft {
  return { ...NOTHING, money: [], start, end, numberStart: end };
}

/** Puts a token to the amount that it belongs to. */
export function take(owner: Draft, token: RateToken, change: (draft: Draft) => void): void {
  change(owner);
  owner.start = Math.min(owner.start, token.start);
  owner.end = Math.max(owner.end, token.end);
}
