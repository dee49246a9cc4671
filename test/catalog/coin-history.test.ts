import { describe, expect, test } from 'vitest';
import { coinDaysOf, coinHistoryFileSchema } from '../../src/catalog/coin-history.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const listed = { kind: 'listed', source: 'vendor', date: '2026-10-03' };

/** The value at a share of the sorted list, between two neighbours by proportion. */
function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

describe('recorded days of a coin', () => {
  test('of a chain give pace, network, reward and revenue per hash', () => {
    const [day] = coinDaysOf(
      coinHistoryFileSchema.parse({
        id: 'pearl',
        series: [
          {
            columns: 'chain',
            hashesPerDifficulty: 2 ** 48,
            ...listed,
            days: [
              { day: '2026-10-02', blocks: 392, mintedCoins: 897_100, coinPriceUsd: 1.133, difficulty: 33_590_000 },
            ],
          },
        ],
      }),
    );
    expect(day?.date).toBe('2026-10-02');
    expect(day?.blockTimeS).toBeCloseTo(220.408, 3); // 86,400 ÷ 392
    expect(day?.blockRewardCoins).toBeCloseTo(2_288.52, 2); // 897,100 ÷ 392
    expect((day?.networkHashrateHs ?? 0) / 1e18).toBeCloseTo(42.897, 3); // 33.59e6 × 2^48 ÷ 220.408
    // 308.34 TH/s × 2,288.5 × 86,400 × 1e12 ÷ (33.59e6 × 2^48) × 1.133 = 7.31 USD a day on an RTX 4090
    expect((day?.revenueUsdPerHashPerDay ?? 0) * 308.34e12).toBeCloseTo(7.31, 2);
  });

  test('of a list keep what was published, in base units, oldest day first', () => {
    const file = coinHistoryFileSchema.parse({
      id: 'quantus',
      series: [
        { columns: 'reported', hashrateUnit: 'GH/s', ...listed, days: [{ day: '2026-10-04', coinPriceUsd: 111.5 }] },
        {
          columns: 'reported',
          hashrateUnit: 'GH/s',
          ...listed,
          days: [
            {
              day: '2026-10-03',
              coinPriceUsd: 151.2,
              revenueUsdPerUnitPerDay: 5.25,
              networkHashrate: 54_570,
              blockTimeS: 14.26,
              blockRewardCoins: 0.308,
            },
          ],
        },
      ],
    });
    expect(coinDaysOf(file)).toStrictEqual([
      {
        kind: 'listed',
        source: 'vendor',
        date: '2026-10-03',
        coinPriceUsd: 151.2,
        networkHashrateHs: 54_570e9,
        blockTimeS: 14.26,
        blockRewardCoins: 0.308,
        revenueUsdPerHashPerDay: 5.25 / 1e9,
      },
      { kind: 'listed', source: 'vendor', date: '2026-10-04', coinPriceUsd: 111.5 },
    ]);
  });
});

describe('the histories that Rigwise ships with', () => {
  const catalog = loadCatalog(new URL('../../data/', import.meta.url));

  function revenues(coinId: string, from: string, to: string): readonly number[] {
    return catalog
      .coinDays(coinId)
      .filter(({ date }) => from <= date && date <= to)
      .flatMap(({ revenueUsdPerHashPerDay: revenue }) => (revenue === undefined ? [] : [revenue]))
      .toSorted((left, right) => left - right);
  }

  test.each([
    // Percentiles of the daily revenues themselves, USD per TH/s and day.
    { coin: 'pearl', from: '2026-08-12', to: '2026-10-02', days: 52, unit: 1e12, low: 0.00989, high: 0.03078 },
    // USD per GH/s and day; one day of the 26 has only a price.
    { coin: 'quantus', from: '2026-09-10', to: '2026-10-05', days: 25, unit: 1e9, low: 4.344, high: 6.612 },
  ])('$coin: nine days in ten paid more than $low and nine in ten less than $high', (row) => {
    const sorted = revenues(row.coin, row.from, row.to);
    expect(sorted).toHaveLength(row.days);
    expect(percentile(sorted, 0.1) * row.unit).toBeCloseTo(row.low, 5);
    expect(percentile(sorted, 0.9) * row.unit).toBeCloseTo(row.high, 5);
  });

  test('a coin without a history has no days', () => {
    expect(catalog.coinDays('kaspa')).toStrictEqual([]);
  });
});
