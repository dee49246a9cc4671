import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createStores, SEEN_BY_ALL } from '../../src/settings/stores.ts';

const [GUILD, PERSON, STRANGER] = ['200000000000000001', '400000000000000001', '400000000000000002'] as const;
const CURRENCY = { value: 'SEK', setAt: '2026-11-20T10:00:00Z' };
const RIG = { name: 'attic', parts: [{ gpuId: 'rtx-4090', count: 2 }] };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A bot that has its memory from one look, over a database whose statements are counted. */
async function openBot({ isShared = false } = {}) {
  let statements = 0;
  const watch = { done: () => void (statements += 1), failed: () => undefined };
  const { db, close } = await openDatabase('sqlite::memory:', { watch });
  onTestFinished(() => close());
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => void failures.push(error);
  const stores = createStores({ db, now: () => new Date(), cache: SEEN_BY_ALL, isShared, onFailure });

  const question = (userId: string, guildId: string = GUILD) =>
    Promise.all([stores.settings.get(guildId), stores.persons.get(userId), stores.rigs.list(userId)]);

  /** Somebody asks, and what they began in the background has ended. */
  async function look(): Promise<void> {
    await question('1', '2');
    await setImmediate();
  }

  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const before = statements;
    await work();
    await setImmediate();
    return statements - before;
  }
  return { db, stores, question, look, statementsOf, failures };
}

test('a stranger’s first question makes no statement, nor does the next, in a server that has set nothing', async () => {
  const { question, look, statementsOf } = await openBot();
  await look();
  expect(await statementsOf(() => question(STRANGER))).toBe(0);
  expect(await statementsOf(() => question(STRANGER))).toBe(0);
  expect(await question(STRANGER)).toStrictEqual([{}, {}, []]);
});

test('strangers make one statement in half the time that they are known for, however many they are', async () => {
  const { question, look, statementsOf } = await openBot();
  await look();
  vi.advanceTimersByTime(30_000);
  const crowd = Array.from({ length: 50 }, (_, index) => String(500 + index));
  expect(await statementsOf(() => Promise.all(crowd.map((userId) => question(userId))))).toBe(1);
});

test('whoever has stored one thing is asked for that alone, and then answered from memory', async () => {
  const { stores, question, look, statementsOf } = await openBot();
  await stores.of('1').persons.set(PERSON, { currency: CURRENCY });
  await look();
  expect(await statementsOf(() => question(PERSON))).toBe(1);
  expect(await statementsOf(() => question(PERSON))).toBe(0);
  expect(await question(PERSON)).toStrictEqual([{}, { currency: CURRENCY }, []]);
});

test('what a stranger stores is in their next answer', async () => {
  const { stores, question, look } = await openBot();
  await look();
  await question(PERSON);
  await stores.of('1').persons.set(PERSON, { currency: CURRENCY });
  await stores.of('2').rigs.save(PERSON, RIG);
  expect(await question(PERSON)).toStrictEqual([{}, { currency: CURRENCY }, [RIG]]);
});

test('another bot knows of it within a minute, and within ten seconds where it expects others', async () => {
  for (const { isShared, ms } of [
    { isShared: false, ms: 45_000 },
    { isShared: true, ms: 10_000 },
  ]) {
    const { db, question, look } = await openBot({ isShared });
    await look();
    const row = { user_id: PERSON, document: JSON.stringify({ currency: CURRENCY }) };
    await db.insertInto('person_settings').values(row).execute();
    vi.advanceTimersByTime(ms);
    expect(await question(PERSON)).toStrictEqual([{}, { currency: CURRENCY }, []]);
  }
});

test('a forgetting that is taken back leaves nobody a stranger who is none', async () => {
  const { db, stores, question } = await openBot();
  await stores.of('1').persons.set(PERSON, { currency: CURRENCY });
  const damaged = { guild_id: GUILD, document: `no JSON, but it names ${PERSON}` };
  await db.insertInto('guild_settings').values(damaged).execute();
  // Who looks into memory meanwhile sees what is not committed, at one step or another.
  for (let steps = 0; steps < 100; steps += 1) {
    const forgetting = stores.of(`f${steps}`).personalData.forget(PERSON).catch(String);
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    await question('1', '2');
    expect(await forgetting).toContain('JSON');
    const [, settings] = await question(PERSON, '2');
    expect(settings).toStrictEqual({ currency: CURRENCY });
    vi.advanceTimersByTime(45_000);
  }
});

test('without its tables the database is asked as before, and the failure told', async () => {
  const { db, question, look, failures } = await openBot();
  await db.schema.alterTable('person_rigs').renameTo('away').execute();
  await expect(question(PERSON)).rejects.toThrow('person_rigs');
  await setImmediate();
  expect(failures).toStrictEqual([expect.objectContaining({ message: expect.stringContaining('person_rigs') })]);
  await db.schema.alterTable('away').renameTo('person_rigs').execute();
  await look();
  expect(await question(PERSON)).toStrictEqual([{}, {}, []]);
});
