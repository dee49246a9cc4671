import { describe, expect, test } from 'vitest';
import type { CoinDay } from '../../../src/catalog/coin-history.ts';
import { coinFileSchema } from '../../../src/catalog/files/coin-file.ts';
import type { Coin, MarketFile } from '../../../src/catalog/schema.ts';
import { shippedObservations } from '../../../src/catalog/shipped.ts';
import { coinConditions } from '../../../src/market/valuation/coin-conditions.ts';
import { EMPTY_MARKET } from '../../support/market-rows.ts';
import { marketOn } from '../../support/live-market.ts';
import { coinFile, figure } from '../../support/small-data.ts';

const PEARL = coinFileSchema.parse(coinFile('pearl', 'Pearl', 'PRL', { blockTimeS: figure(194) }));
const from = { coin: 'pearl', kind: 'listed', source: 'explorer', date: '2026-10-04' } as const;

const KNOWN: MarketFile = {
  ...EMPTY_MARKET,
  coinPrices: [{ ...from, usd: 1.013 }],
  networkHashrates: [
    { ...from, hashrate: 40, unit: 'EH/s', date: '2026-09-01' },
    { ...from, hashrate: 50.136, unit: 'EH/s' },
  ],
  blockRewards: [
    { ...from, coins: 2283.16 },
    { ...from, coins: 2300, date: '2026-09-01' },
  ],
};

const now = new Date('2026-10-04T00:00:00Z');

function conditions(changes: Partial<MarketFile>, days: readonly CoinDay[] = [], coin: Coin = PEARL) {
  return coinConditions(coin, marketOn(now, shippedObservations({ ...KNOWN, ...changes })), { days, now });
}

/** 2 October 2026 as the chain and the explorer recorded it: 392 blocks, so 220.4 s each. */
const recorded: CoinDay = {
  date: '2026-10-02',
  kind: 'measured',
  source: 'charts',
  coinPriceUsd: 1.133,
  networkHashrateHs: (33.59e6 * 2 ** 48 * 392) / 86_400,
  blockTimeS: 86_400 / 392,
  blockRewardCoins: 2_288.5,
};

test('the newest figures hold, each with its source and date', () => {
  const { coin: coinId, ...provenance } = from;
  const coinsPerHashPerDay = expect.closeTo(2.02815e-14, 18); // 2,283.16 × 86,400 / 194 / 5.0136e19
  expect(conditions({})).toStrictEqual({
    kind: 'known',
    coinPriceUsd: { used: { quantity: 'coin-price', coinId, value: 1.013, ...provenance }, others: [] },
    networkHashrateHs: { quantity: 'network-hashrate', coinId, value: 5.0136e19, ...provenance },
    blockRewardCoins: { quantity: 'block-reward', coinId, value: 2283.16, ...provenance },
    blockRewardTodayCoins: 2283.16,
    pace: { kind: 'target', blockTimeS: PEARL.blockTimeS },
    coinsPerHashPerDay,
    // × 1.013, and half and one and a half times that while no history is known.
    revenueUsdPerHashPerDay: {
      low: expect.closeTo(1.02726e-14, 18),
      typical: expect.closeTo(2.05452e-14, 18),
      high: expect.closeTo(3.08178e-14, 18),
    },
    spread: { kind: 'short-history', days: 0, low: 0.5, high: 1.5 },
    volumeUsdPerDay: undefined,
  });
});

test('the other prices of the half year before are kept', () => {
  const found = conditions({
    coinPrices: [
      { ...from, usd: 0.76, date: '2026-06' },
      { ...from, usd: 1.013 },
      { ...from, usd: 1.4, date: '2026-04-07' }, // 23 + 31 + 30 + 31 + 31 + 30 + 4 = 180 days before
      { ...from, usd: 9, date: '2026-04-06' },
    ],
  });
  expect(found).toMatchObject({ coinPriceUsd: { others: [{ value: 0.76 }, { value: 1.4 }] } });
});

function network(date: string): Partial<MarketFile> {
  return { networkHashrates: [{ ...from, hashrate: 40, unit: 'EH/s', date }] };
}

describe('price and network of one time', () => {
  test('a recorded day holds where the market’s price and network are days apart', () => {
    const found = conditions({ networkHashrates: [{ ...from, hashrate: 40, unit: 'EH/s', date: '2026-09-17' }] }, [
      recorded,
    ]);
    // 2,288.5 × 86,400 / (33.59e6 × 2^48) × 1.133, for 308.34 TH/s 7.31 USD a day.
    expect(found).toMatchObject({
      coinPriceUsd: { used: { value: 1.133, date: '2026-10-02', source: 'charts' } },
      pace: { kind: 'seen', blockTimeS: { value: 86_400 / 392 } },
    });
    expect(found.kind === 'known' && 308.34e12 * found.revenueUsdPerHashPerDay.typical).toBeCloseTo(7.31, 2);
  });

  test('and where it is newer than what the market says, or the market says less', () => {
    const old = { ...from, date: '2026-09-30' };
    const older = {
      coinPrices: [{ ...old, usd: 1 }],
      networkHashrates: [{ ...old, hashrate: 40, unit: 'EH/s' as const }],
    };
    expect(conditions(older, [recorded])).toMatchObject({ coinPriceUsd: { used: { value: 1.133 } } });
    expect(conditions({ networkHashrates: [] }, [recorded])).toMatchObject({
      coinPriceUsd: { used: { value: 1.133 } },
    });
    expect(conditions({}, [recorded])).toMatchObject({ coinPriceUsd: { used: { value: 1.013 } } });
  });

  test('an older price holds where only that has a network of its time', () => {
    const coinPrices = [{ ...from, usd: 9, date: '2026-10-09' }, ...KNOWN.coinPrices];
    expect(conditions({ coinPrices })).toMatchObject({ coinPriceUsd: { used: { value: 1.013 } } });
  });

  test('the pace goes with the network of its own source and day', () => {
    const pace = { ...from, seconds: 186 };
    expect(conditions({ blockTimes: [pace] })).toMatchObject({ pace: { kind: 'seen', blockTimeS: { value: 186 } } });
    expect(conditions({ blockTimes: [{ ...pace, date: '2026-10-03' }] })).toMatchObject({ pace: { kind: 'target' } });
    expect(conditions({ blockTimes: [{ ...pace, source: 'pool' }] })).toMatchObject({ pace: { kind: 'target' } });
  });

  test('two days apart is one time, three are not', () => {
    const days = [{ ...recorded, date: '2026-09-01' }];
    expect(conditions(network('2026-10-02'), days)).toMatchObject({ coinPriceUsd: { used: { value: 1.013 } } });
    expect(conditions(network('2026-10-01'), days)).toMatchObject({ coinPriceUsd: { used: { value: 1.133 } } });
  });

  test('a day of which something is missing, or half a year old, is no day to reckon with', () => {
    const { blockTimeS: _pace, ...withoutPace } = recorded;
    expect(conditions(EMPTY_MARKET, [withoutPace]).kind).toBe('unknown');
    expect(conditions(EMPTY_MARKET, [recorded, withoutPace])).toMatchObject({ kind: 'known' });
    expect(conditions(EMPTY_MARKET, [{ ...recorded, date: '2026-04-06' }]).kind).toBe('unknown'); // 181 days
  });

  test('without a recorded day, figures of different days are put together, for there is nothing else', () => {
    const found = conditions({ networkHashrates: [{ ...from, hashrate: 40, unit: 'EH/s', date: '2026-09-17' }] });
    expect(found).toMatchObject({ kind: 'known', networkHashrateHs: { value: 4e19 } });
  });
});

test('a reward with a formula is reckoned ahead to the moment of the question', () => {
  const coin = coinFileSchema.parse(
    coinFile('pearl', 'Pearl', 'PRL', {
      blockTimeS: figure(194),
      rewardFormula: {
        by: 'height',
        budgetCoins: 2.1e9,
        offsetBlocks: 650_226,
        anchorHeight: 123_245,
        anchorAt: '2026-10-04T21:29:00Z',
        kind: 'measured',
        source: 'explorer',
        date: '2026-10-04',
      },
    }),
  );
  const later = new Date('2026-11-28T00:00:00Z');
  const found = coinConditions(coin, marketOn(later, shippedObservations(KNOWN)), { days: [], now: later });
  // 55 days × 86,400 / 194 = 24,495 blocks after height ≈ 123,120 (2,283.16 PRL) are height 147,615: 2,145.1.
  expect(found).toMatchObject({
    blockRewardCoins: { value: 2283.16 },
    blockRewardTodayCoins: expect.closeTo(2145.1, 0),
  });
});

test.each([
  { changes: { coinPrices: [] }, missing: ['coin-price'], reason: 'no price' },
  { changes: { networkHashrates: [] }, missing: ['network-hashrate'], reason: 'no network hashrate' },
  { changes: { blockRewards: [] }, missing: ['block-reward'], reason: 'no block reward' },
  { changes: EMPTY_MARKET, missing: ['coin-price', 'network-hashrate', 'block-reward'], reason: 'nothing at all' },
])('what is not known is named, and nothing is put in its place: $reason', ({ changes, missing }) => {
  expect(conditions(changes)).toStrictEqual({ kind: 'unknown', missing });
});
