import { join } from 'node:path';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { migrate, MIGRATIONS } from '../../src/database/migrations.ts';
import { createKyselyMarket } from '../../src/market/storage/kysely-market.ts';
import { coinPrice } from '../support/live-figures.ts';
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
const LATER_TABLES = ['person_settings', 'person_rigs', 'market_figures', 'market_days', 'market_turns'] as const;

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
    const { db, close } = await open();
    for (const table of LATER_TABLES) await db.schema.dropTable(table).execute();
    await sql`delete from kysely_migration where name <> '0001-guild-settings'`.execute(db);
    const row = { guild_id: '1100000000000000001', document: '{"rate":{"pricePerKwh":0.3}}' };
    await db.insertInto('guild_settings').values(row).execute();
    await migrate(db);
    expect(await db.selectFrom('guild_settings').selectAll().execute()).toEqual([row]);
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    expect(tables).toStrictEqual(expect.arrayContaining([...LATER_TABLES]));
    await close();
  });

  test('figures of an earlier version are read as those of this one', async () => {
    const { db, close } = await open();
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
  const url = `sqlite:${join(directory.path, 'rigwise.db')}`;
  const newer = await openDatabase(url);
  await migrate(newer.db, { ...MIGRATIONS, '9998-notes': addNotes });
  await newer.close();
  await expect(openDatabase(url)).rejects.toThrow('9998-notes');
});

test.each([
  { url: 'sqlite:/no/such/folder/rigwise.db', message: 'unable to open database file', reason: 'a missing folder' },
  { url: 'postgres://bot:hunter2@127.0.0.1:1/rigwise', message: 'ECONNREFUSED', reason: 'no server there' },
  { url: 'postgres://bot:hunter2@[bad/rigwise', message: 'Invalid URL', reason: 'not a URL' },
  { url: 'mysql://bot:hunter2@127.0.0.1/rigwise', message: 'sqlite:PATH', reason: 'a database that is not supported' },
])('says what is wrong and never the password: $reason', async ({ url, message }) => {
  const error: unknown = await openDatabase(url).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toContain(message);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hunter2');
});
