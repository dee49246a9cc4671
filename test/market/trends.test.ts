import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/durations.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import { coinPrice } from '../support/live-figures.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { at, openBook, PEARL } from '../support/open-book.ts';

const week = (median: number, day = '2026-10-03') => ({
  subject: subjectOf(coinPrice(1)),
  sourceId: 'tracker',
  day,
  median,
});
const moved = (book: ReturnType<typeof openBook>['book'], value: number, minutes = 0) =>
  book.changes(PEARL, { source: 'tracker', value, ...at(minutes) });

describe('how figures have moved', () => {
  test('is read when it is loaded, and never where it is asked for', async () => {
    const { book, storage } = openBook();
    storage.dayFigures = [week(4)];
    expect(moved(book, 5)).toStrictEqual([]);
    expect(storage.daysAsked).toStrictEqual([]);
    await book.load();
    expect(moved(book, 5)).toStrictEqual([{ days: 7, ratio: 0.25 }]);
    expect(storage.daysAsked).toStrictEqual([
      ['2026-10-02', '2026-10-04'],
      ['2026-09-07', '2026-09-13'],
      // Price, network, reward and seconds per block of the coins
      ...Array.from({ length: 4 }, () => ['2026-04-13', '2026-10-09']),
      // Prices and busy shares, 30 days at a time
      ...Array.from({ length: 2 }, () => [
        ['2026-04-13', '2026-05-12'],
        ['2026-05-13', '2026-06-11'],
        ['2026-06-12', '2026-07-11'],
        ['2026-07-12', '2026-08-10'],
        ['2026-08-11', '2026-09-09'],
        ['2026-09-10', '2026-10-09'],
      ]).flat(),
    ]);
  });

  test('is read again after the first save of another day, not before', async () => {
    const { book, storage, clock } = openBook();
    storage.dayFigures = [week(4), week(2, '2026-10-04')];
    await book.load();
    await book.save();
    await book.load();
    expect(storage.daysAsked).toHaveLength(18);
    await clock.pass(DAY_MS);
    expect(moved(book, 5, 1_440)).toStrictEqual([{ days: 7, ratio: 0.25 }]);
    await book.save();
    expect(storage.daysAsked).toHaveLength(36);
    expect(moved(book, 5, 1_440)).toStrictEqual([{ days: 7, ratio: 1.5 }]);
  });

  test('stays as it was when it can’t be read, which is told like a failing save, and is read by the next one', async () => {
    const { book, storage, clock } = openBook();
    storage.dayFigures = [week(4), week(2, '2026-10-04')];
    await book.load();
    await clock.pass(DAY_MS);
    const { days } = storage;
    storage.days = () => Promise.reject(new Error('the disk is gone'));
    book.record([coinPrice(1)]);
    await expect(book.save()).rejects.toThrow('the disk is gone');
    expect(storage.seen).toStrictEqual([coinPrice(1)]);
    expect(moved(book, 5, 1_440)).toStrictEqual([{ days: 7, ratio: 0.25 }]);
    storage.days = days;
    await book.save();
    expect(moved(book, 5, 1_440)).toStrictEqual([{ days: 7, ratio: 1.5 }]);
  });

  test('does not keep the figures from being loaded', async () => {
    const { book, storage, prices } = openBook(createMemoryMarketStorage([coinPrice(1)]));
    storage.days = () => Promise.reject(new Error('the disk is gone'));
    await expect(book.load()).rejects.toThrow('the disk is gone');
    expect(prices()).toStrictEqual([1]);
  });
});
