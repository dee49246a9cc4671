import type { PersonalData } from './personal-data.ts';
import type { Cached } from './read-cache.ts';

/** Empties the caches when somebody has been forgotten: any server's settings may have named them. */
export function withCachesCleared(data: PersonalData, caches: readonly Cached<object>[]): PersonalData {
  return {
    exportAll: (userId) => data.exportAll(userId),
    async forget(userId) {
      try {
        return await data.forget(userId);
      } finally {
        for (const cache of caches) cache.clear();
      }
    },
  };
}
