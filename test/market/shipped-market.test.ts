import { describe, expect, test } from 'vitest';
import { quote } from '../support/market-rows.ts';
import { market as marketOf } from '../support/small-catalogue.ts';

const PRICE = { quantity: 'coin-price', coinId: 'pearl' } as const;
const from = { kind: 'listed', source: 'tracker' } as const;

describe('a market of dated figures', () => {
  test('knows what it was given for each network and card, newest first', () => {
    const market = marketOf({
      rentals: [
        quote({ usdPerGpuHour: 0.3, date: '2026' }),
        quote({ usdPerGpuHour: 0.5, date: '2026-08-21' }),
        quote({ usdPerGpuHour: 0.4, date: '2026-08' }),
        quote({ usdPerGpuHour: 0.2, date: '2025-12-31' }),
        quote({ usdPerGpuHour: 0.9, gpu: 'rtx-5090' }),
        quote({ usdPerGpuHour: 0.1, network: 'akash' }),
      ],
    });
    const prices = (network: string, gpu: string) =>
      market.rentalQuotes(network, gpu).map(({ usdPerGpuHour }) => usdPerGpuHour);
    expect(prices('vast', 'rtx-4090')).toStrictEqual([0.5, 0.4, 0.3, 0.2]);
    expect(prices('vast', 'rtx-5090')).toStrictEqual([0.9]);
    expect(prices('akash', 'rtx-4090')).toStrictEqual([0.1]);
    expect(prices('akash', 'rtx-5090')).toStrictEqual([]);
  });

  test('gives the newest utilisation of a card', () => {
    const row = { network: 'vast', gpu: 'rtx-4090', ...from };
    const market = marketOf({
      utilisations: [
        { ...row, value: 0.5, date: '2026-06' },
        { ...row, value: 0.69, date: '2026-08-02' },
      ],
    });
    expect(market.utilisation('vast', 'rtx-4090')?.value).toBe(0.69);
    expect(market.utilisation('vast', 'rtx-3090')).toBeUndefined();
  });

  test('gives coin figures newest first, hashrates in H/s, each with where it is from', () => {
    const market = marketOf({
      coinPrices: [
        { coin: 'pearl', usd: 0.76, ...from, date: '2026-06' },
        { coin: 'pearl', usd: 1.013, ...from, date: '2026-10-04', note: 'the explorer calls it stale' },
      ],
      networkHashrates: [{ coin: 'pearl', hashrate: 50.136, unit: 'EH/s', ...from, date: '2026-10-04' }],
      blockRewards: [{ coin: 'pearl', coins: 2283.16, ...from, date: '2026-10-04' }],
    });
    expect(market.coinPricesUsd('pearl')).toStrictEqual([
      { ...PRICE, value: 1.013, ...from, date: '2026-10-04', note: 'the explorer calls it stale' },
      { ...PRICE, value: 0.76, ...from, date: '2026-06' },
    ]);
    expect(market.networkHashratesHs('pearl')).toMatchObject([{ value: 5.0136e19, ...from, date: '2026-10-04' }]);
    expect(market.blockRewardsCoins('pearl')).toMatchObject([{ value: 2283.16, ...from, date: '2026-10-04' }]);
    expect(market.coinPricesUsd('ergo')).toStrictEqual([]);
    expect(market.networkHashratesHs('ergo')).toStrictEqual([]);
    expect(market.blockRewardsCoins('ergo')).toStrictEqual([]);
  });

  test('knows the newest rate of each currency, and the dollar without being told', () => {
    const market = marketOf({
      exchangeRates: [
        { currency: 'TWD', unitsPerUsd: 31.913, ...from, date: '2026-07-03' },
        { currency: 'EUR', unitsPerUsd: 0.9, ...from, date: '2026-01-02' },
        { currency: 'EUR', unitsPerUsd: 0.87598, ...from, date: '2026-07-03' },
      ],
    });
    expect(market.currencies).toStrictEqual(['USD', 'EUR', 'TWD']);
    expect(market.exchangeRate('EUR')?.unitsPerUsd).toBe(0.87598);
    expect(market.exchangeRate('USD')).toStrictEqual({ kind: 'definition', currency: 'USD', unitsPerUsd: 1 });
    expect(market.exchangeRate('XAU')).toBeUndefined();
    expect(market.exchangeRate('eur')).toBeUndefined();
  });
});
