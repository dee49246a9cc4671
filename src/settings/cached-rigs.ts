import { createReadCache } from './read-cache.ts';
import type { Cached, CacheOptions } from './read-cache.ts';
import type { RigStore, SavedRig } from './saved-rigs.ts';

export interface RigMemory extends RigStore {
  /** The person's rigs, for who cannot wait; undefined when they are not in memory, and `list` brings them there. */
  peek(userId: string): readonly SavedRig[] | undefined;
}

export function withRigCache(store: RigStore, options: CacheOptions): Cached<RigMemory> {
  const cache = createReadCache((userId) => store.list(userId), options);
  return {
    list: (userId) => cache.get(userId),
    peek: (userId) => cache.peek(userId),
    save: (userId, rig) => cache.write(userId, () => store.save(userId, rig)),
    rename: (userId, from, to) => cache.write(userId, () => store.rename(userId, from, to)),
    delete: (userId, name) => cache.write(userId, () => store.delete(userId, name)),
    clear: () => cache.clear(),
  };
}
