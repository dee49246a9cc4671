import { expect, test } from 'vitest';
import { verdictOf } from '../../src/engine/verdict.ts';

test.each([
  { reason: 'even a bad day pays', low: 0.01, typical: 1, high: 2, verdict: 'pays' },
  { reason: 'a bad day only breaks even', low: 0, typical: 1, high: 2, verdict: 'likely-pays' },
  { reason: 'a bad day loses', low: -1, typical: 0.01, high: 2, verdict: 'likely-pays' },
  { reason: 'a typical day only breaks even', low: -1, typical: 0, high: 2, verdict: 'likely-loses' },
  { reason: 'only a good day pays', low: -2, typical: -1, high: 0.01, verdict: 'likely-loses' },
  { reason: 'a good day only breaks even', low: -2, typical: -1, high: 0, verdict: 'loses' },
  { reason: 'nothing happens at all', low: 0, typical: 0, high: 0, verdict: 'loses' },
])('$verdict: $reason', ({ low, typical, high, verdict }) => {
  expect(verdictOf({ low, typical, high })).toBe(verdict);
});
