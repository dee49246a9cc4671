import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Seen } from '../../src/catalog/quantities.ts';
import { DAY_MS, MINUTE_MS } from '../../src/durations.ts';
import { isPlausible } from '../../src/market/figures/plausibility.ts';
import { coinPrice, exchangeRate, ONE_OF_EACH, rent } from '../support/live-figures.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { at, openBook, PEARL, START } from '../support/open-book.ts';

describe('the book', () => {
  test('holds what each source last said, newest first', () => {
    const { book, prices } = openBook();
    book.record([
      coinPrice(1, at(-9)),
      coinPrice(2, { ...at(-3), source: 'b' }),
      coinPrice(3, { ...at(-6), source: 'c' }),
    ]);
    expect(prices()).toStrictEqual([2, 3, 1]);
    book.record([coinPrice(4, at(-1))]);
    expect(prices()).toStrictEqual([4, 2, 3]);
  });

  test('answers for every quantity by its own name', () => {
    const { book } = openBook();
    expect(book.record(ONE_OF_EACH)).toMatchObject({ accepted: 11, changed: 11 });
    for (const observation of ONE_OF_EACH) expect(book.latest(observation)).toStrictEqual([observation]);
    expect(new Set(book.all())).toStrictEqual(new Set(ONE_OF_EACH));
    expect(book.latest({ quantity: 'utilisation', networkId: 'nosana', gpuId: 'rtx-4090' })).toStrictEqual([]);
  });

  test('keeps the products of one card side by side', () => {
    const { book } = openBook();
    book.record([rent(0.2, { tier: 'interruptible' }), rent(0.4, { tier: 'on-demand' }), rent(0.3, { basis: 'host' })]);
    expect(book.latest({ quantity: 'rental-price', networkId: 'vast', gpuId: 'rtx-4090' })).toHaveLength(3);
  });

  test.each([
    { bad: coinPrice(0), counted: 'implausible', reason: 'nothing' },
    { bad: coinPrice(-1), counted: 'implausible', reason: 'less than nothing' },
    { bad: coinPrice(1e9), counted: 'implausible', reason: 'a joke' },
    { bad: coinPrice(Number.NaN), counted: 'implausible', reason: 'not a number' },
    { bad: coinPrice(2, at(11)), counted: 'misdated', reason: 'seen in the future' },
    { bad: coinPrice(2, { observedAt: 'yesterday' }), counted: 'misdated', reason: 'seen at no time' },
    { bad: coinPrice(2, { observedAt: '0001-01-01T00:00:00Z' }), counted: 'misdated', reason: 'a clock’s zero' },
    { bad: coinPrice(2, { observedAt: '1970-01-21T00:00:00Z' }), counted: 'misdated', reason: 's taken for ms' },
    { bad: coinPrice(2, { observedAt: '2026-01-01T00:00:00Z' }), counted: 'tooOld', reason: 'too old to use' },
  ])('refuses a figure and takes the others: $reason', ({ bad, counted }) => {
    const { book, prices } = openBook();
    book.record([coinPrice(1)]);
    expect(book.record([bad, rent(0.4)])).toMatchObject({ accepted: 1, newest: rent(0.4), [counted]: 1 });
    expect(prices()).toStrictEqual([1]);
  });

  test('tells which of the good ones was seen last, and of none if none was good', () => {
    const { book } = openBook();
    const figures = [coinPrice(1, at(-3)), coinPrice(2, { ...at(-1), source: 'b' }), rent(0.4, at(-2))];
    expect(book.record(figures).newest).toStrictEqual(coinPrice(2, { ...at(-1), source: 'b' }));
    expect(book.record([coinPrice(-1)]).newest).toBeUndefined();
  });

  test('takes a correction of the same moment, and an unchanged answer for what it is', () => {
    const { book, prices, storage } = openBook();
    book.record([coinPrice(1)]);
    const { revision } = book;
    expect(book.record([coinPrice(1)])).toMatchObject({ accepted: 1, changed: 0 });
    expect(book.revision).toBe(revision);
    expect(book.record([coinPrice(2)])).toMatchObject({ changed: 1 });
    expect(book.revision).not.toBe(revision);
    expect(prices()).toStrictEqual([2]);
    expect(storage.seen).toStrictEqual([]);
  });

  test('writes moments in one way, so that they sort', async () => {
    const { book, storage } = openBook();
    book.record([coinPrice(1, { observedAt: '2026-10-10T13:00:00+02:00' })]);
    await book.save();
    expect(storage.seen).toStrictEqual([coinPrice(1, { observedAt: '2026-10-10T11:00:00.000Z' })]);
  });

  test('does not use what has become too old, nor forget it', async () => {
    const { book, prices, clock } = openBook();
    book.record([coinPrice(1), exchangeRate('EUR', 0.9)]);
    await clock.pass(181 * DAY_MS);
    expect(prices()).toStrictEqual([]);
    expect(book.all()).toStrictEqual([exchangeRate('EUR', 0.9)]);
    expect(book.record([coinPrice(2, at(-1))])).toMatchObject({ changed: 0 });
  });

  test('goes on when the clock jumps a day ahead and back', async () => {
    const { book, prices, clock } = openBook();
    await clock.pass(DAY_MS);
    book.record([coinPrice(1, at(1_440)), coinPrice(3, { ...at(1_440), source: 'b' })]);
    await clock.pass(-DAY_MS);
    expect(prices()).toStrictEqual([1, 3]);
    expect(book.record([coinPrice(2, at(0))])).toMatchObject({ changed: 1 });
    expect(prices()).toStrictEqual([2, 3]);
    expect(book.record([coinPrice(3, at(-1))])).toMatchObject({ changed: 0 });
  });

  test('does not answer from a clock that was a year ahead', async () => {
    const { book, prices, clock } = openBook();
    await clock.pass(365 * DAY_MS);
    book.record([coinPrice(1, at(365 * 1_440))]);
    await clock.pass(-365 * DAY_MS);
    expect(prices()).toStrictEqual([]);
  });

  test('begins from what was saved before a restart', async () => {
    const { book, storage } = openBook();
    book.record([...ONE_OF_EACH, coinPrice(0.5, { ...at(-5), source: 'b' })]);
    await book.save();
    const again = openBook(storage);
    expect(await again.book.load()).toBe(0);
    expect(new Set(again.book.all())).toStrictEqual(new Set(book.all()));
    await again.book.save();
    expect(storage.seen).toHaveLength(ONE_OF_EACH.length + 1);
  });

  test('takes from the storage only what is good and newer than what it holds', async () => {
    const { book, prices } = openBook(
      createMemoryMarketStorage([
        coinPrice(1, at(-9)),
        coinPrice(2, { ...at(-1), source: 'b' }),
        coinPrice(1e9, { source: 'c' }),
        coinPrice(4, { ...at(60), source: 'd' }),
      ]),
    );
    book.record([
      coinPrice(5, at(-3)),
      coinPrice(6, { ...at(-3), source: 'b' }),
      coinPrice(7, { ...at(-2), source: 'd' }),
    ]);
    await book.load();
    expect(prices()).toStrictEqual([2, 7, 5]);
  });

  test('saves later what could not be saved, and answers meanwhile', async () => {
    const { book, prices, storage } = openBook();
    storage.failure = new Error('the disk is full');
    book.record([coinPrice(1, at(-2))]);
    await expect(book.save()).rejects.toThrow('the disk is full');
    expect(prices()).toStrictEqual([1]);
    book.record([coinPrice(2, at(-1)), rent(0.4)]);
    storage.failure = undefined;
    await book.save();
    expect(storage.seen).toStrictEqual([coinPrice(1, at(-2)), coinPrice(2, at(-1)), rent(0.4)]);
    expect((await storage.load()).observations).toStrictEqual([coinPrice(2, at(-1)), rent(0.4)]);
    await book.save();
    expect(storage.seen).toHaveLength(3);
  });

  test('keeps the newer of two figures when saving the older fails late', async () => {
    const storage = createMemoryMarketStorage();
    const begun = Promise.withResolvers<void>();
    const first = Promise.withResolvers<void>();
    let isFirst = true;
    const { book } = openBook({
      ...storage,
      async save(changes) {
        if (!isFirst) return storage.save(changes);
        isFirst = false;
        begun.resolve();
        await first.promise;
      },
    });
    book.record([coinPrice(1, at(-2))]);
    const saved = book.save();
    await begun.promise;
    book.record([coinPrice(2, at(-1))]);
    first.reject(new Error('the disk is full'));
    await expect(saved).rejects.toThrow('the disk is full');
    await book.save();
    expect((await storage.load()).observations).toStrictEqual([coinPrice(2, at(-1))]);
  });

  test('saves one after another, and after a failure too', async () => {
    const storage = createMemoryMarketStorage();
    let atOnce = 0;
    let mostAtOnce = 0;
    const saves: number[] = [];
    const { book } = openBook({
      ...storage,
      async save({ newest }) {
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        saves.push(newest.length);
        await new Promise(setImmediate);
        atOnce -= 1;
        if (saves.length === 1) throw new Error('the disk is full');
      },
    });
    const results = [coinPrice(1), rent(0.4), exchangeRate('EUR', 0.9)].map(async (observation) => {
      book.record([observation]);
      await book.save();
    });
    await Promise.allSettled(results);
    expect(mostAtOnce).toBe(1);
    expect(saves).toStrictEqual([3, 3]);
  });

  test('prunes once a day: 400 days are kept, the last two are open', async () => {
    const { book, storage, clock } = openBook();
    await book.save();
    await book.save();
    expect(storage.pruned).toStrictEqual([
      { keptFromDay: '2025-09-05', openFromDay: '2026-10-08', figuresFrom: '2023-10-11T12:00:00.000Z' },
    ]);
    await clock.pass(DAY_MS);
    await book.save();
    expect(storage.pruned.map(({ keptFromDay }) => keptFromDay)).toStrictEqual(['2025-09-05', '2025-09-06']);
  });

  test('tells when anything about a topic was last seen, too old to use or not', async () => {
    const { book, clock } = openBook();
    expect(book.lastSeen(PEARL)).toBeUndefined();
    book.record([coinPrice(1, at(-9)), coinPrice(2, { ...at(-3), source: 'b' }), rent(0.4)]);
    expect(book.lastSeen(PEARL)).toBe(at(-3).observedAt.slice(0, 10));
    await clock.pass(400 * DAY_MS);
    expect(book.latest(PEARL)).toStrictEqual([]);
    expect(book.lastSeen(PEARL)).toBe(at(-3).observedAt.slice(0, 10));
    await clock.pass(-401 * DAY_MS);
    expect(book.lastSeen(PEARL)).toBeUndefined();
  });
});

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1e9, Number.NaN), fc.double({ min: 0.01, max: 10 }));
const anyObservation = fc
  .record({
    of: fc.constantFrom(...ONE_OF_EACH),
    source: fc.constantFrom('a', 'b'),
    minutes: fc.integer({ min: -9_000, max: 1_000 }),
    value: anyNumber,
    low: fc.option(anyNumber, { nil: undefined }),
  })
  .map(({ of, source, minutes, value, low }): Seen => {
    const seen = { ...of, ...at(minutes), source };
    if (seen.quantity === 'rental-price') return { ...seen, usdPerGpuHour: value, lowUsdPerGpuHour: low };
    if (seen.quantity === 'network-payout') return { ...seen, usdPerDay: value };
    return seen.quantity === 'exchange-rate' ? { ...seen, unitsPerUsd: value } : { ...seen, value };
  });

test('nothing implausible and nothing of the future is ever held, whatever is recorded', () => {
  fc.assert(
    fc.property(fc.array(anyObservation, { maxLength: 30 }), (observations) => {
      const { book } = openBook();
      const good = exchangeRate('GBP', 0.75);
      const { accepted, tooOld, implausible, misdated, heldBack } = book.record([...observations, good]);
      expect(accepted + tooOld + implausible + misdated + heldBack.length).toBe(observations.length + 1);
      expect(book.all()).toContainEqual(good);
      for (const observation of book.all()) {
        expect(isPlausible(observation)).toBe(true);
        expect(Date.parse(observation.observedAt)).toBeLessThanOrEqual(START.getTime() + 10 * MINUTE_MS);
      }
    }),
  );
});

test('the newest wins, in whatever order and in however many answers they come', () => {
  const shuffled = fc
    .uniqueArray(fc.integer({ min: -5_000, max: 5 }), { minLength: 1, maxLength: 20 })
    .chain((minutes) =>
      fc.tuple(fc.constant(minutes), fc.shuffledSubarray(minutes, { minLength: minutes.length }), fc.nat(20)),
    );
  fc.assert(
    fc.property(shuffled, ([minutes, order, cut]) => {
      const { book } = openBook();
      const observations = order.map((minute) => coinPrice(minute + 10_000, at(minute)));
      book.record(observations.slice(0, cut));
      book.record(observations.slice(cut));
      expect(book.latest(PEARL)).toStrictEqual([coinPrice(Math.max(...minutes) + 10_000, at(Math.max(...minutes)))]);
    }),
  );
});
