import { expect, test } from 'vitest';
import { coinFileSchema } from '../../../src/catalog/schema.ts';
import type { MarketFile } from '../../../src/catalog/schema.ts';
import { createBundledMarket } from '../../../src/market/bundled-market.ts';
import { coinConditions } from '../../../src/market/valuation/coin-conditions.ts';
import { EMPTY_MARKET } from '../../support/market-rows.ts';
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

function conditions(changes: Partial<MarketFile>) {
  return coinConditions(PEARL, createBundledMarket({ ...KNOWN, ...changes }));
}

test('the newest figures hold, each with its source and date', () => {
  const { coin: _coin, ...provenance } = from;
  expect(conditions({})).toStrictEqual({
    kind: 'known',
    networkHashrateHs: { value: 5.0136e19, ...provenance },
    blockRewardCoins: { value: 2283.16, ...provenance },
    blockTimeS: 194,
    coinPriceUsd: {
      used: { value: 1.013, ...provenance },
      range: { low: 1.013, typical: 1.013, high: 1.013 },
      since: '2026-10-04',
      others: [],
    },
  });
});

test('the price ranges over the half year before the newest, and the others of that time are kept', () => {
  const found = conditions({
    coinPrices: [
      { ...from, usd: 0.76, date: '2026-06' },
      { ...from, usd: 1.013 },
      { ...from, usd: 1.4, date: '2026-04-07' }, // 23 + 31 + 30 + 31 + 31 + 30 + 4 = 180 days before
      { ...from, usd: 9, date: '2026-04-06' },
    ],
  });
  expect(found).toMatchObject({
    coinPriceUsd: {
      range: { low: 0.76, typical: 1.013, high: 1.4 },
      since: '2026-04-07',
      others: [{ value: 0.76 }, { value: 1.4 }],
    },
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
