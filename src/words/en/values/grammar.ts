const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
// British: no comma before the last.
const all = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const any = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The form that goes with a count: `one` or `other`. */
export function plural(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

/** `1 card`, `1,234 cards` */
export function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${plural(count, one, other)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function allOf(items: readonly string[]): string {
  return all.format(items);
}

/** `a`, `a or b`, `a, b or c` */
export function anyOf(items: readonly string[]): string {
  return any.format(items);
}

export function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
