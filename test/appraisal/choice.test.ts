import { describe, expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import { choose, claimedAbove, firstChoice } from '../../src/appraisal/choice.ts';
import { at, earningOf } from '../support/small-answers.ts';

/** Rented for so much; the day of the question is 10 October 2026. */
function rentedAt(usdPerGpuHour: number, fields: object = {}): Earning {
  return earningOf({ rows: at(usdPerGpuHour, fields) });
}

const newer = rentedAt(0.4);
const older = rentedAt(0.5, { date: '2026-09-01' }); // 39 days, so still sure
const old = rentedAt(0.6, { date: '2026-03-01' });
const claimed = rentedAt(2, { kind: 'claimed' });
const losing = rentedAt(0.01);

describe('a choice', () => {
  test('is the best of what is firm or dated', () => {
    expect(choose([older, newer])).toEqual({ kind: 'best', best: older, onPaper: undefined });
    expect(choose([newer, losing])).toEqual({ kind: 'best', best: newer, onPaper: undefined });
  });

  test('never is what is only on paper, which is named beside it where it would pay more', () => {
    expect(choose([old, newer])).toEqual({ kind: 'best', best: newer, onPaper: old });
    expect(choose([claimed, old, newer])).toEqual({ kind: 'best', best: newer, onPaper: old });
    expect(choose([claimed, newer, losing])).toEqual({ kind: 'best', best: newer, onPaper: claimed });
  });

  test('is that nothing pays, where nothing that is sure does', () => {
    expect(choose([losing])).toEqual({ kind: 'nothing-pays', leastLoss: losing, onPaper: undefined });
    expect(choose([old, losing])).toEqual({ kind: 'nothing-pays', leastLoss: losing, onPaper: old });
  });

  test('is that nothing is better than on paper, a claim last', () => {
    expect(choose([claimed, old])).toEqual({ kind: 'only-on-paper', top: old });
    expect(choose([claimed])).toEqual({ kind: 'only-on-paper', top: claimed });
  });

  test('is none of nothing', () => {
    expect(choose([])).toEqual({ kind: 'none' });
    expect(firstChoice([])).toBeUndefined();
  });

  test('with a purchase is about what is left after its loss of value', () => {
    // 0.4 × 0.75 × 12 h − 0.864 of power = 2.74 a day; 3,000 USD in 730 days are 4.11.
    const investment = { purchasePriceUsd: 3_000, residualValueUsd: 0, usefulLifeDays: 730 };
    const bought = earningOf({ rows: at(0.4), typed: { investment } });
    expect(bought.estimate.flows.typical.netProfitUsdPerDay).toBeCloseTo(-1.37, 2);
    expect(bought.estimate.verdict).not.toBe('pays');
    expect(choose([bought]).kind).toBe('nothing-pays');
  });
});

test('the first to look at is the best of what is sure, else of what was at least listed', () => {
  expect(firstChoice([claimed, old, older, newer])).toBe(older);
  expect(firstChoice([claimed, old])).toBe(old);
  expect(firstChoice([claimed])).toBe(claimed);
});

test('what is only claimed is known where it would be worth more than what is named', () => {
  expect(claimedAbove([claimed, old, newer], old)).toEqual([claimed]);
  expect(claimedAbove([old, newer, rentedAt(0.3, { kind: 'claimed' })], newer)).toEqual([]);
  // A claim that would lose is nothing to tell of, however little it loses.
  expect(claimedAbove([rentedAt(0.02, { kind: 'claimed' }), losing], losing)).toEqual([]);
});
