/** Counts something and tells who waits for it, so that nobody has to poll. */
export interface Tally {
  readonly count: number;
  add(): void;
  whenReached(count: number): Promise<void>;
}

export function createTally(): Tally {
  let count = 0;
  let waiting: { at: number; resolve: () => void }[] = [];
  return {
    get count() {
      return count;
    },
    add() {
      count += 1;
      for (const { at, resolve } of waiting) if (at <= count) resolve();
      waiting = waiting.filter(({ at }) => at > count);
    },
    whenReached(at) {
      if (at <= count) return Promise.resolve();
      return new Promise((resolve) => void waiting.push({ at, resolve }));
    },
  };
}
