import type { Seen } from '../../src/catalog/quantities.ts';
import type { DayFigure, MarketStorage } from '../../src/market/storage/market-storage.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';

export interface MemoryMarketStorage extends MarketStorage {
  /** What it was asked to add to the days, in order. */
  readonly seen: readonly Seen[];
  readonly pruned: readonly Parameters<MarketStorage['prune']>[0][];
  /** While set, every call fails with it. */
  failure: Error | undefined;
  /** What each subject was, in any order. */
  dayFigures: readonly DayFigure[];
  /** First and last of the days that were asked for, in order. */
  readonly daysAsked: readonly (readonly [string, string])[];
}

/** A storage that forgets when the test ends; its days are what the test says. */
export function createMemoryMarketStorage(held: readonly Seen[] = []): MemoryMarketStorage {
  const newest = new Map(held.map((observation) => [keyOf(observation), observation]));
  const seen: Seen[] = [];
  const pruned: Parameters<MarketStorage['prune']>[0][] = [];
  const daysAsked: (readonly [string, string])[] = [];
  const storage: MemoryMarketStorage = {
    seen,
    pruned,
    failure: undefined,
    dayFigures: [],
    daysAsked,
    async load() {
      if (storage.failure !== undefined) throw storage.failure;
      return { observations: [...newest.values()], damaged: 0 };
    },
    async save(changes) {
      if (storage.failure !== undefined) throw storage.failure;
      for (const observation of changes.newest) newest.set(keyOf(observation), observation);
      seen.push(...changes.seen);
    },
    async days(fromDay, toDay, quantity) {
      daysAsked.push([fromDay, toDay]);
      if (storage.failure !== undefined) throw storage.failure;
      return storage.dayFigures
        .filter(({ subject, day }) => subject.startsWith(quantity ?? '') && day >= fromDay && day <= toDay)
        .toSorted((one, other) => (one.day < other.day ? -1 : 1));
    },
    async prune(limits) {
      if (storage.failure !== undefined) throw storage.failure;
      pruned.push(limits);
    },
  };
  return storage;
}

function keyOf(observation: Seen): string {
  return `${subjectOf(observation)} ${observation.source}`;
}
