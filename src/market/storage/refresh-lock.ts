import { CLOCK_TOLERANCE_MS } from '../figures/freshness.ts';

/** The work was done here; or it is not to be done now, and it is worth trying again after so long. */
export type Turn = 'taken' | { readonly againInMs: number };

/** Of several machines with one database, and of one before and after a restart, only one asks at a time. */
export interface RefreshLock {
  /** Does the work if the source's last turn, whoever took it, is that long ago. */
  tryRun(turn: { readonly sourceId: string; readonly leastMs: number }, work: () => Promise<void>): Promise<Turn>;
}

/**
 * Between these two, both included at the late end, a last turn keeps the next from being taken. Unix time, ms. A later one
 * was taken by a clock that was wrong.
 */
export function bindingTurns({ nowMs, leastMs }: { readonly nowMs: number; readonly leastMs: number }) {
  return { afterMs: nowMs - leastMs, untilMs: nowMs + CLOCK_TOLERANCE_MS };
}

/** How long a last turn keeps the next from being taken: 0 when it does not. */
export function msUntilTurn(turn: {
  readonly lastMs: number;
  readonly nowMs: number;
  readonly leastMs: number;
}): number {
  const { afterMs, untilMs } = bindingTurns(turn);
  return turn.lastMs > untilMs ? 0 : Math.max(0, turn.lastMs - afterMs);
}
