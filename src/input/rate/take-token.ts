import { endAt } from '../pattern-at.ts';
import type { RateToken, Said } from './rate-token.ts';

/** A text, and how far it has been read. */
export interface Reading {
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
export interface Taken {
  readonly said: readonly Said[];
  readonly end: number;
}

export type Take = (reading: Reading) => Taken | undefined;

export function endOf(pattern: RegExp, { text, position }: Reading): number | undefined {
  const end = endAt(pattern, text, position);
  return end === position ? undefined : end;
}

export function taken(said: Said, end: number): Taken {
  return { said: [said], end };
}

export function isDigitAt({ text, position }: Pick<Reading, 'text' | 'position'>): boolean {
  return /\d/u.test(text[position] ?? '');
}

export function isOfNumber(last: RateToken | undefined): boolean {
  return last?.kind === 'number' || last?.kind === 'money';
}
