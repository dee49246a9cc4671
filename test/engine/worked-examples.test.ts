import { expect, test } from 'vitest';
import { breakEvenElectricityUsdPerKwh } from '../../src/engine/break-even.ts';
import { hourlyRateForMonthlyUsd } from '../../src/engine/claim-arithmetic.ts';
import { depreciationUsdPerDay } from '../../src/engine/depreciation.ts';
import { coinsPerHashPerDay, estimateMining } from '../../src/engine/mining.ts';
import { paybackPeriod, sincePurchase } from '../../src/engine/payback.ts';
import { energyKwhPerDay } from '../../src/engine/power.ts';
import type { WallPower } from '../../src/engine/power.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import { averagePriceUsdPerKwh } from '../../src/engine/tariff.ts';
import { always } from './rented-rigs.ts';

const ALWAYS_ON = { hoursPerDay: 24, fromHour: 0 };

function electricityPerDay(power: WallPower, pricePerKwh: number, utilisation: number): number {
  const tariff = { kind: 'flat', usdPerKwh: pricePerKwh } as const;
  return energyKwhPerDay(power, ALWAYS_ON.hoursPerDay, utilisation) * averagePriceUsdPerKwh(tariff, ALWAYS_ON);
}

function typicalDay(host: { hostRateUsdPerGpuHour: number; utilisation: number; idleW: number }) {
  const { hostRateUsdPerGpuHour: rate, utilisation } = host;
  return estimateRenting({
    gpus: [{ count: 1, priceUsdPerGpuHour: { low: rate, typical: rate, high: rate }, platformFee: 0 }],
    power: { loadW: 600, idleW: host.idleW },
    utilisation: { low: utilisation, typical: utilisation, high: utilisation },
    online: ALWAYS_ON,
    tariff: { kind: 'flat', usdPerKwh: 0.13 },
    investment: undefined,
    horizonDays: 365,
  }).flows.typical;
}

test.each([
  { reason: '450 W × 24 h × 0.16', loadW: 450, idleW: 450, price: 0.16, utilisation: 1, perDay: 1.728 },
  { reason: 'four of them', loadW: 1_800, idleW: 0, price: 0.16, utilisation: 1, perDay: 6.912 },
  { reason: '600 W × 24 h × 0.13', loadW: 600, idleW: 0, price: 0.13, utilisation: 1, perDay: 1.872 },
  { reason: '1.872 × 80 %, idle for free', loadW: 600, idleW: 0, price: 0.13, utilisation: 0.8, perDay: 1.4976 },
  { reason: '1.872 × 88 %, idle for free', loadW: 600, idleW: 0, price: 0.13, utilisation: 0.88, perDay: 1.64736 },
  {
    reason: '79 W × 24 h = 1.896 kWh × 7.95 INR; rounding each hour to 0.62 first would give 14.88',
    loadW: 79,
    idleW: 0,
    price: 7.95,
    utilisation: 1,
    perDay: 15.0732,
  },
])('electricity: $reason is $perDay a day', ({ loadW, idleW, price, utilisation, perDay }) => {
  expect(electricityPerDay({ loadW, idleW }, price, utilisation)).toBeCloseTo(perDay, 10);
});

test('a card at 0.1875 $/h and 80 % nets 2.10 $ a day', () => {
  const day = typicalDay({ hostRateUsdPerGpuHour: 0.1875, utilisation: 0.8, idleW: 0 });
  expect(day.revenueUsdPerDay).toBeCloseTo(3.6, 10); // 0.1875 × 24 × 0.8
  expect(day.netCashUsdPerDay).toBeCloseTo(2.1024, 10); // 3.60 − 1.4976
});

test('5.40 $ a day at 88 % is 0.255682 $/h and nets 3.75 $', () => {
  const hostRate = 5.4 / (24 * 0.88);
  expect(hostRate).toBeCloseTo(0.255682, 6);
  const day = typicalDay({ hostRateUsdPerGpuHour: hostRate, utilisation: 0.88, idleW: 0 });
  expect(day.revenueUsdPerDay).toBeCloseTo(5.4, 10);
  expect(day.netCashUsdPerDay).toBeCloseTo(3.75264, 10); // 5.40 − 1.64736
});

test('90 W while waiting cost 0.0337 $ a day more', () => {
  const free = typicalDay({ hostRateUsdPerGpuHour: 5.4 / (24 * 0.88), utilisation: 0.88, idleW: 0 });
  const charged = typicalDay({ hostRateUsdPerGpuHour: 5.4 / (24 * 0.88), utilisation: 0.88, idleW: 90 });
  // 24 h × 12 % × 90 W / 1000 × 0.13
  expect(charged.electricityUsdPerDay - free.electricityUsdPerDay).toBeCloseTo(0.033696, 10);
  expect(charged.netCashUsdPerDay).toBeCloseTo(3.718944, 10); // 3.75264 − 0.033696
});

test('1,600 $ over 730 days without resale are 2.19 $ a day', () => {
  const investment = { purchasePriceUsd: 1_600, residualValueUsd: 0, usefulLifeDays: 730 };
  expect(depreciationUsdPerDay(investment)).toBeCloseTo(2.191781, 6); // 1600 / 730
});

test('2,000 $ at 3.75 $ a day are back after 533 days', () => {
  expect(paybackPeriod(2_000, 3.75)).toEqual({ kind: 'reached', days: expect.closeTo(533.3333, 4) }); // 2000 / 3.75
});

test('2,000 $ after 400 days ask for 5 $ a day so far; at 3.75 $ a day 500 $ are still to come', () => {
  // 2000 / 400; 2000 − 400 × 3.75
  expect(sincePurchase(2_000, 3.75, 400)).toEqual({ days: 400, neededUsdPerDay: 5, stillToComeUsd: 500 });
  expect(sincePurchase(2_000, 6, 400).stillToComeUsd).toBe(0);
  // What was lost is to be earned too: 2000 + 400 × 1
  expect(sincePurchase(2_000, -1, 400).stillToComeUsd).toBe(2_400);
});

test('3.00 $ a day from 450 W break even at 0.2778 $/kWh', () => {
  const energy = energyKwhPerDay({ loadW: 450, idleW: 0 }, 24, 1);
  // 3 / (0.45 × 24)
  expect(breakEvenElectricityUsdPerKwh(3, energy)).toEqual({ kind: 'at', value: expect.closeTo(0.277778, 6) });
});

test('254 TH/s of 50.136 EH/s mine 5.15 coins worth 5.22 $ a day', () => {
  const coins = coinsPerHashPerDay({ networkHashrateHs: 5.0136e19, blockRewardCoins: 2_283.16, blockTimeS: 194 });
  const estimate = estimateMining({
    hashrateHs: always(254e12),
    conditions: { coinsPerHashPerDay: coins, revenueUsdPerHashPerDay: always(coins * 1.013), poolFee: 0 },
    power: { loadW: 0, idleW: 0 },
    online: ALWAYS_ON,
    tariff: { kind: 'flat', usdPerKwh: 0 },
    investment: undefined,
    horizonDays: 365,
  });
  expect(estimate.coinsPerDay).toBeCloseTo(5.1515, 4); // 254e12 / 5.0136e19 × 2283.16 × 86400 / 194
  expect(estimate.flows.typical.revenueUsdPerDay).toBeCloseTo(5.2185, 4); // 5.1515 × 1.013
});

test.each([
  { reason: '800 / 730', utilisation: 1, hours: undefined, perHour: 1.09589 },
  { reason: '800 / (0.6 × 730)', utilisation: 0.6, hours: undefined, perHour: 1.826484 },
  { reason: '800 / (0.5 × 720), a month of thirty days', utilisation: 0.5, hours: 720, perHour: 2.222222 },
])('800 $ a month take $perHour $ per rented hour: $reason', ({ utilisation, hours, perHour }) => {
  expect(hourlyRateForMonthlyUsd(800, utilisation, hours)).toBeCloseTo(perHour, 6);
});

test('no rate makes a monthly claim come true for a card that is never rented', () => {
  expect(hourlyRateForMonthlyUsd(800, 0)).toBeUndefined();
});
