import type { Seen } from '../../src/catalog/quantities.ts';

const SEEN = { kind: 'listed', source: 'tracker', date: '2026-10-10', observedAt: '2026-10-10T12:00:00.000Z' } as const;

type Given = Partial<Pick<Seen, 'kind' | 'source' | 'observedAt'>>;

/** Seen on the day of its moment. */
function seen({
  observedAt = SEEN.observedAt,
  ...given
}: Given): typeof given & Pick<Seen, 'kind' | 'source' | 'date' | 'observedAt'> {
  return { ...SEEN, date: observedAt.slice(0, 10), observedAt, ...given };
}

/** What a source says of one RTX 4090 on Vast; the fields that a test is about are given. */
export function rent(
  usdPerGpuHour: number,
  given: Given & Partial<Omit<Seen<'rental-price'>, 'quantity' | 'date'>> = {},
): Seen {
  return {
    quantity: 'rental-price',
    networkId: 'vast',
    gpuId: 'rtx-4090',
    basis: 'renter',
    usdPerGpuHour,
    ...seen(given),
    ...given,
  };
}

export function coinPrice(value: number, given: Given & { readonly coinId?: string } = {}): Seen {
  return { quantity: 'coin-price', coinId: 'pearl', value, ...seen(given) };
}

export function networkHashrate(value: number, given: Given & { readonly coinId?: string } = {}): Seen {
  return { quantity: 'network-hashrate', coinId: 'pearl', value, ...seen(given) };
}

export function exchangeRate(currency: string, unitsPerUsd: number, given: Given = {}): Seen {
  return { quantity: 'exchange-rate', currency, unitsPerUsd, ...seen(given) };
}

/** Every quantity once, with every optional field. */
export const ONE_OF_EACH: readonly Seen[] = [
  rent(0.4, { tier: 'on-demand', lowUsdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6 }),
  { quantity: 'utilisation', networkId: 'vast', gpuId: 'rtx-4090', value: 0.69, ...SEEN, kind: 'measured' },
  { quantity: 'utilisation', networkId: 'nosana', value: 0.5, ...SEEN },
  { quantity: 'network-payout', networkId: 'akash', usdPerDay: 7_534.76, cards: 126, ...SEEN },
  coinPrice(1.013),
  { quantity: 'network-hashrate', coinId: 'pearl', value: 5.0136e19, ...SEEN },
  { quantity: 'block-reward', coinId: 'pearl', value: 2283.16, ...SEEN },
  { quantity: 'block-time', coinId: 'pearl', value: 207.6, ...SEEN },
  { quantity: 'coin-volume', coinId: 'pearl', value: 1_080_000, ...SEEN },
  exchangeRate('EUR', 0.88739),
  { quantity: 'electricity-price', placeCode: 'DE', currency: 'EUR', value: 0.38, ...SEEN },
];
