import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RefreshLock } from '../../src/market/storage/refresh-lock.ts';
import { createKyselyRefreshLock } from '../../src/market/storage/kysely-refresh-lock.ts';
import type { Database } from '../../src/database/database.ts';
import { DATABASES } from '../support/databases.ts';

const MINUTE_MS = 60_000;
const START_MS = Date.parse('2026-10-10T12:00:00Z');
const TURN = { sourceId: 'coingecko', leastMs: 6 * MINUTE_MS } as const;

describe.each(DATABASES)('turns in $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('market_turns').execute();
  });
  afterAll(() => database.close());

  /** A machine, or one bot after its restart; its clock as many minutes after the start. */
  const machine = (minutes: () => number): RefreshLock =>
    createKyselyRefreshLock({ db: database.db, now: () => new Date(START_MS + minutes() * MINUTE_MS) });
  const at = (minutes: number): RefreshLock => machine(() => minutes);

  /** How often the work was done. */
  async function tryAt(minutes: number, turn: { sourceId: string; leastMs: number } = TURN): Promise<number> {
    let count = 0;
    const isDone = await at(minutes).tryRun(turn, async () => {
      count += 1;
    });
    expect(isDone).toBe(count === 1);
    return count;
  }

  test.each([
    { minutes: [0, 0], done: [1, 0], reason: 'another machine at the same moment' },
    { minutes: [0, 3, 5.999], done: [1, 0, 0], reason: 'a restart soon after' },
    { minutes: [0, 6, 12], done: [1, 1, 1], reason: 'every six minutes' },
    { minutes: [0, 4, 8, 12, 16], done: [1, 0, 1, 0, 1], reason: 'restarts every four minutes' },
    { minutes: [0, 60, 57], done: [1, 1, 0], reason: 'a clock that is three minutes behind the other' },
    { minutes: [0, 1_440, 1], done: [1, 1, 1], reason: 'a clock that was a day ahead keeps nobody waiting for a day' },
  ])('at $minutes minutes of one source are taken $done: $reason', async ({ minutes, done }) => {
    const taken: number[] = [];
    for (const minute of minutes) taken.push(await tryAt(minute));
    expect(taken).toStrictEqual(done);
  });

  test('of one source are nothing to another', async () => {
    expect(await tryAt(0)).toBe(1);
    expect(await tryAt(0, { ...TURN, sourceId: 'kaspa' })).toBe(1);
  });

  test('are taken by one of many who try at once', async () => {
    let count = 0;
    const tries = Array.from({ length: 8 }, () =>
      at(0).tryRun(TURN, async () => {
        count += 1;
      }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(count).toBe(1);
  });

  test('stay taken however the work ends', async () => {
    const failing = at(0).tryRun(TURN, () => Promise.reject(new Error('a bug')));
    await expect(failing).rejects.toThrow('a bug');
    expect(await tryAt(3)).toBe(0);
    expect(await tryAt(6)).toBe(1);
  });
});
