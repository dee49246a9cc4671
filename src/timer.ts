/** A wait that can be called off. A timer that was called off never elapses. */
interface Timer {
  readonly elapsed: Promise<void>;
  cancel(): void;
}

export type StartTimer = (ms: number) => Timer;

export const startTimer: StartTimer = (ms) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const handle = setTimeout(resolve, ms);
  return { elapsed: promise, cancel: () => clearTimeout(handle) };
};

/** What the promise gives, or undefined when it takes longer than this. A promise that fails in time throws. */
export async function withinMs<Value>(
  ms: number,
  promise: Promise<Value>,
  start: StartTimer,
): Promise<Value | undefined> {
  const timer = start(ms);
  try {
    return await Promise.race([promise, timer.elapsed.then(() => undefined)]);
  } finally {
    timer.cancel();
  }
}
