import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from '../../database/database.ts';
import type { Seen } from '../../catalog/quantities.ts';
import { subjectOf, valueOf } from '../figures/subject.ts';
import type { MarketStorage } from './market-storage.ts';
import { median } from '../figures/averages.ts';
import { storedObservationSchema } from './stored-observation.ts';

/** Five columns each: far below the 32,766 parameters that SQLite takes and the 65,535 of Postgres. */
const ROWS_PER_STATEMENT = 500;

const figuresSchema = z.array(z.number());

/** The market's figures in SQLite or Postgres: the same queries for both. */
export function createKyselyMarket(db: Kysely<DatabaseSchema>): MarketStorage {
  return {
    async load() {
      const rows = await db.selectFrom('market_figures').select('document').execute();
      const observations = rows.flatMap(({ document }) => readObservation(document) ?? []);
      return { observations, damaged: rows.length - observations.length };
    },
    save: ({ newest, seen }) =>
      db.transaction().execute(async (transaction) => {
        await replaceNewest(transaction, newest);
        await addToDays(transaction, seen);
      }),
    async days(fromDay, toDay, quantity) {
      const query = db
        .selectFrom('market_days')
        .select(['subject', 'source_id', 'day', 'median'])
        .where('day', '>=', fromDay)
        .where('day', '<=', toDay)
        .orderBy('day')
        .orderBy('source_id');
      // A subject begins with its quantity, and no quantity with another.
      const asked = quantity === undefined ? query : query.where('subject', 'like', `${quantity} %`);
      const rows = await asked.execute();
      return rows.map(({ subject, source_id: sourceId, day, median: value }) => ({
        subject,
        sourceId,
        day,
        median: value,
      }));
    },
    prune: ({ keptFromDay, openFromDay, figuresFrom }) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('market_days').where('day', '<', keptFromDay).execute();
        await transaction
          .updateTable('market_days')
          .set({ figures: null })
          .where('day', '<', openFromDay)
          .where('figures', 'is not', null)
          .execute();
        await transaction.deleteFrom('market_figures').where('observed_at', '<', figuresFrom).execute();
      }),
  };
}

function readObservation(document: string): Seen | undefined {
  try {
    return storedObservationSchema.parse(JSON.parse(document));
  } catch {
    // One damaged row costs one figure, which the source will give again.
    return undefined;
  }
}

async function replaceNewest(transaction: Transaction<DatabaseSchema>, observations: readonly Seen[]): Promise<void> {
  // A statement must not meet a row twice: Postgres refuses to.
  const rows = new Map(
    observations.map((observation) => [
      keyOf(observation),
      {
        subject: subjectOf(observation),
        source_id: observation.source,
        document: JSON.stringify(observation),
        observed_at: observation.observedAt,
      },
    ]),
  );
  for (const some of inBatches([...rows.values()])) {
    await transaction
      .insertInto('market_figures')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['subject', 'source_id']).doUpdateSet((row) => ({
          document: row.ref('excluded.document'),
          observed_at: row.ref('excluded.observed_at'),
        })),
      )
      .execute();
  }
}

async function addToDays(transaction: Transaction<DatabaseSchema>, seen: readonly Seen[]): Promise<void> {
  const byDay = Map.groupBy(seen, ({ date, source }) => JSON.stringify([date, source]));
  for (const observations of byDay.values()) {
    const [first] = observations;
    if (first === undefined) continue;
    await addToDay(transaction, first.date, first.source, observations);
  }
}

async function addToDay(
  transaction: Transaction<DatabaseSchema>,
  day: string,
  sourceId: string,
  observations: readonly Seen[],
): Promise<void> {
  const stored = await transaction
    .selectFrom('market_days')
    .select(['subject', 'figures'])
    .where('day', '=', day)
    .where('source_id', '=', sourceId)
    .execute();
  const before = new Map(stored.map(({ subject, figures }) => [subject, figures]));

  const rows = [...Map.groupBy(observations, subjectOf)].flatMap(([subject, own]) => {
    const kept = before.get(subject);
    // That day is over: its median stands.
    if (kept === null) return [];
    const figures = [...(kept === undefined ? [] : readFigures(kept)), ...own.map(valueOf)];
    return [{ subject, source_id: sourceId, day, median: median(figures), figures: JSON.stringify(figures) }];
  });
  for (const some of inBatches(rows)) {
    await transaction
      .insertInto('market_days')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['subject', 'source_id', 'day']).doUpdateSet((row) => ({
          median: row.ref('excluded.median'),
          figures: row.ref('excluded.figures'),
        })),
      )
      .execute();
  }
}

function readFigures(json: string): readonly number[] {
  try {
    return figuresSchema.parse(JSON.parse(json));
  } catch {
    // A damaged day begins again; leaving it would keep every later figure of every source from being stored.
    return [];
  }
}

function keyOf(observation: Seen): string {
  return JSON.stringify([subjectOf(observation), observation.source]);
}

function inBatches<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}
