import * as z from 'zod';

/** How a {@link RateSetting} is stored. */
export const rateFields = {
  pricePerKwh: z.number(),
  currency: z.string(),
  timeOfUse: z
    .object({
      windows: z.array(z.object({ fromHour: z.number(), toHour: z.number(), pricePerKwh: z.number() })),
      otherwisePricePerKwh: z.number(),
    })
    .optional(),
};
