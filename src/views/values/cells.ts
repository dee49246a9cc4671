import { exact } from '../../engine/exact.ts';
import { decimalsFor } from './money.ts';
import type { Money } from './money.ts';
import { decimals, numberFormats } from './number-formats.ts';

const withDecimals = numberFormats((count: number) => decimals(count));

// Our own letters, not Intl's compact notation: that is "1,2 Mio." in German and double-width characters in Japanese.
const CELL_STEPS = [
  [1, ''],
  [1e3, 'k'],
  [1e6, 'M'],
  [1e9, 'B'],
  [1e12, 'T'],
] as const;
const ROUNDS_TO_A_THOUSAND = 999.5;

/**
 * A cell of a table: a plain number of at most `width` characters, from 5 up, each as wide as a digit. Two decimals where
 * they fit and say something, else thousands, millions, … as `k`, `M`, `B` and `T`.
 */
export function formatNumberCell(value: number, locale: string, width: number): string {
  for (const [step, letter] of CELL_STEPS) {
    if (letter !== '' && Math.abs(value / step) >= ROUNDS_TO_A_THOUSAND) continue;
    for (const count of letter === '' ? [decimalsFor(value), 0] : [2, 1, 0]) {
      const cell = `${cellOf(value / step, locale, count)}${letter}`;
      if (cell.length <= width) return cell;
    }
  }
  return value < 0 ? '-huge' : 'huge';
}

function cellOf(value: number, locale: string, decimalCount: number): string {
  // A narrow space is narrower than a digit in most monospace fonts.
  return withDecimals(locale, decimalCount).format(value).replaceAll('\u{202F}', '\u{A0}');
}

/** A cell of a money table, without a symbol: the heading names the currency. */
export function formatCell(usd: number, money: Money, width: number): string {
  return formatNumberCell(usd * money.unitsPerUsd, money.locale, width);
}

const ROUGH_DIGITS = 3;
const CENTS_BELOW = 10;

/** Amounts of one row that are no more than rough: three digits of each, and cents only where none comes to ten. */
export function formatRoughCells(usd: readonly number[], money: Money, width: number): readonly string[] {
  const amounts = usd.map((each) => Number((each * money.unitsPerUsd).toPrecision(ROUGH_DIGITS)));
  const hasCents = amounts.every((amount) => Math.abs(amount) < CENTS_BELOW);
  return amounts.map((amount) => {
    const cell = hasCents ? undefined : cellOf(amount, money.locale, 0);
    return cell !== undefined && cell.length <= width ? cell : formatNumberCell(amount, money.locale, width);
  });
}

/** A small price in a table, of four decimals where they fit: a third of a cent an hour is a dollar a month. */
export function formatUnitCell(usd: number, { unitsPerUsd, locale }: Money, width: number): string {
  const amount = exact(usd * unitsPerUsd);
  const cell = withDecimals(locale, 4).format(amount);
  return Math.abs(amount) < 10 && cell.length <= width ? cell : formatNumberCell(amount, locale, width);
}

/** Where two decimals make one number of several that differ, more are shown, as many as `width` has room for. */
export function formatCells(usd: readonly number[], money: Money, width: number): readonly string[] {
  const amounts = usd.map((each) => each * money.unitsPerUsd);
  const plain = amounts.map((amount) => formatNumberCell(amount, money.locale, width));
  const isTold = (cells: readonly string[]): boolean =>
    amounts.every((amount, place) =>
      amounts.every((other, at) => at >= place || other === amount || cells[at] !== cells[place]),
    );
  if (isTold(plain)) return plain;
  for (let count = 0; count < width; count += 1) {
    const finer = amounts.map((amount) => cellOf(amount, money.locale, count));
    if (isTold(finer) && finer.every((cell) => cell.length <= width)) return finer;
  }
  return plain;
}
