import { dayOf } from '../figures/figure-date.ts';
import type { Observation, Observed } from '../figures/observation.ts';
import { median } from '../storage/median.ts';
import { subjectOf, valueOf } from '../figures/subject.ts';
import type { ShippedFigure } from './shipped-figures.ts';

/** A live figure beside the newest that Rigwise ships with about the same. */
export interface Difference {
  readonly live: Observation;
  readonly shipped: ShippedFigure;
  /** Live ÷ shipped − 1: 0.1 is a tenth more. `Infinity` where the shipped one is 0 and the live one is not. */
  readonly ratio: number;
}

/** What one source says of one quantity, beside what Rigwise ships with. */
export interface QuantityDifference {
  readonly quantity: Observed['quantity'];
  /** The most different first. */
  readonly inBoth: readonly Difference[];
  /** Of the differences without their signs; undefined where nothing is in both. */
  readonly medianRatio: number | undefined;
  /** What Rigwise ships no figure about. */
  readonly added: readonly Observation[];
  /**
   * What the source has said before, or would be expected to: the same product of other cards on a network whose
   * prices it knows.
   */
  readonly gone: readonly ShippedFigure[];
}

export function differences(
  live: readonly Observation[],
  shipped: readonly ShippedFigure[],
): readonly QuantityDifference[] {
  const newest = newestByKey(shipped);
  return Array.from(
    Map.groupBy(live, ({ quantity }) => quantity),
    ([quantity, figures]) => {
      const inBoth = figures
        .flatMap((figure) => {
          const known = newest.get(keyOf(figure));
          return known === undefined ? [] : [difference(figure, known)];
        })
        .toSorted((left, right) => size(right) - size(left));
      return {
        quantity,
        inBoth,
        medianRatio: inBoth.length === 0 ? undefined : median(inBoth.map(size)),
        added: figures.filter((figure) => !newest.has(keyOf(figure))),
        gone: goneFrom(
          figures,
          [...newest.values()].filter(({ observed }) => observed.quantity === quantity),
        ),
      };
    },
  );
}

function size({ ratio }: Difference): number {
  return Math.abs(ratio);
}

function difference(live: Observation, shipped: ShippedFigure): Difference {
  const [now, before] = [valueOf(live), valueOf(shipped.observed)];
  return { live, shipped, ratio: now === before ? 0 : now / before - 1 };
}

function goneFrom(live: readonly Observation[], shipped: readonly ShippedFigure[]): readonly ShippedFigure[] {
  const keys = new Set(live.map(keyOf));
  const products = new Set(live.map(productOf));
  const sources = new Set(live.map(({ sourceId }) => sourceId));
  return shipped.filter(({ observed, source }) => {
    const isExpected = sources.has(source) || products.has(productOf(observed));
    return isExpected && !keys.has(keyOf(observed));
  });
}

/** A network's product, whatever the card. Everything else is a product of its own. */
function productOf(observed: Observed): string {
  switch (observed.quantity) {
    case 'rental-price':
      return ['rental-price', observed.networkId, observed.basis, observed.tier].join(' ');
    case 'utilisation':
      return ['utilisation', observed.networkId, observed.gpuId === undefined ? 'all' : 'card'].join(' ');
    case 'coin-price':
    case 'network-hashrate':
    case 'block-reward':
    case 'exchange-rate':
    case 'electricity-price':
      return keyOf(observed);
    default:
      return observed satisfies never;
  }
}

/** A price in another currency is not the same figure. */
function keyOf(observed: Observed): string {
  const subject = subjectOf(observed);
  return observed.quantity === 'electricity-price' ? `${subject} ${observed.currency}` : subject;
}

/** Of figures of the same day the one that stands first. */
function newestByKey(shipped: readonly ShippedFigure[]): ReadonlyMap<string, ShippedFigure> {
  const newest = new Map<string, ShippedFigure>();
  for (const figure of shipped) {
    const key = keyOf(figure.observed);
    const known = newest.get(key);
    if (known === undefined || dayOf(figure.date) > dayOf(known.date)) newest.set(key, figure);
  }
  return newest;
}
