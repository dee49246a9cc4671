import { expect, test } from 'vitest';
import { coinsPerHashPerDay, estimateMining } from '../../src/engine/mining.ts';
import type { Mining } from '../../src/engine/mining.ts';

/** A billionth of the coins for every hash a second: 0.5 coins a day for 1 GH/s. */
const MINING: Mining = {
  hashrateHs: { low: 1e9, typical: 1e9, high: 1e9 },
  conditions: {
    coinsPerHashPerDay: 5e-10,
    revenueUsdPerHashPerDay: { low: 1e-9, typical: 2e-9, high: 3e-9 },
    poolFee: 0.02,
  },
  power: { loadW: 250, idleW: 60 },
  online: { hoursPerDay: 24, fromHour: 0 },
  tariff: { kind: 'flat', usdPerKwh: 0.2 },
  investment: undefined,
  horizonDays: 365,
};

test('coins follow the share of the network', () => {
  // A thousandth of the network, 10 blocks a day: 0.001 × 10 × 50 = 0.5 coins a day.
  const chain = { networkHashrateHs: 1e12, blockRewardCoins: 50, blockTimeS: 8_640 };
  expect(1e9 * coinsPerHashPerDay(chain)).toBeCloseTo(0.5, 12);
  expect(estimateMining({ ...MINING, online: { hoursPerDay: 6, fromHour: 0 } }).coinsPerDay).toBeCloseTo(0.125, 12);
});

test('the pace is that of the window in which the network was seen, not the target', () => {
  // Pearl on 2 October 2026: 392 blocks of 2,288.5 PRL, so 220.4 s each, at a difficulty of 33.59e6 × 2^48 hashes.
  const blockTimeS = 86_400 / 392;
  const networkHashrateHs = (33.59e6 * 2 ** 48) / blockTimeS;
  expect(networkHashrateHs / 1e18).toBeCloseTo(42.9, 1);
  const coins = 308.34e12 * coinsPerHashPerDay({ networkHashrateHs, blockRewardCoins: 2_288.5, blockTimeS });
  // 308.34e12 × 2,288.5 × 86,400 / (33.59e6 × 2^48), whatever the pace; at 1.133 USD 7.31 a day.
  expect(coins).toBeCloseTo(6.4483, 3);
  expect(coins * 1.133).toBeCloseTo(7.31, 2);
  // With the target of 194 s it would be 13.6 % too much.
  const atTarget = 308.34e12 * coinsPerHashPerDay({ networkHashrateHs, blockRewardCoins: 2_288.5, blockTimeS: 194 });
  expect(atTarget * 1.133).toBeCloseTo(8.3, 1);
  expect(atTarget / coins).toBeCloseTo(1.136, 3);
});

test('a mining rig has every flow of a typical day', () => {
  const estimate = estimateMining(MINING);
  expect(estimate.kind).toBe('mining');
  expect(estimate.coinsPerDay).toBeCloseTo(0.5, 12);
  expect(estimate.flows.typical).toEqual({
    grossUsdPerDay: expect.closeTo(2, 10), // 1e9 × 2e-9
    feeUsdPerDay: expect.closeTo(0.04, 10), // 2 % of gross
    revenueUsdPerDay: expect.closeTo(1.96, 10),
    energyKwhPerDay: expect.closeTo(6, 10), // 24 h × 250 W; it never waits
    electricityUsdPerDay: expect.closeTo(1.2, 10), // 6 × 0.2
    netCashUsdPerDay: expect.closeTo(0.76, 10), // 1.96 − 1.2
    depreciationUsdPerDay: 0,
    netProfitUsdPerDay: expect.closeTo(0.76, 10),
  });
});

test('the range is that of the revenue per hash', () => {
  const { flows, verdict, breakEvenElectricityUsdPerKwh } = estimateMining(MINING);
  expect(flows.low.netCashUsdPerDay).toBeCloseTo(-0.22, 10); // 1 × 0.98 − 1.2
  expect(flows.high.netCashUsdPerDay).toBeCloseTo(1.74, 10); // 3 × 0.98 − 1.2
  expect(verdict).toBe('likely-pays');
  expect(breakEvenElectricityUsdPerKwh).toEqual({ kind: 'at', value: expect.closeTo(0.326667, 6) }); // 1.96 / 6
});

test('a slower card earns the low revenue on the low hashrate', () => {
  const { flows } = estimateMining({ ...MINING, hashrateHs: { low: 0.8e9, typical: 1e9, high: 1.1e9 } });
  expect(flows.low.grossUsdPerDay).toBeCloseTo(0.8, 10); // 0.8e9 × 1e-9
  expect(flows.typical.grossUsdPerDay).toBeCloseTo(2, 10);
  expect(flows.high.grossUsdPerDay).toBeCloseTo(3.3, 10); // 1.1e9 × 3e-9
});

test('a bought rig loses value and pays back', () => {
  const estimate = estimateMining({
    ...MINING,
    investment: { purchasePriceUsd: 380, residualValueUsd: 0, usefulLifeDays: 760 },
    horizonDays: 1_000,
  });
  expect(estimate.flows.typical.netProfitUsdPerDay).toBeCloseTo(0.26, 10); // 0.76 − 380 / 760
  expect(estimate.payback?.typical).toEqual({ kind: 'reached', days: expect.closeTo(500, 8) }); // 380 / 0.76
  expect(estimate.roi?.typical).toBeCloseTo(1, 10); // (0.76 × 1000 − 380) / 380
});
