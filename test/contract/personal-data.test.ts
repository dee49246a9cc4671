import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCachesCleared } from '../../src/settings/read-cache.ts';
import { withRigCache } from '../../src/settings/read-cache.ts';
import { withCache } from '../../src/settings/read-cache.ts';
import type { Database, DatabaseSchema } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyPersonalData } from '../../src/settings/kysely-personal-data.ts';
import { createKyselyRigs } from '../../src/settings/kysely-rigs.ts';
import { DATABASES } from '../support/databases.ts';

const STORES = [
  {
    around: '',
    create: (db: Kysely<DatabaseSchema>) => ({
      guilds: createKyselyGuildSettings(db),
      persons: createKyselyPersonSettings(db),
      rigs: createKyselyRigs(db),
      data: createKyselyPersonalData(db),
    }),
  },
  {
    around: ', behind the caches',
    create(db: Kysely<DatabaseSchema>) {
      const guilds = withCache(createKyselyGuildSettings(db), { ttlSeconds: 60 });
      const persons = withCache(createKyselyPersonSettings(db), { ttlSeconds: 60 });
      const rigs = withRigCache(createKyselyRigs(db), { ttlSeconds: 60 });
      return { guilds, persons, rigs, data: withCachesCleared(createKyselyPersonalData(db), [guilds, persons, rigs]) };
    },
  },
];

/** The ids differ beyond 2^53 only, so that a store that takes them for numbers mixes the persons up. */
const PERSON = '9007199254740992001';
const OTHER = '9007199254740992002';
const GUILD = '1100000000000000001';
const AT = '2026-11-20T10:00:00.000Z';

// No two of these figures are the same, so that each is found in an export only if it was exported itself.
const OWN_RATE = { pricePerKwh: 0.3101, currency: 'EUR', setAt: '2026-11-20T12:00:00.000Z' };
const SERVER_RATE = { pricePerKwh: 0.2907, currency: 'GBP' };
const CURRENCY = { value: 'SEK', setAt: '2026-11-20T11:00:00.000Z' };
const RIG = {
  name: 'Shed in the garden',
  parts: [{ gpuId: 'rtx-3070', count: 6 }],
  wallLoadW: 1_203,
  purchasePrice: { amount: 3_417, currency: 'PLN' },
  purchasedOn: '2024-02-29',
  hoursPerDay: 20.5,
  uploadMbps: 41,
  os: 'linux',
  ramGb: 65,
  diskGb: 2_001,
};

/** Interactions have ids of their own. */
const ABOUT_NOBODY = ['market_days', 'market_figures', 'market_turns', 'written_interactions'];

describe.each(DATABASES)('what is held about a person in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    for (const table of await tables()) await sql`delete from ${sql.table(table)}`.execute(database.db);
  });
  afterAll(() => database.close());

  /** Kysely's own tables hold the names of migrations. */
  async function tables(): Promise<readonly string[]> {
    const found = await database.db.introspection.getTables();
    return found.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
  }

  /** Every row of every table as text, by table. */
  async function everythingStored(): Promise<Readonly<Record<string, string>>> {
    const stored: Record<string, string> = {};
    for (const table of await tables()) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.db);
      stored[table] = JSON.stringify(rows);
    }
    return stored;
  }

  describe.each(STORES)('straight$around', ({ create }) => {
    let stores: ReturnType<(typeof STORES)[number]['create']>;
    beforeEach(() => {
      stores = create(database.db);
    });

    /** Leaves something of the person, in every field there is, in every table that can hold it; and reads it. */
    async function fillAbout(userId: string): Promise<void> {
      await stores.persons.set(userId, { rate: OWN_RATE, currency: CURRENCY });
      await stores.rigs.save(userId, RIG);
      await stores.guilds.set(GUILD, {
        rate: { ...SERVER_RATE, userId, at: AT },
        currency: { value: 'CZK', userId, at: AT },
        hostW: { value: 61, userId, at: AT },
        psuEfficiency: { value: 0.93, userId, at: AT },
      });
      await Promise.all([stores.persons.get(userId), stores.rigs.list(userId), stores.guilds.get(GUILD)]);
    }

    test('an export has everything that was stored, and nothing that another person stored', async () => {
      await fillAbout(PERSON);
      await stores.guilds.set(GUILD, { hostW: { value: 77, userId: OTHER, at: AT } });
      await stores.guilds.set('2', { currency: { value: 'TRY', userId: PERSON, at: AT } });
      await stores.guilds.set('3', { currency: { value: 'UAH', userId: OTHER, at: AT } });
      await stores.persons.set(OTHER, { currency: { value: 'INR', setAt: AT } });
      await stores.rigs.save(OTHER, { ...RIG, name: 'theirs' });
      expect(await stores.data.exportAll(PERSON)).toStrictEqual({
        userId: PERSON,
        held: {
          settings: { rate: OWN_RATE, currency: CURRENCY },
          saved: { rigs: [RIG] },
          serverSettings: [
            {
              guildId: GUILD,
              rate: { ...SERVER_RATE, userId: PERSON, at: AT },
              currency: { value: 'CZK', userId: PERSON, at: AT },
              psuEfficiency: { value: 0.93, userId: PERSON, at: AT },
            },
            { guildId: '2', currency: { value: 'TRY', userId: PERSON, at: AT } },
          ],
        },
      });
    });

    test('every table that is about people holds something about a person here, and the export has all that it holds', async () => {
      await fillAbout(PERSON);
      const stored = await everythingStored();
      const empty = Object.keys(stored).filter((table) => !stored[table]?.includes(PERSON));
      expect(empty.toSorted()).toStrictEqual([...ABOUT_NOBODY]);

      const exported = leaves(await stores.data.exportAll(PERSON));
      const missing = Object.entries(stored).map(([table, text]) => [table, leavesOfRows(text).difference(exported)]);
      expect(missing).toStrictEqual(Object.keys(stored).map((table) => [table, new Set()]));
    });

    test('an export of a person about whom nothing is held says so', async () => {
      await fillAbout(OTHER);
      expect(await stores.data.exportAll(PERSON)).toStrictEqual({ userId: PERSON, held: {} });
    });

    test('an export goes through JSON unchanged', async () => {
      await fillAbout(PERSON);
      const exported = await stores.data.exportAll(PERSON);
      expect(JSON.parse(JSON.stringify(exported))).toStrictEqual(exported);
    });

    test('forgetting leaves the id nowhere, and the next reading finds nothing', async () => {
      await fillAbout(PERSON);
      expect(JSON.stringify(await everythingStored())).toContain(PERSON);
      expect(await stores.data.forget(PERSON)).toBe(true);
      expect(JSON.stringify(await everythingStored())).not.toContain(PERSON);
      expect(await stores.persons.get(PERSON)).toStrictEqual({});
      expect(await stores.rigs.list(PERSON)).toStrictEqual([]);
      expect(await stores.data.exportAll(PERSON)).toStrictEqual({ userId: PERSON, held: {} });
      expect(await stores.data.forget(PERSON)).toBe(false);
    });

    test('what a forgotten person set for a server stays, without their name', async () => {
      await fillAbout(PERSON);
      await stores.guilds.set(GUILD, { hostW: { value: 77, userId: OTHER, at: AT } });
      await stores.guilds.get(GUILD);
      await stores.data.forget(PERSON);
      expect(await stores.guilds.get(GUILD)).toEqual({
        rate: { ...SERVER_RATE, userId: undefined, at: AT },
        currency: { value: 'CZK', userId: undefined, at: AT },
        hostW: { value: 77, userId: OTHER, at: AT },
        psuEfficiency: { value: 0.93, userId: undefined, at: AT },
      });
    });

    test('forgetting one person leaves another as they were', async () => {
      await fillAbout(OTHER);
      const before = await everythingStored();
      await stores.persons.set(PERSON, { currency: CURRENCY });
      await stores.rigs.save(PERSON, RIG);
      await stores.guilds.set('2', { currency: { value: 'CZK', userId: PERSON, at: AT } });
      await stores.guilds.reset('2');
      await stores.data.forget(PERSON);
      expect(await everythingStored()).toStrictEqual(before);
    });

    test('an id that stands inside another, in a price or in a value, is not taken for the person', async () => {
      await stores.guilds.set(GUILD, {
        rate: { pricePerKwh: 0.42, currency: 'EUR', userId: '142', at: AT },
        currency: { value: '42', userId: '143', at: AT },
        hostW: { value: 42, userId: '421', at: AT },
      });
      const before = await everythingStored();
      expect(await stores.data.exportAll('42')).toStrictEqual({ userId: '42', held: {} });
      expect(await stores.data.forget('42')).toBe(false);
      expect(await everythingStored()).toStrictEqual(before);
    });

    test.each([
      {
        document: { rate: { pricePerKwh: 'much', userId: PERSON } },
        after: { rate: { pricePerKwh: 'much' } },
        reason: 'a damaged setting',
      },
      {
        document: { alerts: { below: [{ userId: PERSON, usd: 1 }] } },
        after: { alerts: { below: [{ usd: 1 }] } },
        reason: 'one of another version',
      },
    ])('a server’s setting that does not read is exported and made anonymous too: $reason', async (row) => {
      const values = { guild_id: GUILD, document: JSON.stringify(row.document) };
      await database.db.insertInto('guild_settings').values(values).execute();
      expect((await stores.data.exportAll(PERSON)).held).toStrictEqual({
        serverSettings: [{ guildId: GUILD, ...row.document }],
      });
      expect(await stores.data.forget(PERSON)).toBe(true);
      const stored = await database.db.selectFrom('guild_settings').select('document').executeTakeFirstOrThrow();
      expect(JSON.parse(stored.document)).toStrictEqual(row.after);
    });

    test.each(['person_settings', 'person_rigs'] as const)(
      'a damaged document in %s is forgotten too',
      async (table) => {
        await database.db.insertInto(table).values({ user_id: PERSON, document: '{"rigs":7,"rate":8}' }).execute();
        expect(JSON.stringify((await stores.data.exportAll(PERSON)).held)).toContain('"rigs":7');
        expect(await stores.data.forget(PERSON)).toBe(true);
        expect(JSON.stringify(await everythingStored())).not.toContain(PERSON);
      },
    );

    test('forgetting is all or nothing', async () => {
      await fillAbout(PERSON);
      const values = { guild_id: '3', document: `not JSON, but it names ${PERSON}` };
      await database.db.insertInto('guild_settings').values(values).execute();
      const before = await everythingStored();
      await expect(stores.data.forget(PERSON)).rejects.toThrow('JSON');
      expect(await everythingStored()).toStrictEqual(before);
      expect(await stores.rigs.list(PERSON)).toStrictEqual([RIG]);
    });

    test('forgetting while others write loses none of their writes', async () => {
      await fillAbout(PERSON);
      await Promise.all([
        stores.data.forget(PERSON),
        ...Array.from({ length: 10 }, (_, index) =>
          stores.guilds.set(GUILD, { hostW: { value: index, userId: OTHER, at: AT } }),
        ),
        stores.rigs.save(OTHER, RIG),
        stores.data.forget('3'),
      ]);
      expect(JSON.stringify(await everythingStored())).not.toContain(PERSON);
      expect((await stores.guilds.get(GUILD)).hostW?.userId).toBe(OTHER);
      expect(await stores.rigs.list(OTHER)).toStrictEqual([RIG]);
    });
  });
});

/** Every string, number and boolean in a JSON value, as text. */
function leaves(value: unknown): Set<string> {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return new Set([String(value)]);
    case 'object':
      return new Set(Object.values(value ?? {}).flatMap((part: unknown) => [...leaves(part)]));
    default:
      throw new Error('This is no JSON value.');
  }
}

/** Those of a table's rows, where a document is read as what it holds. */
function leavesOfRows(text: string): Set<string> {
  const rows = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
  const cells = rows.flatMap((row) => Object.entries(row));
  return new Set(
    cells.flatMap(([column, cell]) => [...leaves(column === 'document' ? JSON.parse(String(cell)) : cell)]),
  );
}
