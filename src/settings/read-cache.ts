import NodeCache from 'node-cache';
import { deepFrozen } from '../deep-frozen.ts';

/**
 * Answers from memory what was read less than `ttlSeconds` ago; that is how soon other machines see a change. A write
 * is seen here at once: what was remembered is dropped when the write has ended, well or badly, together with every
 * read that began before then.
 */
export interface ReadCache<Value> {
  get(id: string): Promise<Value>;
  /** What `get` would answer from memory, or undefined when it would have to ask. */
  peek(id: string): Value | undefined;
  /** Runs a write to what is kept under that id. */
  write<Result>(id: string, action: () => Promise<Result>): Promise<Result>;
  /** Drops everything, as after a write to all ids. */
  clear(): void;
}

export interface CacheOptions {
  readonly ttlSeconds: number;
}

/** A decorated store whose memory can be emptied. */
export type Cached<Store> = Store & Pick<ReadCache<unknown>, 'clear'>;

export function createReadCache<Value extends object>(
  load: (id: string) => Promise<Value>,
  { ttlSeconds }: CacheOptions,
): ReadCache<Value> {
  const remembered = new NodeCache({ stdTTL: ttlSeconds, checkperiod: ttlSeconds, useClones: false });
  const reading = new Map<string, Promise<Value>>();

  const peek = (id: string): Value | undefined => remembered.get<Value>(id);

  async function read(id: string): Promise<Value> {
    const loading = load(id);
    reading.set(id, loading);
    try {
      const found = deepFrozen(await loading);
      if (reading.get(id) === loading) remembered.set(id, found);
      return found;
    } finally {
      if (reading.get(id) === loading) reading.delete(id);
    }
  }

  return {
    get: async (id) => peek(id) ?? reading.get(id) ?? read(id),
    peek,
    async write(id, action) {
      try {
        return await action();
      } finally {
        reading.delete(id);
        remembered.del(id);
      }
    },
    clear() {
      reading.clear();
      remembered.flushAll();
    },
  };
}
