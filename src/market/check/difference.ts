import { dayOf } from '../figures/figure-date.ts';
import type { Observation, Quantity, Seen, Subject } from '../../catalog/quantities.ts';
import { median } from '../figures/averages.ts';
import { subjectOf, valueOf } from '../figures/subject.ts';

/** A live figure beside the newest that Rigwise ships with about the same. */
export interface Difference {
  readonly live: Seen;
  readonly shipped: Observation;
  /** Live ÷ shipped − 1: 0.1 is a tenth more. `Infinity` where the shipped one is 0 and the live one is not. */
  readonly ratio: number;
}

/** What one source says of one quantity, beside what Rigwise ships with. */
export interface QuantityDifference {
  readonly quantity: Quantity;
  /** The most different first. */
  readonly inBoth: readonly Difference[];
  /** Of the differences without their signs; undefined where nothing is in both. */
  readonly medianRatio: number | undefined;
  /** What Rigwise ships no figure about. */
  readonly added: readonly Seen[];
  /**
   * What the source has said before, or would be expected to: the same product of other cards on a network whose
   * prices it knows.
   */
  readonly gone: readonly Observation[];
}

export function differences(live: readonly Seen[], shipped: readonly Observation[]): readonly QuantityDifference[] {
  const newest = newestBySubject(shipped);
  return Array.from(
    Map.groupBy(live, ({ quantity }) => quantity),
    ([quantity, figures]) => {
      const inBoth = figures
        .flatMap((figure) => {
          const known = newest.get(subjectOf(figure));
          return known === undefined ? [] : [difference(figure, known)];
        })
        .toSorted((left, right) => size(right) - size(left));
      return {
        quantity,
        inBoth,
        medianRatio: inBoth.length === 0 ? undefined : median(inBoth.map(size)),
        added: figures.filter((figure) => !newest.has(subjectOf(figure))),
        gone: goneFrom(
          figures,
          [...newest.values()].filter((figure) => figure.quantity === quantity),
        ),
      };
    },
  );
}

function size({ ratio }: Difference): number {
  return Math.abs(ratio);
}

function difference(live: Seen, shipped: Observation): Difference {
  const [now, before] = [valueOf(live), valueOf(shipped)];
  return { live, shipped, ratio: now === before ? 0 : now / before - 1 };
}

function goneFrom(live: readonly Seen[], shipped: readonly Observation[]): readonly Observation[] {
  const keys = new Set(live.map(subjectOf));
  const products = new Set(live.map(productOf));
  const sources = new Set(live.map(({ source }) => source));
  return shipped.filter((figure) => {
    const isExpected = sources.has(figure.source) || products.has(productOf(figure));
    return isExpected && !keys.has(subjectOf(figure));
  });
}

/** A network's product, whatever the card. Everything else is a product of its own. */
function productOf(subject: Subject): string {
  const isOfCard = 'gpuId' in subject && subject.gpuId !== undefined;
  return subjectOf(isOfCard ? { ...subject, gpuId: 'any' } : subject);
}

/** Of figures of the same day the one that stands first. */
function newestBySubject(shipped: readonly Observation[]): ReadonlyMap<string, Observation> {
  const newest = new Map<string, Observation>();
  for (const figure of shipped) {
    const key = subjectOf(figure);
    const known = newest.get(key);
    if (known === undefined || dayOf(figure.date) > dayOf(known.date)) newest.set(key, figure);
  }
  return newest;
}
