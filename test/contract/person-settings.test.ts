import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCache } from '../../src/settings/read-cache.ts';
import type { Database, DatabaseSchema } from '../../src/database/database.ts';
import { createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import type { PersonRate, PersonSettings, PersonSettingsStore } from '../../src/settings/person-settings.ts';
import { DATABASES } from '../support/databases.ts';

type CreateStore = (db: Kysely<DatabaseSchema>) => PersonSettingsStore;

const STORES: readonly { readonly around: string; readonly create: CreateStore }[] = [
  { around: '', create: createKyselyPersonSettings },
  { around: ', behind the cache', create: (db) => withCache(createKyselyPersonSettings(db), { ttlSeconds: 60 }) },
];

const PERSON = '80351110224678912';
const CURRENCY = { value: 'SEK', setAt: '2026-11-20T11:00:00.000Z' };

function rate(pricePerKwh: number, fields: Partial<PersonRate> = {}): PersonRate {
  return { pricePerKwh, currency: 'EUR', setAt: '2026-11-20T10:00:00.000Z', ...fields };
}

describe.each(DATABASES)('persons’ settings in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('person_settings').execute();
  });
  afterAll(() => database.close());

  function storeDocument(document: string): Promise<unknown> {
    return database.db.insertInto('person_settings').values({ user_id: PERSON, document }).execute();
  }

  async function storedDocuments(): Promise<readonly unknown[]> {
    const rows = await database.db.selectFrom('person_settings').select('document').execute();
    return rows.map(({ document }) => JSON.parse(document) as unknown);
  }

  describe.each(STORES)('straight$around', ({ create }) => {
    let store: PersonSettingsStore;
    beforeEach(() => {
      store = create(database.db);
    });

    test('an unknown person has empty settings', async () => {
      expect(await store.get(PERSON)).toStrictEqual({});
    });

    test('everything that was set is read back whole', async () => {
      const windows = [
        { fromHour: 23, toHour: 7, pricePerKwh: -0.02 },
        { weekdays: ['mon', 'sun'], fromHour: 17, toHour: 20.5, pricePerKwh: 0.41 },
      ] as const;
      const everything = {
        rate: rate(0.2, { timeOfUse: { windows, otherwisePricePerKwh: 0.3 } }),
        currency: CURRENCY,
      } satisfies PersonSettings;
      await store.set(PERSON, everything);
      expect(await store.get(PERSON)).toStrictEqual(everything);
    });

    test('a flat rate that replaces one with windows has none', async () => {
      await store.set(PERSON, { rate: rate(0.2, { timeOfUse: { windows: [], otherwisePricePerKwh: 0.2 } }) });
      await store.get(PERSON);
      await store.set(PERSON, { rate: rate(0.3) });
      expect(await store.get(PERSON)).toStrictEqual({ rate: rate(0.3) });
    });

    test('setting and resetting one field leave the other', async () => {
      await store.set(PERSON, { rate: rate(0.31) });
      await store.set(PERSON, { currency: CURRENCY });
      expect(await store.get(PERSON)).toStrictEqual({ rate: rate(0.31), currency: CURRENCY });
      expect(await store.reset(PERSON, 'rate')).toBe(true);
      expect(await store.reset(PERSON, 'rate')).toBe(false);
      expect(await store.get(PERSON)).toStrictEqual({ currency: CURRENCY });
    });

    test('nothing is stored of a person who has reset the last field, or all of them', async () => {
      await store.set(PERSON, { currency: CURRENCY });
      expect(await store.reset(PERSON, 'currency')).toBe(true);
      expect(await storedDocuments()).toStrictEqual([]);
      await store.set(PERSON, { rate: rate(0.31), currency: CURRENCY });
      expect(await store.reset(PERSON)).toBe(true);
      expect(await storedDocuments()).toStrictEqual([]);
      expect(await store.reset(PERSON)).toBe(false);
    });

    test('persons whose ids are the same number in floating point stay apart', async () => {
      const [left, right] = ['9007199254740992001', '9007199254740992002'] as const;
      expect(Number(left)).toBe(Number(right));
      await store.set(left, { rate: rate(0.1) });
      expect(await store.get(right)).toStrictEqual({});
      await store.set(right, { rate: rate(0.2) });
      await store.reset(right);
      expect(await store.get(left)).toStrictEqual({ rate: rate(0.1) });
    });

    test.each([
      { document: '{}', settings: {}, reason: 'nothing in it' },
      {
        document: JSON.stringify({ rate: rate(0.2) }),
        settings: { rate: rate(0.2) },
        reason: 'before windows existed',
      },
      {
        document: JSON.stringify({
          rate: rate(0.2, {
            timeOfUse: {
              windows: [{ fromHour: 23, toHour: 7, pricePerKwh: 0.18 }],
              otherwisePricePerKwh: 0.3,
            },
          }),
        }),
        settings: {
          rate: rate(0.2, {
            timeOfUse: { windows: [{ fromHour: 23, toHour: 7, pricePerKwh: 0.18 }], otherwisePricePerKwh: 0.3 },
          }),
        },
        reason: 'before windows had weekdays',
      },
      {
        document: JSON.stringify({ theme: 'dark', currency: { ...CURRENCY, symbol: 'kr' } }),
        settings: { currency: CURRENCY },
        reason: 'fields that this version does not know',
      },
    ])('a document of another version still reads: $reason', async ({ document, settings }) => {
      await storeDocument(document);
      expect(await store.get(PERSON)).toStrictEqual(settings);
    });

    test('fields that this version does not know survive a write', async () => {
      await storeDocument(JSON.stringify({ theme: 'dark', currency: { ...CURRENCY, symbol: 'kr' } }));
      await store.set(PERSON, { rate: rate(0.2) });
      expect(await storedDocuments()).toStrictEqual([
        { theme: 'dark', currency: { ...CURRENCY, symbol: 'kr' }, rate: rate(0.2) },
      ]);
    });

    test('a damaged document is an error, not an empty setting, and a reset repairs it', async () => {
      await storeDocument('{"rate":');
      await expect(store.get(PERSON)).rejects.toThrow('JSON');
      expect(await store.reset(PERSON)).toBe(true);
      expect(await store.get(PERSON)).toStrictEqual({});
    });

    test('a price that is no number is refused and changes nothing', async () => {
      const broken = { windows: [{ fromHour: 0, toHour: 7, pricePerKwh: Number.NaN }], otherwisePricePerKwh: 0.3 };
      await store.set(PERSON, { rate: rate(0.31) });
      await expect(store.set(PERSON, { rate: rate(0.2, { timeOfUse: broken }) })).rejects.toThrow('pricePerKwh');
      expect(await store.get(PERSON)).toStrictEqual({ rate: rate(0.31) });
    });

    test('a day that no week has is refused', async () => {
      await storeDocument(
        JSON.stringify({
          rate: {
            ...rate(0.2),
            timeOfUse: {
              windows: [{ weekdays: ['holiday'], fromHour: 0, toHour: 7, pricePerKwh: 0.1 }],
              otherwisePricePerKwh: 0.3,
            },
          },
        }),
      );
      await expect(store.get(PERSON)).rejects.toThrow('weekdays');
    });

    test('both fields set at the same time are both kept', async () => {
      await Promise.all([store.set(PERSON, { rate: rate(0.31) }), store.set(PERSON, { currency: CURRENCY })]);
      expect(await store.get(PERSON)).toStrictEqual({ rate: rate(0.31), currency: CURRENCY });
    });
  });
});
