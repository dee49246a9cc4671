import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../src/durations.ts';
import type { SourceStatus } from '../../src/market/asking/source-status.ts';
import { readinessOf } from '../../src/operations/readiness.ts';
import type { ReadinessParts } from '../../src/operations/readiness.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const START = new Date('2026-11-28T12:00:00Z');
const hoursAgo = (hours: number) => new Date(START.getTime() - hours * HOUR_MS);

function source(id: string, succeededHoursAgo: number | undefined, fallbackFor?: string): SourceStatus {
  return {
    id,
    fallbackFor,
    lastSuccess:
      succeededHoursAgo === undefined
        ? undefined
        : {
            at: hoursAgo(succeededHoursAgo),
            figures: 1,
            newest: { quantity: 'coin-price', date: '2026-11-28', observedAt: '2026-11-28T11:00:00.000Z' },
            dropped: 0,
            unmatched: 0,
          },
    lastFailure: undefined,
    nextRefresh: undefined,
    heldBack: [],
  };
}

function ask(parts: Partial<ReadinessParts>) {
  const { now, startTimer } = createStandingClock(START);
  return readinessOf({
    isInletUp: () => true,
    askDatabase: async () => [],
    statuses: () => [],
    startedAt: hoursAgo(48),
    now,
    startTimer,
    ...parts,
  });
}

test('all is well', async () => {
  expect(await ask({ statuses: () => [source('kaspa', 1)] })).toEqual({
    ready: true,
    inlet: true,
    database: true,
    market: { fresh: true, old: [] },
  });
});

test.each<readonly [string, Partial<ReadinessParts>, object]>([
  ['no interactions arrive', { isInletUp: () => false }, { inlet: false }],
  ['the database fails', { askDatabase: () => Promise.reject(new Error('gone')) }, { database: false }],
  ['no source has answered for a day', { statuses: () => [source('kaspa', 25)] }, { market: { old: ['kaspa'] } }],
  ['none ever has', { statuses: () => [source('kaspa', undefined)] }, { market: { old: ['kaspa'] } }],
])('not when %s', async (_reason, parts, state) => {
  expect(await ask(parts)).toMatchObject({ ready: false, ...state });
});

test('a database that says nothing is not waited for', async () => {
  const clock = createStandingClock(START);
  const { promise: never } = Promise.withResolvers<never>();
  const asked = ask({ askDatabase: () => never, startTimer: clock.startTimer });
  await clock.pass(1_000);
  expect(await asked).toMatchObject({ ready: false, database: false });
});

describe('the market', () => {
  test('is fresh as long as one source is, and the others are named', async () => {
    const sources = [source('kaspa', 25), source('pearl', 1), source('defillama', undefined, 'coingecko')];
    expect(await ask({ statuses: () => sources })).toMatchObject({
      ready: true,
      market: { fresh: true, old: ['kaspa'] },
    });
  });

  test('has a day after a start', async () => {
    const sources = [source('kaspa', undefined)];
    expect(await ask({ statuses: () => sources, startedAt: hoursAgo(23) })).toMatchObject({ ready: true });
  });
});
