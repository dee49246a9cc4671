import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withCache } from '../../src/settings/cached-guild-settings.ts';
import type { GuildSettings, GuildSettingsStore, ServerRate } from '../../src/settings/guild-settings.ts';

const START = new Date('2026-11-20T10:00:00Z');

function rate(pricePerKwh: number): ServerRate {
  return { pricePerKwh, currency: 'USD', userId: '1', at: START.toISOString() };
}

/** A store whose reads and writes end when the test says so. */
function createHeldStore() {
  const settings = new Map<string, GuildSettings>();
  const held: (() => void)[] = [];
  let isHolding = false;
  let reads = 0;
  let failure: Error | undefined;

  async function pass(): Promise<void> {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    if (failure !== undefined) throw failure;
  }

  const store: GuildSettingsStore = {
    async get(guildId) {
      reads += 1;
      const found = settings.get(guildId) ?? {};
      await pass();
      return found;
    },
    async setRate(guildId, newRate) {
      settings.set(guildId, { rate: newRate });
      await pass();
    },
    async reset(guildId) {
      const existed = settings.delete(guildId);
      await pass();
      return existed;
    },
  };
  return {
    store,
    settings,
    reads: () => reads,
    failWith: (error: Error | undefined) => (failure = error),
    hold: (holding: boolean) => (isHolding = holding),
    /** Lets end what was held: the newest, or whatever is left. */
    release(which: 'newest' | 'rest') {
      for (const resolve of held.splice(which === 'newest' ? -1 : 0)) resolve();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('reads a server once a minute, and then again', async () => {
  const held = createHeldStore();
  const cached = withCache(held.store, { ttlSeconds: 60 });
  await cached.get('1');
  held.settings.set('1', { rate: rate(0.5) });

  vi.setSystemTime(START.getTime() + 59_000);
  expect(await cached.get('1')).toStrictEqual({});
  expect(held.reads()).toBe(1);

  vi.setSystemTime(START.getTime() + 61_000);
  expect(await cached.get('1')).toStrictEqual({ rate: rate(0.5) });
});

test('reads that come at the same time ask the store once', async () => {
  const held = createHeldStore();
  const cached = withCache(held.store, { ttlSeconds: 60 });
  await Promise.all([cached.get('1'), cached.get('1'), cached.get('1')]);
  expect(held.reads()).toBe(1);
});

test('a read that failed is not remembered', async () => {
  const held = createHeldStore();
  const cached = withCache(held.store, { ttlSeconds: 60 });
  held.failWith(new Error('database is gone'));
  await expect(cached.get('1')).rejects.toThrow('database is gone');
  held.failWith(undefined);
  expect(await cached.get('1')).toStrictEqual({});
});

test('a read that began before a write and ended after it is not remembered', async () => {
  const held = createHeldStore();
  const cached = withCache(held.store, { ttlSeconds: 60 });
  held.hold(true);
  const early = cached.get('1');
  const write = cached.setRate('1', rate(0.2));
  held.release('newest');
  await write;
  held.hold(false);
  held.release('rest');
  expect(await early).toStrictEqual({});
  expect(await cached.get('1')).toStrictEqual({ rate: rate(0.2) });
});

test('a write that ended badly may have been stored, so the next read asks', async () => {
  const held = createHeldStore();
  const cached = withCache(held.store, { ttlSeconds: 60 });
  await cached.get('1');
  held.failWith(new Error('connection lost after the commit'));
  await expect(cached.setRate('1', rate(0.2))).rejects.toThrow('connection lost');
  held.failWith(undefined);
  expect(await cached.get('1')).toStrictEqual({ rate: rate(0.2) });
});

test('what is remembered cannot be changed by who reads it', async () => {
  const cached = withCache(createHeldStore().store, { ttlSeconds: 60 });
  expect(Object.isFrozen(await cached.get('1'))).toBe(true);
});
