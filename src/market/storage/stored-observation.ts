import * as z from 'zod';
import { provenanceShape } from '../../catalog/figure.ts';
import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Quantity, Seen } from '../../catalog/quantities.ts';

const ofQuantity = (quantity: Quantity) =>
  z.object({
    quantity: z.literal(quantity),
    ...QUANTITIES[quantity].fields,
    ...provenanceShape,
    observedAt: z.iso.datetime(),
  });

const [first, ...others] = Object.keys(QUANTITIES) as [Quantity, ...Quantity[]];

/** An observation as it was stored. What it may be worth is the book's question. */
export const storedObservationSchema = z.discriminatedUnion('quantity', [
  ofQuantity(first),
  ...others.map(ofQuantity),
]) as unknown as z.ZodType<Seen>;
