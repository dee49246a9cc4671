import { expect, test } from 'vitest';
import { differences } from '../../../src/market/check/difference.ts';
import type { Observation } from '../../../src/catalog/quantities.ts';
import { shippedObservations } from '../../../src/catalog/shipped.ts';
import { allShipped } from '../../../src/market/check/source-check.ts';
import type { MarketFile } from '../../../src/catalog/schema.ts';
import { coinPrice, exchangeRate, rent } from '../../support/live-figures.ts';
import { EMPTY_MARKET, quote } from '../../support/market-rows.ts';
import { CATALOG } from '../../support/played-source.ts';

const LISTED = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;

function shippedWith(rows: Partial<MarketFile>): readonly Observation[] {
  return shippedObservations({ ...EMPTY_MARKET, ...rows });
}

test('the most different comes first, the median has no signs', () => {
  const shipped = shippedWith({
    rentals: [
      quote({ gpu: 'rtx-3090', usdPerGpuHour: 0.2 }),
      quote({ gpu: 'rtx-4090', usdPerGpuHour: 0.4 }),
      quote({ gpu: 'rtx-5090', usdPerGpuHour: 0.5 }),
    ],
  });
  const live = [
    rent(0.22, { gpuId: 'rtx-3090' }), // 0.22 / 0.2 - 1 = +0.1
    rent(0.2, { gpuId: 'rtx-4090' }), //  0.2 / 0.4 - 1 = -0.5
    rent(0.6, { gpuId: 'rtx-5090' }), //  0.6 / 0.5 - 1 = +0.2
  ];

  expect(differences(live, shipped)).toMatchObject([
    {
      quantity: 'rental-price',
      inBoth: [
        { live: { gpuId: 'rtx-4090' }, shipped: { usdPerGpuHour: 0.4 }, ratio: expect.closeTo(-0.5, 10) },
        { live: { gpuId: 'rtx-5090' }, ratio: expect.closeTo(0.2, 10) },
        { live: { gpuId: 'rtx-3090' }, ratio: expect.closeTo(0.1, 10) },
      ],
      medianRatio: expect.closeTo(0.2, 10), // of 0.1, 0.2 and 0.5
      added: [],
      gone: [],
    },
  ]);
});

test('the newest shipped figure is the one compared with, of a day the first', () => {
  const shipped = shippedWith({
    coinPrices: [
      { coin: 'pearl', usd: 3, ...LISTED, date: '2026-06' },
      { coin: 'pearl', usd: 1, ...LISTED, date: '2026-10-04' },
      { coin: 'pearl', usd: 2, ...LISTED, date: '2026-10-04' },
    ],
  });
  const compared = differences([coinPrice(1.5)], shipped)[0]?.inBoth[0];

  expect(compared?.shipped).toMatchObject({ value: 1 });
  expect(compared?.ratio).toBeCloseTo(0.5, 10); // 1.5 / 1 - 1
});

test('a hashrate is compared in its base unit', () => {
  const shipped = shippedWith({ networkHashrates: [{ coin: 'pearl', hashrate: 50, unit: 'EH/s', ...LISTED }] });
  const live = { quantity: 'network-hashrate', coinId: 'pearl', value: 5.5e19 } as const;
  const [difference] = differences([{ ...coinPrice(1), ...live }], shipped);

  expect(difference?.inBoth[0]?.ratio).toBeCloseTo(0.1, 10); // 5.5e19 / (50 × 1e18) - 1
});

test.each([
  { before: 0, now: 0.5, ratio: Infinity, reason: 'there is no ratio to nothing' },
  { before: 0, now: 0, ratio: 0, reason: 'nothing is still nothing' },
  { before: 0.5, now: 0, ratio: -1, reason: 'all is gone' },
])('from $before to $now is $ratio: $reason', ({ before, now, ratio }) => {
  const shipped = shippedWith({ utilisations: [{ network: 'vast', gpu: 'rtx-4090', value: before, ...LISTED }] });
  const live = { quantity: 'utilisation', networkId: 'vast', gpuId: 'rtx-4090', value: now } as const;

  expect(differences([{ ...rent(1), ...live }], shipped)[0]?.inBoth[0]?.ratio).toBe(ratio);
});

test('what has no counterpart is new or gone, product by product', () => {
  const shipped = shippedWith({
    rentals: [
      quote({ gpu: 'rtx-4090', basis: 'ask', tier: 'on-demand', usdPerGpuHour: 0.4, source: 'book' }),
      quote({ gpu: 'rtx-3090', basis: 'ask', tier: 'on-demand', usdPerGpuHour: 0.2, source: 'book' }),
      quote({ gpu: 'rtx-3090', basis: 'bid', tier: 'interruptible', usdPerGpuHour: 0.1, source: 'book' }),
      quote({ gpu: 'rtx-3090', network: 'salad', basis: 'ask', tier: 'on-demand', usdPerGpuHour: 0.1, source: 'book' }),
    ],
  });
  const live = ['rtx-4090', 'rtx-5090'].map((gpuId) => rent(0.4, { gpuId, basis: 'ask', tier: 'on-demand' }));
  const [difference] = differences(live, shipped);

  expect(difference?.inBoth).toMatchObject([{ live: { gpuId: 'rtx-4090' } }]);
  expect(difference?.added).toMatchObject([{ gpuId: 'rtx-5090' }]);
  // Neither bids nor another network: the source never spoke of them.
  expect(difference?.gone).toMatchObject([{ networkId: 'vast', gpuId: 'rtx-3090', basis: 'ask' }]);
});

test('a coin is only missed where the source itself gave it before', () => {
  const shipped = shippedWith({
    exchangeRates: [
      { currency: 'GBP', unitsPerUsd: 0.76, ...LISTED },
      { currency: 'JPY', unitsPerUsd: 158, ...LISTED, source: 'another' },
    ],
  });

  expect(differences([exchangeRate('EUR', 0.88)], shipped)[0]?.gone).toMatchObject([{ currency: 'GBP' }]);
});

test('electricity is compared in its own currency', () => {
  const places = [
    {
      code: 'DE',
      name: 'Germany',
      aliases: [],
      usdPerKwh: { value: 0.42, ...LISTED },
      eurPerKwh: { value: 0.4, ...LISTED },
    },
  ];
  const shipped = allShipped({ ...CATALOG, bundle: [], countries: places, usStates: [] });
  const live = { quantity: 'electricity-price', placeCode: 'DE', currency: 'EUR', value: 0.38 } as const;
  const [difference] = differences([{ ...coinPrice(1), ...live }], shipped);

  expect(difference?.inBoth).toHaveLength(1);
  expect(difference?.inBoth[0]?.ratio).toBeCloseTo(-0.05, 10); // 0.38 / 0.4 - 1
});

test('everything that Rigwise ships can be compared with', () => {
  const { bundle, countries, usStates } = CATALOG;
  const prices = [...countries, ...usStates].flatMap(({ usdPerKwh, eurPerKwh }) =>
    [usdPerKwh, eurPerKwh].filter((price) => price !== undefined),
  );

  expect(allShipped(CATALOG)).toHaveLength(bundle.length + prices.length);
});
