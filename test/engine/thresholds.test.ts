import { describe, expect, test } from 'vitest';
import {
  breakEvenElectricityUsdPerKwh,
  breakEvenHostRateUsdPerGpuHour,
  breakEvenUtilisation,
} from '../../src/engine/break-even.ts';
import { paybackPeriod } from '../../src/engine/payback.ts';
import { returnOnInvestment } from '../../src/engine/return-on-investment.ts';
import { switchPriceUsdPerGpuHour } from '../../src/engine/switch-price.ts';

/** Two cards, half rented: 24 paid GPU-hours and 24 × (0.5 × 1000 + 0.5 × 200) / 1000 × 0.25 = 3.60 $ of power a day. */
function renting({ utilisation = 0.5, hoursPerDay = 24 }) {
  return {
    gpus: [{ count: 2, priceUsdPerGpuHour: { low: 0.1, typical: 0.2, high: 0.3 }, platformFee: 0.25 }],
    power: { loadW: 1_000, idleW: 200 },
    utilisation: { low: 0, typical: utilisation, high: 1 },
    online: { hoursPerDay, fromHour: 0 },
    tariff: { kind: 'flat', usdPerKwh: 0.25 },
    investment: undefined,
    horizonDays: 365,
  } as const;
}

describe('break-even electricity price', () => {
  test.each([
    { reason: '3 / 10.8', revenue: 3, energy: 10.8, expected: { kind: 'at', value: expect.closeTo(0.277778, 6) } },
    { reason: 'no revenue: only free power', revenue: 0, energy: 10.8, expected: { kind: 'at', value: 0 } },
    { reason: 'no energy: any price', revenue: 3, energy: 0, expected: { kind: 'always' } },
    { reason: 'neither: any price', revenue: 0, energy: 0, expected: { kind: 'always' } },
    { reason: 'next to no energy: any price', revenue: 3, energy: 5e-324, expected: { kind: 'always' } },
  ])('$reason', ({ revenue, energy, expected }) => {
    expect(breakEvenElectricityUsdPerKwh(revenue, energy)).toEqual(expected);
  });
});

describe('break-even utilisation', () => {
  test.each([
    { reason: 'loses 1 idle, makes 3 busy: 1 / 4', idle: -1, busy: 3, expected: { kind: 'at', value: 0.25 } },
    { reason: 'just reaches 0 when always rented', idle: -1, busy: 0, expected: { kind: 'at', value: 1 } },
    { reason: 'draws nothing when idle', idle: 0, busy: 3, expected: { kind: 'always' } },
    { reason: 'is paid for drawing power', idle: 1, busy: 3, expected: { kind: 'always' } },
    { reason: 'neither costs nor earns', idle: 0, busy: 0, expected: { kind: 'always' } },
    { reason: 'loses even when always rented', idle: -2, busy: -1, expected: { kind: 'never' } },
    { reason: 'loses more the busier it is', idle: 0, busy: -1, expected: { kind: 'never' } },
    { reason: 'pays only while seldom rented: 1 / 4', idle: 1, busy: -3, expected: { kind: 'at', value: 0.25 } },
  ])('$reason', ({ idle, busy, expected }) => {
    expect(breakEvenUtilisation(idle, busy)).toEqual(expected);
  });
});

describe('break-even host rate', () => {
  test.each([
    { reason: '1.2 over 12 h', electricity: 1.2, hours: 12, expected: { kind: 'at', value: expect.closeTo(0.1, 12) } },
    { reason: 'no hour is rented', electricity: 1.2, hours: 0, expected: { kind: 'never' } },
    { reason: 'next to no hour is rented', electricity: 1.2, hours: 5e-324, expected: { kind: 'never' } },
    { reason: 'power is free', electricity: 0, hours: 12, expected: { kind: 'always' } },
    { reason: 'power is paid for, and no hour is rented', electricity: -1, hours: 0, expected: { kind: 'always' } },
  ])('$reason', ({ electricity, hours, expected }) => {
    expect(breakEvenHostRateUsdPerGpuHour(electricity, hours)).toEqual(expected);
  });
});

describe('payback', () => {
  test.each([
    { reason: '1000 / 4', price: 1_000, netCash: 4, expected: { kind: 'reached', days: 250 } },
    { reason: 'it cost nothing', price: 0, netCash: 4, expected: { kind: 'reached', days: 0 } },
    { reason: 'nothing is left', price: 1_000, netCash: 0, expected: { kind: 'never' } },
    { reason: 'it loses', price: 1_000, netCash: -4, expected: { kind: 'never' } },
    { reason: 'it cost nothing and loses', price: 0, netCash: -4, expected: { kind: 'never' } },
    { reason: 'more days than there are numbers', price: 1_000, netCash: 5e-324, expected: { kind: 'never' } },
  ])('$reason', ({ price, netCash, expected }) => {
    expect(paybackPeriod(price, netCash)).toEqual(expected);
  });
});

describe('return on investment', () => {
  test('is what is left over the horizon, per dollar paid', () => {
    const investment = { purchasePriceUsd: 1_000, residualValueUsd: 200, usefulLifeDays: 730 };
    expect(returnOnInvestment(investment, { low: -1, typical: 2, high: 4 }, 400)).toEqual({
      low: expect.closeTo(-1.2, 12), // (−400 + 200 − 1000) / 1000
      typical: expect.closeTo(0, 12), // (800 + 200 − 1000) / 1000
      high: expect.closeTo(0.8, 12), // (1600 + 200 − 1000) / 1000
    });
  });

  test('is no ratio for a card that cost nothing', () => {
    const gift = { purchasePriceUsd: 0, residualValueUsd: 0, usefulLifeDays: 730 };
    expect(returnOnInvestment(gift, { low: 0, typical: 2, high: 4 }, 400)).toBeUndefined();
  });
});

describe('switch price', () => {
  test.each([
    {
      reason: 'mining nets 1.20: (1.2 + 3.6) / 24',
      rented: renting({}),
      miningNet: 1.2,
      expected: { kind: 'at', hostRateUsdPerGpuHour: expect.closeTo(0.2, 12) },
    },
    {
      reason: 'mining loses less than the power of renting costs: (−1.2 + 3.6) / 24',
      rented: renting({}),
      miningNet: -1.2,
      expected: { kind: 'at', hostRateUsdPerGpuHour: expect.closeTo(0.1, 12) },
    },
    {
      reason: 'mining loses just that: equal for nothing',
      rented: renting({}),
      miningNet: -3.6,
      expected: { kind: 'at', hostRateUsdPerGpuHour: 0 },
    },
    { reason: 'mining loses more than that', rented: renting({}), miningNet: -4, expected: { kind: 'always' } },
    { reason: 'nobody rents', rented: renting({ utilisation: 0 }), miningNet: 1.2, expected: { kind: 'never' } },
    {
      reason: 'nobody rents, mining loses',
      rented: renting({ utilisation: 0 }),
      miningNet: -4,
      expected: { kind: 'never' },
    },
    { reason: 'the rig is never on', rented: renting({ hoursPerDay: 0 }), miningNet: 0, expected: { kind: 'never' } },
  ])('$reason', ({ rented, miningNet, expected }) => {
    expect(switchPriceUsdPerGpuHour(rented, miningNet)).toEqual(expected);
  });
});
