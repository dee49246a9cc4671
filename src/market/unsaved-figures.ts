import { QUANTITIES } from '../catalog/quantities.ts';
import type { Seen } from '../catalog/quantities.ts';
import { DAY_MS } from '../durations.ts';
import { seriesOf } from './figures/subject.ts';
import type { MarketStorage } from './storage/market-storage.ts';

/** Trends are told over days; a little over a year shows the same season twice. */
const HISTORY_DAYS = 400;

const LONGEST_USED_MS = Math.max(...Object.values(QUANTITIES).map(({ ages }) => ages.staleMs));

/** Some days of every source's figures. While the database is away they wait here, and the oldest give way. */
const MAX_UNSAVED_SEEN = 50_000;

/** What has been seen and is not in the database yet. */
interface UnsavedFigures {
  add(observation: Seen): void;
  /**
   * Writes all of it; once a UTC day what is too old to be told goes from the database.
   * @throws whatever the storage does: nothing is lost by it
   */
  write(): Promise<void>;
}

export function createUnsavedFigures({
  storage,
  now,
}: {
  readonly storage: Pick<MarketStorage, 'save' | 'prune'>;
  readonly now: () => Date;
}): UnsavedFigures {
  let unsavedNewest = new Map<string, Seen>();
  let unsavedSeen: Seen[] = [];
  let prunedOn: string | undefined;

  async function pruneDaily(): Promise<void> {
    const today = dayBefore(0);
    if (prunedOn === today) return;
    await storage.prune({
      keptFromDay: dayBefore(HISTORY_DAYS),
      // Sources report yesterday's figures after midnight.
      openFromDay: dayBefore(2),
      figuresFrom: new Date(now().getTime() - LONGEST_USED_MS).toISOString(),
    });
    prunedOn = today;
  }

  function dayBefore(days: number): string {
    return new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 10);
  }

  return {
    add(observation) {
      unsavedNewest.set(seriesOf(observation), observation);
      unsavedSeen.push(observation);
    },
    async write() {
      const newest = unsavedNewest;
      const seen = unsavedSeen;
      unsavedNewest = new Map();
      unsavedSeen = [];
      try {
        if (newest.size > 0) await storage.save({ newest: [...newest.values()], seen });
      } catch (error) {
        // What has come meanwhile is newer.
        unsavedNewest = new Map([...newest, ...unsavedNewest]);
        unsavedSeen = [...seen, ...unsavedSeen].slice(-MAX_UNSAVED_SEEN);
        throw error;
      }
      await pruneDaily();
    },
  };
}
