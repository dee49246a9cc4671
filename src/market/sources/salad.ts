import * as z from 'zod';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'salad';
const DEMAND_URL = 'https://app-api.salad.com/api/v2/demand-monitor/gpu';

/** USD per hour that owners receive. `utilizationPct` leaves 0–100 at times; far outside it is another quantity. */
const cardSchema = z.object({
  displayName: foreignName,
  earningRates: z.object({ avgEarningRate: foreignNumber, maxEarningRate: foreignNumber }),
  utilizationPct: foreignNumber.pipe(z.number().min(-50).max(150)),
  variantNames: z.array(foreignName).max(100),
});

/**
 * What owners receive at Salad, and which share of the machines online has paid work: a percentage, however few they
 * are, for of how many machines it is one is not published.
 *
 * Whether the average rate is over hours of work or over hours online is not published. The price here is per hour of
 * work. Read the first way it is the average itself, which at this utilisation brings average × utilisation an hour: low
 * and typical. Read the second way an hour online brings the average, so that one of work pays average ÷ utilisation,
 * though never more than the best rate that any owner gets: high.
 */
export function createSalad(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const cards = parseAnswer(ID, z.array(z.unknown()), await getJson(DEMAND_URL));
      const spelling = createGpuSpelling(catalog, 'salad');

      for (const element of cards) {
        const card = cardSchema.safeParse(element);
        if (!card.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { displayName, earningRates, utilizationPct, variantNames } = card.data;
        const { avgEarningRate: average, maxEarningRate: best } = earningRates;
        const utilisation = Math.min(Math.max(utilizationPct / 100, 0), 1);
        const memoryGb = statedGigabytes(displayName);

        const gpuIds = new Set<string>();
        for (const name of variantNames.length > 0 ? variantNames : [displayName]) {
          const gpu = spelling({ name, memoryGb });
          if (gpu === undefined) gathered.unmatched(name);
          else gpuIds.add(gpu.id);
        }
        for (const gpuId of gpuIds) {
          const subject = { networkId: 'salad', gpuId };
          gathered.observe('listed', {
            quantity: 'rental-price',
            ...subject,
            basis: 'host',
            lowUsdPerGpuHour: average,
            usdPerGpuHour: average,
            highUsdPerGpuHour: Math.max(average, Math.min(best, average / utilisation)),
          });
          gathered.observe('listed', { quantity: 'utilisation', ...subject, value: utilisation });
        }
      }
      return gathered.finish();
    },
  };
}

/** "RTX 3060 (12 GB)" says which; the recommended RAM beside it is the computer's, not the card's. */
function statedGigabytes(displayName: string): number | undefined {
  const digits = /\b(\d{1,3}) ?GB\b/i.exec(displayName)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
