import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentTableName } from '../../src/database/document-table.ts';
import type { StoredIds } from '../../src/database/stored-ids.ts';
import { createStrangers } from '../../src/settings/strangers.ts';

const KNOWN_FOR_MS = 40_000;
const [SOMEBODY, STRANGER] = ['400000000000000001', '400000000000000002'];

/** Looks that end when the test says so, with what was stored when they began. */
function createHeldLooks() {
  const stored = new Map<DocumentTableName, Set<string>>([
    ['guild_settings', new Set()],
    ['person_settings', new Set()],
    ['person_rigs', new Set()],
  ]);
  const held: { readonly found: StoredIds; readonly end: PromiseWithResolvers<StoredIds> }[] = [];
  const failures: unknown[] = [];
  let looks = 0;
  const strangers = createStrangers({
    readIds(tables) {
      const end = Promise.withResolvers<StoredIds>();
      const found = new Map(tables.map((table) => [table, new Set(stored.get(table))]));
      looks += 1;
      held.push({ found, end });
      return end.promise;
    },
    knownForMs: KNOWN_FOR_MS,
    onFailure: (error) => failures.push(error),
  });

  /** Resolves when what waits for them has gone on. */
  async function release(failure?: Error): Promise<void> {
    for (const { found, end } of held.splice(0)) {
      if (failure === undefined) end.resolve(found);
      else end.reject(failure);
      await end.promise.catch(() => undefined);
    }
    await Promise.resolve();
  }

  return {
    strangers,
    failures,
    release,
    people: strangers.to('person_settings'),
    storedIn: (table: DocumentTableName) => stored.get(table) ?? new Set<string>(),
    looks: () => looks,
    async look() {
      strangers.to('person_settings').has(STRANGER);
      await release();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('nobody is a stranger until a look has ended, and nobody waits for it', async () => {
  const { people, release, looks } = createHeldLooks();
  expect(people.has(STRANGER)).toBe(false);
  expect(people.has(STRANGER)).toBe(false);
  expect(looks()).toBe(1);
  await release();
  expect(people.has(STRANGER)).toBe(true);
  expect(looks()).toBe(1);
});

test('whoever has something stored is a stranger where they have nothing', async () => {
  const { strangers, storedIn, look } = createHeldLooks();
  storedIn('person_settings').add(SOMEBODY);
  storedIn('guild_settings').add('1');
  await look();
  const tables = ['guild_settings', 'person_settings', 'person_rigs'] as const;
  expect(tables.map((table) => strangers.to(table).has(SOMEBODY))).toStrictEqual([true, false, true]);
  expect(tables.map((table) => strangers.to(table).has('1'))).toStrictEqual([false, true, true]);
});

test('who are strangers is looked up anew before that has grown too old', async () => {
  const { people, storedIn, look, looks, release } = createHeldLooks();
  await look();
  storedIn('person_settings').add(SOMEBODY);

  vi.advanceTimersByTime(KNOWN_FOR_MS / 2 - 1);
  expect(people.has(SOMEBODY)).toBe(true);
  expect(looks()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(people.has(SOMEBODY), 'from before, while it is looked').toBe(true);
  expect(looks()).toBe(2);
  await release();
  expect(people.has(SOMEBODY)).toBe(false);
  expect(people.has(STRANGER)).toBe(true);
});

test('where looks fail the last one counts until it is too old, and then nobody is a stranger', async () => {
  const { people, look, looks, release, failures } = createHeldLooks();
  await look();
  vi.advanceTimersByTime(KNOWN_FOR_MS / 2);
  expect(people.has(STRANGER)).toBe(true);
  await release(new Error('database is gone'));
  expect(failures).toStrictEqual([new Error('database is gone')]);

  vi.advanceTimersByTime(KNOWN_FOR_MS / 2 - 1);
  expect(people.has(STRANGER)).toBe(true);
  expect(looks(), 'not at once again').toBe(2);
  vi.advanceTimersByTime(1);
  expect(people.has(STRANGER)).toBe(false);
  await release();
  expect(people.has(STRANGER)).toBe(true);
});

test('a look is as old as its beginning, however long it took', async () => {
  const { people, release } = createHeldLooks();
  people.has(STRANGER);
  vi.advanceTimersByTime(KNOWN_FOR_MS - 1);
  await release();
  expect(people.has(STRANGER)).toBe(true);
  vi.advanceTimersByTime(1);
  expect(people.has(STRANGER)).toBe(false);
});

test.each([
  { how: 'set back', change: () => vi.setSystemTime(Date.now() - 86_400_000), passMs: KNOWN_FOR_MS },
  { how: 'stopped while the machine slept', change: () => vi.setSystemTime(Date.now() + KNOWN_FOR_MS), passMs: 0 },
])('a clock that is $how keeps nobody a stranger for longer', async ({ change, passMs }) => {
  const { people, look } = createHeldLooks();
  await look();
  change();
  expect(people.has(STRANGER)).toBe(passMs > 0);
  vi.advanceTimersByTime(passMs);
  expect(people.has(STRANGER)).toBe(false);
});

test('what is written here is no stranger’s at once, whenever the look that counts began', async () => {
  const { people, look, release } = createHeldLooks();
  await look();
  people.written('1');
  expect(people.has('1'), 'after the last look').toBe(false);

  vi.advanceTimersByTime(KNOWN_FOR_MS / 2);
  people.has(STRANGER);
  people.written('2');
  await release();
  expect(people.has('1'), 'that was missed by the look that has ended').toBe(true);
  expect(people.has('2'), 'while one was under way').toBe(false);
});

test('after a write to anybody’s, nobody is a stranger until a look that began since has ended', async () => {
  const { strangers, people, look, looks, release } = createHeldLooks();
  await look();
  strangers.clear();
  expect(people.has(STRANGER)).toBe(false);
  strangers.clear();
  await release();
  expect(looks()).toBe(2);
  expect(people.has(STRANGER), 'by a look from before').toBe(false);
  await release();
  expect(people.has(STRANGER)).toBe(true);
});

test('many ids are looked up once there were so many questions that it pays', async () => {
  const { people, storedIn, look, looks, release } = createHeldLooks();
  for (let id = 0; id < 5_000; id += 1) storedIn('person_rigs').add(String(id));
  await look();
  expect(people.has(STRANGER)).toBe(true);
  vi.advanceTimersByTime(KNOWN_FOR_MS);
  // One that was asked for above, and 99 for 5,000 ids at 50 each.
  for (let asked = 2; asked < 100; asked += 1) expect(people.has(STRANGER)).toBe(false);
  expect(looks()).toBe(1);
  people.has(STRANGER);
  expect(looks()).toBe(2);
  await release();
  expect(people.has(STRANGER)).toBe(true);
});

test('where too many have something stored everybody is asked for, and elsewhere only they', async () => {
  const { strangers, people, storedIn, look } = createHeldLooks();
  for (let id = 0; id <= 20_000; id += 1) storedIn('person_rigs').add(String(id));
  for (let id = 0; id < 20_000; id += 1) storedIn('person_settings').add(String(id));
  await look();
  expect(strangers.to('person_rigs').has(STRANGER)).toBe(false);
  expect(people.has(STRANGER)).toBe(true);
});

const IDS = ['1', '2', '3'];
const anId = fc.constantFrom(...IDS);
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('asked' as const), id: anId }) },
  fc.record({ kind: fc.constantFrom('written-here' as const, 'deleted-here' as const), id: anId }),
  fc.record({ kind: fc.constantFrom('written-elsewhere' as const, 'deleted-elsewhere' as const), id: anId }),
  fc.record({ kind: fc.constant('passes' as const), ms: fc.constantFrom(1_000, 15_000, 25_000, KNOWN_FOR_MS) }),
  fc.record({ kind: fc.constant('sleeps' as const), ms: fc.constantFrom(15_000, KNOWN_FOR_MS) }),
  fc.record({ kind: fc.constant('set-back' as const), ms: fc.constantFrom(15_000, 86_400_000) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('look-ends' as const) }) },
  fc.record({ kind: fc.constantFrom('look-fails' as const, 'cleared' as const) }),
);

/** A time in which nothing was stored under an id, by what passed, and by the step at which it began and ended. */
interface Without {
  untilMs: number;
  untilTurn: number;
}

test('law: a stranger had nothing stored at some moment that is not too old, nor before a write of this process', async () => {
  let surely = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 40, maxLength: 80 }), async (taken) => {
      const { strangers, people, storedIn, release } = createHeldLooks();
      const stored = storedIn('person_settings');
      const lastWithout = new Map<string, Without>(IDS.map((id) => [id, { untilMs: 0, untilTurn: 0 }]));
      const lastWritten = new Map<string, number>();
      const faults: unknown[] = [];
      let elapsedMs = 0;
      let turn = 0;
      for (const step of taken) {
        turn += 1;
        if (step.kind === 'passes') vi.advanceTimersByTime(step.ms);
        if (step.kind === 'sleeps') vi.setSystemTime(Date.now() + step.ms);
        if (step.kind === 'set-back') vi.setSystemTime(Date.now() - step.ms);
        if (step.kind === 'passes' || step.kind === 'sleeps') elapsedMs += step.ms;
        // Something is asked between a sleep and the hand that sets the clock back.
        people.has('0');
        for (const id of IDS) if (!stored.has(id)) lastWithout.set(id, { untilMs: elapsedMs, untilTurn: turn });
        if (step.kind === 'look-ends') await release();
        if (step.kind === 'look-fails') await release(new Error('database is gone'));
        if (step.kind === 'written-here' || step.kind === 'written-elsewhere') stored.add(step.id);
        if (step.kind === 'deleted-here' || step.kind === 'deleted-elsewhere') stored.delete(step.id);
        if (step.kind === 'written-here' || step.kind === 'deleted-here') {
          people.written(step.id);
          lastWritten.set(step.id, turn);
        }
        if (step.kind === 'cleared') {
          strangers.clear();
          for (const id of IDS) lastWritten.set(id, turn);
        }
        const isSure = step.kind === 'asked' && people.has(step.id);
        if (!isSure) continue;
        surely += 1;
        const without = stored.has(step.id) ? lastWithout.get(step.id) : undefined;
        const isRecent = elapsedMs - (without?.untilMs ?? elapsedMs) < KNOWN_FOR_MS;
        const isOfThen = (without?.untilTurn ?? turn) > (lastWritten.get(step.id) ?? 0);
        if (!isRecent || !isOfThen) faults.push({ isRecent, isOfThen, step });
      }
      expect(faults).toStrictEqual([]);
    }),
  );
  expect(surely).toBeGreaterThan(100);
});
