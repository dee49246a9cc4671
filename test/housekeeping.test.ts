import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../src/durations.ts';
import { createHousekeeping } from '../src/housekeeping.ts';
import type { RefreshLock, Turn } from '../src/market/storage/refresh-lock.ts';
import { createLogger } from '../src/logger.ts';
import { createStandingClock } from './support/standing-clock.ts';

/** @param turns what becomes of each try; `undefined` takes it */
function open(turns: (Turn | Error | undefined)[]) {
  const clock = createStandingClock();
  const lines: Record<string, unknown>[] = [];
  const forgotten: string[] = [];
  const triedAtMinutes: number[] = [];
  const startedMs = clock.now().getTime();
  const lock: RefreshLock = {
    async tryRun(_turn, work) {
      triedAtMinutes.push((clock.now().getTime() - startedMs) / MINUTE_MS);
      const turn = turns.shift();
      if (turn instanceof Error) throw turn;
      if (turn === undefined) await work();
      return turn ?? 'taken';
    },
  };
  const housekeeping = createHousekeeping({
    lock,
    serverUse: { forgetUnused: async () => 3 },
    forgetWritten: async (before) => void forgotten.push(before.toISOString()),
    now: clock.now,
    startTimer: clock.startTimer,
    logger: createLogger('info', { destination: { write: (line) => void lines.push(JSON.parse(line)) } }),
  });
  return { clock, housekeeping, lines, forgotten, triedAtMinutes };
}

test('what is out of use is deleted by whoever has the turn, and the log says how much it was', async () => {
  const { clock, housekeeping, lines, forgotten, triedAtMinutes } = open([undefined, { againInMs: 23 * HOUR_MS }]);
  housekeeping.start();
  await clock.pass(MINUTE_MS);
  // Yesterday, a minute after the start at noon.
  expect(forgotten).toStrictEqual(['2026-10-09T12:01:00.000Z']);
  expect(lines).toMatchObject([{ msg: 'settings of unused servers deleted', servers: 3 }]);
  await clock.pass(HOUR_MS);
  await clock.pass(HOUR_MS);
  expect(triedAtMinutes).toStrictEqual([1, 61, 121]);
  await housekeeping.stop();
  await clock.pass(HOUR_MS);
  expect(triedAtMinutes).toHaveLength(3);
});

test('a turn that another is at is tried again soon, and a failure is told and tried again later', async () => {
  const { clock, housekeeping, lines, triedAtMinutes } = open([{ againInMs: 5_000 }, new Error('no database')]);
  housekeeping.start();
  await clock.pass(MINUTE_MS);
  await clock.pass(5_000);
  await clock.pass(HOUR_MS);
  expect(triedAtMinutes).toStrictEqual([1, 1 + 1 / 12, 61 + 1 / 12]);
  expect(lines).toMatchObject([{ level: 40, err: { message: 'no database' } }, { servers: 3 }]);
  await housekeeping.stop();
});
