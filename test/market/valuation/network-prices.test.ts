import { describe, expect, test } from 'vitest';
import type { RentalQuote } from '../../../src/market/market.ts';
import { networkPrices } from '../../../src/market/valuation/network-prices.ts';
import type { NetworkPrice } from '../../../src/market/valuation/network-prices.ts';
import type { Market } from '../../../src/market/market.ts';
import { quoted } from '../../support/market-rows.ts';
import { liveMarket } from '../../support/live-market.ts';
import { gpu } from '../../support/small-catalogue.ts';

const NOW = new Date('2026-10-10T12:00:00Z');
const rtx4090 = gpu('rtx-4090');
const rtx3090 = gpu('rtx-3090');
const rtx5090 = gpu('rtx-5090');
const GPUS = [rtx4090, rtx3090, rtx5090];
const LIVE = { source: 'live', date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' } as const;

function quoting(quotes: readonly RentalQuote[]): Market {
  return liveMarket(quotes);
}

const shown = (prices: readonly NetworkPrice[]) =>
  prices.map(({ gpu: { id }, quote: { usdPerGpuHour } }) => `${id} ${usdPerGpuHour}`);

describe('what a network pays', () => {
  test('is of each card the newest quote of every source and product', () => {
    const quotes = [
      quoted({ usdPerGpuHour: 0.5 }),
      quoted({ usdPerGpuHour: 0.4, date: '2026-08-01' }),
      quoted({ usdPerGpuHour: 0.6, tier: 'secure', date: '2026-08-01' }),
      quoted({ usdPerGpuHour: 0.3, basis: 'host', date: '2026-08-01' }),
      quoted({ usdPerGpuHour: 0.7, source: 'other', date: '2026-08-01' }),
      quoted({ usdPerGpuHour: 0.9, networkId: 'akash' }),
    ];
    const { others } = networkPrices('vast', GPUS, [], { market: quoting(quotes), now: NOW });
    expect(shown(others)).toStrictEqual(['rtx-4090 0.5', 'rtx-4090 0.6', 'rtx-4090 0.3', 'rtx-4090 0.7']);
  });

  const mixed = [
    quoted({ usdPerGpuHour: 1, gpuId: 'rtx-4090' }),
    quoted({ usdPerGpuHour: 2, gpuId: 'rtx-3090' }),
    quoted({ usdPerGpuHour: 3, gpuId: 'rtx-3090', ...LIVE }),
    quoted({ usdPerGpuHour: 4, gpuId: 'rtx-5090', ...LIVE }),
    quoted({
      usdPerGpuHour: 5,
      gpuId: 'rtx-5090',
      source: 'gone',
      date: '2026-10-09',
      observedAt: '2026-10-09T11:59:00Z',
    }),
  ];

  test.each([
    {
      asked: [],
      own: [],
      others: ['rtx-3090 3', 'rtx-5090 4', 'rtx-4090 1', 'rtx-3090 2', 'rtx-5090 5'],
      reason: 'what is live first, then the cards as they are given',
    },
    {
      asked: [rtx5090],
      own: ['rtx-5090 4', 'rtx-5090 5'],
      others: ['rtx-3090 3', 'rtx-4090 1', 'rtx-3090 2'],
      reason: 'the asked card apart',
    },
    {
      asked: [rtx4090, rtx3090],
      own: ['rtx-3090 3', 'rtx-4090 1', 'rtx-3090 2'],
      others: ['rtx-5090 4', 'rtx-5090 5'],
      reason: 'of several asked cards too what is live first',
    },
    { asked: [gpu('gtx-1050')], own: [], others: expect.any(Array), reason: 'an asked card that nobody quotes' },
  ])('is shown in order: $reason', ({ asked, own, others }) => {
    const prices = networkPrices('vast', GPUS, asked, { market: quoting(mixed), now: NOW });
    expect(shown(prices.asked)).toStrictEqual(own);
    expect(shown(prices.others)).toStrictEqual(others);
  });

  test('has moved as its own product has, by its own source', () => {
    const asked: Parameters<Market['changes']>[] = [];
    const moving: Market = {
      ...quoting([quoted({ usdPerGpuHour: 0.5, basis: 'ask', tier: 'on-demand', ...LIVE })]),
      changes(...about) {
        asked.push(about);
        return [{ days: 7, ratio: 0.25 }];
      },
    };
    const { others } = networkPrices('vast', GPUS, [], { market: moving, now: NOW });
    expect(others).toMatchObject([{ changes: [{ days: 7, ratio: 0.25 }] }]);
    expect(asked).toStrictEqual([
      [
        { quantity: 'rental-price', networkId: 'vast', gpuId: 'rtx-4090', basis: 'ask', tier: 'on-demand' },
        { source: 'live', value: 0.5, observedAt: LIVE.observedAt },
      ],
    ]);
  });
});
