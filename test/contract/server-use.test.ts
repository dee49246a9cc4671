import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { Database } from '../../src/database/database.ts';
import { DAY_MS } from '../../src/durations.ts';
import { createServerUse } from '../../src/settings/server-use.ts';
import { createStores } from '../../src/settings/stores.ts';
import { DATABASES } from '../support/databases.ts';

const START_MS = Date.parse('2026-10-10T12:00:00Z');
const [USED, UNUSED] = ['1100000000000000001', '1100000000000000002'];

describe.each(DATABASES)('settings of servers in $name', ({ open }) => {
  let database: Database;
  let day = 0;
  const now = (): Date => new Date(START_MS + day * DAY_MS);
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('guild_settings').execute();
    day = 0;
    for (const guildId of [USED, UNUSED]) {
      const values = { guild_id: guildId, document: '{"hostW":{"value":90,"at":"2026-10-10T12:00:00.000Z"}}' };
      await database.db.insertInto('guild_settings').values(values).execute();
    }
  });
  afterAll(() => database.close());

  const create = () => createServerUse({ db: database.db, now, onFailure: () => undefined });

  async function kept(): Promise<readonly string[]> {
    const rows = await database.db.selectFrom('guild_settings').select('guild_id').orderBy('guild_id').execute();
    return rows.map(({ guild_id: guildId }) => guildId);
  }

  test('are deleted when nobody has used them for 400 days, and not before', async () => {
    const use = create();
    expect(await use.forgetUnused()).toBe(0);
    day = 30;
    await use.note(USED);
    day = 400;
    expect(await use.forgetUnused()).toBe(0);
    day = 401;
    expect(await use.forgetUnused()).toBe(1);
    expect(await kept()).toStrictEqual([USED]);
  });

  test('stay for as long as somebody asks something there, however long one process runs', async () => {
    const use = create();
    const stores = createStores({
      db: database.db,
      now,
      cache: { ttlSeconds: 60 },
      isShared: false,
      onFailure: () => undefined,
      onServerRead: (guildId) => void noting.push(use.note(guildId)),
    });
    const noting: Promise<void>[] = [];
    for (day = 0; day <= 1_000; day += 100) {
      await stores.of(`${day}`).settings.set(USED, { currency: { value: 'EUR', userId: undefined, at: '' } });
      await stores.settings.get(USED);
      await Promise.all(noting.splice(0));
      await use.forgetUnused();
    }
    expect(await kept()).toStrictEqual([USED]);
  });
});

test('what cannot be noted now is noted when the server is used again', async () => {
  await using database = await openForTest();
  const { db } = database;
  await db.insertInto('guild_settings').values({ guild_id: USED, document: '{}' }).execute();
  await sql`create trigger refuse before update on guild_settings begin select raise(fail, 'no room'); end`.execute(db);
  const failures: unknown[] = [];
  const use = createServerUse({ db, now: () => new Date(START_MS), onFailure: (error) => failures.push(error) });
  await use.note(USED);
  expect(failures).toHaveLength(1);

  await sql`drop trigger refuse`.execute(db);
  await use.note(USED);
  expect(await db.selectFrom('guild_settings').select('used_on').execute()).toEqual([{ used_on: '2026-10-10' }]);
});

async function openForTest() {
  const database = await openDatabase('sqlite::memory:');
  return { db: database.db, [Symbol.asyncDispose]: () => database.close() };
}
