import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../../src/appraisal/appraise.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { Earner } from '../../src/catalog/finder.ts';
import { shippedObservations } from '../../src/catalog/shipped.ts';
import { createBook } from '../../src/market/book.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import { flat, online, quantity, timeOfUse } from '../engine/arbitraries.ts';
import { cases } from '../support/cases.ts';
import { rent } from '../support/live-figures.ts';
import { EMPTY_MARKET, quote } from '../support/market-rows.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import {
  assuming,
  coin,
  evidence,
  gpu,
  hashrate,
  market,
  network,
  rigOf,
  utilisation,
} from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const listed = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
const rig = rigOf(gpu('rtx-4090', { tdpW: figure(450), idleW: figure(18) }, [hashrate(60e6, 270)]));
const vast = network('vast', {
  platformFee: figure(0.25),
  utilisation: utilisation(0.3, 0.5, 0.8),
  requirements: { ramGb: figure(16) },
});
const raven = coin('ravencoin', 'RVN');
const earners: readonly Earner[] = [
  { kind: 'network', network: vast },
  { kind: 'network', network: network('salad') },
  { kind: 'coin', coin: raven },
];
const rows = {
  rentals: [quote({ usdPerGpuHour: 0.4 })],
  coinPrices: [{ coin: 'ravencoin', usd: 0.02, ...listed }],
  networkHashrates: [{ coin: 'ravencoin', hashrate: 5, unit: 'TH/s' as const, ...listed }],
  blockRewards: [{ coin: 'ravencoin', coins: 2500, ...listed }],
};

const someAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  tariff: fc.oneof(flat, timeOfUse),
  online: fc.oneof(fc.constant({ hoursPerDay: 24, fromHour: 0 }), online),
  utilisation: fc.option(quantity(1), { nil: undefined }),
  rentUsdPerGpuHour: fc.option(quantity(2), { nil: undefined }),
  runsAnyway: fc.boolean(),
  host: fc.option(fc.record({ hostW: quantity(300) }), { nil: undefined }),
  machine: fc.constantFrom(undefined, { ramGb: 8 }),
  wallLoadWPerCard: fc.option(quantity(900), { nil: undefined }),
  wallIdleWPerCard: fc.option(quantity(90), { nil: undefined }),
  investment: fc.option(
    fc.record({ purchasePriceUsd: quantity(2_000), residualValueUsd: quantity(500), usefulLifeDays: fc.constant(730) }),
    { nil: undefined },
  ),
  horizonDays: fc.integer({ min: 30, max: 2_000 }),
});

test('a rig that was asked about under one other assumption is answered as if it was asked about first', () => {
  fc.assert(
    fc.property(someAssumptions, someAssumptions, (before, other) => {
      for (const assumptions of eachChanged(before, other)) {
        for (const earner of earners) {
          const known = evidence(market(rows));
          appraise(rig, earner, known, before);
          const first = appraise(rig, earner, evidence(known.market), assumptions);
          expect(appraise(rig, earner, known, assumptions)).toStrictEqual(first);
        }
      }
    }),
    { numRuns: cases(25) },
  );
});

/** One assumption after another is that of the other. */
function eachChanged(before: Assumptions, other: Assumptions): readonly Assumptions[] {
  return Object.entries(other).map(([name, value]) => ({ ...before, [name]: value }));
}

test('is answered again at another price of power without what has not changed being worked out again', () => {
  const known = evidence(market(rows));
  const at = (usdPerKwh: number) =>
    earners.map((earner) => appraise(rig, earner, known, assuming({ tariff: { kind: 'flat', usdPerKwh } })));
  const [rented, refused, mined] = at(0.1);
  const [rentedAgain, refusedAgain, minedAgain] = at(0.3);
  expect(refusedAgain).toBe(refused);
  if (rented?.kind !== 'renting' || rentedAgain?.kind !== 'renting') throw new Error('It is not rented.');
  if (mined?.kind !== 'mining' || minedAgain?.kind !== 'mining') throw new Error('It is not mined.');
  expect(rentedAgain.certainty).toBe(rented.certainty);
  expect(minedAgain.conditions).toBe(mined.conditions);
  // (600 W × 0.5 + 120 W × 0.5) × 24 h = 8.64 kWh; × 0.3 USD
  expect(rentedAgain.estimate.flows.typical.electricityUsdPerDay).toBeCloseTo(2.592);
  // (270 W + 90 W) ÷ 0.9 × 24 h = 9.6 kWh; × 0.3 USD
  expect(minedAgain.estimate.flows.typical.electricityUsdPerDay).toBeCloseTo(2.88);
});

test('has a figure that came meanwhile', () => {
  const clock = createStandingClock();
  const shipped = shippedObservations({ ...EMPTY_MARKET, ...rows });
  const book = createBook({ storage: createMemoryMarketStorage(), shipped, now: clock.now });
  const known = { ...evidence(createLiveMarket({ book, now: clock.now })), now: clock.now() };
  const typicalPrice = () => {
    const appraisal = appraise(rig, { kind: 'network', network: vast }, known, assuming());
    return appraisal.kind === 'renting' ? appraisal.renting.gpus[0]?.priceUsdPerGpuHour.typical : undefined;
  };
  book.record([rent(0.35)]);
  expect(typicalPrice()).toBe(0.35);
  book.record([rent(0.5, { observedAt: '2026-10-10T12:00:01.000Z' })]);
  expect(typicalPrice()).toBe(0.5);
});

test('is as old as it is, a day later too', () => {
  const known = evidence(market(rows));
  const gradeOn = (day: string) => {
    const appraisal = appraise(rig, { kind: 'coin', coin: raven }, { ...known, now: new Date(day) }, assuming());
    return appraisal.kind === 'mining' ? appraisal.certainty.weakest?.doubt : undefined;
  };
  expect(gradeOn('2026-09-24T12:00:00Z')).toMatchObject({ kind: 'old', ageDays: 4 });
  expect(gradeOn('2026-09-25T12:00:00Z')).toMatchObject({ kind: 'old', ageDays: 5 });
});
