import * as z from 'zod';
import { WEEKDAYS } from '../engine/tariff.ts';

/** How a {@link RateSetting} is stored. */
export const rateFields = {
  pricePerKwh: z.number(),
  currency: z.string(),
  timeOfUse: z
    .object({
      windows: z.array(
        z.object({
          weekdays: z.array(z.enum(WEEKDAYS)).optional(),
          fromHour: z.number(),
          toHour: z.number(),
          pricePerKwh: z.number(),
        }),
      ),
      otherwisePricePerKwh: z.number(),
    })
    .optional(),
};
