import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, weightedMean } from '../../../src/market/figures/averages.ts';

const part = fc.record({
  value: fc.double({ min: 0.001, max: 50, noNaN: true }),
  weight: fc.integer({ min: 1, max: 9_999 }),
});

test('a weighted mean is never outside of what it is the mean of', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const values = parts.map(({ value }) => value);
      expect(weightedMean(parts)).toBeGreaterThanOrEqual(Math.min(...values));
      expect(weightedMean(parts)).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});

test('of equal values it is that value: 0.01 × 1/3 + 0.01 × 2/3', () => {
  for (let weight = 1; weight < 500; weight += 1) {
    expect(
      weightedMean([
        { value: 0.01, weight },
        { value: 0.01, weight: 7 },
      ]),
    ).toBe(0.01);
  }
});

test('three cards at 0.20 and one at 0.40 are 0.25 on average: (3 × 0.20 + 0.40) / 4', () => {
  expect(
    weightedMean([
      { value: 0.2, weight: 3 },
      { value: 0.4, weight: 1 },
    ]),
  ).toBeCloseTo(0.25, 12);
});

test('of nothing there is neither mean nor median', () => {
  expect([weightedMean([]), median([])]).toStrictEqual([Number.NaN, Number.NaN]);
});
