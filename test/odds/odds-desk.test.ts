import { afterAll, expect, test } from 'vitest';
import { oddsOf } from '../../src/engine/odds.ts';
import type { OddsQuestion } from '../../src/engine/odds.ts';
import { createOddsDesk } from '../../src/odds/odds-desk.ts';

const desk = createOddsDesk();
afterAll(() => desk.close());

const day = { revenueUsdPerDay: 4.6, electricityUsdPerDay: 1.63 };
const question: OddsQuestion = {
  purchasePriceUsd: 1_600,
  today: { low: day, typical: day, high: day },
  decayPerMonth: 0.03,
  volatilityPerMonth: 0.2,
  resaleUsd: { low: 600, typical: 900, high: 1_700 },
  horizonMonths: 24,
};

test('another thread answers what this one would', async () => {
  expect(await desk.ask(question)).toEqual(oddsOf(question));
});

test('who comes when too many wait is told so, and those who wait are answered', async () => {
  const asked = await Promise.all(Array.from({ length: 30 }, () => desk.ask(question)));
  expect(asked.filter((odds) => odds !== undefined).length).toBeGreaterThanOrEqual(8);
  expect(asked.some((odds) => odds === undefined)).toBe(true);
});
