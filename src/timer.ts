/** A wait that can be called off. A timer that was called off never elapses. */
interface Timer {
  readonly elapsed: Promise<void>;
  cancel(): void;
}

export type StartTimer = (ms: number) => Timer;

/** Node.js ends a longer wait at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export const startTimer: StartTimer = (ms) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let leftMs = ms;
  let handle = setTimeout(goOn, takeStep());

  function takeStep(): number {
    const stepMs = Math.min(leftMs, LONGEST_TIMEOUT_MS);
    leftMs -= stepMs;
    return stepMs;
  }

  function goOn(): void {
    if (leftMs > 0) handle = setTimeout(goOn, takeStep());
    else resolve();
  }

  return { elapsed: promise, cancel: () => clearTimeout(handle) };
};

/**
 * What the promise gives, or undefined when it takes longer than this. A promise that fails in time throws; what it does
 * later is its caller's, and no unhandled rejection. Each answer waits so: `Promise.race` would cost it twice as much.
 */
export function withinMs<Value>(ms: number, promise: Promise<Value>, start: StartTimer): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = start(ms);
    void timer.elapsed.then(() => resolve(undefined));
    const stop = (): void => timer.cancel();
    void promise.then(stop, stop);
    promise.then(resolve, reject);
  });
}
