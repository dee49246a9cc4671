import { expect, test } from 'vitest';
import { createStatementLog } from '../../src/database/statement-log.ts';
import { watched } from '../../src/database/statement-watch.ts';
import { DatabaseError } from '../../src/errors.ts';
import { createLogger } from '../../src/logger.ts';

function listen() {
  const lines: Record<string, unknown>[] = [];
  let nowMs = Date.parse('2026-11-28T12:00:00Z');
  const write = (line: string): void => {
    const { msg, reason, times, seconds } = JSON.parse(line) as Record<string, unknown>;
    lines.push({ msg, reason, times, seconds });
  };
  const watch = createStatementLog(createLogger('info', { destination: { write } }), () => new Date(nowMs));
  return { lines, watch, pass: (ms: number) => (nowMs += ms) };
}

async function locked(): Promise<never> {
  throw new DatabaseError('database is locked', 'nothing-changed');
}

async function wrong(): Promise<never> {
  throw new Error('no such table');
}

test('trouble with the database is told at its start, once a minute and at its end, reading and writing apart', async () => {
  const { lines, watch, pass } = listen();
  for (let second = 0; second < 90; second += 1) {
    await expect(watched(watch, 'writing', locked)).rejects.toThrow('locked');
    // What is read meanwhile says nothing about it.
    await watched(watch, 'reading', () => Promise.resolve('read'));
    pass(1_000);
  }
  await watched(watch, 'writing', () => Promise.resolve('written'));
  await watched(watch, 'writing', () => Promise.resolve('written'));
  expect(lines).toEqual([
    { msg: 'database writing failed', reason: 'database is locked' },
    { msg: 'database writing still fails', reason: 'database is locked', times: 60 },
    { msg: 'database writing works again', times: 90, seconds: 90 },
  ]);
});

test('a statement that is wrong is no trouble of the database’s', async () => {
  const { lines, watch } = listen();
  await expect(watched(watch, 'reading', wrong)).rejects.toThrow('no such table');
  expect(lines).toEqual([]);
});

test('what came too late for whoever waited for it is trouble, too', () => {
  const { lines, watch } = listen();
  watch.done('reading', 1_999);
  watch.done('reading', 2_100);
  watch.done('reading', 5);
  expect(lines).toEqual([
    { msg: 'database reading failed', reason: 'it took 2.1 s' },
    { msg: 'database reading works again', times: 1, seconds: 0 },
  ]);
});
