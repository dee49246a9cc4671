import type { Clock } from '../../src/playground/discord/clock.ts';

/** Time that stands still until it is moved. */
export interface PlaygroundClock extends Clock {
  /** Runs everything that falls due on the way. */
  advance(byMs: number): void;
}

export function createPlaygroundClock(startsAt = Date.parse('2026-11-21T12:00:00Z')): PlaygroundClock {
  let now = startsAt;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => now,
    after(delayMs, task) {
      const entry = { at: now + delayMs, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((one) => one !== entry);
      };
    },
    advance(byMs) {
      now += byMs;
      const due = tasks.filter(({ at }) => at <= now);
      tasks = tasks.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
  };
}
