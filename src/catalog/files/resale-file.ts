import * as z from 'zod';
import { estimatedNeedsNote, provenanceShape, slugSchema } from '../figure.ts';

/** `data/resale.json`: what used cards were offered or sold for, per month. */
export const resaleFileSchema = z.array(
  z
    .strictObject({
      gpu: slugSchema,
      usd: z.number().min(10).max(100_000),
      /** `ask`: what sellers want. `sold`: what was paid. */
      basis: z.enum(['ask', 'sold']),
      ...provenanceShape,
    })
    .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] }),
);
