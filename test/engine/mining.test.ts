import { expect, test } from 'vitest';
import { coinsPerDay, estimateMining } from '../../src/engine/mining.ts';
import type { Mining } from '../../src/engine/mining.ts';

/** A thousandth of the network, 10 blocks a day: 0.001 × 10 × 50 = 0.5 coins a day. */
const MINING: Mining = {
  hashrateHs: 1e9,
  conditions: {
    networkHashrateHs: 1e12,
    blockRewardCoins: 50,
    blockTimeS: 8_640,
    coinPriceUsd: { low: 2, typical: 4, high: 6 },
    poolFee: 0.02,
  },
  power: { loadW: 250, idleW: 60 },
  online: { hoursPerDay: 24, fromHour: 0 },
  tariff: { kind: 'flat', usdPerKwh: 0.2 },
  investment: undefined,
  horizonDays: 365,
};

test('coins follow the share of the network', () => {
  expect(coinsPerDay(1e9, MINING.conditions, 1)).toBeCloseTo(0.5, 12);
  expect(coinsPerDay(1e9, MINING.conditions, 0.25)).toBeCloseTo(0.125, 12); // six hours of the day
});

test('a mining rig has every flow of a typical day', () => {
  const estimate = estimateMining(MINING);
  expect(estimate.kind).toBe('mining');
  expect(estimate.coinsPerDay).toBeCloseTo(0.5, 12);
  expect(estimate.flows.typical).toEqual({
    grossUsdPerDay: expect.closeTo(2, 10), // 0.5 × 4
    feeUsdPerDay: expect.closeTo(0.04, 10), // 2 % of gross
    revenueUsdPerDay: expect.closeTo(1.96, 10),
    energyKwhPerDay: expect.closeTo(6, 10), // 24 h × 250 W; it never waits
    electricityUsdPerDay: expect.closeTo(1.2, 10), // 6 × 0.2
    netCashUsdPerDay: expect.closeTo(0.76, 10), // 1.96 − 1.2
    depreciationUsdPerDay: 0,
    netProfitUsdPerDay: expect.closeTo(0.76, 10),
  });
});

test('the range is the coin price’s', () => {
  const { flows, verdict, breakEvenElectricityUsdPerKwh } = estimateMining(MINING);
  expect(flows.low.netCashUsdPerDay).toBeCloseTo(-0.22, 10); // 0.5 × 2 × 0.98 − 1.2
  expect(flows.high.netCashUsdPerDay).toBeCloseTo(1.74, 10); // 0.5 × 6 × 0.98 − 1.2
  expect(verdict).toBe('likely-pays');
  expect(breakEvenElectricityUsdPerKwh).toEqual({ kind: 'at', value: expect.closeTo(0.326667, 6) }); // 1.96 / 6
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
