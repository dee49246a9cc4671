import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createKyselyRigs } from '../../src/settings/kysely-rigs.ts';
import { createKyselyGuildSettings, createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import { createReadCache, withCache, withRigCache } from '../../src/settings/read-cache.ts';

const START = new Date('2026-11-20T10:00:00Z');

interface Kept {
  readonly text: string;
  readonly parts: readonly { readonly count: number }[];
}

function kept(text: string): Kept {
  return { text, parts: [{ count: 1 }] };
}

/** A cache over reads and writes that end when the test says so. */
function createHeldStore(ttlSeconds = 60) {
  const stored = new Map<string, Kept>();
  const held: (() => void)[] = [];
  let isHolding = false;
  let reads = 0;
  let failure: Error | undefined;

  async function pass(): Promise<void> {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    if (failure !== undefined) throw failure;
  }

  async function load(id: string): Promise<Kept> {
    reads += 1;
    const found = stored.get(id) ?? kept('nothing');
    await pass();
    return found;
  }

  const cache = createReadCache(load, { ttlSeconds });
  return {
    cache,
    stored,
    set: (id: string, value: Kept) =>
      cache.write(id, async () => {
        stored.set(id, value);
        await pass();
      }),
    reads: () => reads,
    failWith: (error: Error | undefined) => (failure = error),
    hold: (holding: boolean) => (isHolding = holding),
    /** Lets end what was held. */
    release() {
      for (const resolve of held.splice(0)) resolve();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([1, 60, 600])(
  'reads an id once in the %i s that it is told to remember it, and then again',
  async (ttlSeconds) => {
    const { cache, stored, reads } = createHeldStore(ttlSeconds);
    await cache.get('1');
    stored.set('1', kept('new'));

    vi.advanceTimersByTime(ttlSeconds * 1_000 - 1);
    expect(await cache.get('1')).toStrictEqual(kept('nothing'));
    expect(reads()).toBe(1);

    vi.advanceTimersByTime(2);
    expect(await cache.get('1')).toStrictEqual(kept('new'));
  },
);

test.each([1, 60, 600])('what others wrote to settings and rigs is seen after the %i s', async (ttlSeconds) => {
  const { db, close } = await openDatabase('sqlite::memory:');
  const [guilds, persons, rigs] = [createKyselyGuildSettings(db), createKyselyPersonSettings(db), createKyselyRigs(db)];
  const cached = { ttlSeconds };
  const seen = {
    guilds: withCache(guilds, cached),
    persons: withCache(persons, cached),
    rigs: withRigCache(rigs, cached),
  };
  const all = () => Promise.all([seen.guilds.get('1'), seen.persons.get('1'), seen.rigs.list('1')]);
  const nothing = await all();
  await guilds.set('1', { currency: { value: 'EUR', userId: '1', at: START.toISOString() } });
  await persons.set('1', { currency: { value: 'EUR', setAt: START.toISOString() } });
  await rigs.save('1', { name: 'Shed', parts: [{ gpuId: 'rtx-3070', count: 1 }] });

  vi.advanceTimersByTime(ttlSeconds * 1_000 - 1);
  expect(await all()).toStrictEqual(nothing);
  vi.advanceTimersByTime(2);
  const [guild, person, saved] = await all();
  expect([guild.currency?.value, person.currency?.value, saved.length]).toStrictEqual(['EUR', 'EUR', 1]);
  await close();
});

test('peeks at what is in memory, asks for nothing, and forgets with the minute', async () => {
  const { cache, reads } = createHeldStore();
  expect(cache.peek('1')).toBeUndefined();
  expect(reads()).toBe(0);

  await cache.get('1');
  expect(cache.peek('1')).toStrictEqual(kept('nothing'));
  expect(reads()).toBe(1);

  vi.advanceTimersByTime(61_000);
  expect(cache.peek('1')).toBeUndefined();
});

test('a clock that is set back keeps nothing in memory for longer', async () => {
  const { cache, stored } = createHeldStore();
  await cache.get('1');
  stored.set('1', kept('new'));
  vi.setSystemTime(START.getTime() - 86_400_000);
  vi.advanceTimersByTime(60_000);
  expect(await cache.get('1')).toStrictEqual(kept('new'));
});

test('reads that come at the same time ask the store once', async () => {
  const { cache, reads } = createHeldStore();
  await Promise.all([cache.get('1'), cache.get('1'), cache.get('1')]);
  expect(reads()).toBe(1);
});

test('a read that failed is not remembered', async () => {
  const { cache, failWith } = createHeldStore();
  failWith(new Error('database is gone'));
  await expect(cache.get('1')).rejects.toThrow('database is gone');
  failWith(undefined);
  expect(await cache.get('1')).toStrictEqual(kept('nothing'));
});

test('a write is seen at once, and leaves what is remembered of others', async () => {
  const { cache, set, reads } = createHeldStore();
  await cache.get('1');
  await cache.get('2');
  await set('1', kept('new'));
  expect(cache.peek('1')).toBeUndefined();
  expect(await cache.get('1')).toStrictEqual(kept('new'));
  await cache.get('2');
  expect(reads()).toBe(3);
});

test.each([
  { ending: 'a write', act: (held: ReturnType<typeof createHeldStore>) => held.set('1', kept('new')) },
  {
    ending: 'everything was dropped',
    act: async ({ cache, stored }: ReturnType<typeof createHeldStore>) => {
      stored.set('1', kept('new'));
      cache.clear();
    },
  },
])('a read that began before $ending and ended after it is not remembered', async ({ act }) => {
  const held = createHeldStore();
  held.hold(true);
  const early = held.cache.get('1');
  held.hold(false);
  await act(held);
  held.release();
  expect(await early).toStrictEqual(kept('nothing'));
  expect(await held.cache.get('1')).toStrictEqual(kept('new'));
});

test('a write that ended badly may have been stored, so the next read asks', async () => {
  const { cache, set, failWith } = createHeldStore();
  await cache.get('1');
  failWith(new Error('connection lost after the commit'));
  await expect(set('1', kept('new'))).rejects.toThrow('connection lost');
  failWith(undefined);
  expect(await cache.get('1')).toStrictEqual(kept('new'));
});

test('dropping everything forgets every id', async () => {
  const { cache, reads } = createHeldStore();
  await cache.get('1');
  await cache.get('2');
  cache.clear();
  await Promise.all([cache.get('1'), cache.get('2')]);
  expect(reads()).toBe(4);
});

test('what is remembered cannot be changed by who reads it, at any depth', async () => {
  const { cache } = createHeldStore();
  const { parts } = await cache.get('1');
  expect(Object.isFrozen(await cache.get('1'))).toBe(true);
  expect(Object.isFrozen(parts)).toBe(true);
  expect(Object.isFrozen(parts[0])).toBe(true);
});

test('so many ids are remembered and no more, and the newest is always among them', async () => {
  const { cache, reads } = createHeldStore();
  const ids = Array.from({ length: 5_001 }, (_, index) => `id-${index}`);
  for (const id of ids) await cache.get(id);
  expect(ids.map((id) => cache.peek(id)).filter((value) => value !== undefined)).toHaveLength(1);
  await cache.get('id-5000');
  expect(reads()).toBe(5_001);
  await cache.get('id-0');
  expect(reads()).toBe(5_002);
});
