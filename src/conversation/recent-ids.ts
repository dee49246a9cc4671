export interface RecentIds {
  /** Whether this id is new; remembers it. */
  add(id: string): boolean;
}

/** Remembers the newest `max` ids, because Discord may deliver one event twice around a reconnect. */
export function createRecentIds(max: number): RecentIds {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      // A set iterates in the order in which its values were added.
      const [oldest] = ids;
      if (ids.size > max && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
