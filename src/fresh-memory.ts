import NodeCache from 'node-cache';

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
  const ttlSeconds = ttlMs / 1_000;
  // Frees what has expired by the clock; whether it has is decided here.
  const kept = new NodeCache({ stdTTL: ttlSeconds, checkperiod: ttlSeconds, useClones: false });
  return {
    get(key) {
      const found = kept.get<Kept<Value>>(key);
      return found !== undefined && elapsedMs() - found.sinceMs < ttlMs ? found.value : undefined;
    },
    set(key, value, sinceMs = elapsedMs()) {
      // Begins anew when it is full: to find some of it again costs less than to know what was not asked for lately.
      if (kept.getStats().keys >= max && !kept.has(key)) kept.flushAll();
      kept.set<Kept<Value>>(key, { value, sinceMs });
    },
    delete: (key) => void kept.del(key),
    clear: () => kept.flushAll(),
  };
}
