import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Handled } from '../conversation/outcome.ts';
import type { Lookups } from '../lookups.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import type { Readiness } from './readiness.ts';

/** Most answers take milliseconds; a promise is made after one second, and Discord waits for three. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

export interface Metrics {
  count(handled: Handled): void;
  /** A source has been asked. */
  countAsked(sourceId: string, brought: boolean): void;
  readonly contentType: string;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

/** What there is to do just now, and what was known already. */
interface Load {
  readonly interactionsUnderWay: number;
  readonly databaseWaiting: number;
  /** By what is remembered. */
  readonly lookups: Readonly<Record<string, Lookups>>;
}

export interface MetricsParts {
  readonly version: string;
  readonly statuses: () => readonly SourceStatus[];
  readonly readiness: () => Promise<Readiness>;
  readonly load: () => Load;
  readonly now: () => Date;
}

/** Numbers for Prometheus. No label names a person or a server. */
export function createMetrics({ version, statuses, readiness, load, now }: MetricsParts): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  new Gauge({
    name: 'rigwise_build_info',
    help: 'Always 1; the version is a label.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const interactions = new Counter({
    name: 'rigwise_interactions_total',
    help: 'Interactions that have been dealt with, by what came of them.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'rigwise_interaction_seconds',
    help: 'From the arrival of an interaction until Discord took its answer.',
    labelNames: ['kind', 'command'],
    buckets: SECONDS,
    registers,
  });
  const ages = new Gauge({
    name: 'rigwise_source_age_seconds',
    help: 'How long ago a source of live figures last gave some; none for one that never did.',
    labelNames: ['source'],
    registers,
  });
  const ups = new Gauge({
    name: 'rigwise_source_up',
    help: 'Whether the last answer of a source was of use: its mean over time is the share that was.',
    labelNames: ['source'],
    registers,
  });

  const asked = new Counter({
    name: 'rigwise_source_answers_total',
    help: 'How often a source was asked, by whether it brought figures: the share that did is how reliable it is.',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const readyParts = new Gauge({
    name: 'rigwise_ready',
    help: 'Whether interactions arrive, the database answers, and some source has given figures within a day.',
    labelNames: ['part'],
    registers,
  });
  const underWay = new Gauge({
    name: 'rigwise_interactions_under_way',
    help: 'Interactions that are being answered now.',
    registers,
  });
  const waiting = new Gauge({
    name: 'rigwise_database_waiting',
    help: 'Questions and writes that wait for a connection to the database, or for their turn to write.',
    registers,
  });
  const lookups = new Counter({
    name: 'rigwise_cache_lookups_total',
    help: 'How often something was looked for in memory, by whether it was there.',
    labelNames: ['cache', 'found'],
    registers,
  });

  async function lookAtReadiness(): Promise<void> {
    const { inlet, database, market } = await readiness();
    for (const [part, isReady] of Object.entries({ inlet, database, market: market.fresh })) {
      readyParts.set({ part }, isReady ? 1 : 0);
    }
  }

  function lookAtLoad(): void {
    const { interactionsUnderWay, databaseWaiting, lookups: byCache } = load();
    underWay.set(interactionsUnderWay);
    waiting.set(databaseWaiting);
    lookups.reset();
    for (const [cache, { found, missed }] of Object.entries(byCache)) {
      lookups.inc({ cache, found: 'yes' }, found);
      lookups.inc({ cache, found: 'no' }, missed);
    }
  }

  function lookAtSources(): void {
    for (const { id: source, lastSuccess, lastFailure } of statuses()) {
      if (lastSuccess !== undefined) ages.set({ source }, (now().getTime() - lastSuccess.at.getTime()) / 1000);
      if (lastFailure === undefined && lastSuccess === undefined) continue;
      const isUp = lastFailure === undefined || (lastSuccess !== undefined && lastSuccess.at > lastFailure.at);
      ups.set({ source }, isUp ? 1 : 0);
    }
  }

  return {
    count({ kind, command = 'unknown', outcome, ms }) {
      interactions.inc({ kind, command, outcome });
      durations.observe({ kind, command }, ms / 1000);
    },
    countAsked: (source, brought) => asked.inc({ source, outcome: brought ? 'figures' : 'failed' }),
    contentType: register.contentType,
    async text() {
      lookAtSources();
      lookAtLoad();
      await lookAtReadiness();
      return register.metrics();
    },
  };
}
