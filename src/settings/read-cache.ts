import { deepFrozen } from '../deep-frozen.ts';
import { createElapsedClock } from '../elapsed-clock.ts';
import { createFreshMemory } from '../fresh-memory.ts';
import type { Lookups } from '../lookups.ts';
import type { PersonalData } from './personal-data.ts';
import type { RigStore, SavedRig } from './saved-rigs.ts';
import type { SettingsStore } from './settings-store.ts';
import type { StrangersTo } from './strangers.ts';

/** More than a busy bot is asked about within the time that it remembers; most of them have set nothing. */
const MAX_REMEMBERED = 5_000;

/**
 * Answers from memory what was read less than `ttlSeconds` ago, whatever the clock does meanwhile; that is how soon other
 * machines see a change. A write is seen here at once: what was remembered is dropped when the write has ended, well or
 * badly, together with every read that began before then. Strangers are not even read.
 */
export interface ReadCache<Value> {
  /** At once what is in memory. */
  get(id: string): Value | Promise<Value>;
  /** What `get` would answer from memory, or undefined when it would have to ask. */
  peek(id: string): Value | undefined;
  /** Runs a write to what is kept under that id. */
  write<Result>(id: string, action: () => Promise<Result>): Promise<Result>;
  /** Drops everything, as after a write to all ids. */
  clear(): void;
  lookups(): Lookups;
}

export interface CacheOptions {
  readonly ttlSeconds: number;
}

/** Who needs no reading, and what reading them would give. */
export interface Unread<Value> {
  readonly strangers: StrangersTo;
  readonly nothing: Value;
}

type Clearable = Pick<ReadCache<unknown>, 'clear'>;
type Counted = Pick<ReadCache<unknown>, 'lookups'>;

/** A memory of a store that may stand before another way to write to the same. */
export interface Memory<Store> extends Clearable, Counted {
  writingTo(store: Store): Store;
}

export function createReadCache<Value extends object>(
  load: (id: string) => Value | Promise<Value>,
  { ttlSeconds }: CacheOptions,
  unread?: Unread<Value>,
): ReadCache<Value> {
  const elapsedMs = createElapsedClock();
  const nothing = unread && deepFrozen(unread.nothing);
  const remembered = createFreshMemory<Value>({ ttlMs: ttlSeconds * 1_000, max: MAX_REMEMBERED }, elapsedMs);
  const reading = new Map<string, Value | Promise<Value>>();
  let found = 0;
  let missed = 0;

  function peek(id: string): Value | undefined {
    const before = remembered.get(id);
    if (before !== undefined) return before;
    return unread?.strangers.has(id) === true ? nothing : undefined;
  }

  async function read(id: string): Promise<Value> {
    const atMs = elapsedMs();
    const loading = load(id);
    reading.set(id, loading);
    try {
      const value = deepFrozen(await loading);
      if (reading.get(id) === loading) remembered.set(id, value, atMs);
      return value;
    } finally {
      if (reading.get(id) === loading) reading.delete(id);
    }
  }

  return {
    get(id) {
      const known = peek(id) ?? reading.get(id);
      if (known === undefined) missed += 1;
      else found += 1;
      return known ?? read(id);
    },
    peek,
    async write(id, action) {
      try {
        return await action();
      } finally {
        reading.delete(id);
        remembered.delete(id);
        unread?.strangers.written(id);
      }
    },
    clear() {
      reading.clear();
      remembered.clear();
    },
    lookups: () => ({ found, missed }),
  };
}

export function withCache<Settings extends object>(
  store: SettingsStore<Settings>,
  options: CacheOptions,
  unread?: Unread<Settings>,
): SettingsStore<Settings> & Memory<SettingsStore<Settings>> {
  const cache = createReadCache((id) => store.get(id), options, unread);
  const writingTo = (to: SettingsStore<Settings>): SettingsStore<Settings> => ({
    get: (id) => cache.get(id),
    set: (id, change) => cache.write(id, () => to.set(id, change)),
    reset: (id, field) => cache.write(id, () => to.reset(id, field)),
  });
  return { ...writingTo(store), writingTo, clear: () => cache.clear(), lookups: () => cache.lookups() };
}

export interface RigMemory extends RigStore {
  /** The person's rigs, for who cannot wait; undefined when they are not in memory, and `list` brings them there. */
  peek(userId: string): readonly SavedRig[] | undefined;
}

export function withRigCache(
  store: RigStore,
  options: CacheOptions,
  unread?: Unread<readonly SavedRig[]>,
): RigMemory & Memory<RigStore> {
  const cache = createReadCache((userId) => store.list(userId), options, unread);
  const writingTo = (to: RigStore): RigStore => ({
    list: (userId) => cache.get(userId),
    save: (userId, rig) => cache.write(userId, () => to.save(userId, rig)),
    rename: (userId, from, name) => cache.write(userId, () => to.rename(userId, from, name)),
    delete: (userId, name) => cache.write(userId, () => to.delete(userId, name)),
  });
  return {
    ...writingTo(store),
    peek: (userId) => cache.peek(userId),
    writingTo,
    clear: () => cache.clear(),
    lookups: () => cache.lookups(),
  };
}

/** Empties the caches when somebody has been forgotten: any server's settings may have named them. */
export function withCachesCleared(data: PersonalData, caches: readonly Clearable[]): PersonalData {
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
