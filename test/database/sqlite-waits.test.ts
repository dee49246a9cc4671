import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { DatabaseSchema } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrations.ts';
import { createNodeSqliteDialect } from '../../src/database/node-sqlite-dialect.ts';
import { createTurns } from '../../src/database/turns.ts';
import { DatabaseError } from '../../src/errors.ts';
import { temporaryDirectory } from '../support/databases.ts';

/** A database in a file, whose writers are patient for so long, and another process at the same file. */
async function openFile(patienceMs: number) {
  const directory = temporaryDirectory();
  const path = join(directory.path, 'rigwise.db');
  const patient = new Kysely<DatabaseSchema>({ dialect: createNodeSqliteDialect(path, 60_000) });
  await migrate(patient);
  await patient.destroy();
  const db = new Kysely<DatabaseSchema>({ dialect: createNodeSqliteDialect(path, patienceMs) });
  const other = new DatabaseSync(path, { timeout: 0 });
  onTestFinished(async () => {
    await db.destroy();
    other.close();
    directory[Symbol.dispose]();
  });
  return { db, other };
}

type Db = Kysely<DatabaseSchema>;

const write = (db: Db, id: string) =>
  db.insertInto('guild_settings').values({ guild_id: id, document: '{}' }).executeTakeFirst();
const storedIds = async (db: Db) =>
  (await db.selectFrom('guild_settings').select('guild_id').orderBy('guild_id').execute()).map((row) => row.guild_id);
const writeInTransaction = (db: Db, id: string) => db.transaction().execute((transaction) => write(transaction, id));

const NOTHING_CHANGED: unknown = expect.objectContaining({ name: 'DatabaseError', outcome: 'nothing-changed' });

test.each([
  { what: 'A write', attempt: write },
  { what: 'A transaction', attempt: writeInTransaction },
])('$what that meets another process’s lock is refused, and not made once the lock is gone', async ({ attempt }) => {
  const { db, other } = await openFile(100);
  other.exec('begin immediate');
  const outcomes = await Promise.allSettled(['1', '2', '3'].map((id) => attempt(db, id)));
  expect(outcomes).toStrictEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: NOTHING_CHANGED })));
  other.exec('rollback');
  await attempt(db, '4');
  expect(await storedIds(db)).toStrictEqual(['4']);
});

test('what is read meanwhile does not wait for the lock', async () => {
  const { db, other } = await openFile(60_000);
  other.exec('begin immediate');
  const written = write(db, '1');
  expect(await storedIds(db)).toStrictEqual([]);
  other.exec('rollback');
  await written;
  expect(await storedIds(db)).toStrictEqual(['1']);
});

/** Makes every write work for as long as it takes to count to this, as a slow disk would. */
function slowWritesDown(other: DatabaseSync, count: number): void {
  other.exec(`create trigger slow_disk after insert on guild_settings begin
    update guild_settings set document = (
      with recursive counting(x) as (select 1 union all select x + 1 from counting where x < ${count})
      select max(x) from counting
    ) where guild_id = new.guild_id; end`);
}

test('what is read while a write is slow is there before it, and timers run on', async () => {
  const { db, other } = await openFile(60_000);
  slowWritesDown(other, 400_000);
  const happened: string[] = [];
  const written = write(db, '1').then(() => happened.push('written'));
  await storedIds(db);
  happened.push('read');
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
  happened.push('timer');
  await written;
  expect(happened).toStrictEqual(['read', 'timer', 'written']);
});

test('a write that has begun is waited for, and one that is still waiting for its turn is not made', async () => {
  const { db, other } = await openFile(50);
  slowWritesDown(other, 400_000);
  const [first, second] = await Promise.allSettled([write(db, '1'), write(db, '2')]);
  expect(first.status).toBe('fulfilled');
  expect(second).toStrictEqual({ status: 'rejected', reason: NOTHING_CHANGED });
  expect(await storedIds(db)).toStrictEqual(['1']);
});

test('a transaction has the file to itself until it ends, however it ends', async () => {
  const { db } = await openFile(60_000);
  const failing = db.transaction().execute(async (transaction) => {
    await write(transaction, '1');
    throw new Error('changed my mind');
  });
  const after = write(db, '2');
  await expect(failing).rejects.toThrow('changed my mind');
  await after;
  expect(await storedIds(db)).toStrictEqual(['2']);
});

test('a statement that is wrong is a bug, and no trouble of the database’s', async () => {
  const { db } = await openFile(100);
  const nonsense = sql`select * from nowhere`.execute(db);
  await expect(nonsense).rejects.toThrow('no such table: nowhere');
  await expect(nonsense).rejects.not.toBeInstanceOf(DatabaseError);
});

test('a file that is full is told as one that nothing was written to', async () => {
  const { db } = await openFile(100);
  await sql`pragma max_page_count = 1`.execute(db);
  const written = db
    .insertInto('guild_settings')
    .values({ guild_id: '1', document: 'x'.repeat(1_000_000) })
    .execute();
  await expect(written).rejects.toStrictEqual(NOTHING_CHANGED);
  await expect(writeInTransaction(db, '2')).resolves.toBeDefined();
});

test('turns come in the order in which they were asked for, and who gave up is passed over', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const first = await turns.take(60_000);
  const impatient = turns.take(0);
  async function take(who: string): Promise<void> {
    const turn = await turns.take(60_000);
    order.push(who);
    turn.end();
    turn.end();
  }
  const patient = take('patient');
  const last = take('last');
  await expect(impatient).rejects.toThrow('turn');
  first.end();
  await Promise.all([patient, last]);
  expect(order).toStrictEqual(['patient', 'last']);
});
