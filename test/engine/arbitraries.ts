import * as fc from 'fast-check';
import type { Investment } from '../../src/engine/estimate.ts';
import type { Mining } from '../../src/engine/mining.ts';
import type { Range } from '../../src/engine/range.ts';
import type { RentedGpus, Renting } from '../../src/engine/renting.ts';
import { WEEKDAYS } from '../../src/engine/clock-window.ts';
import { type Online, type Tariff } from '../../src/engine/tariff.ts';

/** 0 to `max` in a thousand steps, so that laws can be held to absolute tolerances; both ends come up often. */
export function quantity(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000 }).map((step) => (step / 1_000) * max);
}

/** Every number from 0 to `max` that a computer knows, the absurdly small ones included. */
export function anyQuantity(max: number): fc.Arbitrary<number> {
  return fc.double({ min: 0, max, noNaN: true });
}

type Quantities = typeof quantity;

function rangeOf(number: fc.Arbitrary<number>): fc.Arbitrary<Range> {
  return fc.tuple(number, number, number).map((numbers) => {
    const [low = 0, typical = 0, high = 0] = numbers.toSorted((one, other) => one - other);
    return { low, typical, high };
  });
}

const price = fc.integer({ min: -30, max: 120 }).map((cents) => cents / 100);

export const flat: fc.Arbitrary<Extract<Tariff, { kind: 'flat' }>> = fc.record({
  kind: fc.constant('flat'),
  usdPerKwh: price,
});

/** Undefined half of the time: every day. */
export const someWeekdays = fc.oneof(fc.constant(undefined), fc.subarray([...WEEKDAYS]));

export const timeOfUse: fc.Arbitrary<Extract<Tariff, { kind: 'time-of-use' }>> = fc.record({
  kind: fc.constant('time-of-use'),
  windows: fc.array(
    fc.record({ weekdays: someWeekdays, fromHour: quantity(24), toHour: quantity(24), usdPerKwh: price }),
    { maxLength: 4 },
  ),
  otherwiseUsdPerKwh: price,
});

export const online: fc.Arbitrary<Online> = fc.record({ hoursPerDay: quantity(24), fromHour: quantity(24) });

function investmentOf(quantities: Quantities): fc.Arbitrary<Investment> {
  return fc.record({
    purchasePriceUsd: quantities(20_000),
    residualValueUsd: quantities(5_000),
    usefulLifeDays: fc.integer({ min: 1, max: 3_650 }),
  });
}

/** Idle power may exceed the load: people type both. */
function circumstancesOf(quantities: Quantities) {
  return {
    power: fc.record({ loadW: quantities(5_000), idleW: quantities(1_000) }),
    online: fc.record({ hoursPerDay: quantities(24), fromHour: quantities(24) }),
    tariff: fc.oneof(flat, timeOfUse),
    investment: fc.option(investmentOf(quantities), { nil: undefined }),
    horizonDays: fc.integer({ min: 1, max: 3_650 }),
  };
}

export function rentingOf(quantities: Quantities): fc.Arbitrary<Renting> {
  const gpus: fc.Arbitrary<RentedGpus> = fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    priceUsdPerGpuHour: rangeOf(quantities(4)),
    platformFee: quantities(1),
  });
  return fc.record({
    gpus: fc.array(gpus, { minLength: 1, maxLength: 3 }),
    utilisation: rangeOf(quantities(1)),
    ...circumstancesOf(quantities),
  });
}

export function miningOf(quantities: Quantities): fc.Arbitrary<Mining> {
  return fc.record({
    hashrateHs: rangeOf(quantities(1e9)),
    conditions: fc.record({
      coinsPerHashPerDay: quantities(1e-6),
      revenueUsdPerHashPerDay: rangeOf(quantities(1e-6)),
      poolFee: quantities(1),
    }),
    ...circumstancesOf(quantities),
  });
}

export const renting = rentingOf(quantity);
export const mining = miningOf(quantity);
