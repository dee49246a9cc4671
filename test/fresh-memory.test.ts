import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFreshMemory } from '../src/fresh-memory.ts';

const TTL_MS = 60_000;
const KEYS = ['a', 'b', 'c'];
const key = fc.constantFrom(...KEYS);

/** A memory, and beside it everything that was ever put into it. */
function createTold(max: number) {
  let nowMs = 0;
  const memory = createFreshMemory<number>({ ttlMs: TTL_MS, max }, () => nowMs);
  const told = new Map<string, { readonly value: number; readonly sinceMs: number }>();
  return {
    memory,
    pass: (ms: number) => void (nowMs += ms),
    set(each: string, value: number, agoMs: number) {
      memory.set(each, value, nowMs - agoMs);
      told.set(each, { value, sinceMs: nowMs - agoMs });
    },
    forget(each: string) {
      memory.delete(each);
      told.delete(each);
    },
    /** What there is to say, were nothing ever dropped to make room. */
    fresh(each: string): number | undefined {
      const last = told.get(each);
      return last !== undefined && nowMs - last.sinceMs < TTL_MS ? last.value : undefined;
    },
  };
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), ms: fc.nat({ max: TTL_MS }) }),
  fc.record({ kind: fc.constant('set' as const), key, value: fc.nat(), agoMs: fc.nat({ max: TTL_MS }) }),
  fc.record({ kind: fc.constant('forget' as const), key }),
);

function play(told: ReturnType<typeof createTold>, each: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
  if (each.kind === 'pass') told.pass(each.ms);
  else if (each.kind === 'set') told.set(each.key, each.value, each.agoMs);
  else told.forget(each.key);
}

test('what was put in last is there until it is as old as that, whatever else is put in', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const told = createTold(KEYS.length);
      for (const each of steps) {
        play(told, each);
        expect(KEYS.map((one) => told.memory.get(one))).toEqual(KEYS.map((one) => told.fresh(one)));
      }
    }),
  );
});

test('there is no more of it than there may be, and never anything that was not put in last', () => {
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 1, max: KEYS.length }), (steps, max) => {
      const told = createTold(max);
      for (const each of steps) {
        play(told, each);
        const there = KEYS.filter((one) => told.memory.get(one) !== undefined);
        expect(there.length).toBeLessThanOrEqual(max);
        expect(there.map((one) => told.memory.get(one))).toEqual(there.map((one) => told.fresh(one)));
      }
    }),
  );
});
