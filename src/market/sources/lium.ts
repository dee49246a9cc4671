import * as z from 'zod';
import { MINUTE_MS } from '../../durations.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { createGpuSpelling } from './gpu-spelling.ts';
import { startRentalGathering } from './rental-gathering.ts';

const ID = 'lium';
const PRICING_URL = 'https://lium.io/pricing.json';

const time = z.iso.datetime({ offset: true }).optional().catch(undefined);

const answerSchema = z.object({ generated_at: time, models: z.array(z.unknown()) });

/** USD per GPU-hour. */
const modelSchema = z.object({
  gpu_model: foreignName.optional(),
  model: foreignName.optional(),
  vram_gb: foreignNumber.nullish().catch(undefined),
  reference_price_usd_per_gpu_hour: foreignNumber.nullish(),
  min_price_usd_per_gpu_hour: foreignNumber.nullish(),
  max_price_usd_per_gpu_hour: foreignNumber.nullish(),
  listed_gpus: foreignCount.nullish(),
  rented_gpus: foreignCount.nullish(),
  updated_at: time,
});

/**
 * Lium’s feed of prices, which its robots.txt offers to machines: 60 requests a minute for each address, rebuilt every
 * hour. A host may ask from half to two and a half times the reference price, so that is typical and what is asked now are
 * the ends; of each card it also says how many are listed and how many of those are rented.
 */
export function createLium(): MarketSource {
  return {
    id: ID,
    intervalMs: 15 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const { generated_at: generatedAt, models } = parseAnswer(ID, answerSchema, await getJson(PRICING_URL));
      const spelling = createGpuSpelling(catalog);

      for (const element of models) {
        const model = modelSchema.safeParse(element);
        const name = model.data?.gpu_model ?? model.data?.model;
        if (!model.success || name === undefined) {
          gathered.drop('unreadable');
          continue;
        }
        const { vram_gb: memoryGb, listed_gpus: all, rented_gpus: busy, updated_at: updatedAt, ...prices } = model.data;
        const gpu = spelling({ name, memoryGb: memoryGb ?? undefined });
        if (gpu === undefined) {
          gathered.unmatched(name);
          continue;
        }
        const moment = updatedAt ?? generatedAt;
        const observedAtMs = moment === undefined ? undefined : Date.parse(moment);
        const subject = { networkId: 'lium', gpuId: gpu.id };

        const usdPerGpuHour = prices.reference_price_usd_per_gpu_hour;
        if (typeof usdPerGpuHour !== 'number') gathered.drop('no-value');
        else {
          const price = { usdPerGpuHour, ...endsAround(usdPerGpuHour, prices) };
          gathered.observe('listed', { quantity: 'rental-price', ...subject, basis: 'ask', ...price }, observedAtMs);
        }
        if (typeof all !== 'number' || typeof busy !== 'number') gathered.drop('no-value');
        else if (busy > all) gathered.drop('implausible');
        else gathered.observeBusy(subject, { busy, all }, observedAtMs);
      }
      return gathered.finish();
    },
  };
}

type Prices = Pick<z.output<typeof modelSchema>, 'min_price_usd_per_gpu_hour' | 'max_price_usd_per_gpu_hour'>;

/** What is asked now, where the reference lies between: of a card whose hosts all ask more it is no end. */
function endsAround(
  usdPerGpuHour: number,
  { min_price_usd_per_gpu_hour: low, max_price_usd_per_gpu_hour: high }: Prices,
) {
  return {
    ...(typeof low === 'number' && low > 0 && low <= usdPerGpuHour && { lowUsdPerGpuHour: low }),
    ...(typeof high === 'number' && high >= usdPerGpuHour && { highUsdPerGpuHour: high }),
  };
}
