import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBook } from '../../src/market/book.ts';
import { createKyselyMarket } from '../../src/market/storage/kysely-market.ts';
import type { MarketStorage } from '../../src/market/storage/market-storage.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import type { Database } from '../../src/database/database.ts';
import type { Seen } from '../../src/catalog/quantities.ts';
import { DATABASES } from '../support/databases.ts';
import { coinPrice, ONE_OF_EACH, rent } from '../support/live-figures.ts';

const PEARL = subjectOf(coinPrice(1));

const now = () => new Date('2026-10-10T12:05:00Z');

describe.each(DATABASES)('the market’s figures in $name', ({ open }) => {
  let database: Database;
  let storage: MarketStorage;
  beforeAll(async () => {
    database = await open();
    storage = createKyselyMarket(database.db);
  });
  beforeEach(async () => {
    await database.db.deleteFrom('market_figures').execute();
    await database.db.deleteFrom('market_days').execute();
  });
  afterAll(() => database.close());

  const seen = (...observations: ReturnType<typeof coinPrice>[]) => storage.save({ newest: [], seen: observations });
  const daysOf = async (subject: string, fromDay: string, toDay = '2026-12-31') => {
    const days = await storage.days(fromDay, toDay);
    return days.flatMap(({ subject: of, ...day }) => (of === subject ? [day] : []));
  };

  test('begin empty', async () => {
    expect(await storage.load()).toStrictEqual({ observations: [], damaged: 0 });
    expect(await storage.days('2000-01-01', '2999-12-31')).toStrictEqual([]);
  });

  test('come back as they were, whatever the quantity', async () => {
    await storage.save({ newest: ONE_OF_EACH, seen: [] });
    const { observations } = await storage.load();
    expect(new Set(observations)).toStrictEqual(new Set(ONE_OF_EACH));
  });

  test('are one per subject and source: the last one saved', async () => {
    await storage.save({ newest: [coinPrice(1), coinPrice(2), coinPrice(3, { source: 'other' })], seen: [] });
    await storage.save({ newest: [coinPrice(4)], seen: [] });
    const { observations } = await storage.load();
    expect(new Set(observations)).toStrictEqual(new Set([coinPrice(4), coinPrice(3, { source: 'other' })]));
  });

  test('are as many as a market has', async () => {
    const many = Array.from({ length: 1_203 }, (_, index) => coinPrice(1, { coinId: `coin-${index}` }));
    await storage.save({ newest: many, seen: many });
    expect((await storage.load()).observations).toHaveLength(1_203);
    expect(await daysOf(subjectOf(coinPrice(1, { coinId: 'coin-1202' })), '2026-10-10')).toHaveLength(1);
  });

  test.each([
    { document: '{"quantity":"coin-pr', reason: 'half a text' },
    { document: '{"quantity":"weather","value":3}', reason: 'a quantity that this version does not know' },
    { document: '{"quantity":"coin-price","coinId":"pearl"}', reason: 'no value' },
    {
      document: JSON.stringify({ ...coinPrice(1), observedAt: 'yesterday' }),
      reason: 'a moment that is none',
    },
  ])('that are damaged do not take the others along: $reason', async ({ document }) => {
    await storage.save({ newest: [rent(0.4)], seen: [] });
    const row = { subject: 'x', source_id: 'y', document, observed_at: '2026-10-10T00:00:00.000Z' };
    await database.db.insertInto('market_figures').values(row).execute();
    expect(await storage.load()).toStrictEqual({ observations: [rent(0.4)], damaged: 1 });
  });

  test('leave one median per subject, source and UTC day', async () => {
    await seen(coinPrice(5, { observedAt: '2026-10-10T23:59:59.999Z' }));
    await seen(coinPrice(1, { observedAt: '2026-10-10T00:00:00.000Z' }), rent(0.5), coinPrice(7, { source: 'b' }));
    await seen(coinPrice(2), coinPrice(9, { observedAt: '2026-10-11T00:00:00.000Z' }));
    expect(await daysOf(PEARL, '2026-10-10')).toStrictEqual([
      { sourceId: 'b', day: '2026-10-10', median: 7 },
      { sourceId: 'tracker', day: '2026-10-10', median: 2 },
      { sourceId: 'tracker', day: '2026-10-11', median: 9 },
    ]);
    await seen(coinPrice(4));
    expect(await daysOf(PEARL, '2026-10-10')).toContainEqual({
      sourceId: 'tracker',
      day: '2026-10-10',
      median: 3,
    });
    expect(await daysOf(PEARL, '2026-10-11')).toHaveLength(1);
  });

  test('are given for all subjects, oldest first, from one day to another', async () => {
    for (const day of ['2026-10-11', '2026-10-08', '2026-10-10', '2026-10-09']) {
      await seen(
        coinPrice(2, { observedAt: `${day}T10:00:00.000Z` }),
        rent(0.4, { observedAt: `${day}T10:00:00.000Z` }),
      );
    }
    const days = await storage.days('2026-10-09', '2026-10-10');
    expect(days.map(({ day }) => day)).toStrictEqual(['2026-10-09', '2026-10-09', '2026-10-10', '2026-10-10']);
    expect(new Set(days)).toStrictEqual(
      new Set(
        ['2026-10-09', '2026-10-10'].flatMap((day) => [
          { subject: PEARL, sourceId: 'tracker', day, median: 2 },
          { subject: subjectOf(rent(1)), sourceId: 'tracker', day, median: 0.4 },
        ]),
      ),
    );
  });

  test('are given of one quantity where only that is asked for', async () => {
    await seen(coinPrice(2), rent(0.4));
    expect(await storage.days('2026-10-10', '2026-10-10', 'coin-price')).toStrictEqual([
      { subject: PEARL, sourceId: 'tracker', day: '2026-10-10', median: 2 },
    ]);
    expect(await storage.days('2026-10-10', '2026-10-10', 'utilisation')).toStrictEqual([]);
  });

  test('tell a book how they have moved since a week ago', async () => {
    const days = ['2026-10-03', '2026-10-10'];
    for (const day of days) await seen(coinPrice(day === '2026-10-03' ? 4 : 5, { observedAt: `${day}T10:00:00.000Z` }));
    const book = createBook({ storage, now });
    await book.load();
    const figure = { source: 'tracker', value: 5, observedAt: '2026-10-10T10:00:00.000Z' };
    // 5 / 4 − 1
    expect(book.changes({ quantity: 'coin-price', coinId: 'pearl' }, figure)).toStrictEqual([{ days: 7, ratio: 0.25 }]);
  });

  test('are what a book tells of a card’s price and busy share, half a year back and no further', async () => {
    const card = { networkId: 'vast', gpuId: 'rtx-4090' };
    for (const written of ['2026-04-12', '2026-04-13', '2026-10-09']) {
      const told = { observedAt: `${written}T10:00:00.000Z` };
      await seen(rent(0.4, told), rent(0.6, { ...told, observedAt: `${written}T11:00:00.000Z` }));
    }
    await storage.prune({ keptFromDay: '2025-09-05', openFromDay: '2026-10-08', figuresFrom: '2025-01-01T00:00:00Z' });
    const book = createBook({ storage, now });
    await book.load();
    const series = book.dayHistory({ quantity: 'rental-price', ...card });
    expect(series.map(({ days }) => days)).toStrictEqual([
      ['2026-04-13', '2026-10-09'].map((day) => ({ day, value: 0.5 })), // (0.4 + 0.6) / 2
    ]);
    expect(book.dayHistory({ quantity: 'utilisation', ...card })).toStrictEqual([]);
  });

  test('keep products of one card apart', async () => {
    await seen(rent(0.2, { tier: 'interruptible' }), rent(0.4, { tier: 'on-demand' }));
    const days = await daysOf(subjectOf(rent(1, { tier: 'on-demand' })), '2026-10-10');
    expect(days.map(({ median }) => median)).toStrictEqual([0.4]);
  });

  test('lose, when pruned, what is too old, and of past days all but the median', async () => {
    const old = coinPrice(8, { coinId: 'old', observedAt: '2026-01-01T00:00:00.000Z' });
    await storage.save({ newest: [old, coinPrice(1)], seen: [] });
    for (const day of ['2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10']) {
      await seen(
        coinPrice(1, { observedAt: `${day}T10:00:00.000Z` }),
        coinPrice(3, { observedAt: `${day}T11:00:00.000Z` }),
      );
    }
    await storage.prune({
      keptFromDay: '2026-10-08',
      openFromDay: '2026-10-10',
      figuresFrom: '2026-01-01T00:00:00.001Z',
    });
    expect((await storage.load()).observations).toStrictEqual([coinPrice(1)]);

    // The days that are over stand; the one that is open goes on.
    for (const day of ['2026-10-09', '2026-10-10']) await seen(coinPrice(100, { observedAt: `${day}T12:00:00.000Z` }));
    expect(await daysOf(PEARL, '2000-01-01')).toStrictEqual([
      { sourceId: 'tracker', day: '2026-10-08', median: 2 },
      { sourceId: 'tracker', day: '2026-10-09', median: 2 },
      { sourceId: 'tracker', day: '2026-10-10', median: 3 },
    ]);
  });

  test('of a damaged day begin again', async () => {
    const row = { subject: PEARL, source_id: 'tracker', day: '2026-10-10', median: 5, figures: '[1,' };
    await database.db.insertInto('market_days').values(row).execute();
    await seen(coinPrice(2));
    expect(await daysOf(PEARL, '2026-10-10')).toMatchObject([{ median: 2 }]);
  });

  test('are what a book begins from after a restart', async () => {
    const before = createBook({ storage, now });
    before.record(ONE_OF_EACH);
    await before.save();
    const after = createBook({ storage, now });
    expect(await after.load()).toBe(0);
    expect(new Set(after.all())).toStrictEqual(new Set(ONE_OF_EACH));
  });

  test('are saved all or not at all', async () => {
    const impossible = { ...coinPrice(1), quantity: 'nothing' } as unknown as Seen;
    await expect(storage.save({ newest: [coinPrice(1)], seen: [impossible] })).rejects.toThrow('undefined');
    expect((await storage.load()).observations).toStrictEqual([]);
  });
});
