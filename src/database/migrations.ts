import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { NewerDatabaseError } from './why-not-opened.ts';

const createGuildSettings: Migration = {
  async up(db) {
    await db.schema
      .createTable('guild_settings')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('document', 'text', (column) => column.notNull())
      .execute();
  },
};

const createPersons: Migration = {
  async up(db) {
    for (const table of ['person_settings', 'person_rigs']) {
      await db.schema
        .createTable(table)
        .addColumn('user_id', 'text', (column) => column.primaryKey())
        .addColumn('document', 'text', (column) => column.notNull())
        .execute();
    }
  },
};

const createMarket: Migration = {
  async up(db) {
    await db.schema
      .createTable('market_figures')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('source_id', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('observed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('market_figures_key', ['subject', 'source_id'])
      .execute();
    await db.schema
      .createTable('market_days')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('source_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('median', 'double precision', (column) => column.notNull())
      .addColumn('figures', 'text')
      .addPrimaryKeyConstraint('market_days_key', ['subject', 'source_id', 'day'])
      .execute();
    // The key finds a subject's days; adding to a day and pruning look for the day.
    await db.schema.createIndex('market_days_by_day').on('market_days').columns(['day', 'source_id']).execute();
  },
};

const createMarketTurns: Migration = {
  async up(db) {
    await db.schema
      .createTable('market_turns')
      .addColumn('source_id', 'text', (column) => column.primaryKey())
      .addColumn('taken_at', 'text', (column) => column.notNull())
      .execute();
  },
};

/** The number of a figure, as each quantity once named it. */
const FORMER_VALUES = ['utilisation', 'coinPriceUsd', 'networkHashrateHs', 'blockRewardCoins', 'pricePerKwh'];

/** A figure that was seen has the day and the source of any other figure; one that is one number calls it its value. */
const giveMarketFiguresProvenance: Migration = {
  async up(db: Kysely<{ market_figures: { subject: string; source_id: string; document: string } }>) {
    const rows = await db.selectFrom('market_figures').selectAll().execute();
    for (const row of rows) {
      const document = withProvenance(row.document);
      if (document === undefined) continue;
      await db
        .updateTable('market_figures')
        .set({ document })
        .where('subject', '=', row.subject)
        .where('source_id', '=', row.source_id)
        .execute();
    }
  },
};

/** Undefined of a damaged one, which its source will give again. */
function withProvenance(document: string): string | undefined {
  try {
    const { sourceId, observedAt, ...rest } = JSON.parse(document) as Readonly<Record<string, unknown>>;
    const fields = Object.entries(rest).map(([name, value]) => [FORMER_VALUES.includes(name) ? 'value' : name, value]);
    const date = String(observedAt).slice(0, '2026-10-10'.length);
    return JSON.stringify({ ...Object.fromEntries(fields), source: sourceId, date, observedAt });
  } catch {
    return undefined;
  }
}

const shareBetweenBots: Migration = {
  async up(db) {
    await db.schema.alterTable('market_turns').addColumn('held_until', 'text').execute();
    await db.schema.alterTable('guild_settings').addColumn('used_on', 'text').execute();
    await db.schema
      .createTable('written_interactions')
      .addColumn('interaction_id', 'text', (column) => column.primaryKey())
      .addColumn('written_at', 'text', (column) => column.notNull())
      .execute();
  },
};

/**
 * In the order of their names; one that has been released never changes. There is no way back down. They only
 * add: while bots are replaced one after another, those of the version before work on the same tables.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-guild-settings': createGuildSettings,
  '0002-persons': createPersons,
  '0003-market': createMarket,
  '0004-market-turns': createMarketTurns,
  '0005-market-figures-provenance': giveMarketFiguresProvenance,
  '0006-shared-by-bots': shareBetweenBots,
};

/**
 * Runs the migrations that the database has not seen, all of them or none.
 * @throws {NewerDatabaseError} when the database has seen some that this version does not know; {Error} when one fails
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const unknown = await unknownTo(db, migrations).catch(() => undefined);
  throw unknown === undefined ? error : new NewerDatabaseError(unknown, { cause: error });
}

/** The newest migration that the database has seen and this version does not know. */
async function unknownTo<Schema>(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc`.execute(db);
  return rows.find(({ name }) => !Object.hasOwn(migrations, name))?.name;
}
