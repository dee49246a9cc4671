import { expect, test } from 'vitest';
import { createLateness } from '../../src/conversation/lateness.ts';

const START_MS = Date.UTC(2026, 10, 28);
/** Ages as Discord's clock has them, on a machine whose clock is ahead by so much. */
function openWith(aheadMs: number) {
  let hereMs = START_MS + aheadMs;
  const lateness = createLateness(() => new Date(hereMs));
  return {
    setAhead: (ms: number) => {
      hereMs = START_MS + ms;
    },
    isSuspect: (ageMs: number) => lateness.isSuspect(START_MS - ageMs),
    take: (ageMs: number) => lateness.wasTaken(START_MS - ageMs, hereMs),
  };
}

test.each([
  [100, false],
  [2_000, false],
  [2_001, true],
  [60_000, true],
])('where the clocks agree, what is %i ms old is suspect: %s', (ageMs, suspect) => {
  expect(openWith(0).isSuspect(ageMs)).toBe(suspect);
});

test.each([60_000, -60_000, 3_600_000])('%i ms between the clocks are known after the first answer', (aheadMs) => {
  const { isSuspect, take } = openWith(aheadMs);
  take(100);
  expect(isSuspect(150)).toBe(false);
  expect(isSuspect(60_000)).toBe(true);
});

test('a clock that is set is followed, whichever way', () => {
  const { isSuspect, take, setAhead } = openWith(0);
  take(100);
  setAhead(60_000);
  expect(isSuspect(100), 'until Discord has taken an answer').toBe(true);
  take(100);
  expect(isSuspect(100)).toBe(false);
  setAhead(-60_000);
  take(100);
  expect(isSuspect(100)).toBe(false);
  expect(isSuspect(60_000)).toBe(true);
});

test('an answer that was taken at the last moment teaches nothing wrong', () => {
  const { isSuspect, take } = openWith(0);
  take(2_900);
  take(100);
  take(2_900);
  expect(isSuspect(2_500)).toBe(true);
});
