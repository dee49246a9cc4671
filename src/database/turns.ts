import { startTimer } from '../timer.ts';

/** Whose turn it is has the thing to themselves. */
export interface Turn {
  /** What is left of the patience with which it was waited for; 0 at the least. */
  leftMs(): number;
  end(): void;
}

export interface Turns {
  /**
   * In the order in which they are asked for.
   * @throws {NoTurnError} when it has not come within that time; then it never comes
   */
  take(patienceMs: number): Promise<Turn>;
  /** How many wait for one. */
  waiting(): number;
}

export class NoTurnError extends Error {
  override readonly name = 'NoTurnError';
}

export function createTurns(): Turns {
  const waiting = new Set<() => void>();
  let isTaken = false;

  function handOver(): void {
    const [next] = waiting;
    if (next === undefined) {
      isTaken = false;
      return;
    }
    waiting.delete(next);
    next();
  }

  function come(patienceMs: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = startTimer(patienceMs);
    const giveTurn = (): void => {
      timer.cancel();
      resolve();
    };
    async function giveUpInTime(): Promise<void> {
      await timer.elapsed;
      // Whoever has given up is passed over.
      if (waiting.delete(giveTurn)) reject(new NoTurnError(`It was not this one’s turn within ${patienceMs} ms.`));
    }
    waiting.add(giveTurn);
    void giveUpInTime();
    return promise;
  }

  return {
    waiting: () => waiting.size,
    async take(patienceMs) {
      const endsMs = performance.now() + patienceMs;
      if (isTaken) await come(patienceMs);
      isTaken = true;
      let isOver = false;
      return {
        leftMs: () => Math.max(0, endsMs - performance.now()),
        end() {
          if (!isOver) handOver();
          isOver = true;
        },
      };
    },
  };
}
