import { describe, expect, test } from 'vitest';
import { estimateRenting, hostRateUsdPerGpuHour } from '../../src/engine/renting.ts';
import type { Renting } from '../../src/engine/renting.ts';
import { always } from './rented-rigs.ts';

/** One card at a price that already is the host's income, always on, 600 W at work and 90 W waiting, at 0.13 $/kWh. */
const RENTING: Renting = {
  gpus: [{ count: 1, priceUsdPerGpuHour: { low: 0.1, typical: 0.2, high: 0.3 }, platformFee: 0 }],
  power: { loadW: 600, idleW: 90 },
  utilisation: { low: 0.3, typical: 0.6, high: 0.9 },
  online: { hoursPerDay: 24, fromHour: 0 },
  tariff: { kind: 'flat', usdPerKwh: 0.13 },
  investment: undefined,
  horizonDays: 365,
};

test('the platform keeps its share of a renter’s price', () => {
  expect(hostRateUsdPerGpuHour(0.5, 0.25)).toBeCloseTo(0.375, 12); // 0.5 × (1 − 0.25)
  expect(hostRateUsdPerGpuHour(0.5, 0)).toBe(0.5); // the price is the host's income already
});

describe('a rented card', () => {
  const estimate = estimateRenting(RENTING);

  test('has every flow of a typical day', () => {
    expect(estimate.flows.typical).toEqual({
      grossUsdPerDay: expect.closeTo(2.88, 10), // 0.2 × 24 h × 60 %
      feeUsdPerDay: 0,
      revenueUsdPerDay: expect.closeTo(2.88, 10),
      energyKwhPerDay: expect.closeTo(9.504, 10), // 24 h × (0.6 × 600 + 0.4 × 90) / 1000
      electricityUsdPerDay: expect.closeTo(1.23552, 10), // 9.504 × 0.13
      netCashUsdPerDay: expect.closeTo(1.64448, 10), // 2.88 − 1.23552
      depreciationUsdPerDay: 0,
      netProfitUsdPerDay: expect.closeTo(1.64448, 10),
    });
  });

  test('ranges from the low price when seldom rented to the high price when often rented', () => {
    // 0.1 × 24 × 0.3 = 0.72 less 24 × (0.3 × 600 + 0.7 × 90) / 1000 × 0.13 = 0.75816
    expect(estimate.flows.low.netCashUsdPerDay).toBeCloseTo(-0.03816, 10);
    // 0.3 × 24 × 0.9 = 6.48 less 24 × (0.9 × 600 + 0.1 × 90) / 1000 × 0.13 = 1.71288
    expect(estimate.flows.high.netCashUsdPerDay).toBeCloseTo(4.76712, 10);
    expect(estimate.verdict).toBe('likely-pays');
  });

  test('names its thresholds', () => {
    expect(estimate).toMatchObject({
      kind: 'renting',
      hostRateUsdPerGpuHour: { low: 0.1, typical: 0.2, high: 0.3 },
      breakEvenElectricityUsdPerKwh: { kind: 'at', value: expect.closeTo(0.30303, 5) }, // 2.88 / 9.504
      // idle it loses 24 × 0.09 × 0.13 = 0.2808, busy it makes 4.8 − 1.872 = 2.928: 0.2808 / (0.2808 + 2.928)
      breakEvenUtilisation: { kind: 'at', value: expect.closeTo(0.087511, 5) },
      breakEvenHostRateUsdPerGpuHour: { kind: 'at', value: expect.closeTo(0.0858, 10) }, // 1.23552 / (24 × 0.6)
    });
  });

  test('has no payback and no return without a purchase price', () => {
    expect(estimate.payback).toBeUndefined();
    expect(estimate.roi).toBeUndefined();
  });
});

test('a bought card loses value, pays back and has a return', () => {
  const estimate = estimateRenting({
    ...RENTING,
    investment: { purchasePriceUsd: 1_600, residualValueUsd: 500, usefulLifeDays: 1_000 },
    horizonDays: 730,
  });
  expect(estimate.flows.typical.depreciationUsdPerDay).toBeCloseTo(1.1, 10); // (1600 − 500) / 1000
  expect(estimate.flows.typical.netProfitUsdPerDay).toBeCloseTo(0.54448, 10); // 1.64448 − 1.1
  expect(estimate.payback).toEqual({
    low: { kind: 'never' },
    typical: { kind: 'reached', days: expect.closeTo(972.952, 3) }, // 1600 / 1.64448, depreciation not in it
    high: { kind: 'reached', days: expect.closeTo(335.632, 3) }, // 1600 / 4.76712
  });
  expect(estimate.roi).toEqual({
    low: expect.closeTo(-0.70491, 5), // (−0.03816 × 730 + 500 − 1600) / 1600
    typical: expect.closeTo(0.062794, 5), // (1.64448 × 730 + 500 − 1600) / 1600
    high: expect.closeTo(1.487499, 5), // (4.76712 × 730 + 500 − 1600) / 1600
  });
});

test('a mixed rig adds its cards up and gives the mean rate per card', () => {
  const estimate = estimateRenting({
    ...RENTING,
    gpus: [
      { count: 2, priceUsdPerGpuHour: always(0.4), platformFee: 0.25 },
      { count: 1, priceUsdPerGpuHour: always(0.15), platformFee: 0 },
    ],
    utilisation: always(0.5),
  });
  expect(estimate.hostRateUsdPerGpuHour.typical).toBeCloseTo(0.25, 10); // (2 × 0.3 + 0.15) / 3
  expect(estimate.flows.typical.grossUsdPerDay).toBeCloseTo(11.4, 10); // (2 × 0.4 + 0.15) × 12 h
  expect(estimate.flows.typical.feeUsdPerDay).toBeCloseTo(2.4, 10); // 2 × 0.4 × 25 % × 12 h
  expect(estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(9, 10); // (2 × 0.3 + 0.15) × 12 h
  // 24 × (0.5 × 600 + 0.5 × 90) / 1000 × 0.13 = 1.0764 over 3 cards × 12 h
  expect(estimate.breakEvenHostRateUsdPerGpuHour).toEqual({ kind: 'at', value: expect.closeTo(0.0299, 10) });
});

test('where being busier loses money, the worst day is the busiest', () => {
  const estimate = estimateRenting({
    ...RENTING,
    gpus: [{ count: 1, priceUsdPerGpuHour: always(0.01), platformFee: 0 }],
  });
  // 0.01 × 24 × 0.9 = 0.216 less 1.71288; at 30 % it would be 0.072 − 0.75816 = −0.68616
  expect(estimate.flows.low.netCashUsdPerDay).toBeCloseTo(-1.49688, 10);
  expect(estimate.flows.high.netCashUsdPerDay).toBeCloseTo(-0.68616, 10);
  expect(estimate.flows.low.revenueUsdPerDay).toBeCloseTo(0.216, 10);
  expect(estimate.verdict).toBe('loses');
  expect(estimate.breakEvenUtilisation).toEqual({ kind: 'never' });
});

test('where being busier changes nothing, low is seldom rented and high is often rented', () => {
  const estimate = estimateRenting({
    ...RENTING,
    gpus: [{ count: 1, priceUsdPerGpuHour: always(0.25), platformFee: 0 }],
    power: { loadW: 1_000, idleW: 0 }, // a rented hour takes 1 kWh, and pays for just that
    utilisation: { low: 0.25, typical: 0.5, high: 0.75 },
    tariff: { kind: 'flat', usdPerKwh: 0.25 },
  });
  expect(estimate.flows.low).toMatchObject({ revenueUsdPerDay: 1.5, netCashUsdPerDay: 0 }); // 0.25 × 24 × 0.25
  expect(estimate.flows.high).toMatchObject({ revenueUsdPerDay: 4.5, netCashUsdPerDay: 0 }); // 0.25 × 24 × 0.75
});

test('a machine that is never rented only costs', () => {
  const estimate = estimateRenting({ ...RENTING, utilisation: always(0) });
  expect(estimate.flows.typical.netCashUsdPerDay).toBeCloseTo(-0.2808, 10); // 24 × 90 / 1000 × 0.13
  expect(estimate.breakEvenElectricityUsdPerKwh).toEqual({ kind: 'at', value: 0 });
  expect(estimate.breakEvenHostRateUsdPerGpuHour).toEqual({ kind: 'never' });
});

test('being paid to draw power breaks even always', () => {
  const estimate = estimateRenting({ ...RENTING, tariff: { kind: 'flat', usdPerKwh: -0.02 } });
  expect(estimate.flows.typical.electricityUsdPerDay).toBeCloseTo(-0.19008, 10); // 9.504 × −0.02
  expect(estimate.verdict).toBe('pays');
  expect(estimate.breakEvenUtilisation).toEqual({ kind: 'always' });
  expect(estimate.breakEvenHostRateUsdPerGpuHour).toEqual({ kind: 'always' });
});
