import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/operations/metrics.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/operations/${name}`, import.meta.url), 'utf8');

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}
interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

const { panels } = JSON.parse(read('grafana-dashboard.json')) as { readonly panels: readonly Panel[] };
const { groups } = parse(read('alerts.yaml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);

/** Every series that the bot offers, once something of each kind has happened, with its labels. */
async function offered(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const now = new Date('2026-11-28T12:00:00Z');
  const metrics = createMetrics({
    version: '1.2.3',
    statuses: () => [
      {
        id: 'kaspa',
        fallbackFor: undefined,
        lastSuccess: {
          at: now,
          figures: 1,
          newest: { quantity: 'coin-price', date: '2026-11-28', observedAt: '2026-11-28T11:00:00.000Z' },
          dropped: 0,
          unmatched: 0,
        },
        lastFailure: undefined,
        nextRefresh: undefined,
        heldBack: [],
      },
    ],
    readiness: async () => ({ ready: true, inlet: true, database: true, market: { fresh: true, old: [] } }),
    load: () => ({ interactionsUnderWay: 0, databaseWaiting: 0, lookups: { answers: { found: 1, missed: 1 } } }),
    now: () => now,
  });
  metrics.count({ kind: 'command', command: 'roi', outcome: 'answered', ms: 4 });
  metrics.countAsked('kaspa', true);
  const series = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of (await metrics.text()).matchAll(/^(\w+)(?:\{(.*)\})? /gm)) {
    const known = series.get(name) ?? new Set();
    series.set(name, known);
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
  }
  return series;
}

/** The series that a query names. `up` is Prometheus' own. */
function named(expr: string): readonly string[] {
  return [...expr.matchAll(/\b(?:rigwise|nodejs|process)_\w+/g)].map(([name]) => name);
}

test.each([
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ of: title, expr }))),
  ...rules.map(({ alert, expr }) => ({ of: alert, expr })),
])('$of asks for what the bot offers', async ({ expr }) => {
  const series = await offered();
  const names = named(expr);
  expect(names.length + Number(/^up\b/.test(expr))).toBeGreaterThan(0);
  expect(names.filter((name) => !series.has(name))).toEqual([]);
  const selected = [...expr.matchAll(/\b(rigwise_\w+)\{([^}]*)\}/g)].flatMap(([, name = '', selector = '']) =>
    [...selector.matchAll(/(\w+)\s*[=!]/g)].map(([, label = '']) => ({ name, label })),
  );
  expect(selected.filter(({ name, label }) => !series.get(name)?.has(label))).toEqual([]);
});

test('each alert says in the page beside it what it means and what to do', () => {
  const page = read('README.md');
  expect(new Set(rules.map(({ labels }) => labels.severity))).toEqual(new Set(['page', 'ticket']));
  expect(rules.filter(({ annotations }) => annotations.summary === '')).toEqual([]);
  const told = [...page.matchAll(/`(Rigwise\w+)`/g)].map(([, name]) => name);
  expect(new Set(told)).toEqual(new Set(rules.map(({ alert }) => alert)));
});

test('Prometheus is told to read the rules', () => {
  expect(parse(read('prometheus.yaml'))).toMatchObject({ rule_files: ['alerts.yaml'] });
});
