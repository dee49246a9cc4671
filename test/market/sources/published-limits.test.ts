import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../src/durations.ts';
import { createBook } from '../../../src/market/book.ts';
import { MOST_ATTEMPTS } from '../../../src/market/fetching/retry.ts';
import { createRefresher, turnMs } from '../../../src/market/asking/refresher.ts';
import { createCoinGeckoHistory } from '../../../src/market/sources/coingecko-history.ts';
import { createCoinGecko } from '../../../src/market/sources/coingecko.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { createKyselyRefreshLock } from '../../../src/market/storage/kysely-refresh-lock.ts';
import { openDatabase } from '../../../src/database/database.ts';
import { createMemoryMarketStorage } from '../../support/memory-market-storage.ts';
import { answersOf, CATALOG, readFixture, readPlayed } from '../../support/played-source.ts';
import { createStandingClock } from '../../support/standing-clock.ts';
import { EVERY_SOURCE } from '../../support/every-source.ts';

const MONTH_MS = 31 * 24 * HOUR_MS;
const KEYLESS = createCoinGecko();

/** Of the requests of a month, how many need all their attempts: five days and nights of a server that is unwell. */
const FAILING_SHARE = 1 / 6;

const LIMITS = [
  { source: KEYLESS, most: 5, perMs: MINUTE_MS, whose: 'CoinGecko without a key, at its busiest' },
  { source: sourceOf('coingecko'), most: 30, perMs: MINUTE_MS, whose: 'CoinGecko with a demo key' },
  { source: sourceOf('coingecko'), most: 10_000, perMs: MONTH_MS, whose: 'CoinGecko with a demo key' },
  { source: createCoinGeckoHistory(), most: 5, perMs: MINUTE_MS, whose: 'CoinGecko’s history without a key' },
  {
    source: sourceOf('coingecko-history'),
    most: CATALOG.coins.length * MOST_ATTEMPTS,
    perMs: 24 * HOUR_MS,
    whose: 'CoinGecko’s history, one request a coin and day and those that are tried again',
  },
  { source: sourceOf('clore'), most: 1, perMs: SECOND_MS, whose: 'Clore.ai' },
  { source: sourceOf('eia'), most: 5_000, perMs: HOUR_MS, whose: 'the EIA, per key' },
] as const;

function sourceOf(id: string) {
  const found = EVERY_SOURCE.find((source) => source.id === id);
  if (found === undefined) throw new Error(`There is no source ${id}.`);
  return found;
}

describe.each(LIMITS)('$whose: at most $most in $perMs ms', ({ source, most, perMs }) => {
  test('is held by turns and pace, when all goes well and when much is asked again', async () => {
    const { asked } = await readPlayed(source, answersOf(readFixture(source.id)));
    // Turns are at least that far apart, whatever is restarted between them.
    const apartMs = turnMs(source);
    const turns = perMs < apartMs ? 1 : Math.ceil(perMs / apartMs);
    const attempts = perMs === MONTH_MS ? 1 - FAILING_SHARE + FAILING_SHARE * MOST_ATTEMPTS : MOST_ATTEMPTS;
    const byTurns = turns * asked.length * attempts;
    // One at the start of the time, and then one whenever the pace lets it.
    const byPace = Math.ceil(perMs / source.paceMs);
    expect(Math.min(byTurns, byPace)).toBeLessThanOrEqual(most);
  });
});

test.each([
  { restartMinutes: 1, reason: 'a bot that keeps crashing' },
  { restartMinutes: 4, reason: 'less than the interval' },
  { restartMinutes: 8, reason: 'a little more than it' },
])(
  'a day of restarts every $restartMinutes min asks no more often than one without: $reason',
  async ({ restartMinutes }) => {
    const clock = createStandingClock();
    const { db, close } = await openDatabase('sqlite::memory:');
    const askedAtMs: number[] = [];
    const source: MarketSource = {
      ...KEYLESS,
      async read() {
        askedAtMs.push(clock.now().getTime());
        throw new Error('whatever comes of it');
      },
    };
    const dayMs = 24 * HOUR_MS;
    const endMs = clock.now().getTime() + dayMs;
    while (clock.now().getTime() < endMs) {
      const refresher = createRefresher({
        sources: [source],
        book: createBook({ storage: createMemoryMarketStorage(), now: clock.now }),
        catalog: CATALOG,
        getJsonFor: () => () => Promise.reject(new Error('asks nobody')),
        now: clock.now,
        startTimer: clock.startTimer,
        random: () => 0,
        lock: createKyselyRefreshLock({ db, now: clock.now, startTimer: clock.startTimer }),
      });
      refresher.start();
      await clock.pass(0);
      await clock.pass(restartMinutes * MINUTE_MS);
      await refresher.stop();
    }
    await close();
    const gapsMs = askedAtMs.slice(1).map((atMs, index) => atMs - (askedAtMs[index] ?? 0));
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(KEYLESS.intervalMs);
    // And it is asked all the same.
    expect(askedAtMs.length).toBeGreaterThanOrEqual(
      dayMs / (2 * Math.max(KEYLESS.intervalMs, restartMinutes * MINUTE_MS)),
    );
  },
);

test('what is asked of CoinGecko is within the month’s allowance of a demo key, all of it together', async () => {
  const ids = ['coingecko', 'coingecko-history'];
  const perMonth = await Promise.all(
    ids.map(async (id) => {
      const source = sourceOf(id);
      const { asked } = await readPlayed(source, answersOf(readFixture(id)));
      const attempts = 1 - FAILING_SHARE + FAILING_SHARE * MOST_ATTEMPTS;
      return Math.ceil(MONTH_MS / source.intervalMs) * asked.length * attempts;
    }),
  );
  // 6,378 × 4/3 + 31 × 8 × 4/3 = 8,835.
  expect(perMonth.reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(10_000);
});
