import * as z from 'zod';
import { provenanceShape, slugSchema } from '../figure.ts';
import { QUANTITIES } from '../quantities.ts';
import { fraction } from './fields.ts';
import { hashrateUnitSchema } from './hashing.ts';

const usdPerGpuHour = z.number().positive().max(50);

/** `data/market.json`: the dated figures that Rigwise answers from when nothing newer has arrived. */
export const marketFileSchema = z.strictObject({
  rentals: z.array(
    z
      .strictObject({
        network: slugSchema,
        gpu: slugSchema,
        basis: QUANTITIES['rental-price'].fields.basis,
        tier: QUANTITIES['rental-price'].fields.tier,
        lowUsdPerGpuHour: usdPerGpuHour.optional(),
        usdPerGpuHour,
        highUsdPerGpuHour: usdPerGpuHour.optional(),
        ...provenanceShape,
      })
      .refine(
        (row) =>
          (row.lowUsdPerGpuHour ?? row.usdPerGpuHour) <= row.usdPerGpuHour &&
          row.usdPerGpuHour <= (row.highUsdPerGpuHour ?? row.usdPerGpuHour),
        'low ≤ price ≤ high',
      ),
  ),
  /** Share of a card's hours on a network that was rented, or of all its cards where none is named. */
  utilisations: z.array(
    z.strictObject({
      network: slugSchema,
      gpu: slugSchema.optional(),
      value: fraction,
      /** How many cards were counted, rented and free. */
      cards: z.number().int().min(20, 'of fewer than 20 cards a share is chance, not demand').optional(),
      ...provenanceShape,
    }),
  ),
  coinPrices: z.array(z.strictObject({ coin: slugSchema, usd: z.number().positive().max(1e6), ...provenanceShape })),
  networkHashrates: z.array(
    z.strictObject({ coin: slugSchema, hashrate: z.number().positive(), unit: hashrateUnitSchema, ...provenanceShape }),
  ),
  blockRewards: z.array(
    z.strictObject({ coin: slugSchema, coins: z.number().positive().max(1e5), ...provenanceShape }),
  ),
  /** Real seconds per block, seen in the same window as a network hashrate of the same source and day. */
  blockTimes: z
    .array(z.strictObject({ coin: slugSchema, seconds: z.number().positive().max(86_400), ...provenanceShape }))
    .default([]),
  /** What was traded of a coin in 24 hours on all markets together. */
  coinVolumes: z
    .array(z.strictObject({ coin: slugSchema, usdPerDay: z.number().positive(), ...provenanceShape }))
    .default([]),
  exchangeRates: z.array(
    z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      unitsPerUsd: z.number().positive().max(1e6),
      ...provenanceShape,
    }),
  ),
});
