import { atFirstUse } from '../../../at-first-use.ts';

const plurals = atFirstUse(() => new Intl.PluralRules('en'));
const numbers = atFirstUse(() => new Intl.NumberFormat('en'));

/** The form that goes with a count: `one` or `other`. */
export function plural(count: number, one: string, other: string): string {
  // The rules, which take long to ask, round what is nearly one.
  const fromOne = Math.abs(Math.abs(count) - 1);
  const isOne = fromOne === 0 || (fromOne < 0.001 && plurals().select(count) === 'one');
  return isOne ? one : other;
}

/** `1 card`, `1,234 cards` */
export function counted(count: number, one: string, other: string): string {
  // Most counts have nothing to group or to round, and are written as they are without asking Intl.
  const isPlain = Number.isInteger(count) && count > 0 && count < 1_000;
  return `${isPlain ? count : numbers().format(count)} ${plural(count, one, other)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function allOf(items: readonly string[]): string {
  return listed(items, ' and ');
}

/** `a`, `a or b`, `a, b or c` */
export function anyOf(items: readonly string[]): string {
  return listed(items, ' or ');
}

/** British: no comma before the last. As Intl.ListFormat has it, which takes twenty times as long. */
function listed(items: readonly string[], beforeLast: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${beforeLast}${last}`;
}

export function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
