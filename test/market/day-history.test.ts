import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/catalog/quantities.ts';
import { DAY_MS } from '../../src/durations.ts';
import { createBook } from '../../src/market/book.ts';
import { readDayHistory } from '../../src/market/day-history.ts';
import { dayOf } from '../../src/market/figures/figure-date.ts';
import { subjectOf } from '../../src/market/figures/subject.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const CARD = { networkId: 'vast', gpuId: 'rtx-4090' };
const RENT = { quantity: 'rental-price', ...CARD } as const;
const BUSY = { quantity: 'utilisation', ...CARD } as const;
const NOW = new Date('2026-10-10T12:00:00Z');

const day = (written: string, median: number, subject: Subject, sourceId = 'tracker') => ({
  subject: subjectOf(subject),
  sourceId,
  day: written,
  median,
});

async function historyOf(figures: readonly ReturnType<typeof day>[]) {
  const storage = createMemoryMarketStorage();
  storage.dayFigures = figures;
  return readDayHistory(storage, dayOf('2026-10-10'));
}

describe('what was told day by day', () => {
  test('is a series for each source and product, oldest first, without the days of which nothing was told', async () => {
    const ask = { ...RENT, basis: 'ask', tier: 'on-demand' } as const;
    const history = await historyOf([
      day('2026-10-09', 0.4, ask),
      day('2026-10-05', 0.3, ask),
      day('2026-10-09', 0.5, ask, 'other'),
      day('2026-10-09', 0.1, { ...RENT, basis: 'bid' }),
      day('2026-10-09', 9, { ...ask, gpuId: 'rtx-3090' }),
    ]);
    expect(new Set(history.of(RENT))).toStrictEqual(
      new Set([
        {
          sourceId: 'tracker',
          product: ['ask', 'on-demand'],
          days: [
            { day: '2026-10-05', value: 0.3 },
            { day: '2026-10-09', value: 0.4 },
          ],
        },
        { sourceId: 'other', product: ['ask', 'on-demand'], days: [{ day: '2026-10-09', value: 0.5 }] },
        { sourceId: 'tracker', product: ['bid', 'unnamed'], days: [{ day: '2026-10-09', value: 0.1 }] },
      ]),
    );
  });

  test('of busy shares keeps a card apart from all of them together', async () => {
    const history = await historyOf([
      day('2026-10-09', 0.7, BUSY),
      day('2026-10-09', 0.5, { ...BUSY, gpuId: undefined }),
    ]);
    expect(history.of(BUSY).map(({ days }) => days)).toEqual([[{ day: '2026-10-09', value: 0.7 }]]);
    expect(history.of({ ...BUSY, gpuId: undefined }).map(({ days }) => days)).toEqual([
      [{ day: '2026-10-09', value: 0.5 }],
    ]);
  });

  test.each([
    ['2026-10-10', 0, 'today is not over'],
    ['2026-10-09', 1, 'yesterday is'],
    ['2026-04-13', 1, '180 days ago is the first'],
    ['2026-04-12', 0, 'the day before it is held no more'],
  ])('%s: %s of them, for %s', async (written, held) => {
    const history = await historyOf([day(written, 0.7, BUSY)]);
    expect(history.of(BUSY).flatMap(({ days }) => days)).toHaveLength(held);
  });

  test('is held of so many series and no more, whatever a source invents', async () => {
    const many = Array.from({ length: 9_000 }, (_, index) =>
      day('2026-10-09', 0.5, { ...BUSY, gpuId: `invented-${index}` }),
    );
    const history = await historyOf(many);
    const held = many.filter((_, index) => history.of({ ...BUSY, gpuId: `invented-${index}` }).length > 0);
    expect(held).toHaveLength(8_000);
  });

  test('goes on with the days: each is there once it is over, and gone after 180', async () => {
    const clock = createStandingClock(NOW);
    const storage = createMemoryMarketStorage();
    const book = createBook({ storage, now: clock.now });
    storage.dayFigures = [day('2026-10-10', 0.7, BUSY)];
    await book.load();
    expect(book.dayHistory(BUSY)).toEqual([]);
    await clock.pass(DAY_MS);
    await book.save();
    expect(book.dayHistory(BUSY).flatMap(({ days }) => days)).toEqual([{ day: '2026-10-10', value: 0.7 }]);
    await clock.pass(179 * DAY_MS);
    await book.save();
    expect(book.dayHistory(BUSY)).toHaveLength(1);
    await clock.pass(DAY_MS);
    await book.save();
    expect(book.dayHistory(BUSY)).toEqual([]);
    // What it keeps in the database outlasts what it holds.
    expect(storage.pruned.at(-1)?.keptFromDay).toBe('2026-03-05'); // 400 days before 9 April 2027
  });
});
