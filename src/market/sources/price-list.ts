import type { RentalQuote } from '../market.ts';
import { QUANTITIES } from '../../catalog/quantities.ts';
import { median } from '../figures/averages.ts';

type Spread = Pick<RentalQuote, 'lowUsdPerGpuHour' | 'usdPerGpuHour' | 'highUsdPerGpuHour'>;

/** What several hosts ask for cards. */
export interface PriceList {
  /** False, and not kept, where no price can be so: one joke would be the highest of its card. */
  add(gpuId: string, usdPerGpuHour: number): boolean;
  /** Per card the lowest, the median and the highest. */
  spreads(): readonly (readonly [string, Spread])[];
}

export function createPriceList(): PriceList {
  const asked = new Map<string, number[]>();
  const { low, high } = QUANTITIES['rental-price'].plausible;
  return {
    add(gpuId, usdPerGpuHour) {
      if (!(usdPerGpuHour >= low && usdPerGpuHour <= high)) return false;
      const prices = asked.get(gpuId);
      if (prices === undefined) asked.set(gpuId, [usdPerGpuHour]);
      else prices.push(usdPerGpuHour);
      return true;
    },
    spreads: () =>
      [...asked].flatMap(([gpuId, prices]) => {
        const spread = spreadOf(prices);
        return spread === undefined ? [] : [[gpuId, spread] as const];
      }),
  };
}

function spreadOf(prices: readonly number[]): Spread | undefined {
  const ascending = prices.toSorted((one, other) => one - other);
  const [lowest, highest] = [ascending[0], ascending.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  return { lowUsdPerGpuHour: lowest, usdPerGpuHour: median(prices), highUsdPerGpuHour: highest };
}
