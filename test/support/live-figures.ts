import type { Observation } from '../../src/market/figures/observation.ts';

const SEEN = { kind: 'listed', sourceId: 'tracker', observedAt: '2026-10-10T12:00:00.000Z' } as const;

type Given = Partial<Pick<Observation, 'kind' | 'sourceId' | 'observedAt'>>;

/** What a source says of one RTX 4090 on Vast; the fields that a test is about are given. */
export function rent(
  usdPerGpuHour: number,
  given: Given & Partial<Omit<Extract<Observation, { quantity: 'rental-price' }>, 'quantity'>> = {},
): Observation {
  return {
    quantity: 'rental-price',
    networkId: 'vast',
    gpuId: 'rtx-4090',
    basis: 'renter',
    usdPerGpuHour,
    ...SEEN,
    ...given,
  };
}

export function coinPrice(coinPriceUsd: number, given: Given & { readonly coinId?: string } = {}): Observation {
  return { quantity: 'coin-price', coinId: 'pearl', coinPriceUsd, ...SEEN, ...given };
}

export function exchangeRate(currency: string, unitsPerUsd: number, given: Given = {}): Observation {
  return { quantity: 'exchange-rate', currency, unitsPerUsd, ...SEEN, ...given };
}

/** Every quantity once, with every optional field. */
export const ONE_OF_EACH: readonly Observation[] = [
  rent(0.4, { tier: 'on-demand', lowUsdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6 }),
  { quantity: 'utilisation', networkId: 'vast', gpuId: 'rtx-4090', utilisation: 0.69, ...SEEN, kind: 'measured' },
  { quantity: 'utilisation', networkId: 'nosana', gpuId: undefined, utilisation: 0.5, ...SEEN },
  coinPrice(1.013),
  { quantity: 'network-hashrate', coinId: 'pearl', networkHashrateHs: 5.0136e19, ...SEEN },
  { quantity: 'block-reward', coinId: 'pearl', blockRewardCoins: 2283.16, ...SEEN },
  exchangeRate('EUR', 0.88739),
  { quantity: 'electricity-price', placeCode: 'DE', currency: 'EUR', pricePerKwh: 0.38, ...SEEN },
];
