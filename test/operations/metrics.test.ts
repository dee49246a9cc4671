import { expect, test } from 'vitest';
import type { SourceStatus } from '../../src/market/asking/source-status.ts';
import { createMetrics } from '../../src/operations/metrics.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);
const success = (seconds: number): SourceStatus['lastSuccess'] => ({
  at: secondsAgo(seconds),
  figures: 1,
  newest: { quantity: 'coin-price', date: '2026-11-28', observedAt: '2026-11-28T11:00:00.000Z' },
  dropped: 0,
  unmatched: 0,
});
const status = (id: string, fields: Partial<SourceStatus>): SourceStatus => ({
  id,
  fallbackFor: undefined,
  lastSuccess: undefined,
  lastFailure: undefined,
  nextRefresh: undefined,
  heldBack: [],
  ...fields,
});
const failure = (seconds: number): SourceStatus['lastFailure'] => ({
  at: secondsAgo(seconds),
  failure: { kind: 'timeout' },
});

const open = (statuses: readonly SourceStatus[] = []) =>
  createMetrics({
    version: '1.2.3',
    statuses: () => statuses,
    readiness: async () => ({ ready: false, inlet: true, database: false, market: { fresh: true, old: ['eia'] } }),
    load: () => ({ interactionsUnderWay: 3, databaseWaiting: 2, lookups: { answers: { found: 7, missed: 5 } } }),
    now: () => NOW,
  });

test('what is ready, waits and is known from memory can be seen, and is not added up with each look', async () => {
  const metrics = open();
  metrics.countAsked('kaspa', true);
  metrics.countAsked('kaspa', true);
  metrics.countAsked('kaspa', false);
  await metrics.text();

  const lines = (await metrics.text()).split('\n');

  expect(lines).toEqual(
    expect.arrayContaining([
      'rigwise_ready{part="inlet"} 1',
      'rigwise_ready{part="database"} 0',
      'rigwise_ready{part="market"} 1',
      'rigwise_interactions_under_way 3',
      'rigwise_database_waiting 2',
      'rigwise_cache_lookups_total{cache="answers",found="yes"} 7',
      'rigwise_cache_lookups_total{cache="answers",found="no"} 5',
      'rigwise_source_answers_total{source="kaspa",outcome="figures"} 2',
      'rigwise_source_answers_total{source="kaspa",outcome="failed"} 1',
    ]),
  );
});

test('interactions are counted by what came of them, and timed', async () => {
  const metrics = open();
  metrics.count({ kind: 'command', command: 'roi', outcome: 'answered', ms: 4 });
  metrics.count({ kind: 'command', command: 'roi', outcome: 'answered', ms: 1_500 });
  metrics.count({ kind: 'unreadable', command: undefined, outcome: 'unreadable', ms: 1 });

  const lines = (await metrics.text()).split('\n');

  expect(lines).toContain('rigwise_interactions_total{kind="command",command="roi",outcome="answered"} 2');
  expect(lines).toContain('rigwise_interactions_total{kind="unreadable",command="unknown",outcome="unreadable"} 1');
  expect(lines).toContain('rigwise_interaction_seconds_bucket{le="0.005",kind="command",command="roi"} 1');
  expect(lines).toContain('rigwise_interaction_seconds_bucket{le="2",kind="command",command="roi"} 2');
  expect(lines).toContain('rigwise_interaction_seconds_sum{kind="command",command="roi"} 1.504');
});

test('each source has its age, and whether its last answer was of use', async () => {
  const metrics = open([
    status('kaspa', { lastSuccess: success(60), lastFailure: failure(120) }),
    status('pearl', { lastSuccess: success(3_600), lastFailure: failure(5) }),
    status('quantus', { lastFailure: failure(5) }),
    status('clore', {}),
  ]);

  const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('rigwise_source'));

  expect(lines).toEqual([
    'rigwise_source_age_seconds{source="kaspa"} 60',
    'rigwise_source_age_seconds{source="pearl"} 3600',
    'rigwise_source_up{source="kaspa"} 1',
    'rigwise_source_up{source="pearl"} 0',
    'rigwise_source_up{source="quantus"} 0',
  ]);
});

test('Node.js says how it is', async () => {
  expect(await open().text()).toContain('nodejs_eventloop_lag_seconds');
});
