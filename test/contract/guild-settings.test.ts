import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCache } from '../../src/settings/cached-guild-settings.ts';
import type { Database, DatabaseSchema } from '../../src/settings/database.ts';
import type { GuildSettingsStore, ServerRate } from '../../src/settings/guild-settings.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-guild-settings.ts';
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
      await store.setRate(GUILD, rate(0.31));
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.31) });
    });

    test('the last rate set is the one that holds, also for who has read an earlier one', async () => {
      await store.setRate(GUILD, rate(0.31));
      await store.get(GUILD);
      await store.setRate(GUILD, rate(0.12, { currency: 'USD', userId: '2' }));
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.12, { currency: 'USD', userId: '2' }) });
    });

    test('two servers never see each other’s rate', async () => {
      await store.setRate('1', rate(0.1));
      await store.setRate('2', rate(0.2));
      await store.reset('1');
      expect(await store.get('1')).toStrictEqual({});
      expect(await store.get('2')).toStrictEqual({ rate: rate(0.2) });
    });

    test('ids that are the same number in floating point stay apart', async () => {
      const [left, right] = ['9007199254740992001', '9007199254740992002'] as const;
      expect(Number(left)).toBe(Number(right));
      await store.setRate(left, rate(0.1));
      expect(await store.get(right)).toStrictEqual({});
      await store.setRate(right, rate(0.2));
      expect(await store.get(left)).toStrictEqual({ rate: rate(0.1) });
    });

    test('a reset forgets, and says whether there was anything', async () => {
      await store.setRate(GUILD, rate(0.31));
      await store.get(GUILD);
      expect(await store.reset(GUILD)).toBe(true);
      expect(await store.get(GUILD)).toStrictEqual({});
      expect(await store.reset(GUILD)).toBe(false);
    });

    test.each([
      { document: '{}', settings: {}, reason: 'written before rates existed' },
      { document: '{"currency":"EUR"}', settings: {}, reason: 'written by a version with other fields' },
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
      await storeDocument('{"alerts":{"channel":"5"}}');
      await store.setRate(GUILD, rate(0.2));
      expect(await storedDocument()).toStrictEqual({ alerts: { channel: '5' }, rate: rate(0.2) });
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
      await store.setRate(GUILD, odd);
      expect(await store.get(GUILD)).toStrictEqual({ rate: odd });
    });

    test('a rate that is no number is refused and changes nothing', async () => {
      await store.setRate(GUILD, rate(0.31));
      await expect(store.setRate(GUILD, rate(Number.NaN))).rejects.toThrow('pricePerKwh');
      expect(await store.get(GUILD)).toStrictEqual({ rate: rate(0.31) });
    });

    test('writes at the same time to many servers all arrive', async () => {
      const guildIds = Array.from({ length: 50 }, (_, index) => `11000000000000000${index}`);
      await Promise.all(guildIds.map((guildId, index) => store.setRate(guildId, rate(index / 100))));
      const read = await Promise.all(guildIds.map((guildId) => store.get(guildId)));
      expect(read).toStrictEqual(guildIds.map((_, index) => ({ rate: rate(index / 100) })));
    });

    test('writes at the same time to one server leave one of them, whole, and readers agree on it', async () => {
      const rates = Array.from({ length: 20 }, (_, index) => rate(index / 100, { userId: `${index}` }));
      const reads = rates.map(async (one) => {
        await store.setRate(GUILD, one);
        return store.get(GUILD);
      });
      await Promise.all(reads);
      const settled = await store.get(GUILD);
      expect(rates).toContainEqual(settled.rate);
      expect(await storedDocument()).toStrictEqual(settled);
    });
  });
});
