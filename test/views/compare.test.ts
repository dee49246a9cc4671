import { expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import { compareView } from '../../src/views/compare/compare.ts';
import { at, compareModel, earningOf, rtx4090 } from '../support/small-answers.ts';
import { network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

/** So much for an hour of an RTX 4090 on a network of that name. */
function on(name: string, usdPerGpuHour: number, fields: object = {}): Earning {
  const place = network(name, { platformFee: figure(0), utilisation: utilisation(0.3, 0.5, 0.8) });
  return earningOf({ place, rows: at(usdPerGpuHour, { network: name, ...fields }) });
}

function said(...open: readonly Earning[]): string {
  const ranking = { open, fallingShort: [], notOpen: [], refused: [], unknown: [] };
  return compareView(compareModel(rigOf(rtx4090), ranking)).embeds?.[0]?.description ?? '';
}

test('what is only claimed to pay more is told beside what is named, and never called best', () => {
  const listed = on('listed', 0.4, { date: '2026-03-01' });
  // 0.8 × 12 h − 0.1 × (12 × 600 + 12 × 120) / 1000 = 8.74
  const text = said(on('claims', 0.8, { kind: 'claimed' }), listed);
  expect(text.split('\n')[0]).toMatch(/^\*\*On paper Listed, /);
  expect(text).toContain('**More, but only claimed:** Claims 8.74.');
  expect(said(listed)).not.toContain('only claimed');
});
