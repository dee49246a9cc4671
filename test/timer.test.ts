import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { DAY_MS } from '../src/durations.ts';
import { startTimer } from '../src/timer.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

function watch(ms: number) {
  const timer = startTimer(ms);
  const seen = { isOver: false };
  void timer.elapsed.then(() => (seen.isOver = true));
  return { ...timer, seen };
}

test.each([
  { reason: 'a moment', ms: 5 },
  { reason: 'the longest that Node.js itself can wait', ms: 2 ** 31 - 1 },
  { reason: 'a millisecond longer than that', ms: 2 ** 31 },
  { reason: 'longer than that twice', ms: 60 * DAY_MS },
])('waits as long as it is told: $reason', async ({ ms }) => {
  const { seen } = watch(ms);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(seen.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.isOver).toBe(true);
});

test.each([
  { reason: 'at once', afterMs: 0 },
  { reason: 'after weeks', afterMs: 30 * DAY_MS },
])('one that is called off never elapses, and keeps nothing waiting: $reason', async ({ afterMs }) => {
  const { seen, cancel } = watch(60 * DAY_MS);
  await vi.advanceTimersByTimeAsync(afterMs);
  cancel();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(60 * DAY_MS);
  expect(seen.isOver).toBe(false);
});
