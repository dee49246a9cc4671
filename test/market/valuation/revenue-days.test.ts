import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../src/market/figures/subject.ts';
import { createBook } from '../../../src/market/book.ts';
import { createLiveMarket } from '../../../src/market/live-market.ts';
import type { CoinDayFigure } from '../../../src/market/market.ts';
import { coinConditions } from '../../../src/market/valuation/coin-conditions.ts';
import { revenueDays } from '../../../src/market/valuation/revenue-days.ts';
import { coin } from '../../support/small-catalogue.ts';
import { createMemoryMarketStorage } from '../../support/memory-market-storage.ts';

function told(
  quantity: CoinDayFigure['quantity'],
  median: number,
  { day = '2026-10-08', sourceId = 'explorer' }: { day?: string; sourceId?: string } = {},
): CoinDayFigure {
  return { quantity, subject: subjectOf({ quantity, coinId: 'ravencoin' }), sourceId, day, median };
}

const chain = (day: string) => [
  told('network-hashrate', 1e12, { day }),
  told('block-reward', 2_500, { day }),
  told('block-time', 62.5, { day }),
];

describe('what a hash earned on a day that the sources told', () => {
  test('is price × reward × 86,400 s ÷ real seconds per block ÷ network', () => {
    const figures = [...chain('2026-10-08'), told('coin-price', 0.02, { sourceId: 'market' })];
    // 0.02 × 2,500 × 86,400 / 62.5 / 1e12
    expect(revenueDays(figures, 60)).toEqual([
      { date: '2026-10-08', revenueUsdPerHashPerDay: expect.closeTo(69_120 / 1e12, 20) },
    ]);
  });

  test('takes the target where the network’s own source tells no pace', () => {
    const figures = [
      told('network-hashrate', 1e12),
      told('block-reward', 2_500),
      told('block-time', 62.5, { sourceId: 'another' }),
      told('coin-price', 0.02),
    ];
    // 0.02 × 2,500 × 86,400 / 60 / 1e12
    expect(revenueDays(figures, 60)[0]?.revenueUsdPerHashPerDay).toBeCloseTo(72_000 / 1e12, 20);
  });

  test('takes the middle one of several prices', () => {
    const prices = [0.01, 0.02, 0.9].map((usd, index) => told('coin-price', usd, { sourceId: `market-${index}` }));
    expect(revenueDays([...chain('2026-10-08'), ...prices], 60)[0]?.revenueUsdPerHashPerDay).toBeCloseTo(
      69_120 / 1e12,
      20,
    );
  });

  test('is not known where price, network or reward is missing', () => {
    expect(revenueDays(chain('2026-10-08'), 60)).toEqual([]);
    expect(revenueDays([told('coin-price', 0.02), told('block-reward', 2_500)], 60)).toEqual([]);
  });
});

test('the recorded days of a coin go on with what the sources have told since', async () => {
  const raven = coin('ravencoin', 'RVN');
  const now = new Date('2026-10-10T12:00:00Z');
  const storage = createMemoryMarketStorage();
  // 21 days to 9 October, each price a cent above the one before
  const days = Array.from({ length: 21 }, (_, index) =>
    new Date(Date.UTC(2026, 8, 19 + index)).toISOString().slice(0, 10),
  );
  storage.dayFigures = days.flatMap((day, index) => [...chain(day), told('coin-price', (index + 1) / 100, { day })]);
  const book = createBook({ storage, now: () => now });
  await book.load();
  const observedAt = now.toISOString();
  const seen = { kind: 'measured', source: 'explorer', date: '2026-10-10', observedAt, coinId: raven.id } as const;
  book.record([
    { ...seen, quantity: 'coin-price', value: 0.11 },
    { ...seen, quantity: 'network-hashrate', value: 1e12 },
    { ...seen, quantity: 'block-reward', value: 2_500 },
  ]);
  const market = createLiveMarket({ book, now: () => now });
  const known = coinConditions(raven, market, { days: [], now });
  // Of 1 to 21 cents the median is 11, the tenth percentile 1 + 0.1 × 20 = 3, the ninetieth 19.
  expect(known).toMatchObject({
    spread: {
      kind: 'recorded',
      days: 21,
      until: '2026-10-09',
      low: expect.closeTo(3 / 11, 9),
      high: expect.closeTo(19 / 11, 9),
    },
  });
  // A recorded day is not replaced by what was told of it.
  const ownDay = {
    kind: 'measured',
    source: 'chain',
    date: '2026-09-29',
    coinPriceUsd: 1,
    revenueUsdPerHashPerDay: 1,
  } as const;
  expect(coinConditions(raven, market, { days: [ownDay], now })).toMatchObject({ spread: { days: 11 } });
});
