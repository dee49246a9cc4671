import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';
import { createOutageLog } from '../src/outage-log.ts';

function listen() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    const { msg, times, reason, seconds } = JSON.parse(line) as Record<string, unknown>;
    lines.push({ msg, times, reason, seconds });
  };
  let nowMs = Date.parse('2026-11-28T12:00:00Z');
  const log = createOutageLog({
    logger: createLogger('info', { destination: { write } }),
    what: 'gateway connection',
    now: () => new Date(nowMs),
  });
  return { lines, log, pass: (ms: number) => (nowMs += ms) };
}

test('an outage is told when it begins, once a minute with how often it failed, and when it is over', () => {
  const { lines, log, pass } = listen();
  // Four times a second for two minutes and a half.
  for (let failure = 0; failure < 600; failure += 1) {
    log.failed('ECONNREFUSED');
    pass(250);
  }
  expect(log.isOn()).toBe(true);
  expect(log.isOver()).toBe(true);
  expect(lines).toEqual([
    { msg: 'gateway connection failed', reason: 'ECONNREFUSED' },
    { msg: 'gateway connection still fails', reason: 'ECONNREFUSED', times: 240 },
    { msg: 'gateway connection still fails', reason: 'ECONNREFUSED', times: 240 },
    { msg: 'gateway connection works again', times: 600, seconds: 150 },
  ]);
});

test('what works and goes on working is told by nobody, and a second outage from its beginning', () => {
  const { lines, log } = listen();
  expect(log.isOver()).toBe(false);
  log.failed('one');
  log.isOver();
  expect(log.isOver()).toBe(false);
  log.failed('two');
  expect(lines.map(({ msg, reason }) => reason ?? msg)).toEqual(['one', 'gateway connection works again', 'two']);
});
