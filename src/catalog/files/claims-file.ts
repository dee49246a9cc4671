import * as z from 'zod';
import { provenanceShape, slugSchema } from '../figure.ts';
import { text } from './fields.ts';

/** `data/claims.json`: what articles and vendors say a card earns. Never used as a figure of ours. */
export const claimsFileSchema = z.array(
  z.strictObject({
    id: slugSchema,
    /** Undefined: a claim about "a GPU". */
    gpu: slugSchema.optional(),
    network: slugSchema.optional(),
    coin: slugSchema.optional(),
    /** Said of a machine that is no graphics card. */
    device: z.enum(['apple']).optional(),
    lowUsd: z.number(),
    highUsd: z.number(),
    period: z.enum(['hour', 'day', 'month', 'year']),
    /** Gross revenue, or net after power. */
    measure: z.enum(['gross', 'net']),
    assumptions: text.optional(),
    /** What speaks against it, where something does. */
    verdict: text.optional(),
    /** When it was what the card really brought. */
    trueOn: z
      .string()
      .regex(/^20\d\d(-\d\d(-\d\d)?)?$/)
      .optional(),
    ...provenanceShape,
  }),
);
