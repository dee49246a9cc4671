import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOUR_MS } from '../src/durations.ts';
import { createElapsedClock } from '../src/elapsed-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('counts what passes, to the millisecond', () => {
  const elapsedMs = createElapsedClock();
  const beganMs = elapsedMs();
  for (let second = 0; second < 90; second += 1) {
    vi.advanceTimersByTime(1_000);
    // As a server of the time corrects a clock.
    vi.setSystemTime(Date.now() + (second % 2 === 0 ? 40 : -40));
    elapsedMs();
  }
  expect(elapsedMs() - beganMs).toBe(90_000);
});

test('goes on while the clock is set back', () => {
  const elapsedMs = createElapsedClock();
  const beganMs = elapsedMs();
  vi.setSystemTime(Date.now() - HOUR_MS);
  expect(elapsedMs() - beganMs).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(elapsedMs() - beganMs).toBe(1_000);
});

test('counts the time in which the machine slept, also of one whose clock is set back later', () => {
  const elapsedMs = createElapsedClock();
  const beganMs = elapsedMs();
  vi.setSystemTime(Date.now() + HOUR_MS);
  expect(elapsedMs() - beganMs).toBe(HOUR_MS);
  vi.setSystemTime(Date.now() - HOUR_MS);
  vi.advanceTimersByTime(1_000);
  expect(elapsedMs() - beganMs).toBe(HOUR_MS + 1_000);
});
