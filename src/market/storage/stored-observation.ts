import * as z from 'zod';
import type { Observation } from '../figures/observation.ts';

const id = z.string().min(1);
const common = {
  kind: z.enum(['measured', 'listed', 'claimed', 'estimated']),
  sourceId: id,
  observedAt: z.iso.datetime(),
};

const price = z.number();

/** An observation as it was stored, by this version or an older one. What it may be worth is the book's question. */
export const storedObservationSchema: z.ZodType<Observation> = z.discriminatedUnion('quantity', [
  z.object({
    quantity: z.literal('rental-price'),
    networkId: id,
    gpuId: id,
    basis: z.enum(['host', 'renter', 'ask', 'bid']),
    tier: z.enum(['community', 'premium', 'secure', 'interruptible', 'on-demand', 'batch']).optional(),
    lowUsdPerGpuHour: price.optional(),
    usdPerGpuHour: price,
    highUsdPerGpuHour: price.optional(),
    ...common,
  }),
  z.object({
    quantity: z.literal('utilisation'),
    networkId: id,
    // The transform makes the field one that is always there, as an observation has it.
    gpuId: id.optional().transform((gpuId) => gpuId),
    utilisation: price,
    ...common,
  }),
  z.object({ quantity: z.literal('coin-price'), coinId: id, coinPriceUsd: price, ...common }),
  z.object({ quantity: z.literal('network-hashrate'), coinId: id, networkHashrateHs: price, ...common }),
  z.object({ quantity: z.literal('block-reward'), coinId: id, blockRewardCoins: price, ...common }),
  z.object({ quantity: z.literal('exchange-rate'), currency: id, unitsPerUsd: price, ...common }),
  z.object({
    quantity: z.literal('electricity-price'),
    placeCode: id,
    currency: z.enum(['USD', 'EUR']),
    pricePerKwh: price,
    ...common,
  }),
]);
