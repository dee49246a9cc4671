import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCache } from '../../src/settings/read-cache.ts';
import type { Database, DatabaseSchema } from '../../src/database/database.ts';
import type { GuildSettings, GuildSettingsStore, ServerRate, ServerValue } from '../../src/settings/guild-settings.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { DATABASES } from '../support/databases.ts';

type CreateStore = (db: Kysely<DatabaseSchema>) => GuildSettingsStore;

const STORES: readonly { readonly around: string; readonly create: CreateStore }[] = [
  { around: '', create: createKyselyGuildSettings },
  { around: ', behind the cache', create: (db) => withCache(createKyselyGuildSettings(db), { ttlSeconds: 60 }) },
];

const GUILD = '1100000000000000001';

function rate(pricePerKwh: number, fields: Partial<ServerRate> = {}): ServerRate {
  return { pricePerKwh, currency: 'EUR', userId: '80351110224678912', at: '2026-11-20T10:00:00.000Z', ...fields };
}

function by<Value>(userId: string, value: Value): ServerValue<Value> {
  return { value, userId, at: '2026-11-20T11:00:00.000Z' };
}

describe.each(DATABASES)('guild settings in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('guild_settings').execute();
  });
  afterAll(() => database.close());

  function storeDocument(document: string): Promise<unknown> {
    return database.db.insertInto('guild_settings').values({ guild_id: GUILD, document }).execute();
  }

  async function storedDocument(): Promise<unknown> {
    const row = await database.db
      .selectFrom('guild_settings')
      .select('document')
      .where('guild_id', '=', GUILD)
      .executeTakeFirstOrThrow();
    return JSON.parse(row.document) as unknown;
  }

  describe.each(STORES)('straight$around', ({ create }) => {
    let store: GuildSettingsStore;
    beforeEach(() => {
      store = create(database.db);
    });

    test('an unknown server has empty settings', async () => {
      expect(await store.get(GUILD)).toStrictEqual({});
    });

    test('what was set is read back whole', async () => {
      await store.set(GUILD, { rate: rate(0.31) });
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.31) });
    });

    test('the last rate set is the one that holds, also for who has read an earlier one', async () => {
      await store.set(GUILD, { rate: rate(0.31) });
      await store.get(GUILD);
      await store.set(GUILD, { rate: rate(0.12, { currency: 'USD', userId: '2' }) });
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.12, { currency: 'USD', userId: '2' }) });
    });

    test('two servers never see each other’s rate', async () => {
      await store.set('1', { rate: rate(0.1) });
      await store.set('2', { rate: rate(0.2) });
      await store.reset('1');
      expect(await store.get('1')).toStrictEqual({});
      expect(await store.get('2')).toStrictEqual({ rate: rate(0.2) });
    });

    test('ids that are the same number in floating point stay apart', async () => {
      const [left, right] = ['9007199254740992001', '9007199254740992002'] as const;
      expect(Number(left)).toBe(Number(right));
      await store.set(left, { rate: rate(0.1) });
      expect(await store.get(right)).toStrictEqual({});
      await store.set(right, { rate: rate(0.2) });
      expect(await store.get(left)).toStrictEqual({ rate: rate(0.1) });
    });

    test('a reset forgets, and says whether there was anything', async () => {
      await store.set(GUILD, { rate: rate(0.31) });
      await store.get(GUILD);
      expect(await store.reset(GUILD)).toBe(true);
      expect(await store.get(GUILD)).toStrictEqual({});
      expect(await store.reset(GUILD)).toBe(false);
    });

    test('every setting is read back whole, with who set it and when', async () => {
      const everything = {
        rate: rate(0.26, {
          timeOfUse: {
            windows: [{ weekdays: ['sat', 'sun'], fromHour: 23, toHour: 7, pricePerKwh: 0.18 }],
            otherwisePricePerKwh: 0.3,
          },
        }),
        currency: { value: 'CZK', userId: '2', at: '2026-11-20T11:00:00.000Z' },
        hostW: { value: 0, userId: '3', at: '2026-11-20T12:00:00.000Z' },
        psuEfficiency: { value: 0.94, userId: '4', at: '2026-11-20T13:00:00.000Z' },
      } satisfies GuildSettings;
      await store.set(GUILD, everything);
      expect(await store.get(GUILD)).toStrictEqual(everything);
    });

    test('setting one field leaves the others', async () => {
      await store.set(GUILD, { rate: rate(0.31), hostW: by('1', 60) });
      await store.set(GUILD, { hostW: by('2', 70) });
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.31), hostW: by('2', 70) });
    });

    test('a reset of one field leaves the others, and says whether it was set', async () => {
      await store.set(GUILD, { rate: rate(0.31), hostW: by('1', 60) });
      expect(await store.reset(GUILD, 'rate')).toBe(true);
      expect(await store.reset(GUILD, 'rate')).toBe(false);
      expect(await store.reset(GUILD, 'currency')).toBe(false);
      expect(await store.get(GUILD)).toStrictEqual({ hostW: by('1', 60) });
    });

    test('after the last field was reset there is nothing left to reset', async () => {
      await store.set(GUILD, { rate: rate(0.31) });
      await store.reset(GUILD, 'rate');
      expect(await store.reset(GUILD)).toBe(false);
    });

    test('different fields set at the same time are all kept', async () => {
      await Promise.all([
        store.set(GUILD, { rate: rate(0.31) }),
        store.set(GUILD, { currency: by('1', 'EUR') }),
        store.set(GUILD, { hostW: by('2', 60) }),
        store.set(GUILD, { psuEfficiency: by('3', 0.9) }),
      ]);
      expect(await store.get(GUILD)).toStrictEqual({
        rate: rate(0.31),
        currency: by('1', 'EUR'),
        hostW: by('2', 60),
        psuEfficiency: by('3', 0.9),
      });
    });

    test('a setting whose setter is unknown stays', async () => {
      await store.set(GUILD, { rate: rate(0.31, { userId: undefined }) });
      const { rate: read } = await store.get(GUILD);
      expect(read?.userId).toBeUndefined();
      expect(read?.pricePerKwh).toBe(0.31);
    });

    test.each([
      { document: '{}', settings: {}, reason: 'written before rates existed' },
      { document: '{"region":"south"}', settings: {}, reason: 'written by a version with other fields' },
      {
        document: JSON.stringify({ rate: { ...rate(0.2), region: 'south' } }),
        settings: { rate: rate(0.2) },
        reason: 'a rate with a field that this version does not know',
      },
    ])('a document of another version still reads: $reason', async ({ document, settings }) => {
      await storeDocument(document);
      expect(await store.get(GUILD)).toStrictEqual(settings);
    });

    test('fields that this version does not know survive a write', async () => {
      const newerRate = { ...rate(0.2), region: 'south' };
      await storeDocument(JSON.stringify({ alerts: { channel: '5' }, rate: newerRate }));
      await store.set(GUILD, { hostW: by('1', 60) });
      await store.reset(GUILD, 'hostW');
      expect(await storedDocument()).toStrictEqual({ alerts: { channel: '5' }, rate: newerRate });
    });

    test('a damaged document is an error, not an empty setting, and a reset repairs it', async () => {
      await storeDocument('{"rate":{"pricePerKwh":"much"}}');
      await expect(store.get(GUILD)).rejects.toThrow('pricePerKwh');
      expect(await store.reset(GUILD)).toBe(true);
      expect(await store.get(GUILD)).toStrictEqual({});
    });

    test.each([
      { text: `'; DROP TABLE guild_settings; --`, reason: 'SQL' },
      { text: '⚡ 電気代 💶 \u{1F468}‍\u{1F469}‍\u{1F467}', reason: 'emoji and other scripts' },
      { text: 'a\u0000b\u202Ec\uD800"\\', reason: 'NUL, bidirectional control, half a surrogate pair, quotes' },
      { text: 'x'.repeat(100_000), reason: 'longer than any index or row of a page' },
    ])('any text comes back as it was: $reason', async ({ text }) => {
      const odd = rate(0.2, { currency: text, userId: text });
      await store.set(GUILD, { rate: odd });
      expect(await store.get(GUILD)).toStrictEqual({ rate: odd });
    });

    test('a rate that is no number is refused and changes nothing', async () => {
      await store.set(GUILD, { rate: rate(0.31) });
      await expect(store.set(GUILD, { rate: rate(Number.NaN) })).rejects.toThrow('pricePerKwh');
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.31) });
    });

    test('writes at the same time to many servers all arrive', async () => {
      const guildIds = Array.from({ length: 50 }, (_, index) => `11000000000000000${index}`);
      await Promise.all(guildIds.map((guildId, index) => store.set(guildId, { rate: rate(index / 100) })));
      const read = await Promise.all(guildIds.map(async (guildId) => store.get(guildId)));
      expect(read).toStrictEqual(guildIds.map((_, index) => ({ rate: rate(index / 100) })));
    });

    test('writes at the same time to one server leave one of them, whole, and readers agree on it', async () => {
      const rates = Array.from({ length: 20 }, (_, index) => rate(index / 100, { userId: `${index}` }));
      const reads = rates.map(async (one) => {
        await store.set(GUILD, { rate: one });
        return store.get(GUILD);
      });
      await Promise.all(reads);
      const settled = await store.get(GUILD);
      expect(rates).toContainEqual(settled.rate);
      expect(await storedDocument()).toStrictEqual(settled);
    });
  });
});
