import { LRUCache } from 'lru-cache';

export interface RecentIds {
  /** Whether this id is new; remembers it. */
  add(id: string): boolean;
}

/** Remembers the newest `max` ids, because Discord may deliver one event twice around a reconnect. */
export function createRecentIds(max: number): RecentIds {
  const ids = new LRUCache<string, true>({ max });
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.set(id, true);
      return true;
    },
  };
}
