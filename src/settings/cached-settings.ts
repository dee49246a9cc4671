import { createReadCache } from './read-cache.ts';
import type { Cached, CacheOptions } from './read-cache.ts';
import type { SettingsStore } from './settings-store.ts';

export function withCache<Settings extends object>(
  store: SettingsStore<Settings>,
  options: CacheOptions,
): Cached<SettingsStore<Settings>> {
  const cache = createReadCache((id) => store.get(id), options);
  return {
    get: (id) => cache.get(id),
    set: (id, change) => cache.write(id, () => store.set(id, change)),
    reset: (id, field) => cache.write(id, () => store.reset(id, field)),
    clear: () => cache.clear(),
  };
}
