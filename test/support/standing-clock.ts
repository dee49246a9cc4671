import type { StartTimer } from '../../src/timer.ts';

export interface StandingClock {
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  /** Lets time pass, and whoever waits for it run. */
  pass(ms: number): Promise<void>;
  /** How long until the first who waits goes on; undefined when nobody waits. */
  msToNext(): number | undefined;
  /** Somebody sets the clock, forward or, below 0, back. Those who wait do not notice. */
  set(byMs: number): void;
}

/** Time that stands still until a test lets it pass. */
export function createStandingClock(start = new Date('2026-10-10T12:00:00Z')): StandingClock {
  let nowMs = start.getTime();
  let passedMs = 0;
  const waiting = new Set<{ readonly atMs: number; readonly resolve: () => void }>();
  return {
    now: () => new Date(nowMs),
    startTimer(ms) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = { atMs: passedMs + ms, resolve };
      waiting.add(timer);
      return { elapsed: promise, cancel: () => waiting.delete(timer) };
    },
    async pass(ms) {
      nowMs += ms;
      passedMs += ms;
      for (const timer of waiting) {
        if (timer.atMs > passedMs) continue;
        waiting.delete(timer);
        timer.resolve();
      }
      // setImmediate runs after every promise that can go on has gone on.
      await new Promise(setImmediate);
    },
    msToNext() {
      if (waiting.size === 0) return undefined;
      return Math.max(0, Math.min(...Array.from(waiting, ({ atMs }) => atMs)) - passedMs);
    },
    set(byMs) {
      nowMs += byMs;
    },
  };
}
