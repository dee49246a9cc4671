import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observation, Observed, Subject, Topic } from '../../catalog/quantities.ts';

type Field = string | number | undefined;

/**
 * What a figure is about, as a key: the same quantity of the same thing. No id, code or currency has a space in it.
 * Prices of one card on one network are several subjects when they are not the same product.
 */
export function subjectOf(observed: Subject): string {
  const { product } = QUANTITIES[observed.quantity];
  return [topicOf(observed), ...product.map((field) => fieldOf(observed, field) ?? 'unnamed')].join(' ');
}

/** What one source says about a subject, as a key: its newer figure takes the place of the older. */
export function seriesOf(observation: Observation): string {
  return seriesNamed(subjectOf(observation), observation.source);
}

/** The same of a subject’s key and a source’s id. */
export function seriesNamed(subject: string, sourceId: string): string {
  return `${subject} ${sourceId}`;
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
