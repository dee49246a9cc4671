import { LRUCache } from 'lru-cache';

/** At most so many uses within any stretch of that length. */
export interface Allowance {
  readonly max: number;
  readonly windowMs: number;
}

export interface UseLimit {
  /** Counts one use. Undefined when it is allowed, otherwise the whole seconds to wait. */
  take(id: string): number | undefined;
}

/** More than ask within an hour; were there more still, the one who asked longest ago would be forgotten. */
const MOST_IDS = 20_000;

/** What each id may use, by every allowance. Refused uses do not count. It is kept in this process alone. */
export function createUseLimit(allowances: readonly Allowance[], now: () => Date): UseLimit {
  const longestMs = Math.max(...allowances.map(({ windowMs }) => windowMs));
  // Oldest first. They are changed in place: a busy server has a thousand, and another with every question.
  const usesMsById = new LRUCache<string, number[]>({ max: MOST_IDS });
  return {
    take(id) {
      const nowMs = now().getTime();
      const usesMs = usesMsById.get(id);
      if (usesMs === undefined) {
        usesMsById.set(id, [nowMs]);
        return undefined;
      }
      while (usesMs[0] !== undefined && usesMs[0] <= nowMs - longestMs) usesMs.shift();
      let waitMs = 0;
      for (const allowance of allowances) waitMs = Math.max(waitMs, waitOf(usesMs, allowance, nowMs));
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      usesMs.push(nowMs);
      return undefined;
    },
  };
}

/** How long until there is room for one more; 0 or less when there is. */
function waitOf(usesMs: readonly number[], { max, windowMs }: Allowance, nowMs: number): number {
  const oldestMs = usesMs.at(-max);
  return oldestMs === undefined ? 0 : oldestMs + windowMs - nowMs;
}
