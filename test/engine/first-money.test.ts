import { expect, test } from 'vitest';
import { daysUntilFirstMoney } from '../../src/engine/first-money.ts';
import { monthsToRepay, netOverMonths } from '../../src/engine/kept-card.ts';

test('a card that leaves $0.35 a day waits 57 days for $20', () => {
  // 20 ÷ 0.35
  expect(daysUntilFirstMoney({ minimumUsd: 20 }, 0.35)).toBeCloseTo(57.14, 2);
  expect(daysUntilFirstMoney({ minimumUsd: 20, waitDays: 14 }, 2)).toBe(24);
  expect(daysUntilFirstMoney({ minimumUsd: 20 }, 0)).toBeUndefined();
});

test('what is left over months shrinks with the revenue, not with the net', () => {
  const day = { revenueUsdPerDay: 4.6, electricityUsdPerDay: 1.63 };
  // 2.97 × 365
  expect(netOverMonths(day, 12, 0)).toBeCloseTo(1_084.05, 2);
  // The most cash of 8 % a month: 513 USD in month 13, by the golden figures of the odds.
  expect(netOverMonths(day, 24, 0.08)).toBeCloseTo(513, 0);
  expect(netOverMonths({ revenueUsdPerDay: 1, electricityUsdPerDay: 2 }, 24, 0)).toBe(0);
});

test('a move is earned back by what it gains, or never', () => {
  // 4,000 ÷ (10 × 365 / 12)
  expect(monthsToRepay(4_000, 10)).toBeCloseTo(13.15, 2);
  expect(monthsToRepay(4_000, 0)).toBeUndefined();
  expect(monthsToRepay(4_000, -1)).toBeUndefined();
});
