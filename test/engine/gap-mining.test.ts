import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import { estimateGapMining } from '../../src/engine/gap-mining.ts';
import { estimateMining } from '../../src/engine/mining.ts';
import type { Mining } from '../../src/engine/mining.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import type { Renting } from '../../src/engine/renting.ts';
import { mining as anyMining, renting as anyRenting } from './arbitraries.ts';

const ALL_DAY = {
  online: { hoursPerDay: 24, fromHour: 0 },
  tariff: { kind: 'flat', usdPerKwh: 0.15 },
  investment: undefined,
  horizonDays: 730,
} as const;

/** The host gets 0.2775 $ an hour, 16.56 hours a day are rented; 600 W under load, 123 W waiting. */
const RENTING: Renting = {
  gpus: [{ count: 1, priceUsdPerGpuHour: { low: 0.2775, typical: 0.2775, high: 0.2775 }, platformFee: 0 }],
  power: { loadW: 600, idleW: 123 },
  utilisation: { low: 0.69, typical: 0.69, high: 0.69 },
  ...ALL_DAY,
};

/** Nets 4.79 $ a day: 6.95 $ of coins − 0.6 kW × 24 h × 0.15 $. */
const MINING: Mining = {
  hashrateHs: { low: 1, typical: 1, high: 1 },
  conditions: {
    coinsPerHashPerDay: 1,
    revenueUsdPerHashPerDay: { low: 6.95, typical: 6.95, high: 6.95 },
    poolFee: 0,
  },
  power: { loadW: 600, idleW: 123 },
  ...ALL_DAY,
};

const net = ({ flows }: Estimate): number => flows.typical.netCashUsdPerDay;

describe('renting first, the gaps mined', () => {
  test('nets what rented hours and mined hours net', () => {
    expect(estimateRenting(RENTING).flows.typical.netCashUsdPerDay).toBeCloseTo(2.97, 2); // 16.56 × 0.1875 − 7.44 × 0.123 × 0.15
    expect(estimateMining(MINING).flows.typical.netCashUsdPerDay).toBeCloseTo(4.79, 10); // 6.95 − 2.16
    const { flows } = estimateGapMining({ renting: RENTING, mining: MINING });
    // 16.56 h × (0.2775 − 0.0900) + 7.44 h × 0.1996 = 3.105 + 1.485
    expect(flows.typical.netCashUsdPerDay).toBeCloseTo(4.59, 2);
    expect(flows.typical.energyKwhPerDay).toBeCloseTo(14.4, 10); // 0.6 kW, rented or mining
  });

  test('is renting where all hours are rented, and mining where none is', () => {
    fc.assert(
      fc.property(anyRenting, anyMining, (renting, mining) => {
        const pair = (share: number) => ({
          renting: { ...renting, utilisation: { low: share, typical: share, high: share } },
          mining: { ...mining, online: renting.online, tariff: renting.tariff, investment: renting.investment },
        });
        expect(net(estimateGapMining(pair(1)))).toBeCloseTo(net(estimateRenting(pair(1).renting)), 6);
        expect(net(estimateGapMining(pair(0)))).toBeCloseTo(net(estimateMining(pair(0).mining)), 6);
      }),
    );
  });

  test('lies between the low and the high of its two sides', () => {
    fc.assert(
      fc.property(anyRenting, anyMining, (renting, mining) => {
        const { flows } = estimateGapMining({
          renting,
          mining: { ...mining, online: renting.online, tariff: renting.tariff },
        });
        expect(flows.low.netCashUsdPerDay).toBeLessThanOrEqual(flows.typical.netCashUsdPerDay + 1e-9);
        expect(flows.typical.netCashUsdPerDay).toBeLessThanOrEqual(flows.high.netCashUsdPerDay + 1e-9);
      }),
    );
  });
});
