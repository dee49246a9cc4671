import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { marketFileSchema } from '../../../src/catalog/files/market-file.ts';
import type { Seen } from '../../../src/catalog/quantities.ts';
import type { MarketFile } from '../../../src/catalog/schema.ts';
import { shippedObservations, marketFileOf } from '../../../src/catalog/shipped.ts';
import { bundleText, nextBundle } from '../../../src/market/check/next-bundle.ts';
import { coinPrice, exchangeRate, ONE_OF_EACH, rent } from '../../support/live-figures.ts';
import { EMPTY_MARKET, quote } from '../../support/market-rows.ts';
import { CATALOG } from '../../support/played-source.ts';

const SHIPPED = readFileSync(new URL('../../../data/market.json', import.meta.url), 'utf8');

/** The next file after one. */
function next(before: MarketFile, live: readonly Seen[]) {
  const { bundle, ...counts } = nextBundle(shippedObservations(before), live);
  return { bundle: marketFileOf(bundle), ...counts };
}

const SHIPPED_FILE = marketFileOf(CATALOG.bundle);

/** Source and typical price of every rental, in the order of the file. */
function rentalsOf({ rentals }: MarketFile): readonly string[] {
  return rentals.map(({ network, gpu, tier, source, usdPerGpuHour }) =>
    [network, gpu, tier, source, usdPerGpuHour].filter((word) => word !== undefined).join(' '),
  );
}

test('without live figures the file stays what it is, to the last byte', () => {
  const { bundle, added, replaced } = next(SHIPPED_FILE, []);

  expect(bundleText(bundle)).toBe(SHIPPED);
  expect([added, replaced]).toEqual([0, 0]);
});

test('every quantity becomes a dated row of its list, but what stands with its place or network', () => {
  const { bundle, added, replaced } = next(EMPTY_MARKET, ONE_OF_EACH);
  const dated = { kind: 'listed', source: 'tracker', date: '2026-10-10' };

  expect(bundle).toEqual({
    rentals: [
      {
        network: 'vast',
        gpu: 'rtx-4090',
        basis: 'renter',
        tier: 'on-demand',
        lowUsdPerGpuHour: 0.3,
        usdPerGpuHour: 0.4,
        highUsdPerGpuHour: 0.6,
        ...dated,
      },
    ],
    utilisations: [
      { network: 'vast', gpu: 'rtx-4090', value: 0.69, ...dated, kind: 'measured' },
      { network: 'nosana', value: 0.5, ...dated },
    ],
    coinPrices: [{ coin: 'pearl', usd: 1.013, ...dated }],
    networkHashrates: [{ coin: 'pearl', hashrate: 50.136, unit: 'EH/s', ...dated }], // 5.0136e19 / 1e18
    blockRewards: [{ coin: 'pearl', coins: 2283.16, ...dated }],
    blockTimes: [{ coin: 'pearl', seconds: 207.6, ...dated }],
    coinVolumes: [{ coin: 'pearl', usdPerDay: 1_080_000, ...dated }],
    exchangeRates: [{ currency: 'EUR', unitsPerUsd: 0.88739, ...dated }],
  });
  expect([added, replaced]).toEqual([9, 0]);
  expect(marketFileSchema.parse(bundle)).toEqual(bundle);
});

test('the same figures once more change nothing but their day', () => {
  const once = next(SHIPPED_FILE, ONE_OF_EACH);
  const later = ONE_OF_EACH.map((figure) => ({
    ...figure,
    date: '2026-10-11',
    observedAt: '2026-10-11T00:00:00.000Z',
  }));
  const twice = next(once.bundle, later);

  expect([twice.added, twice.replaced]).toEqual([0, 9]);
  expect(bundleText(twice.bundle).replaceAll('2026-10-11', '2026-10-10')).toBe(
    bundleText(once.bundle).replaceAll('2026-10-11', '2026-10-10'),
  );
});

test.each([
  { value: 3.5e14, hashrate: 350, unit: 'TH/s', reason: 'the largest unit of which there is one' },
  { value: 1e15, hashrate: 1, unit: 'PH/s', reason: 'exactly one' },
  { value: 2e24, hashrate: 2e6, unit: 'EH/s', reason: 'there is none above' },
  { value: 2e5, hashrate: 0.2, unit: 'MH/s', reason: 'there is none below' },
])('$value H/s is $hashrate $unit: $reason', ({ value, hashrate, unit }) => {
  const figure = { ...coinPrice(1), quantity: 'network-hashrate', coinId: 'pearl', value } as const;

  expect(next(EMPTY_MARKET, [figure]).bundle.networkHashrates).toMatchObject([{ hashrate, unit }]);
});

test('the noise of arithmetic is left out, nothing else', () => {
  const figures = [rent(0.1 + 0.2), exchangeRate('EUR', 0.887391234567)]; // 0.30000000000000004
  const { rentals, exchangeRates } = next(EMPTY_MARKET, figures).bundle;

  expect(rentals[0]?.usdPerGpuHour).toBe(0.3);
  expect(exchangeRates[0]?.unitsPerUsd).toBe(0.887391234567);
});

describe('where the new rows go', () => {
  const BEFORE: MarketFile = {
    ...EMPTY_MARKET,
    rentals: [
      quote({ gpu: 'rtx-3090', usdPerGpuHour: 0.2 }),
      quote({ gpu: 'rtx-4090', usdPerGpuHour: 0.4, source: 'book' }),
      quote({ gpu: 'rtx-4090', usdPerGpuHour: 0.41 }),
      quote({ gpu: 'rtx-4090', usdPerGpuHour: 0.42, date: '2026-08' }),
      quote({ gpu: 'rtx-4090', usdPerGpuHour: 0.3, tier: 'interruptible' }),
      quote({ gpu: 'rtx-5090', usdPerGpuHour: 0.5 }),
    ],
  };
  const UNCHANGED = {
    rtx3090: 'vast rtx-3090 tracker 0.2',
    book: 'vast rtx-4090 book 0.4',
    bid: 'vast rtx-4090 interruptible tracker 0.3',
    rtx5090: 'vast rtx-5090 tracker 0.5',
  };
  const OLD = ['vast rtx-4090 tracker 0.41', 'vast rtx-4090 tracker 0.42'];

  test.each([
    {
      reason: 'the same source and product: in the place of all its older rows',
      live: [rent(0.44)],
      rows: [UNCHANGED.rtx3090, UNCHANGED.book, 'vast rtx-4090 tracker 0.44', UNCHANGED.bid, UNCHANGED.rtx5090],
      counts: [0, 1],
    },
    {
      reason: 'another source: before the others about the card, in the order given',
      live: [rent(0.44, { source: 'one' }), rent(0.45, { source: 'two' })],
      rows: [
        UNCHANGED.rtx3090,
        'vast rtx-4090 one 0.44',
        'vast rtx-4090 two 0.45',
        UNCHANGED.book,
        ...OLD,
        UNCHANGED.bid,
        UNCHANGED.rtx5090,
      ],
      counts: [2, 0],
    },
    {
      reason: 'another card, network or product: in the order of the file',
      live: [
        rent(0.3, { gpuId: 'rtx-4080' }),
        rent(0.1, { gpuId: 'rtx-5090', networkId: 'salad' }),
        rent(0.9, { gpuId: 't4' }),
        rent(0.45, { tier: 'premium' }),
      ],
      rows: [
        'salad rtx-5090 tracker 0.1',
        UNCHANGED.rtx3090,
        'vast rtx-4080 tracker 0.3',
        'vast rtx-4090 premium tracker 0.45',
        UNCHANGED.book,
        ...OLD,
        UNCHANGED.bid,
        UNCHANGED.rtx5090,
        'vast t4 tracker 0.9',
      ],
      counts: [4, 0],
    },
    {
      reason: 'older than what the source said before: it is left out',
      live: [rent(0.44, { observedAt: '2026-09-19T23:59:59.000Z' })],
      rows: [UNCHANGED.rtx3090, UNCHANGED.book, ...OLD, UNCHANGED.bid, UNCHANGED.rtx5090],
      counts: [0, 0],
    },
  ])('$reason', ({ live, rows, counts }) => {
    const { bundle, added, replaced } = next(BEFORE, live);

    expect(rentalsOf(bundle)).toEqual(rows);
    expect([added, replaced]).toEqual(counts);
  });

  test('coins keep the order in which the file has them', () => {
    const row = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
    const before = {
      ...EMPTY_MARKET,
      coinPrices: [
        { coin: 'pearl', usd: 1, ...row },
        { coin: 'kaspa', usd: 0.04, ...row },
      ],
    };
    const live = [
      coinPrice(0.05, { coinId: 'kaspa', source: 'other' }),
      coinPrice(2, { coinId: 'ergo' }),
      coinPrice(1.1),
    ];

    expect(next(before, live).bundle.coinPrices.map(({ coin, usd }) => `${coin} ${usd}`)).toEqual([
      'pearl 1.1',
      'kaspa 0.05',
      'kaspa 0.04',
      'ergo 2',
    ]);
  });
});
