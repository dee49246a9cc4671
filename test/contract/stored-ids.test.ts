import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { readStoredIds } from '../../src/database/stored-ids.ts';
import { createStores } from '../../src/settings/stores.ts';
import { DATABASES } from '../support/databases.ts';

const TABLES = ['guild_settings', 'person_settings', 'person_rigs'] as const;
const [PERSON, GUILD] = ['80351110224678912', '1100000000000000001'];
const CURRENCY = { value: 'SEK', setAt: '2026-11-20T11:00:00.000Z' };

describe.each(DATABASES)('ids with something stored in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    for (const table of TABLES) await database.db.deleteFrom(table).execute();
  });
  afterAll(() => database.close());

  const read = (most = 10) => readStoredIds(database.db, TABLES, most);

  test('are none where nothing is stored', async () => {
    expect(await read()).toStrictEqual(new Map(TABLES.map((table) => [table, new Set()])));
  });

  test('are told by table, every one of them, without a document', async () => {
    for (const id of [PERSON, '9007199254740992001', '9007199254740992002']) {
      await database.db.insertInto('person_settings').values({ user_id: id, document: '{' }).execute();
    }
    await database.db.insertInto('person_rigs').values({ user_id: PERSON, document: '{}' }).execute();
    await database.db.insertInto('guild_settings').values({ guild_id: GUILD, document: '{}' }).execute();
    expect(await read()).toStrictEqual(
      new Map([
        ['guild_settings', new Set([GUILD])],
        ['person_settings', new Set([PERSON, '9007199254740992001', '9007199254740992002'])],
        ['person_rigs', new Set([PERSON])],
      ]),
    );
    expect(await readStoredIds(database.db, ['person_rigs'], 10)).toStrictEqual(
      new Map([['person_rigs', new Set([PERSON])]]),
    );
  });

  test('are one more than asked for where there are more', async () => {
    for (const id of ['1', '2', '3', '4']) {
      await database.db.insertInto('person_rigs').values({ user_id: id, document: '{}' }).execute();
    }
    const found = await Promise.all([2, 3, 4, 5].map(read));
    expect(found.map((ids) => ids.get('person_rigs')?.size)).toStrictEqual([3, 4, 4, 4]);
  });

  test('make those strangers who have none, and no others', async () => {
    const { persons, rigs, of, lookups } = createStores({
      db: database.db,
      now: () => new Date(),
      // What was read is not remembered, so that only strangers are known.
      cache: { ttlSeconds: 0 },
      isShared: true,
      onFailure: () => undefined,
    });
    await of('1').persons.set(PERSON, { currency: CURRENCY });
    async function foundAfterAsking(): Promise<number> {
      await rigs.list(PERSON);
      return lookups().rigs.found;
    }
    // The first question begins a look that nobody waits for.
    await expect.poll(foundAfterAsking).toBeGreaterThan(0);
    expect(await persons.get(PERSON)).toStrictEqual({ currency: CURRENCY });
    expect(await persons.get(GUILD)).toStrictEqual({});
    expect(lookups().persons).toStrictEqual({ found: 1, missed: 1 });
    await of('2').persons.reset(PERSON);
    expect(await persons.get(PERSON)).toStrictEqual({});
  });
});
