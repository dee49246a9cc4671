import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DailyFlows, Estimate } from '../../src/engine/estimate.ts';
import { estimateMining } from '../../src/engine/mining.ts';
import { mapScenarios } from '../../src/engine/range.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import type { Renting } from '../../src/engine/renting.ts';
import { switchPriceUsdPerGpuHour } from '../../src/engine/switch-price.ts';
import { averagePriceUsdPerKwh } from '../../src/engine/tariff.ts';
import { anyQuantity, flat, mining, miningOf, quantity, renting, rentingOf } from './arbitraries.ts';
import { always, typicalNet } from './rented-rigs.ts';
import { cases } from '../support/cases.ts';

/** Far below a cent, far above the rounding of sums of this size. */
const TOLERANCE_USD = 1e-8;
const DIGITS = 7;

/** The same answer for renting and for mining, so that a law can be held over both. */
const estimate: fc.Arbitrary<Estimate> = fc.oneof(renting.map(estimateRenting), mining.map(estimateMining));

const fraction = quantity(1);

function half(online: Renting['online']): Renting['online'] {
  return { ...online, hoursPerDay: online.hoursPerDay / 2 };
}

function days({ flows }: Estimate): readonly DailyFlows[] {
  return [flows.low, flows.typical, flows.high];
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('accounting', () => {
  test('gross less fee is revenue, less electricity net cash, less depreciation net profit', () => {
    fc.assert(
      fc.property(estimate, (estimated) => {
        for (const day of days(estimated)) {
          expect(day.grossUsdPerDay - day.feeUsdPerDay).toBeCloseTo(day.revenueUsdPerDay, DIGITS);
          expect(day.revenueUsdPerDay - day.electricityUsdPerDay).toBeCloseTo(day.netCashUsdPerDay, DIGITS);
          expect(day.netCashUsdPerDay - day.depreciationUsdPerDay).toBeCloseTo(day.netProfitUsdPerDay, DIGITS);
          expect(day.feeUsdPerDay).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('the fee is its share of gross', () => {
    fc.assert(
      fc.property(mining, (mined) => {
        for (const day of days(estimateMining(mined))) {
          expect(day.feeUsdPerDay).toBeCloseTo(day.grossUsdPerDay * mined.conditions.poolFee, DIGITS);
        }
      }),
    );
  });

  test('low ≤ typical ≤ high for net cash and for net profit', () => {
    fc.assert(
      fc.property(estimate, (estimated) => {
        const { low, typical, high } = estimated.flows;
        for (const flow of ['netCashUsdPerDay', 'netProfitUsdPerDay'] as const) {
          expect(low[flow]).toBeLessThanOrEqual(typical[flow] + TOLERANCE_USD);
          expect(typical[flow]).toBeLessThanOrEqual(high[flow] + TOLERANCE_USD);
        }
      }),
    );
  });

  test('no day within the ranges of price and utilisation falls outside low to high', () => {
    fc.assert(
      fc.property(renting, fraction, fraction, (rig, p, u) => {
        const within = typicalNet({
          ...rig,
          gpus: rig.gpus.map((gpu) => ({
            ...gpu,
            priceUsdPerGpuHour: always(gpu.priceUsdPerGpuHour.low * (1 - p) + gpu.priceUsdPerGpuHour.high * p),
          })),
          utilisation: always(rig.utilisation.low * (1 - u) + rig.utilisation.high * u),
        });
        const { low, high } = estimateRenting(rig).flows;
        expect(within).toBeGreaterThanOrEqual(low.netCashUsdPerDay - TOLERANCE_USD);
        expect(within).toBeLessThanOrEqual(high.netCashUsdPerDay + TOLERANCE_USD);
      }),
    );
  });

  test('no figure is ever infinite or not a number', () => {
    fc.assert(
      fc.property(rentingOf(anyQuantity), miningOf(anyQuantity), (rented, mined) => {
        const rentingEstimate = estimateRenting(rented);
        const miningEstimate = estimateMining(mined);
        const switchPrice = switchPriceUsdPerGpuHour(rented, miningEstimate.flows.typical.netCashUsdPerDay);
        const numbers = numbersIn([rentingEstimate, miningEstimate, switchPrice]);
        expect(numbers.length).toBeGreaterThan(48);
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('what changes the net', () => {
  test('it falls by energy × the difference when the electricity price rises', () => {
    fc.assert(
      fc.property(renting, flat, fc.integer({ min: 1, max: 100 }), (rig, tariff, moreCents) => {
        const cheap = estimateRenting({ ...rig, tariff }).flows.typical;
        const dear = { kind: 'flat', usdPerKwh: tariff.usdPerKwh + moreCents / 100 } as const;
        const dearNet = typicalNet({ ...rig, tariff: dear });
        fc.pre(cheap.energyKwhPerDay > 0);
        expect(dearNet).toBeLessThan(cheap.netCashUsdPerDay);
        expect(cheap.netCashUsdPerDay - dearNet).toBeCloseTo(cheap.energyKwhPerDay * (moreCents / 100), DIGITS);
      }),
    );
  });

  test('twice the cards bring twice the revenue', () => {
    fc.assert(
      fc.property(renting, (rig) => {
        const doubled = { ...rig, gpus: rig.gpus.map((gpu) => ({ ...gpu, count: gpu.count * 2 })) };
        const one = estimateRenting(rig);
        const two = estimateRenting(doubled);
        expect(two.flows.typical.revenueUsdPerDay).toBeCloseTo(2 * one.flows.typical.revenueUsdPerDay, DIGITS);
        expect(two.hostRateUsdPerGpuHour.typical).toBeCloseTo(one.hostRateUsdPerGpuHour.typical, DIGITS);
      }),
    );
  });

  test('twice the hashrate brings twice the coins', () => {
    fc.assert(
      fc.property(mining, (mined) => {
        const doubled = estimateMining({ ...mined, hashrateHs: mapScenarios(mined.hashrateHs, (hs) => hs * 2) });
        expect(doubled.coinsPerDay).toBeCloseTo(2 * estimateMining(mined).coinsPerDay, DIGITS);
      }),
    );
  });

  test('waiting costs: every idle watt is charged for the hours that are not rented', () => {
    fc.assert(
      fc.property(renting, flat, fc.integer({ min: 1, max: 500 }), (rig, tariff, moreW) => {
        const { power, online, utilisation } = rig;
        const before = typicalNet({ ...rig, tariff });
        const after = typicalNet({ ...rig, tariff, power: { ...power, idleW: power.idleW + moreW } });
        const idleHours = online.hoursPerDay * (1 - utilisation.typical);
        expect(before - after).toBeCloseTo((idleHours * moreW * tariff.usdPerKwh) / 1_000, DIGITS);
      }),
    );
  });
});

describe('hours outside what a person is online', () => {
  test('no hour online: nothing is earned and nothing is paid', () => {
    fc.assert(
      fc.property(renting, mining, (rented, mined) => {
        const never = { investment: undefined, online: { hoursPerDay: 0, fromHour: 7 } };
        for (const { flows } of [estimateRenting({ ...rented, ...never }), estimateMining({ ...mined, ...never })]) {
          expect(numbersIn(flows).every((number) => number === 0)).toBe(true);
        }
      }),
    );
  });

  test('under a flat price, everything is in proportion to the hours online', () => {
    fc.assert(
      fc.property(renting, mining, flat, (rented, mined, tariff) => {
        const owned = { tariff, investment: undefined };
        const pairs: readonly (readonly [Estimate, Estimate])[] = [
          [
            estimateRenting({ ...rented, ...owned }),
            estimateRenting({ ...rented, ...owned, online: half(rented.online) }),
          ],
          [estimateMining({ ...mined, ...owned }), estimateMining({ ...mined, ...owned, online: half(mined.online) })],
        ];
        for (const [whole, halved] of pairs) {
          const halves = numbersIn(halved.flows);
          for (const [index, number] of numbersIn(whole.flows).entries()) {
            expect(halves[index]).toBeCloseTo(number / 2, DIGITS);
          }
        }
      }),
    );
  });
});

test('a time-of-use tariff costs what its average price costs', () => {
  fc.assert(
    fc.property(renting, (rig) => {
      const average = { kind: 'flat', usdPerKwh: averagePriceUsdPerKwh(rig.tariff, rig.online) } as const;
      expect(typicalNet({ ...rig, tariff: average })).toBeCloseTo(typicalNet(rig), DIGITS);
    }),
  );
});
