import { describe, expect, test } from 'vitest';
import { coinsPerHashPerDay } from '../../src/engine/mining.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import { coinConditions } from '../../src/market/valuation/coin-conditions.ts';
import { revenueSpread } from '../../src/market/valuation/revenue-spread.ts';
import { hostPrices } from '../../src/market/valuation/host-price.ts';
import type { Observation } from '../../src/catalog/quantities.ts';
import { marketOn } from '../support/live-market.ts';
import { quoted } from '../support/market-rows.ts';
import { realCatalog } from '../support/real-discord.ts';
import { always } from '../engine/rented-rigs.ts';

/** What the host of one card is paid a day, USD. */
function paidPerDay(usdPerGpuHour: number, platformFee: number, busy: number): number {
  return estimateRenting({
    gpus: [{ count: 1, priceUsdPerGpuHour: always(usdPerGpuHour), platformFee }],
    power: { loadW: 0, idleW: 0 },
    utilisation: always(busy),
    online: { hoursPerDay: 24, fromHour: 0 },
    tariff: { kind: 'flat', usdPerKwh: 0 },
    investment: undefined,
    horizonDays: 365,
  }).flows.typical.revenueUsdPerDay;
}

function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

/** Between two values as far as the fraction lies between their places. */
function quantile(values: readonly number[], fraction: number): number {
  const place = fraction * (values.length - 1);
  const [below = 0, above = below] = [values[Math.floor(place)], values[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

describe('recorded coins', () => {
  const sinceFork = realCatalog.coinDays('pearl').filter(({ date }) => date >= '2026-08-12' && date <= '2026-10-02');
  const median = (days: typeof sinceFork): number =>
    quantile(ascending(days.flatMap((day) => day.revenueUsdPerHashPerDay ?? [])), 0.5);

  test('Pearl’s revenue after the fork is 0.00989, 0.01322 and 0.03078 USD per TH/s, from 52 daily revenues', () => {
    const spread = revenueSpread(sinceFork);
    const typical = median(sinceFork) * 1e12;
    expect(spread).toMatchObject({ kind: 'recorded', days: 52 });
    expect([typical * spread.low, typical, typical * spread.high]).toEqual([
      expect.closeTo(0.00989, 5),
      expect.closeTo(0.01322, 5),
      expect.closeTo(0.03078, 5),
    ]);
    // 308.34 TH/s: 3.05 / 4.08 / 9.49 USD a day; × 0.98 − 339 W × 24 h × 0.12 USD = 2.01 / 3.02 / 8.32 net.
    const gross = [typical * spread.low, typical, typical * spread.high].map((usd) => usd * 308.34);
    expect(gross).toEqual([expect.closeTo(3.05, 2), expect.closeTo(4.075, 2), expect.closeTo(9.49, 2)]);
    const powerUsd = 0.339 * 24 * 0.12;
    expect(gross.map((usd) => usd * 0.98 - powerUsd)).toEqual([
      expect.closeTo(2.01, 1),
      expect.closeTo(3.02, 1),
      expect.closeTo(8.32, 1),
    ]);
  });

  test('Pearl of 2 October on an RTX 4090 is 7.31 USD, not the 8.30 of a network at its real pace with the target’s pace', () => {
    // 308.34 TH/s × 2,288.5 × 86,400 × 1e12 ÷ (33.59e6 × 2^48) = 6.4483 PRL × 1.133 USD.
    const network = { networkHashrateHs: (33.59e6 * 2 ** 48) / 220.4, blockRewardCoins: 2_288.5 };
    const usdAt = (blockTimeS: number): number => 308.34e12 * coinsPerHashPerDay({ ...network, blockTimeS }) * 1.133;
    expect(usdAt(220.4)).toBeCloseTo(7.31, 2);
    expect(usdAt(194) / usdAt(220.4)).toBeCloseTo(1.136, 3); // 220.4 / 194; 8.30 USD

    const now = new Date('2026-10-02T22:00:00Z');
    const conditions = coinConditions(realCatalog.coin('pearl'), marketOn(now, []), { days: sinceFork, now });
    const perHash = conditions.kind === 'known' ? conditions.revenueUsdPerHashPerDay.typical : 0;
    // The reward is reckoned ahead by the blocks of the day since, 0.05 %.
    expect(perHash * 308.34e12).toBeCloseTo(7.31, 1);
  });

  test('a range of price and network apart would be another than that of daily revenues', () => {
    const whole = sinceFork.filter(({ revenueUsdPerHashPerDay }) => revenueUsdPerHashPerDay !== undefined);
    const prices = ascending(whole.map(({ coinPriceUsd }) => coinPriceUsd));
    // Coins per hash, which is what a network leaves: revenue ÷ price.
    const coins = ascending(whole.map((day) => (day.revenueUsdPerHashPerDay ?? 0) / day.coinPriceUsd));
    const apart = quantile(prices, 0.9) * quantile(coins, 0.9);
    const spread = revenueSpread(sinceFork);
    expect(apart).toBeGreaterThan(1.2 * median(sinceFork) * spread.high);
  });

  test('Quantus’ is 4.34, 5.57 and 6.61 USD per GH/s', () => {
    const days = realCatalog.coinDays('quantus').filter(({ date }) => date <= '2026-10-05');
    const spread = revenueSpread(days);
    const typical = median(days) * 1e9;
    expect([typical * spread.low, typical, typical * spread.high]).toEqual([
      expect.closeTo(4.34, 2),
      expect.closeTo(5.57, 2),
      expect.closeTo(6.61, 2),
    ]);
    // × 1.375 GH/s: 5.97 / 7.66 / 9.09 USD a day; less 449 W × 24 h × 0.12 = 1.29 it is 4.67 / 6.37 / 7.80.
    const gross = [typical * spread.low, typical, typical * spread.high].map((usd) => usd * 1.375);
    expect(gross).toEqual([expect.closeTo(5.97, 1), expect.closeTo(7.66, 2), expect.closeTo(9.09, 1)]);
    const powerUsd = 0.449 * 24 * 0.12;
    expect(gross.map((usd) => usd - powerUsd)).toEqual([
      expect.closeTo(4.67, 1),
      expect.closeTo(6.37, 1),
      expect.closeTo(7.8, 1),
    ]);
  });

  test('the price of one day with the network of another would be seven times too much', () => {
    // 0.312 × 86,400 / 15.14 / 7,250 GH/s × 151.2 USD × 1.375 GH/s.
    const mixed = coinsPerHashPerDay({ networkHashrateHs: 7_250e9, blockRewardCoins: 0.312, blockTimeS: 15.14 });
    expect(mixed * 1.375e9 * 151.2).toBeCloseTo(51.06, 1);

    const told = { coinId: 'quantus', kind: 'measured', source: 'tracker' } as const;
    const rows: readonly Observation[] = [
      { quantity: 'coin-price', value: 151.2, date: '2026-10-03', ...told },
      { quantity: 'network-hashrate', value: 7_250e9, date: '2026-09-17', ...told },
      { quantity: 'block-reward', value: 0.312, date: '2026-09-17', ...told },
    ];
    const now = new Date('2026-10-04T12:00:00Z');
    const days = realCatalog.coinDays('quantus').filter(({ date }) => date <= '2026-10-03');
    const found = coinConditions(realCatalog.coin('quantus'), marketOn(now, rows), { days, now });
    // The recorded day has both: 0.308 × 86,400 / 14.26 / 54,570 GH/s × 151.2 × 1.375 = 7.11.
    const perHash = found.kind === 'known' ? found.revenueUsdPerHashPerDay.typical : 0;
    expect(perHash * 1.375e9).toBeCloseTo(7.11, 1);
  });

  test('a small coin earns less than its power', () => {
    // 65e6 / 665e9 × 1,250 × 1,440 × 0.0023 = 0.405; 299 W × 24 h × 0.12 = 0.86.
    const coins = coinsPerHashPerDay({ networkHashrateHs: 665e9, blockRewardCoins: 1_250, blockTimeS: 60 });
    const usdPerDay = 65e6 * coins * 0.0023;
    expect(usdPerDay).toBeCloseTo(0.405, 3);
    expect(usdPerDay - 0.299 * 24 * 0.12).toBeCloseTo(-0.46, 2);
  });
});

/** On a network that keeps a quarter and where 69 % of the hours are rented. */
function hostOf(usdPerGpuHour: number, basis: 'ask' | 'host'): number {
  const price = hostPrices([quoted({ usdPerGpuHour, basis })], 0.25);
  return paidPerDay(price?.price.typical ?? 0, price?.fee ?? 1, 0.69);
}

describe('rents', () => {
  test('Vast’s asking median loses the fee once, a host’s median none', () => {
    expect(hostOf(0.469, 'ask')).toBeCloseTo(5.82, 2); // 0.469 × 0.75 × 24 × 0.69
    expect(hostOf(0.26, 'host')).toBeCloseTo(4.31, 2); // 0.26 × 24 × 0.69
  });

  test('Lium’s hosts keep 95 % of what is paid', () => {
    expect(paidPerDay(0.3 * 0.95 + 0.029, 0, 0.72)).toBeCloseTo(5.43, 2); // RTX 4090, with its emission
    expect(paidPerDay(0.16, 0.05, 0.45)).toBeCloseTo(1.64, 2); // RTX 3090
    expect(0.45 * 0.35 * 24 * 0.12).toBeCloseTo(0.45, 2); // 350 W for 45 % of the day
    expect(paidPerDay(0.28, 0, 0.24)).toBeCloseTo(1.61, 2); // what idle hours may add at most to the RTX 4090
  });

  test('Akash takes nothing any more', () => {
    expect(paidPerDay(1.7, 0, 162 / 230)).toBeCloseTo(28.74, 2);
    expect(paidPerDay(1.7, 0.2, 162 / 230)).toBeCloseTo(22.99, 2); // with the fee of before
    expect(realCatalog.network('akash').platformFee?.value).toBe(0);
  });
});
