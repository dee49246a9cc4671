export interface RecentIds {
  /** Whether this id is new; remembers it. */
  add(id: string): boolean;
}

/** Remembers the newest `max` ids and at most as many before them, because Discord may deliver one event twice around a reconnect. */
export function createRecentIds(max: number): RecentIds {
  let newest = new Set<string>();
  let before = new Set<string>();
  return {
    add(id) {
      if (newest.has(id) || before.has(id)) return false;
      if (newest.size >= max) {
        before = newest;
        newest = new Set();
      }
      newest.add(id);
      return true;
    },
  };
}
