import type { StartTimer } from '../../../src/timer.ts';

export interface Waits {
  readonly startTimer: StartTimer;
  /** Every wait that was begun, in ms, in order. */
  readonly begun: readonly number[];
  /** How many waits are held at this moment. */
  heldCount(): number;
  /** Ends the waits that are held. */
  release(): void;
}

/** Waits that are over at once, except the ones that are held until the test lets them go. */
export function createWaits(isHeld: (ms: number) => boolean): Waits {
  const begun: number[] = [];
  const held = new Set<() => void>();
  return {
    begun,
    startTimer(ms) {
      begun.push(ms);
      if (!isHeld(ms)) return { elapsed: Promise.resolve(), cancel: () => undefined };
      const { promise, resolve } = Promise.withResolvers<void>();
      held.add(resolve);
      return { elapsed: promise, cancel: () => held.delete(resolve) };
    },
    heldCount: () => held.size,
    release() {
      for (const resolve of held) resolve();
      held.clear();
    },
  };
}
