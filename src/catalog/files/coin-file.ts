import * as z from 'zod';
import { caveatSchema, figureSchema, provenanceShape, slugSchema } from '../figure.ts';
import { aliases, fraction, text } from './fields.ts';
import { algorithmSchema } from './hashing.ts';

/** How the block reward moves. `as-reported`: take the latest observation. */
const rewardScheduleSchema = z.discriminatedUnion('moves', [
  z.strictObject({
    moves: z.literal('by-era'),
    initialCoins: z.number().positive(),
    factorPerEra: z.number().positive().max(1),
    blocksPerEra: z.number().int().positive(),
    ...provenanceShape,
  }),
  z.strictObject({ moves: z.literal('as-reported') }),
]);

/**
 * How the reward follows from the chain, where its last reading grows old within weeks. Both need a place to start from:
 * `anchorAt` is its moment.
 */
const rewardFormulaSchema = z.discriminatedUnion('by', [
  /** `budgetCoins × offsetBlocks ÷ ((height + offsetBlocks) × (height − 1 + offsetBlocks))`. */
  z.strictObject({
    by: z.literal('height'),
    budgetCoins: z.number().positive(),
    offsetBlocks: z.number().int().positive(),
    anchorHeight: z.number().int().positive(),
    anchorAt: z.iso.datetime(),
    ...provenanceShape,
  }),
  /** `(maxSupplyCoins − supply) ÷ divisor`. */
  z.strictObject({
    by: z.literal('supply'),
    maxSupplyCoins: z.number().positive(),
    divisor: z.number().positive(),
    anchorSupplyCoins: z.number().positive(),
    anchorAt: z.iso.datetime(),
    ...provenanceShape,
  }),
]);

/** `data/coins/ID.json` */
export const coinFileSchema = z.strictObject({
  id: slugSchema,
  name: text,
  symbol: z.string().regex(/^[A-Z]{2,8}$/),
  aliases,
  summary: text,
  algorithm: algorithmSchema,
  /** Since when the algorithm is as it is; a card’s speed from before is another’s. */
  algorithmChangedOn: figureSchema(z.iso.date()).optional(),
  /** `asic`: GPUs can compute it but specialised machines take practically everything. */
  minedBy: figureSchema(z.enum(['gpu', 'gpu-and-asic', 'asic'])),
  coingeckoId: figureSchema(slugSchema),
  blockTimeS: figureSchema(z.number().positive()),
  rewardSchedule: rewardScheduleSchema,
  rewardFormula: rewardFormulaSchema.optional(),
  /** Share of the mined coins that a pool keeps, 0–1. */
  poolFee: figureSchema(fraction),
  /** Some pools where it is mined, by the names that people know them by. */
  pools: figureSchema(z.array(text).min(1)).optional(),
  networkHashrateFrom: figureSchema(text),
  /** What its miners ask of NVIDIA’s driver: the number before the point. */
  driverBranch: figureSchema(z.number().int().positive()).optional(),
  caveats: z.array(caveatSchema).default([]),
});
