import { describe, expect, test } from 'vitest';
import { cardSpeed } from '../../src/appraisal/card-speed.ts';
import type { Hashrate } from '../../src/catalog/schema.ts';
import { coin, gpu } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

const pearl = coin('pearl', 'PRL', { algorithm: 'pearlhash', algorithmChangedOn: figure('2026-08-06') });

function said(hashrateTh: number, fields: Partial<Hashrate>): Hashrate {
  const from = { kind: 'claimed', source: 'vendor', date: '2026-11-07' } as const;
  return { algorithm: 'pearlhash', hashrateHs: hashrateTh * 1e12, tuning: 'stock', ...from, ...fields };
}

const speedOf = (...hashrates: readonly Hashrate[]) => cardSpeed(gpu('rtx-3060', {}, hashrates), pearl);

describe('the speed of a card', () => {
  const table = said(48, { origin: 'makers-table', devFee: 0.01 });
  const claim = said(54, { origin: 'makers-claim', devFee: 0.03 });

  test('is that of a maker’s table, less what the miner keeps', () => {
    // 48 × (1 − 0.01)
    expect(speedOf(table)?.hashrateHs.typical).toBeCloseTo(47.52e12, 0);
  });

  test('is 0.95 of a maker’s claim, which is the high end', () => {
    // 54 × (1 − 0.03) = 52.38; × 0.95 = 49.761
    expect(speedOf(claim)?.hashrateHs).toEqual({
      low: expect.closeTo(49.761e12, 0),
      typical: expect.closeTo(49.761e12, 0),
      high: expect.closeTo(52.38e12, 0),
    });
  });

  test('lies between what is said of it at the same limits', () => {
    const seen = speedOf(claim, table, said(30, { origin: 'owners-report', tuning: 'tuned' }));
    expect(seen).toMatchObject({ used: claim });
    expect(seen?.hashrateHs.low).toBeCloseTo(47.52e12, 0);
  });

  test('is an owner’s or a pool’s as it is', () => {
    const pool = said(47.5, { origin: 'pool-telemetry', kind: 'measured', devFee: 0.02 });
    expect(speedOf(pool)?.hashrateHs.typical).toBe(47.5e12);
  });

  test('is that of after a change of the algorithm, and older only where there is no other', () => {
    const before = said(90, { date: '2026-08-01' });
    const perhaps = said(80, { date: '2026' });
    expect(speedOf(before, perhaps, table)).toMatchObject({ used: table });
    expect(speedOf(before)).toMatchObject({ used: before });
  });

  test('is unknown where nobody has said anything', () => {
    expect(speedOf()).toBeUndefined();
    expect(speedOf({ ...table, algorithm: 'kawpow' })).toBeUndefined();
  });
});
