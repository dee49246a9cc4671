import type { Catalog } from '../../catalog/catalog.ts';
import { freshnessOf, isMisdated } from '../figures/freshness.ts';
import type { Observation, Seen } from '../../catalog/quantities.ts';
import { isPlausible } from '../figures/plausibility.ts';
import type { MarketSource, SourceAnswer } from '../source.ts';
import { valueOf } from '../figures/subject.ts';
import { differences } from './difference.ts';
import type { Difference, QuantityDifference } from './difference.ts';
import { failureWords } from './failure-words.ts';
import { isNear } from '../figures/jump.ts';
import { subjectWords, unitOf } from '../figures/figure-words.ts';

/** One asking of one source. */
export interface Asking {
  readonly source: Pick<MarketSource, 'id' | 'fallbackFor'>;
  readonly elapsedMs: number;
  readonly outcome:
    | { readonly kind: 'read'; readonly answer: SourceAnswer }
    | { readonly kind: 'failed'; readonly error: unknown };
}

/** What is found out about a source, as `--json` prints it. */
export interface SourceCheck {
  readonly id: string;
  readonly title: string;
  readonly fallbackFor?: string;
  readonly elapsedMs: number;
  /** Why nothing of it can be used; absent where something can. */
  readonly failure?: string;
  /** How many can be used, by quantity. */
  readonly figures: Readonly<Record<string, number>>;
  /** Outside what the quantity can be. */
  readonly outOfBounds: number;
  /** Dated after now or before there was any such figure, or not at all. */
  readonly misdated: number;
  /** Of those that can be used, seen too long ago to answer from. */
  readonly tooOld: number;
  /** ISO 8601, UTC. */
  readonly oldest?: string;
  /** Elements of the answer that are no figure, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly notInCatalogue: readonly string[];
  readonly againstShipped: readonly ShippedComparison[];
}

export interface ShippedComparison {
  readonly quantity: string;
  readonly inBoth: number;
  /** How many of them are too far from what ships to be believed at once. */
  readonly heldBack: number;
  readonly medianRatio?: number;
  readonly largest: readonly ComparedFigure[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface ComparedFigure {
  readonly name: string;
  readonly unit: string;
  readonly shipped: number;
  readonly shippedSource: string;
  readonly shippedDate: string;
  readonly live: number;
  /** Live ÷ shipped − 1. */
  readonly ratio: number;
  /** Too far to be believed at once: the bot would wait until it is said again. */
  readonly isHeldBack: boolean;
}

const LARGEST_SHOWN = 5;

/** The figures that Rigwise would take from it: plausible, and not misdated. */
function usableFigures({ outcome }: Asking, now: Date): readonly Seen[] {
  if (outcome.kind === 'failed') return [];
  return outcome.answer.observations.filter((figure) => isPlausible(figure) && !isMisdated(figure, now));
}

/** What there is to keep of all: a source that stands in for another counts only where that one gave nothing. */
export function keptFigures(askings: readonly Asking[], now: Date): readonly Seen[] {
  const figures = new Map(askings.map((asking) => [asking.source.id, usableFigures(asking, now)]));
  const isNeeded = ({ source: { fallbackFor } }: Asking): boolean =>
    fallbackFor === undefined || (figures.get(fallbackFor) ?? []).length === 0;
  return askings.filter(isNeeded).flatMap(({ source }) => figures.get(source.id) ?? []);
}

export function checkOf(
  asking: Asking,
  { catalog, now }: { readonly catalog: Catalog; readonly now: Date },
): SourceCheck {
  const { source, elapsedMs, outcome } = asking;
  const usable = usableFigures(asking, now);
  const { observations, dropped, unmatched }: SourceAnswer =
    outcome.kind === 'read' ? outcome.answer : { observations: [], dropped: {}, unmatched: [] };
  const { implausible = 0, ...otherDropped } = dropped;
  const [oldest] = usable.map(({ observedAt }) => observedAt).toSorted();
  const failure =
    outcome.kind === 'failed'
      ? printable(failureWords(outcome.error))
      : usable.length === 0
        ? 'nothing plausible came'
        : undefined;
  return {
    id: source.id,
    title: catalog.source(source.id).title,
    ...(source.fallbackFor !== undefined && { fallbackFor: source.fallbackFor }),
    elapsedMs: Math.round(elapsedMs),
    ...(failure !== undefined && { failure }),
    figures: countBy(usable, ({ quantity }) => quantity),
    outOfBounds: implausible + observations.filter((figure) => !isPlausible(figure)).length,
    misdated: observations.filter((figure) => isMisdated(figure, now)).length,
    tooOld: usable.filter((figure) => freshnessOf(figure, figure.quantity, now) === 'too-old').length,
    ...(oldest !== undefined && { oldest }),
    dropped: otherDropped,
    notInCatalogue: unmatched.map(printable),
    againstShipped: differences(usable, allShipped(catalog)).map((difference) => inWords(difference, catalog)),
  };
}

function inWords(
  { quantity, inBoth, medianRatio, added, gone }: QuantityDifference,
  catalog: Catalog,
): ShippedComparison {
  const compared = ({ live, shipped, ratio }: Difference): ComparedFigure => ({
    name: subjectWords(live, catalog),
    unit: unitOf(live),
    shipped: valueOf(shipped),
    shippedSource: shipped.source,
    shippedDate: shipped.date,
    live: valueOf(live),
    ratio,
    isHeldBack: !isNear(live, shipped),
  });
  return {
    quantity,
    inBoth: inBoth.length,
    heldBack: inBoth.filter(({ live, shipped }) => !isNear(live, shipped)).length,
    ...(medianRatio !== undefined && { medianRatio }),
    largest: inBoth.slice(0, LARGEST_SHOWN).map(compared),
    added: added.map((figure) => subjectWords(figure, catalog)),
    gone: gone.map((figure) => subjectWords(figure, catalog)),
  };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(items, keyOf);
  return Object.fromEntries(Array.from(groups, ([key, own]) => [key, own.length]));
}

/** What a foreign server wrote must not move the cursor or turn the text around. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}+/gu, ' ').trim();
}

/** Everything in the catalogue that a live source may contradict: the bundle, and what electricity costs. */
export function allShipped({ bundle, countries, usStates }: Catalog): readonly Observation[] {
  return [
    ...bundle,
    ...[...countries, ...usStates].flatMap(({ code: placeCode, usdPerKwh, eurPerKwh }): readonly Observation[] => [
      ...(usdPerKwh === undefined
        ? []
        : [{ quantity: 'electricity-price', placeCode, currency: 'USD', ...usdPerKwh } as const]),
      ...(eurPerKwh === undefined
        ? []
        : [{ quantity: 'electricity-price', placeCode, currency: 'EUR', ...eurPerKwh } as const]),
    ]),
  ];
}
