import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateMining } from '../../src/engine/mining.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import { switchPriceUsdPerGpuHour } from '../../src/engine/switch-price.ts';
import { mining, quantity, renting } from './arbitraries.ts';
import { always, paying, typicalNet } from './rented-rigs.ts';

/** Far below a cent, far above the rounding of sums of this size. */
const TOLERANCE_USD = 1e-8;
const DIGITS = 7;

/** Estimates for somebody who paid this much. */
const bought = fc.integer({ min: 1, max: 20_000 }).chain((purchasePriceUsd) => {
  const investment = { purchasePriceUsd, residualValueUsd: 0, usefulLifeDays: 730 };
  return fc.record({
    purchasePriceUsd: fc.constant(purchasePriceUsd),
    estimated: fc.oneof(
      renting.map((rig) => estimateRenting({ ...rig, investment })),
      mining.map((mined) => estimateMining({ ...mined, investment })),
    ),
  });
});

/** Between what a rig full of cards could lose and make. */
const miningNetUsdPerDay = fc.integer({ min: -5_000, max: 20_000 }).map((cents) => cents / 100);

const fraction = quantity(1);

describe('at a threshold', () => {
  test('the net is 0 at the break-even electricity price, rented', () => {
    fc.assert(
      fc.property(renting, (rig) => {
        const { breakEvenElectricityUsdPerKwh: threshold } = estimateRenting(rig);
        fc.pre(threshold.kind === 'at');
        expect(typicalNet({ ...rig, tariff: { kind: 'flat', usdPerKwh: threshold.value } })).toBeCloseTo(0, DIGITS);
      }),
    );
  });

  test('the net is 0 at the break-even electricity price, mining', () => {
    fc.assert(
      fc.property(mining, (rig) => {
        const { breakEvenElectricityUsdPerKwh: threshold } = estimateMining(rig);
        fc.pre(threshold.kind === 'at');
        const { flows } = estimateMining({ ...rig, tariff: { kind: 'flat', usdPerKwh: threshold.value } });
        expect(flows.typical.netCashUsdPerDay).toBeCloseTo(0, DIGITS);
      }),
    );
  });

  test('the net is 0 at the break-even utilisation, which is a utilisation', () => {
    fc.assert(
      fc.property(renting, (rig) => {
        const { breakEvenUtilisation: threshold } = estimateRenting(rig);
        fc.pre(threshold.kind === 'at');
        expect(threshold.value).toBeGreaterThanOrEqual(0);
        expect(threshold.value).toBeLessThanOrEqual(1);
        expect(typicalNet({ ...rig, utilisation: always(threshold.value) })).toBeCloseTo(0, DIGITS);
      }),
    );
  });

  test('the net is 0 at the break-even host rate', () => {
    fc.assert(
      fc.property(renting, (rig) => {
        const { breakEvenHostRateUsdPerGpuHour: threshold } = estimateRenting(rig);
        fc.pre(threshold.kind === 'at');
        expect(typicalNet(paying(rig, threshold.value))).toBeCloseTo(0, DIGITS);
      }),
    );
  });

  test('renting at the switch price nets what mining nets', () => {
    fc.assert(
      fc.property(renting, miningNetUsdPerDay, (rig, miningNet) => {
        const threshold = switchPriceUsdPerGpuHour(rig, miningNet);
        fc.pre(threshold.kind === 'at');
        expect(typicalNet(paying(rig, threshold.hostRateUsdPerGpuHour))).toBeCloseTo(miningNet, DIGITS);
      }),
    );
  });

  test('payback × net cash is the purchase price', () => {
    fc.assert(
      fc.property(bought, ({ purchasePriceUsd, estimated }) => {
        const { typical } = estimated.flows;
        const payback = estimated.payback?.typical;
        fc.pre(payback?.kind === 'reached');
        expect(payback.days * typical.netCashUsdPerDay).toBeCloseTo(purchasePriceUsd, DIGITS);
      }),
    );
  });
});

describe('where there is no threshold', () => {
  test('no utilisation loses, where it breaks even always', () => {
    fc.assert(
      fc.property(renting, fraction, (rig, utilisation) => {
        fc.pre(estimateRenting(rig).breakEvenUtilisation.kind === 'always');
        expect(typicalNet({ ...rig, utilisation: always(utilisation) })).toBeGreaterThanOrEqual(-TOLERANCE_USD);
      }),
    );
  });

  test('no utilisation pays, where it breaks even never', () => {
    fc.assert(
      fc.property(renting, fraction, quantity(0.05), (rig, utilisation, poorRate) => {
        const poor = paying(rig, poorRate);
        fc.pre(estimateRenting(poor).breakEvenUtilisation.kind === 'never');
        expect(typicalNet({ ...poor, utilisation: always(utilisation) })).toBeLessThanOrEqual(TOLERANCE_USD);
      }),
    );
  });

  test('even no rent at all does not lose, where the host rate breaks even always', () => {
    fc.assert(
      fc.property(renting, (rig) => {
        fc.pre(estimateRenting(rig).breakEvenHostRateUsdPerGpuHour.kind === 'always');
        expect(typicalNet(paying(rig, 0))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('renting for nothing beats mining, where the switch price is reached always', () => {
    fc.assert(
      fc.property(renting, miningNetUsdPerDay, (rig, miningNet) => {
        fc.pre(switchPriceUsdPerGpuHour(rig, miningNet).kind === 'always');
        expect(typicalNet(paying(rig, 0))).toBeGreaterThan(miningNet);
      }),
    );
  });

  test('it pays back exactly on the days that leave something', () => {
    fc.assert(
      fc.property(bought, ({ estimated }) => {
        for (const scenario of ['low', 'typical', 'high'] as const) {
          const expected = estimated.flows[scenario].netCashUsdPerDay > 0 ? 'reached' : 'never';
          expect(estimated.payback?.[scenario].kind).toBe(expected);
        }
      }),
    );
  });
});
