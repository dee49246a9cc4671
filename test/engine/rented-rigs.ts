import type { Range } from '../../src/engine/range.ts';
import { estimateRenting } from '../../src/engine/renting.ts';
import type { Renting } from '../../src/engine/renting.ts';

export function always(value: number): Range {
  return { low: value, typical: value, high: value };
}

export function typicalNet(rig: Renting): number {
  return estimateRenting(rig).flows.typical.netCashUsdPerDay;
}

/** The same rig, whose owner is paid just this for every card. */
export function paying(rig: Renting, hostRateUsdPerGpuHour: number): Renting {
  return {
    ...rig,
    gpus: rig.gpus.map(({ count }) => ({ count, priceUsdPerGpuHour: always(hostRateUsdPerGpuHour), platformFee: 0 })),
  };
}
