import { expect, test } from 'vitest';
import { coinFigures } from '../../../src/market/valuation/coin-figures.ts';
import { market } from '../../support/small-catalogue.ts';

const row = { coin: 'pearl', kind: 'listed', source: 'tracker', date: '2026-10-04' } as const;

const PEARL = market({
  coinPrices: [
    { ...row, usd: 1 },
    { ...row, usd: 2, date: '2026-10-03' },
    { ...row, usd: 3, source: 'other', date: '2026-10-02' },
    { ...row, usd: 4, coin: 'ergo' },
  ],
  networkHashrates: [{ ...row, hashrate: 50, unit: 'EH/s' }],
  blockRewards: [{ ...row, coins: 2283.16 }],
});

test('of a coin every source’s newest figures are told, newest first', () => {
  const { prices, networkHashrates, blockRewards } = coinFigures('pearl', PEARL);
  expect(prices.map(({ figure }) => [figure.source, figure.value])).toStrictEqual([
    ['tracker', 1],
    ['other', 3],
  ]);
  expect(networkHashrates).toMatchObject([{ figure: { value: 5e19 }, changes: [] }]);
  expect(blockRewards).toMatchObject([{ figure: { value: 2283.16 } }]);
  expect(coinFigures('kaspa', PEARL)).toStrictEqual({ prices: [], networkHashrates: [], blockRewards: [] });
});

test('each has moved as that quantity of that coin has', () => {
  const moving = {
    ...PEARL,
    changes: ({ quantity }: { readonly quantity: string }, { value }: { readonly value: number }) =>
      quantity === 'network-hashrate' && value === 5e19 ? [{ days: 30 as const, ratio: 0.2 }] : [],
  };
  const { prices, networkHashrates } = coinFigures('pearl', moving);
  expect(networkHashrates.map(({ changes }) => changes)).toStrictEqual([[{ days: 30, ratio: 0.2 }]]);
  expect(prices.flatMap(({ changes }) => changes)).toStrictEqual([]);
});
