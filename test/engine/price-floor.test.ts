import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFloor, hourFloor, mineFloor, switchFloor } from '../../src/engine/price-floor.ts';
import type { FloorQuestion } from '../../src/engine/price-floor.ts';
import { rentingFlows } from '../../src/engine/renting.ts';
import type { Tariff } from '../../src/engine/tariff.ts';
import { quantity, renting } from './arbitraries.ts';

/** One card, 600 W at the wall under load and 123 W waiting, on a network that keeps a quarter. */
function question(changes: Partial<FloorQuestion> = {}): FloorQuestion {
  return {
    gpus: [{ count: 1 }],
    power: { loadW: 600, idleW: 123 },
    utilisation: { low: 0.4, typical: 0.69, high: 0.9 },
    online: { hoursPerDay: 24, fromHour: 0 },
    tariff: { kind: 'flat', usdPerKwh: 0.15 },
    platformFee: 0.25,
    ...changes,
  };
}

/** 0.34 $ from 16 to 21 o'clock, else 0.15 $. */
const PEAK: Tariff = {
  kind: 'time-of-use',
  windows: [{ fromHour: 16, toHour: 21, usdPerKwh: 0.34 }],
  otherwiseUsdPerKwh: 0.15,
};

describe('the least that a rented hour must bring', () => {
  test('pays for the power of the work, and is listed with the fee on top', () => {
    expect(hourFloor(question(), false)).toEqual({
      hostUsdPerGpuHour: expect.closeTo(0.09, 12), // 0.6 kW × 0.15 $
      listedUsdPerGpuHour: expect.closeTo(0.12, 12), // 0.09 / 0.75
    });
  });

  test('pays only for the watts that the work adds where the machine runs anyway', () => {
    expect(hourFloor(question(), true)).toEqual({
      hostUsdPerGpuHour: expect.closeTo(0.07155, 12), // (0.6 − 0.123) kW × 0.15 $
      listedUsdPerGpuHour: expect.closeTo(0.0954, 12), // 0.07155 / 0.75
    });
  });

  test('is that of the dearest hour online', () => {
    expect(hourFloor(question({ tariff: PEAK }), false)).toEqual({
      hostUsdPerGpuHour: expect.closeTo(0.204, 12), // 0.6 kW × 0.34 $
      listedUsdPerGpuHour: expect.closeTo(0.272, 12), // 0.204 / 0.75
    });
    const atNight = { hoursPerDay: 8, fromHour: 23 };
    expect(hourFloor(question({ tariff: PEAK, online: atNight }), false).hostUsdPerGpuHour).toBeCloseTo(0.09, 12);
  });

  test('is shared by the cards of a rig', () => {
    const six = question({ gpus: [{ count: 6 }], power: { loadW: 1_200, idleW: 300 } });
    expect(hourFloor(six, false).hostUsdPerGpuHour).toBeCloseTo(0.03, 12); // 1.2 kW × 0.15 $ / 6
  });

  test('cannot be listed where the platform keeps all', () => {
    expect(hourFloor(question({ platformFee: 1 }), false).listedUsdPerGpuHour).toBeUndefined();
  });
});

describe('the least that pays for the whole day', () => {
  test('is higher, the less is rented', () => {
    expect(dayFloor(question({ utilisation: { low: 0, typical: 0.5, high: 1 } }))).toEqual({
      low: undefined,
      // (0.6 + 0.123) kW × 0.15 $; / 0.75
      typical: {
        hostUsdPerGpuHour: expect.closeTo(0.10845, 12),
        listedUsdPerGpuHour: expect.closeTo(0.1446, 12),
      },
      high: { hostUsdPerGpuHour: expect.closeTo(0.09, 12), listedUsdPerGpuHour: expect.closeTo(0.12, 12) },
    });
  });

  test('leaves nothing and costs nothing when it is what the host gets', () => {
    fc.assert(
      fc.property(
        renting,
        quantity(0.99).map((share) => share + 0.01),
        (offered, utilisation) => {
          const gpus = offered.gpus.map((gpu) => ({ ...gpu, platformFee: 0 }));
          const floor = dayFloor({
            ...offered,
            gpus,
            platformFee: 0,
            utilisation: { low: utilisation, typical: utilisation, high: utilisation },
          }).typical;
          const rate = floor?.hostUsdPerGpuHour ?? Number.NaN;
          const atFloor = gpus.map((gpu) => ({ ...gpu, priceUsdPerGpuHour: { low: rate, typical: rate, high: rate } }));
          const { netCashUsdPerDay } = rentingFlows({ ...offered, gpus: atFloor }, 'typical', utilisation);
          expect(netCashUsdPerDay).toBeCloseTo(0, 6);
        },
      ),
    );
  });
});

test('renting is worth more than mining from the hour that brings what mining would, and its power', () => {
  // Mining nets 4.79 $ a day: 4.79 / 24 + 0.6 kW × 0.15 $ = 0.1996 + 0.09
  expect(mineFloor(question(), 4.79 / 24).hostUsdPerGpuHour).toBeCloseTo(0.2896, 4);
});

test('once and for all, rented hours have to make up for the waiting too', () => {
  // 4.79 $ of mining and (16.56 h × 0.6 kW + 7.44 h × 0.123 kW) × 0.15 $ of power, in 16.56 rented hours: 6.4177 / 16.56
  expect(switchFloor(question(), 4.79)?.hostUsdPerGpuHour).toBeCloseTo(0.3875, 4);
  expect(switchFloor(question({ utilisation: { low: 0, typical: 0, high: 0 } }), 4.79)).toBeUndefined();
});
