import { describe, expect, test } from 'vitest';
import { coinsPerHashPerDay } from '../../../src/engine/mining.ts';
import type { Seen } from '../../../src/catalog/quantities.ts';
import type { CoinDayFigure } from '../../../src/market/market.ts';
import { createBook } from '../../../src/market/book.ts';
import { createCoinGeckoHistory } from '../../../src/market/sources/coingecko-history.ts';
import { createPearlCharts } from '../../../src/market/sources/pearl-charts.ts';
import { openDatabase } from '../../../src/database/database.ts';
import { createKyselyMarket } from '../../../src/market/storage/kysely-market.ts';
import { revenueDays } from '../../../src/market/valuation/revenue-days.ts';
import { answersOf, CATALOG, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

/** What a bot that has just been started holds of Pearl’s days once a source has answered. */
async function coinDaysAfter(observations: readonly Seen[]): Promise<readonly CoinDayFigure[]> {
  const { db, close } = await openDatabase('sqlite::memory:');
  const book = createBook({ storage: createKyselyMarket(db), now: () => new Date('2026-10-05T08:00:00Z') });
  book.record(observations);
  await book.save();
  await close();
  return book.coinDays('pearl');
}

function readCharts() {
  return readPlayed(createPearlCharts(), answersOf(readFixture('pearl-charts')));
}

describe('Pearl’s charts', () => {
  test('give the pace, the reward, the network and the price of each day that is over, oldest first', async () => {
    const of = { quantity: expect.any(String), coinId: 'pearl', observedAt: '2026-10-02T23:59:59.999Z' };
    const figures = figuresOf((await readCharts()).said);
    const seen = figures.filter((figure) => 'observedAt' in figure && figure.observedAt === of.observedAt);
    // 86,400 s / 392 blocks; 897,103.31 PRL / 392; 33,504,840.64 × 2^48 / 220.4 s.
    expect(seen).toStrictEqual([
      { ...of, quantity: 'network-hashrate', kind: 'measured', value: expect.closeTo(4.2788e19, -16) },
      { ...of, quantity: 'block-reward', kind: 'measured', value: expect.closeTo(2_288.529, 3) },
      { ...of, quantity: 'block-time', kind: 'measured', value: expect.closeTo(220.408, 3) },
      { ...of, quantity: 'coin-price', kind: 'listed', value: expect.closeTo(1.1331, 4) },
    ]);
    const moments = figures.map((figure) => ('observedAt' in figure ? String(figure.observedAt) : ''));
    expect(moments).toStrictEqual(moments.toSorted());
  });

  test('make the revenue of a hash that the explorer’s day had', async () => {
    const days = revenueDays(await coinDaysAfter((await readCharts()).said.observations), 194);
    expect(days.map(({ date }) => date)).toStrictEqual(['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02']);
    // 308.34 TH/s on 2 October: 7.31 USD, whatever the pace.
    const coins = coinsPerHashPerDay({
      networkHashrateHs: (33_504_840.64 * 2 ** 48) / (86_400 / 392),
      blockRewardCoins: 897_103.31 / 392,
      blockTimeS: 86_400 / 392,
    });
    expect(days.at(-1)?.revenueUsdPerHashPerDay).toBeCloseTo(coins * 1.13308, 18);
    expect(308.34e12 * coins * 1.13308).toBeCloseTo(7.33, 2);
  });

  test('a day that cannot be read costs no other', async () => {
    const { answer } = readFixture('pearl-charts') as { answer: { blocksDaily: object[] } };
    const broken = { ...answer, blocksDaily: [{ time: 'noon' }, ...answer.blocksDaily] };
    const { said } = await readPlayed(createPearlCharts(), () => broken);
    expect(said.dropped['unreadable']).toBe(1);
    expect(said.observations.length).toBe((await readCharts()).said.observations.length);
  });
});

describe('CoinGecko’s history', () => {
  test('gives the price of every midnight, asked once a coin', async () => {
    const { said, asked } = await readPlayed(createCoinGeckoHistory(), answersOf(readFixture('coingecko-history')));
    expect(asked).toHaveLength(CATALOG.coins.length);
    const pearl = figuresOf(said).filter((figure) => 'coinId' in figure && figure.coinId === 'pearl');
    const price = { kind: 'listed', quantity: 'coin-price', coinId: 'pearl' };
    expect(pearl).toStrictEqual([
      { ...price, value: 1.25, observedAt: '2026-10-01T00:00:00.000Z' },
      { ...price, value: 1.15, observedAt: '2026-10-02T00:00:00.000Z' },
      { ...price, value: 1.07, observedAt: '2026-10-03T00:00:00.000Z' },
    ]);
    // Quantus has no day at all.
    expect(said.dropped).toStrictEqual({ 'no-value': 1 });
  });

  test('fills the days before a bot was started', async () => {
    const { said } = await readPlayed(createCoinGeckoHistory(), answersOf(readFixture('coingecko-history')));
    expect((await coinDaysAfter(said.observations)).map(({ day, median }) => [day, median])).toStrictEqual([
      ['2026-10-01', 1.25],
      ['2026-10-02', 1.15],
      ['2026-10-03', 1.07],
    ]);
  });
});
