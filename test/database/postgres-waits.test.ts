import { Client } from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { Database } from '../../src/database/database.ts';
import { databaseOnServer } from '../support/databases.ts';
import { startPostgresServer } from '../support/postgres-server.ts';

const hasServer = Boolean(process.env['TEST_DATABASE_URL']);

const outcome = (of: string): unknown => expect.objectContaining({ name: 'DatabaseError', outcome: of });

describe.runIf(hasServer)('a Postgres server', () => {
  let created: Awaited<ReturnType<typeof databaseOnServer>>;
  let database: Database;
  beforeAll(async () => {
    created = await databaseOnServer();
    database = await openDatabase(created.url);
  });
  afterAll(async () => {
    await database.close();
    await created[Symbol.asyncDispose]();
  });

  /** Another client, which says what the server is at. */
  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: created.url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }

  const store = (id: string, document: string) =>
    database.db
      .insertInto('guild_settings')
      .values({ guild_id: id, document })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ document }))
      .execute();
  const read = (id: string) =>
    database.db.selectFrom('guild_settings').select('document').where('guild_id', '=', id).executeTakeFirst();

  test('ends a write that finds its row locked; it is not made later, and what is read does not wait', async () => {
    await store('1', 'before');
    const other = await connect();
    await other.query("begin; select * from guild_settings where guild_id = '1' for update");
    const written = Promise.allSettled([store('1', 'after')]);
    expect(await read('1')).toEqual({ document: 'before' });
    expect(await written).toStrictEqual([{ status: 'rejected', reason: outcome('nothing-changed') }]);
    await other.query('rollback');
    const { rows } = await other.query(
      "select count(*)::int as waiting from pg_stat_activity where query like 'insert%' and state = 'active'",
    );
    expect(rows).toStrictEqual([{ waiting: 0 }]);
    expect(await read('1')).toEqual({ document: 'before' });
  });

  test('ends a statement that lasts, by itself', async () => {
    const slow = sql`select pg_sleep(30)`.execute(database.db);
    await expect(slow).rejects.toStrictEqual(outcome('nothing-changed'));
    const other = await connect();
    const { rows } = await other.query(
      "select count(*)::int as asleep from pg_stat_activity where query like '%pg_sleep(30)%' and state = 'active' and pid <> pg_backend_pid()",
    );
    expect(rows).toStrictEqual([{ asleep: 0 }]);
  });

  test('a bug of ours is no trouble of the server’s', async () => {
    await expect(sql`select * from nowhere`.execute(database.db)).rejects.not.toStrictEqual(outcome('nothing-changed'));
  });

  test('that hangs up in the middle of a write leaves it open what became of it, and the next write is made', async () => {
    const other = await connect();
    await other.query(
      "insert into guild_settings values ('2', 'x'); begin; select * from guild_settings where guild_id = '2' for update",
    );
    const written = Promise.allSettled([store('2', 'y')]);
    // Within its transaction the other would see for ever who waited when it first looked.
    const third = await connect();
    await expect
      .poll(async () => {
        const { rowCount } = await third.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like 'insert%' and wait_event_type = 'Lock'",
        );
        return rowCount;
      })
      .toBe(1);
    expect(await written).toStrictEqual([{ status: 'rejected', reason: outcome('unknown') }]);
    await other.query('rollback');
    await store('2', 'z');
    expect(await read('2')).toEqual({ document: 'z' });
  });
});

test('a connection whose answer did not come is never used again', { timeout: 120_000 }, async () => {
  await using server = await startPostgresServer();
  const { db, close } = await openDatabase(server.url);
  const read = () => db.selectFrom('guild_settings').selectAll().execute();
  await read();
  const connections = server.connections();
  const held = server.hold();
  const write = db.insertInto('guild_settings').values({ guild_id: '1', document: '{}' }).execute();
  await expect(write).rejects.toStrictEqual(outcome('unknown'));
  held.release();
  await read();
  expect(server.connections()).toBe(connections + 1);
  await close();
});
