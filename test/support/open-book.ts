import { MINUTE_MS } from '../../src/durations.ts';
import { createBook } from '../../src/market/book.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';
import { createStandingClock } from './standing-clock.ts';

export const START = new Date('2026-10-10T12:00:00Z');
export const PEARL = { quantity: 'coin-price', coinId: 'pearl' } as const;

/** Seen so many minutes after the start. */
export const at = (minutes: number) => ({ observedAt: new Date(START.getTime() + minutes * MINUTE_MS).toISOString() });

/** A book in a time that stands still, and the prices of Pearl that it gives. */
export function openBook(storage = createMemoryMarketStorage()) {
  const clock = createStandingClock(START);
  const book = createBook({ storage, now: clock.now });
  const prices = () => book.latest(PEARL).map(({ value }) => value);
  return { clock, storage, book, prices };
}
