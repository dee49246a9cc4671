import type { StartTimer } from '../../src/timer.ts';

export interface StandingClock {
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  /** Lets time pass, and whoever waits for it run. */
  pass(ms: number): Promise<void>;
}

/** Time that stands still until a test lets it pass. */
export function createStandingClock(start = new Date('2026-10-10T12:00:00Z')): StandingClock {
  let nowMs = start.getTime();
  const waiting = new Set<{ readonly atMs: number; readonly resolve: () => void }>();
  return {
    now: () => new Date(nowMs),
    startTimer(ms) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = { atMs: nowMs + ms, resolve };
      waiting.add(timer);
      return { elapsed: promise, cancel: () => waiting.delete(timer) };
    },
    async pass(ms) {
      nowMs += ms;
      for (const timer of waiting) {
        if (timer.atMs > nowMs) continue;
        waiting.delete(timer);
        timer.resolve();
      }
      // setImmediate runs after every promise that can go on has gone on.
      await new Promise(setImmediate);
    },
  };
}
