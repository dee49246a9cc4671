import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewardAfter } from '../../src/engine/block-reward.ts';
import type { RewardFormula } from '../../src/engine/block-reward.ts';

const pearl: RewardFormula = { by: 'height', budgetCoins: 2.1e9, offsetBlocks: 650_226 };
const quantus: RewardFormula = { by: 'supply', divisor: 50e6 };

test('Pearl’s reward of one recorded block gives that of another', () => {
  // 2.1e9 × 650,226 / (773,471 × 773,470) at height 123,245; 534 blocks before it 2,285.58 were paid.
  expect(rewardAfter(pearl, 2_285.58, 123_245 - 122_711)).toBeCloseTo(2_282.42, 1);
});

test('Pearl’s reward of 4 October is 5.95 % too high on 28 November', () => {
  // Height 147,340: 2.1e9 × 650,226 / (797,566 × 797,565) = 2,146.6.
  const later = rewardAfter(pearl, 2_282.42, 147_340 - 123_245);
  expect(later).toBeCloseTo(2_146.6, 1);
  expect(later / 2_282.42 - 1).toBeCloseTo(-0.0595, 4);
});

test('Quantus’ reward falls by the fiftieth part of a millionth with every block', () => {
  // (21e6 − supply) / 50e6 = 0.31 leaves 15.5 million; a million blocks later e^(−1/50) of that.
  expect(rewardAfter(quantus, 0.31, 1e6)).toBeCloseTo(0.31 * Math.exp(-0.02), 6);
});

test.each([
  ['by height', pearl],
  ['by what is left', quantus],
])('a reward falls with every block, and in two steps as in one: %s', (_how, formula) => {
  const blocks = fc.integer({ min: 1, max: 500_000 });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 3_000, noNaN: true }), blocks, blocks, (reward, some, more) => {
      const after = rewardAfter(formula, reward, some);
      expect(after).toBeLessThan(reward);
      expect(rewardAfter(formula, after, more) / rewardAfter(formula, reward, some + more)).toBeCloseTo(1, 9);
    }),
  );
});
