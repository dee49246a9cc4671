import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../../database/database.ts';
import { MINUTE_MS } from '../../durations.ts';
import { msUntilTurn } from './refresh-lock.ts';
import type { RefreshLock } from './refresh-lock.ts';

/** Of the turns of so long a time a bot that is killed forgets all but the first since its start. */
const LONGEST_UNWRITTEN_MS = 10 * MINUTE_MS;

interface RememberedTurnsParts {
  readonly db: Kysely<DatabaseSchema>;
  readonly now: () => Date;
  readonly onFailure: (error: unknown) => void;
}

export interface RememberedTurns extends RefreshLock {
  /** Writes down what is not written yet. */
  write(): Promise<void>;
  /** Resolves once what is being written down is written, or cannot be. */
  settled(): Promise<void>;
}

/**
 * Turns of the one bot that has its database to itself. They are taken in memory, and nobody waits while they are
 * written down. That is seldom: the first of each source since the start at once, so that a bot which is restarted
 * again and again asks no more often than another; the rest all together every ten minutes and at the end.
 */
export function createRememberedTurns({ db, now, onFailure }: RememberedTurnsParts): RememberedTurns {
  const taken = new Map<string, number>();
  const unwritten = new Set<string>();
  const writtenSinceStart = new Set<string>();
  let lastWrittenMs = now().getTime();
  let reading: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const rows = await db.selectFrom('market_turns').select(['source_id', 'taken_at']).execute();
    for (const { source_id: id, taken_at: at } of rows) if (!taken.has(id)) taken.set(id, Date.parse(at));
  }

  async function readOnce(): Promise<void> {
    reading ??= read();
    try {
      await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  }

  async function writeNow(): Promise<void> {
    const sourceIds = [...unwritten];
    if (sourceIds.length === 0) return;
    unwritten.clear();
    try {
      await db
        .insertInto('market_turns')
        .values(sourceIds.map((id) => ({ source_id: id, taken_at: new Date(taken.get(id) ?? 0).toISOString() })))
        .onConflict((conflict) =>
          conflict.column('source_id').doUpdateSet((row) => ({ taken_at: row.ref('excluded.taken_at') })),
        )
        .execute();
      lastWrittenMs = now().getTime();
      for (const id of sourceIds) writtenSinceStart.add(id);
    } catch (error) {
      for (const id of sourceIds) unwritten.add(id);
      onFailure(error);
    }
  }

  /** One after another: what comes while one is under way goes together into the next. */
  function write(): Promise<void> {
    writing = writing.then(writeNow);
    return writing;
  }

  return {
    write,
    settled: () => writing,
    async tryRun({ sourceId, leastMs }, work) {
      await readOnce();
      const nowMs = now().getTime();
      const lastMs = taken.get(sourceId);
      const againInMs = lastMs === undefined ? 0 : msUntilTurn({ lastMs, nowMs, leastMs });
      if (againInMs > 0) return { againInMs };
      taken.set(sourceId, nowMs);
      unwritten.add(sourceId);
      if (!writtenSinceStart.has(sourceId) || nowMs - lastWrittenMs >= LONGEST_UNWRITTEN_MS) void write();
      await work();
      return 'taken';
    },
  };
}
