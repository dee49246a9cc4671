import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observed, Subject, Topic } from '../../catalog/quantities.ts';

type Field = string | number | undefined;

/**
 * What a figure is about, as a key: the same quantity of the same thing. No id, code or currency has a space in it.
 * Prices of one card on one network are several subjects when they are not the same product.
 */
export function subjectOf(observed: Subject): string {
  const { product } = QUANTITIES[observed.quantity];
  return [topicOf(observed), ...product.map((field) => fieldOf(observed, field) ?? 'unnamed')].join(' ');
}

/** What a person asks for: of a rental, every product of the card on the network. */
export function topicOf(observed: Topic): string {
  const { quantity } = observed;
  return [quantity, ...QUANTITIES[quantity].ids.map((field) => fieldOf(observed, field) ?? '*')].join(' ');
}

/** The one number that stands for a figure: of a range the typical, in the quantity's unit. */
export function valueOf(observed: Observed): number {
  return Number(fieldOf(observed, QUANTITIES[observed.quantity].value));
}

/** Its numbers, in the order in which they must ascend. */
export function numbersOf(observed: Observed): readonly number[] {
  return QUANTITIES[observed.quantity].numbers
    .map((field) => fieldOf(observed, field))
    .filter((value) => value !== undefined)
    .map(Number);
}

function fieldOf(observed: Topic, field: string): Field {
  return (observed as Readonly<Record<string, Field>>)[field];
}
