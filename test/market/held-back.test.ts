import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../src/durations.ts';
import { createBook } from '../../src/market/book.ts';
import { valueOf } from '../../src/market/figures/subject.ts';
import { coinPrice, rent } from '../support/live-figures.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const PEARL = { quantity: 'coin-price', coinId: 'pearl' } as const;
const SHIPPED = { ...PEARL, value: 1, kind: 'listed', source: 'shipped', date: '2026-10-04' } as const;

function open(shipped = [SHIPPED]) {
  const clock = createStandingClock(new Date('2026-10-10T12:00:00Z'));
  const storage = createMemoryMarketStorage();
  const book = createBook({ storage, shipped, now: clock.now });
  return {
    clock,
    book,
    storage,
    /** Says it now; resolves to what is held back of it. */
    say: (value: number, source = 'tracker') =>
      book
        .record([coinPrice(value, { source, observedAt: clock.now().toISOString() })])
        .heldBack.map(({ seen, instead }) => [valueOf(seen), instead.source]),
    newest: () => book.figures(PEARL)[0]?.value,
  };
}

describe('a figure that moved farther than its quantity ever did in a day', () => {
  test('waits, and the last good one answers: of what ships, of its own source or of another', () => {
    const { say, newest } = open();
    expect(say(10)).toStrictEqual([[10, 'shipped']]);
    expect(newest()).toBe(1);
    expect(say(1.1)).toStrictEqual([]);
    expect(say(0.11)).toStrictEqual([[0.11, 'tracker']]);
    expect(say(0.11, 'other')).toStrictEqual([]);
    expect(newest()).toBe(0.11);
  });

  test('is believed when it is said again ten minutes later, not sooner', async () => {
    const { say, newest, clock } = open();
    say(10);
    await clock.pass(10 * MINUTE_MS - 1);
    expect(say(10.4)).toStrictEqual([[10.4, 'shipped']]);
    expect(newest()).toBe(1);
    await clock.pass(1);
    expect(say(9.8)).toStrictEqual([]);
    expect(newest()).toBe(9.8);
  });

  test('is believed when another source says so, and then both are', () => {
    const { say, book } = open();
    say(10, 'a');
    expect(say(11, 'b')).toStrictEqual([]);
    expect(new Set(book.latest(PEARL).map(({ source, value }) => `${source} ${value}`))).toStrictEqual(
      new Set(['a 10', 'b 11']),
    );
  });

  test('waits anew when it says something else again', async () => {
    const { say, clock } = open();
    say(10);
    await clock.pass(10 * MINUTE_MS);
    expect(say(100)).toStrictEqual([[100, 'shipped']]);
    await clock.pass(10 * MINUTE_MS - 1);
    expect(say(100)).toHaveLength(1);
    await clock.pass(1);
    expect(say(100)).toStrictEqual([]);
  });

  test('does not wait for a clock that was put back', async () => {
    const { say, clock } = open();
    say(10);
    await clock.pass(-60 * MINUTE_MS);
    expect(say(10)).toStrictEqual([]);
  });

  test('is nothing where nothing is known to compare it with, or only another product', () => {
    const { say, book } = open([]);
    expect(say(10)).toStrictEqual([]);
    expect(book.record([rent(0.4), rent(4, { tier: 'secure' })]).heldBack).toStrictEqual([]);
  });

  test('is forgotten once what is usual is said again', async () => {
    const { say, clock } = open();
    say(10);
    say(1.2);
    await clock.pass(10 * MINUTE_MS);
    expect(say(10)).toHaveLength(1);
  });

  test('is not saved while it waits', async () => {
    const { say, book, storage } = open();
    say(10);
    await book.save();
    expect(storage.seen).toStrictEqual([]);
  });
});
