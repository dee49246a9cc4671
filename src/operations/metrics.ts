import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Handled } from '../conversation/outcome.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';

/** Most answers take milliseconds; a promise is made after one second, and Discord waits for three. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

export interface Metrics {
  count(handled: Handled): void;
  readonly contentType: string;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

export interface MetricsParts {
  readonly version: string;
  readonly statuses: () => readonly SourceStatus[];
  readonly now: () => Date;
}

/** Numbers for Prometheus. No label names a person or a server. */
export function createMetrics({ version, statuses, now }: MetricsParts): Metrics {
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
    contentType: register.contentType,
    text() {
      lookAtSources();
      return register.metrics();
    },
  };
}
