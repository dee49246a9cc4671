import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../src/durations.ts';
import { startTimer } from '../../src/timer.ts';
import type { RefreshLock } from '../../src/market/storage/refresh-lock.ts';
import { createRememberedTurns } from '../../src/market/storage/remembered-turns.ts';
import { createKyselyRefreshLock } from '../../src/market/storage/kysely-refresh-lock.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import { createStandingClock } from '../support/standing-clock.ts';
import type { StandingClock } from '../support/standing-clock.ts';
import { DATABASES } from '../support/databases.ts';

const START_MS = Date.parse('2026-10-10T12:00:00Z');
const TURN = { sourceId: 'coingecko', leastMs: 6 * MINUTE_MS };

const noFailure = (error: unknown): never => {
  throw error;
};

interface Machine extends RefreshLock {
  /** Until what it does without being waited for is done. */
  settle(): Promise<void>;
  /** As when the bot is stopped. */
  stop(): Promise<void>;
}

type Machines = (database: Database, now: () => Date) => Machine;

const inTheDatabase: Machines = ({ db }, now) => ({
  ...createKyselyRefreshLock({ db, now, startTimer }),
  settle: async () => {},
  stop: async () => {},
});
const remembered: Machines = ({ db }, now) => {
  const turns = createRememberedTurns({ db, now, onFailure: noFailure });
  // A bot that is killed leaves behind what is on its way, and no more.
  return { ...turns, settle: () => turns.settled(), stop: () => turns.write() };
};

const ADAPTERS = DATABASES.flatMap(({ name, open }) => [
  { name, open, machineOf: inTheDatabase },
  ...(name.startsWith('SQLite') ? [{ name: `memory, kept in ${name}`, open, machineOf: remembered }] : []),
]);

/** How often the work was done. */
async function tryOn(on: Machine, turn: { sourceId: string; leastMs: number } = TURN): Promise<number> {
  let count = 0;
  const became = await on.tryRun(turn, async () => {
    count += 1;
  });
  await on.settle();
  expect(became === 'taken').toBe(count === 1);
  return count;
}

const tryOnce = (on: RefreshLock) => on.tryRun(TURN, async () => {});

describe.each(DATABASES)('a turn that somebody is at, in $name', ({ open }) => {
  let database: Database;
  let clock: StandingClock;
  const machine = () => createKyselyRefreshLock({ db: database.db, now: clock.now, startTimer: clock.startTimer });
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('market_turns').execute();
    clock = createStandingClock(new Date(START_MS));
  });
  afterAll(() => database.close());

  async function heldUntil(): Promise<string | null> {
    const row = await database.db.selectFrom('market_turns').select('held_until').executeTakeFirstOrThrow();
    return row.held_until;
  }

  /** Lets time pass until the holder has said that it is still at it. */
  async function untilRenewed(): Promise<void> {
    const before = await heldUntil();
    await clock.pass(5_000);
    await expect.poll(heldUntil).not.toBe(before);
    // It waits for the next time.
    await expect.poll(() => clock.msToNext()).toBe(5_000);
  }

  test('is nobody else’s, however long it lasts, and then has its rest', async () => {
    const working = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holder = machine().tryRun(TURN, () => {
      begun.resolve();
      return working.promise;
    });
    await begun.promise;
    for (let times = 0; times < 5; times += 1) await untilRenewed();
    expect(await tryOnce(machine())).toStrictEqual({ againInMs: 5_000 });

    working.resolve();
    expect(await holder).toBe('taken');
    expect(await tryOnce(machine())).toStrictEqual({ againInMs: TURN.leastMs - 25_000 });
  });

  test('is another’s within half a minute when whoever is at it is killed', async () => {
    // Time that passes for everybody but the holder is time in which it says nothing.
    const dead = createKyselyRefreshLock({
      db: database.db,
      now: clock.now,
      startTimer: createStandingClock().startTimer,
    });
    const begun = Promise.withResolvers<void>();
    void dead.tryRun(TURN, () => {
      begun.resolve();
      return new Promise<void>(() => undefined);
    });
    await begun.promise;
    const other = machine();
    let waitedMs = 0;
    for (let turn = await tryOnce(other); turn !== 'taken'; turn = await tryOnce(other)) {
      waitedMs += turn.againInMs;
      await clock.pass(turn.againInMs);
    }
    expect(waitedMs).toBeLessThanOrEqual(20_000);
  });
});

describe.each(ADAPTERS)('turns in $name', ({ open, machineOf }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('market_turns').execute();
  });
  afterAll(() => database.close());

  /** A machine, or one bot after its restart; its clock as many minutes after the start. */
  const machine = (minutes: () => number): Machine =>
    machineOf(database, () => new Date(START_MS + minutes() * MINUTE_MS));
  const at = (minutes: number): Machine => machine(() => minutes);

  const tryAt = (minutes: number, turn = TURN): Promise<number> => tryOn(at(minutes), turn);

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

  test('of one machine are taken at the same times, however long it runs', async () => {
    let minute = 0;
    const running = machine(() => minute);
    const taken: number[] = [];
    for (minute = 0; minute < 30; minute += 1) if ((await tryOn(running)) === 1) taken.push(minute);
    expect(taken).toStrictEqual([0, 6, 12, 18, 24]);
    // What was not written down before the end is written then.
    await running.stop();
    expect(await tryAt(29)).toBe(0);
    expect(await tryAt(30)).toBe(1);
  });

  test('are taken by one of many who try at once', async () => {
    let count = 0;
    const many = Array.from({ length: 8 }, () => at(0));
    const tries = (database.isShared ? many : many.map(() => many[0] ?? at(0))).map((one) =>
      one.tryRun(TURN, async () => {
        count += 1;
      }),
    );
    expect((await Promise.all(tries)).filter((turn) => turn === 'taken')).toHaveLength(1);
    expect(count).toBe(1);
  });

  test('stay taken however the work ends', async () => {
    const on = at(0);
    await expect(on.tryRun(TURN, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    await on.settle();
    expect(await tryAt(3)).toBe(0);
    expect(await tryAt(6)).toBe(1);
  });
});

test('turns of a bot alone with its file are written when a source is first asked, and then every ten minutes', async () => {
  const { db, close } = await openDatabase('sqlite::memory:');
  let minute = 0;
  const turns = createRememberedTurns({ db, now: () => new Date(START_MS + minute * MINUTE_MS), onFailure: noFailure });
  const writtenAt: number[] = [];
  let before = '';
  for (minute = 0; minute <= 40; minute += 1) {
    await turns.tryRun({ sourceId: 'kaspa', leastMs: MINUTE_MS }, async () => {});
    await turns.settled();
    const [row] = await db.selectFrom('market_turns').select('taken_at').execute();
    if (row !== undefined && row.taken_at !== before) writtenAt.push(minute);
    before = row?.taken_at ?? '';
  }
  expect(writtenAt).toStrictEqual([0, 10, 20, 30, 40]);
  await close();
});

test('a turn does not wait until it is written down, and is written later where it could not be', async () => {
  const { db, close } = await openDatabase('sqlite::memory:');
  const failures: unknown[] = [];
  let minute = 0;
  const now = () => new Date(START_MS + minute * MINUTE_MS);
  const turns = createRememberedTurns({ db, now, onFailure: (error) => failures.push(error) });
  await sql`create trigger refuse before insert on market_turns begin select raise(fail, 'no room'); end`.execute(db);
  expect(await turns.tryRun(TURN, async () => {})).toBe('taken');
  await turns.settled();
  expect(failures).toHaveLength(1);

  await sql`drop trigger refuse`.execute(db);
  minute = 6;
  expect(await turns.tryRun(TURN, async () => {})).toBe('taken');
  await turns.settled();
  expect(await db.selectFrom('market_turns').select('taken_at').execute()).toEqual([
    { taken_at: '2026-10-10T12:06:00.000Z' },
  ]);
  await close();
});
