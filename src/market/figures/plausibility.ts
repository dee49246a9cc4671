import type { Observed } from './observation.ts';

/** Both ends belong to it. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a quantity can be at all. A figure outside is a fault of its source (a wrong unit, a renamed field, a joke
 * price) and is not used. The ends are far from anything seen, so that a real market never meets them.
 */
export const PLAUSIBLE = {
  'rental-price': { low: 0.001, high: 50 },
  utilisation: { low: 0, high: 1 },
  'coin-price': { low: 1e-9, high: 1e6 },
  'network-hashrate': { low: 1e6, high: 1e24 },
  'block-reward': { low: 1e-6, high: 1e5 },
  'exchange-rate': { low: 0.01, high: 1e6 },
  'electricity-price': { low: 0.001, high: 1.5 },
} as const satisfies Record<Observed['quantity'], Bounds>;

/** Whether every number of a figure lies within its bounds, and a range in its order. */
export function isPlausible(observed: Observed): boolean {
  const { low, high } = PLAUSIBLE[observed.quantity];
  const ascending = numbersOf(observed);
  // Written so that NaN, which compares to nothing, is outside.
  return ascending.every((value, at) => value >= (ascending[at - 1] ?? low) && value >= low && value <= high);
}

/** In the order in which they must ascend. */
function numbersOf(observed: Observed): readonly number[] {
  switch (observed.quantity) {
    case 'rental-price': {
      const { lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } = observed;
      return [lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour].filter((price) => price !== undefined);
    }
    case 'utilisation':
      return [observed.utilisation];
    case 'coin-price':
      return [observed.coinPriceUsd];
    case 'network-hashrate':
      return [observed.networkHashrateHs];
    case 'block-reward':
      return [observed.blockRewardCoins];
    case 'exchange-rate':
      return [observed.unitsPerUsd];
    case 'electricity-price':
      return [observed.pricePerKwh];
    default:
      return observed satisfies never;
  }
}
