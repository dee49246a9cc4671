import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observation, Quantity, Seen } from '../../catalog/quantities.ts';
import { plain } from '../../catalog/shipped.ts';
import type { MarketFile } from '../../catalog/schema.ts';
import { subjectOf, topicOf } from '../figures/subject.ts';
import { mergeRows } from './merge-rows.ts';

export interface NextBundle {
  readonly bundle: readonly Observation[];
  readonly added: number;
  readonly replaced: number;
}

/** Not of the bundle: they stand with their places and networks. */
const ELSEWHERE: readonly Quantity[] = ['electricity-price', 'network-payout'];
const BUNDLED = (Object.keys(QUANTITIES) as Quantity[]).filter((quantity) => !ELSEWHERE.includes(quantity));

/**
 * The bundle with the live figures as dated ones. A source's older figures of the same product give way to its new one,
 * in their place; a new one goes before the others about the same. All others stay as and where they are.
 */
export function nextBundle(bundle: readonly Observation[], live: readonly Seen[]): NextBundle {
  const lists = BUNDLED.map((quantity) =>
    mergeRows(
      bundle.filter((figure) => figure.quantity === quantity),
      live.filter((figure) => figure.quantity === quantity).map(datedByDay),
      { aboutOf: topicOf, productOf: subjectOf, isInOrder: quantity === 'rental-price' },
    ),
  );
  return {
    bundle: lists.flatMap(({ rows }) => rows),
    added: lists.reduce((sum, { added }) => sum + added, 0),
    replaced: lists.reduce((sum, { replaced }) => sum + replaced, 0),
  };
}

/** As `data/market.json` is written; the formatter leaves it as it is. */
export function bundleText(file: MarketFile): string {
  return `${JSON.stringify({ $schema: './schemas/market.json', ...file }, undefined, 2)}\n`;
}

function datedByDay({ observedAt: _observedAt, ...figure }: Seen): Observation {
  const numbers = QUANTITIES[figure.quantity].numbers as readonly string[];
  const entries = Object.entries(figure).map(([field, value]) => [
    field,
    numbers.includes(field) && typeof value === 'number' ? plain(value) : value,
  ]);
  return Object.fromEntries(entries) as Observation;
}
