import { expect, test } from 'vitest';
import { auditReport } from '../../src/appraisal/audit/audit-report.ts';
import { audit } from '../../src/appraisal/audit/audit.ts';
import { quote } from '../support/market-rows.ts';
import { assuming, catalogOf, evidence, gpu, market, network, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

const power = { tdpW: figure(450), idleW: figure(18) };
const cards = [gpu('rtx-4090', power), gpu('rtx-5090', power), gpu('rtx-1', power)];
const counted = utilisation(0.4, 0.5, 0.6);
const networks = [
  network('fresh', { platformFee: figure(0), utilisation: counted }),
  network('stale', { platformFee: figure(0), utilisation: { ...counted, date: '2026-01-02' } }),
  network('gone', { platformFee: figure(0) }),
  network('last', { platformFee: figure(0), utilisation: counted }),
];
const catalog = catalogOf({
  gpus: cards,
  networks,
});
const rentals = ['rtx-4090', 'rtx-5090'].flatMap((id) => [
  quote({ gpu: id, network: 'fresh', usdPerGpuHour: 0.9 }),
  quote({ gpu: id, network: 'stale', usdPerGpuHour: 0.8 }),
  quote({ gpu: id, network: 'gone', usdPerGpuHour: 0.7, kind: 'claimed' }),
  quote({ gpu: id, network: 'last', usdPerGpuHour: 0.1, date: '2025-12-01' }),
]);
const audited = audit(cards, { ...evidence(market({ rentals })), catalog }, assuming());

test('an audit has of every card the first three rows', () => {
  expect(audited.cards.map(({ rows }) => rows.length)).toEqual([3, 3, 0]);
  expect(audited.cards.map(({ gpu: card }) => card)).toEqual(cards);
});

test('it names what keeps rows from a better grade, by who tells it, first what does so alone', () => {
  const share = { ingredients: ['busy-share'], gpuIds: [], rows: 2 };
  expect(audited.renewals).toEqual([
    { ...share, earnerId: 'stale', source: 'vendor', date: '2026-01-02', doubts: ['old'], aloneIn: 2 },
    { ...share, earnerId: 'gone', source: undefined, date: undefined, doubts: ['share-unknown'], aloneIn: 0 },
    {
      earnerId: 'gone',
      source: 'tracker',
      ingredients: ['rent'],
      gpuIds: ['rtx-4090', 'rtx-5090'],
      date: '2026-09-20',
      doubts: ['claimed'],
      rows: 2,
      aloneIn: 0,
    },
  ]);
});

test('its report is for a terminal', () => {
  const lines = auditReport(audited).split('\n');
  expect(lines[0]).toBe('3 cards, the first rows of each: 2 firm, 0 dated, 4 on-paper.');
  expect(lines[3]).toBe('RTX 4090                 fresh                 9.94 firm');
  expect(lines[4]).toBe('                         stale                 8.74 on-paper busy-share: old, 2026-01-02');
  expect(lines).toContain('RTX 1                    nothing that is open to it has a known price');
  expect(lines).toContain('  stale: busy-share (old, 2026-01-02, vendor); decides 2 rows, 2 of them alone');
  expect(lines).toContain('  gone: busy-share (share-unknown); decides 2 rows, 0 of them alone');
  expect(lines).toContain('  gone: rent of 2 cards (claimed, 2026-09-20, tracker); decides 2 rows, 0 of them alone');
});
