import { join } from 'node:path';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { Database } from '../../src/database/database.ts';
import { migrate, MIGRATIONS } from '../../src/database/migrations.ts';
import { createKyselyMarket } from '../../src/market/storage/kysely-market.ts';
import { coinPrice } from '../support/live-figures.ts';
import { StartError } from '../../src/errors.ts';
import { startRefusingPostgres } from '../support/refusing-postgres.ts';
import { DATABASES, temporaryDirectory } from '../support/databases.ts';

const addNotes: Migration = {
  async up(db) {
    await db.schema.createTable('notes').addColumn('id', 'text').execute();
  },
};

const fail: Migration = {
  async up() {
    throw new Error('the disk is full');
  },
};

/** The tables of the migrations after the first. */
const LATER_TABLES = [
  'person_settings',
  'person_rigs',
  'market_figures',
  'market_days',
  'market_turns',
  'written_interactions',
] as const;

/** Takes away what `0006-shared-by-bots` adds. */
async function beforeSharing({ db }: Database): Promise<void> {
  await db.schema.dropTable('written_interactions').execute();
  await db.schema.alterTable('market_turns').dropColumn('held_until').execute();
  await db.schema.alterTable('guild_settings').dropColumn('used_on').execute();
}

describe.each(DATABASES)('migrations in $name', ({ open }) => {
  test('running them again changes nothing', async () => {
    const { db, close } = await open();
    const before = await db.introspection.getTables();
    await migrate(db);
    expect(await db.introspection.getTables()).toStrictEqual(before);
    expect(before.map(({ name }) => name)).toContain('guild_settings');
    await close();
  });

  test('what an earlier version stored is still there after those that came later', async () => {
    const database = await open();
    const { db, close } = database;
    await beforeSharing(database);
    for (const table of LATER_TABLES) await db.schema.dropTable(table).ifExists().execute();
    await sql`delete from kysely_migration where name <> '0001-guild-settings'`.execute(db);
    const row = { guild_id: '1100000000000000001', document: '{"rate":{"pricePerKwh":0.3}}' };
    await db.insertInto('guild_settings').values(row).execute();
    await migrate(db);
    expect(await db.selectFrom('guild_settings').selectAll().execute()).toEqual([{ ...row, used_on: null }]);
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    expect(tables).toStrictEqual(expect.arrayContaining([...LATER_TABLES]));
    await close();
  });

  test('figures of an earlier version are read as those of this one', async () => {
    const database = await open();
    const { db, close } = database;
    await beforeSharing(database);
    await sql`delete from kysely_migration where name >= '0005'`.execute(db);
    const former = { coinId: 'pearl', coinPriceUsd: 1.013, kind: 'listed', sourceId: 'tracker' };
    const observed_at = '2026-10-10T12:00:00.000Z';
    const row = { source_id: 'tracker', observed_at };
    await db
      .insertInto('market_figures')
      .values([
        {
          ...row,
          subject: 'coin-price pearl',
          document: JSON.stringify({ quantity: 'coin-price', ...former, observedAt: observed_at }),
        },
        { ...row, subject: 'coin-price ergo', document: 'damaged' },
      ])
      .execute();
    await migrate(db);
    expect(await createKyselyMarket(db).load()).toStrictEqual({ observations: [coinPrice(1.013)], damaged: 1 });
    await close();
  });

  test('one that fails takes back those that ran before it, and can be tried again', async () => {
    const { db, close } = await open();
    await expect(migrate(db, { ...MIGRATIONS, '9998-notes': addNotes, '9999-fail': fail })).rejects.toThrow(
      'the disk is full',
    );
    expect((await db.introspection.getTables()).map(({ name }) => name)).not.toContain('notes');
    await migrate(db, { ...MIGRATIONS, '9998-notes': addNotes });
    expect((await db.introspection.getTables()).map(({ name }) => name)).toContain('notes');
    await close();
  });
});

test('a database that a newer version has migrated is refused', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'rigwise.db');
  const newer = await openDatabase(`sqlite:${path}`);
  await migrate(newer.db, { ...MIGRATIONS, '9998-notes': addNotes });
  await newer.close();
  await expect(openDatabase(`sqlite:${path}`)).rejects.toThrow(
    new StartError(
      `The database file ${path} was last used by a newer version of Rigwise: “9998-notes” is unknown to this one. Start that version, or name another database in DATABASE_URL.`,
    ),
  );
});

const PASSWORD = 'hunter2';

test.each([
  { url: 'sqlite:/no/such/folder/rigwise.db', says: 'The database file /no/such/folder/rigwise.db cannot be opened.' },
  { url: `postgres://bot:${PASSWORD}@127.0.0.1:1/rigwise`, says: 'No database server listens at 127.0.0.1:1.' },
  { url: `postgres://bot:${PASSWORD}@[bad/rigwise`, says: 'names and passwords are percent-encoded: # is written %23' },
  { url: `postgres://bot:${PASSWORD}#1@127.0.0.1/rigwise`, says: 'names and passwords are percent-encoded' },
  { url: `postgres://bot:${PASSWORD}%@127.0.0.1/rigwise`, says: 'names and passwords are percent-encoded' },
  { url: `mysql://bot:${PASSWORD}@127.0.0.1/rigwise`, says: 'The database must be sqlite:PATH' },
])('says what is wrong and the way out, never the password: $says', async ({ url, says }) => {
  const error: unknown = await openDatabase(url).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain(says);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(PASSWORD);
});

test.each([
  { code: '28P01', says: 'refuses the name or password in DATABASE_URL. Correct them; in a password # is written %23' },
  { code: '28000', says: 'refuses the name or password in DATABASE_URL' },
  { code: '3D000', says: 'There is no database “rigwise” at 127.0.0.1:' },
  { code: '53300', says: 'has no connection left' },
  { code: '57P03', says: 'is just starting or stopping' },
  { code: '08P01', says: 'ignore_startup_parameters' },
  { code: 'XX000', says: 'cannot be used: said the server' },
])('a server that refuses with $code is told as: $says', async ({ code, says }) => {
  await using server = await startRefusingPostgres(code);
  const opening = openDatabase(`postgres://bot:${PASSWORD}@127.0.0.1:${server.port}/rigwise`);
  await expect(opening).rejects.toThrow(says);
  await expect(opening).rejects.not.toThrow(PASSWORD);
});

test('TLS that the address asks for and the server does not speak is not done without', async () => {
  await using server = await startRefusingPostgres('28P01');
  const opening = openDatabase(`postgres://bot@127.0.0.1:${server.port}/rigwise?sslmode=require`);
  await expect(opening).rejects.toThrow(`The database server at 127.0.0.1:${server.port} speaks no TLS`);
});
