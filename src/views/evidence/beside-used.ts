import type { Provenance } from '../../catalog/figure.ts';
import { bySeenLast } from '../values/age.ts';
import type { Citing } from '../values/provenance.ts';

/** So many of what other sources say are shown. */
export const ALSO_SHOWN = 3;

/** Latest first; what a source has said on earlier days of the same is left out. */
export function newestOfEach<Dated extends Provenance>(
  figures: readonly Dated[],
  keyOf: (figure: Dated) => string,
): Dated[] {
  const latestFirst = figures.toSorted(bySeenLast);
  const byKey = Map.groupBy(latestFirst, keyOf);
  return latestFirst.filter((figure) => figure.date === byKey.get(keyOf(figure))?.[0]?.date);
}

/** What other sources say of the same: shown, for a mean of them would be nobody's price. */
export function alsoLines(others: readonly string[], maxShown: number, { words }: Citing): string[] {
  if (others.length === 0) return [];
  return [words.grounds.also(others.slice(0, maxShown), Math.max(0, others.length - maxShown))];
}

/** What a reader should know beside the figures that were used. After them: where room is short, it is these that are cut. */
export function noteLines(figures: readonly (Provenance | undefined)[], { words }: Citing): string[] {
  return [
    ...new Set(figures.flatMap((figure) => (figure?.note === undefined ? [] : [words.grounds.note(figure.note)]))),
  ];
}
