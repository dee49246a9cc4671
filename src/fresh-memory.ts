interface FreshMemoryLimits {
  readonly ttlMs: number;
  readonly max: number;
}

/** What was found less than `ttlMs` ago, by key. */
export interface FreshMemory<Value> {
  get(key: string): Value | undefined;
  /** `sinceMs`, by `elapsedMs`, is since when the value may have become another. */
  set(key: string, value: Value, sinceMs?: number): void;
  delete(key: string): void;
  clear(): void;
}

interface Kept<Value> {
  readonly value: Value;
  readonly sinceMs: number;
}

/** A memory by a clock that goes ahead only, such as `createElapsedClock`’s. */
export function createFreshMemory<Value>(
  { ttlMs, max }: FreshMemoryLimits,
  elapsedMs: () => number,
): FreshMemory<Value> {
  // Oldest first, as a map is gone through in the order in which its keys were set.
  const kept = new Map<string, Kept<Value>>();

  function dropOld(nowMs: number): void {
    for (const [key, { sinceMs }] of kept) {
      if (nowMs - sinceMs < ttlMs) return;
      kept.delete(key);
    }
  }

  return {
    get(key) {
      const found = kept.get(key);
      return found !== undefined && elapsedMs() - found.sinceMs < ttlMs ? found.value : undefined;
    },
    set(key, value, sinceMs = elapsedMs()) {
      dropOld(elapsedMs());
      kept.delete(key);
      // Begins anew when it is full: to find some of it again costs less than to know what was not asked for lately.
      if (kept.size >= max) kept.clear();
      kept.set(key, { value, sinceMs });
    },
    delete: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
