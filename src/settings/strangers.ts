import type { DocumentTableName } from '../database/document-table.ts';
import type { StoredIds } from '../database/stored-ids.ts';
import { createElapsedClock } from '../elapsed-clock.ts';

/** Where more than so many have something stored, the database is asked of each: 20,000 ids are 2 MB and 10 ms to take in. */
const MOST_IDS = 20_000;

/** To take in so many ids costs less than half of what one document costs that is not there. */
const IDS_PER_READ = 50;

/** Those of whom it is known without asking the database that nothing is stored. */
export interface StrangersTo {
  /** False of whoever has something stored, and where it is not known. */
  has(id: string): boolean;
  /** A write to what is stored under that id has ended, well or badly. */
  written(id: string): void;
}

/**
 * Most people and most servers that ask have nothing stored, and to read that costs a tenth of a short answer. So the ids
 * of those who have are looked up together, and kept for as long as others may write without this process knowing; what
 * this one writes it knows. A look is the whole list: a list of changes would have to be kept by every version that
 * writes, and by whoever restores a backup.
 *
 * Nobody waits for a look. It is begun by a question, before the last one has grown too old and once there were so many
 * questions that it pays; until it has ended, or where it fails, the database is asked of each person and server as if
 * there were none. What is deleted is asked for once more by those who had it, until the next look.
 */
export interface Strangers {
  to(table: DocumentTableName): StrangersTo;
  /** Nothing is known any more, as after a write to anybody's. */
  clear(): void;
}

interface StrangersParts {
  /** All of each table, or `most` and one. */
  readonly readIds: (tables: readonly DocumentTableName[], most: number) => Promise<StoredIds>;
  /** How late it may be seen that another process has stored something for somebody who had nothing. */
  readonly knownForMs: number;
  readonly onFailure: (error: unknown) => void;
}

interface Look {
  /** When it began: what others have written since may be missing. */
  readonly atMs: number;
  /** What this process has written since then. */
  readonly written: Set<string>;
}

interface EndedLook extends Look {
  /** Those of a table that is not here are not known. */
  readonly stored: StoredIds;
}

export function createStrangers({ readIds, knownForMs, onFailure }: StrangersParts): Strangers {
  const elapsedMs = createElapsedClock();
  const tables = new Set<DocumentTableName>(['guild_settings', 'person_settings', 'person_rigs']);
  let last: EndedLook | undefined;
  let underWay: Look | undefined;
  let nextLookMs = elapsedMs();
  let idsLastTime = 0;
  let askedSince = 0;

  async function look(atMs: number): Promise<void> {
    const begun: Look = { atMs, written: new Set() };
    underWay = begun;
    nextLookMs = atMs + knownForMs / 2;
    askedSince = 0;
    try {
      const stored = await readIds([...tables], MOST_IDS);
      if (underWay !== begun) return;
      idsLastTime = [...stored.values()].reduce((sum, { size }) => sum + size, 0);
      for (const [table, { size }] of stored) if (size > MOST_IDS) tables.delete(table);
      last = { ...begun, stored: new Map([...stored].filter(([table]) => tables.has(table))) };
    } catch (error) {
      onFailure(error);
    } finally {
      if (underWay === begun) underWay = undefined;
    }
  }

  function isDue(nowMs: number): boolean {
    return underWay === undefined && nowMs >= nextLookMs && askedSince * IDS_PER_READ >= idsLastTime;
  }

  return {
    to: (table) => ({
      has(id) {
        if (!tables.has(table)) return false;
        const nowMs = elapsedMs();
        askedSince += 1;
        if (isDue(nowMs)) void look(nowMs);
        if (last === undefined || nowMs - last.atMs >= knownForMs) return false;
        return last.stored.get(table)?.has(id) === false && !last.written.has(id);
      },
      written(id) {
        last?.written.add(id);
        underWay?.written.add(id);
      },
    }),
    clear() {
      last = undefined;
      underWay = undefined;
      nextLookMs = elapsedMs();
    },
  };
}
