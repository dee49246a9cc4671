import { MINUTE_MS } from '../../durations.ts';

/** Of several machines with one database, and of one before and after a restart, only one asks at a time. */
export interface RefreshLock {
  /** Does the work if the source's last turn, whoever took it, is that long ago; resolves to whether it was done. */
  tryRun(turn: { readonly sourceId: string; readonly leastMs: number }, work: () => Promise<void>): Promise<boolean>;
}

/** Clocks of two machines differ by minutes. A turn later than that was taken by a clock that was wrong. */
const CLOCK_TOLERANCE_MS = 10 * MINUTE_MS;

/** Between these two, both included at the late end, a last turn keeps the next from being taken. Unix time, ms. */
export function bindingTurns({ nowMs, leastMs }: { readonly nowMs: number; readonly leastMs: number }) {
  return { afterMs: nowMs - leastMs, untilMs: nowMs + CLOCK_TOLERANCE_MS };
}

export function isTurnOver(turn: {
  readonly lastMs: number;
  readonly nowMs: number;
  readonly leastMs: number;
}): boolean {
  const { afterMs, untilMs } = bindingTurns(turn);
  return turn.lastMs <= afterMs || turn.lastMs > untilMs;
}
