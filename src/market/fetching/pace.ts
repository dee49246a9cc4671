import type { StartTimer } from '../../timer.ts';

/** Waits for one's turn. Turns come in the order they were asked for, at least `paceMs` apart. */
export function createTurns(paceMs: number, startTimer: StartTimer): () => Promise<void> {
  let next = Promise.resolve();
  return () => {
    const mine = next;
    next = mine.then(() => startTimer(paceMs).elapsed);
    return mine;
  };
}
