import * as z from 'zod';
import { createGpuSpelling } from '../gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './reading.ts';
import { startRentalReading } from './rental-reading.ts';

const ID = 'vast-market';
const GPU_STATS_URL = 'https://500.farm/vastai-exporter/gpu-stats';

const answerSchema = z.object({
  timestamp: z.iso.datetime({ offset: true }).optional().catch(undefined),
  models: z.array(z.unknown()),
});

/** Every leaf is an array of one object; where it counts no card it has no prices. USD per GPU-hour. */
const leafSchema = z.tuple([
  z.object({
    count: foreignCount,
    price_10th_percentile: foreignNumber.optional(),
    price_median: foreignNumber.optional(),
    price_90th_percentile: foreignNumber.optional(),
  }),
]);

const modelSchema = z.object({
  name: foreignName,
  stats: z.object({ rented: z.object({ all: leafSchema }), all: z.object({ all: leafSchema }) }),
});

/**
 * Vast.ai as 500.farm counts it every minute: the list prices per GPU of rented machines (of all, where none is rented)
 * and the share that is rented. A list price is what the host asks now, not what an earlier contract pays. Its newer
 * statistics, by kind of host, have changed their shape and are not read.
 */
export function createVastMarket(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * 60_000,
    paceMs: 60_000,
    async read(getJson, { catalog, now }) {
      const reading = startRentalReading(ID, now);
      const { timestamp, models } = parseAnswer(ID, answerSchema, await getJson(GPU_STATS_URL));
      const observedAtMs = timestamp === undefined ? undefined : Date.parse(timestamp);
      const spelling = createGpuSpelling(catalog, 'vast');

      for (const element of models) {
        const model = modelSchema.safeParse(element);
        if (!model.success) {
          reading.drop('unreadable');
          continue;
        }
        const { name, stats } = model.data;
        // The memory it gives is the largest under this name, so it decides nothing between cards of one name.
        const gpu = spelling({ name });
        if (gpu === undefined) {
          reading.unmatched(name);
          continue;
        }
        const subject = { networkId: 'vast', gpuId: gpu.id };
        const [rented] = stats.rented.all;
        const [all] = stats.all.all;
        const priced = rented.price_median === undefined ? all : rented;

        if (priced.price_median === undefined) reading.drop('no-value');
        else {
          const price = {
            lowUsdPerGpuHour: priced.price_10th_percentile,
            usdPerGpuHour: priced.price_median,
            highUsdPerGpuHour: priced.price_90th_percentile,
          };
          reading.observe(
            'listed',
            { quantity: 'rental-price', ...subject, basis: 'ask', tier: 'on-demand', ...price },
            observedAtMs,
          );
        }
        if (all.count > 0) {
          const utilisation = rented.count / all.count;
          reading.observe('measured', { quantity: 'utilisation', ...subject, utilisation }, observedAtMs);
        }
      }
      return reading.finish();
    },
  };
}
