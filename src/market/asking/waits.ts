import type { StartTimer } from '../../timer.ts';

interface Wait {
  /** Resolves when the time is over, or when everything ends. */
  readonly over: Promise<void>;
  /** Leaves no timer behind. */
  end(): void;
}

/** Waits that can all be ended at once. */
export interface Waits {
  start(ms: number): Wait;
  endAll(): void;
}

export function createWaits(startTimer: StartTimer): Waits {
  const running = new Set<() => void>();
  return {
    start(ms) {
      const { promise: over, resolve } = Promise.withResolvers<void>();
      const timer = startTimer(ms);
      void timer.elapsed.then(resolve);
      running.add(resolve);
      const end = (): void => {
        timer.cancel();
        running.delete(resolve);
      };
      return { over, end };
    },
    endAll() {
      for (const resolve of running) resolve();
    },
  };
}
