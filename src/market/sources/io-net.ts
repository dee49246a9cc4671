import * as z from 'zod';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'io-net';
const SNAPSHOT_URL = 'https://api.io.solutions/v1/io-explorer/network/market-snapshot?hardware_type=gpu';

const answerSchema = z.object({ status: z.literal('succeeded').optional(), data: z.array(z.unknown()) });

const price = foreignNumber.nullish();

/** USD per GPU-hour, one price per product; null where a card is not let so. */
const hardwareSchema = z.object({
  type: z.string(),
  hardware_name: foreignName,
  price,
  baremetal_price: price,
  kubernetes_price: price,
  caas_price: price,
  vmaas_price: price,
});

/**
 * What io.net’s customers pay, as its explorer lists it: the cheapest product is the typical price, the dearest the high
 * one. What of it reaches the owner is at most this less the network’s fee. The figures are undocumented and indicative.
 *
 * Beside each price stands how many of the cards are "hired". That is not the share that has paid work: 616 of 617 were
 * hired while io.net itself called the same card instantly available, so it is not read.
 */
export function createIoNet(): MarketSource {
  return {
    id: ID,
    intervalMs: 30 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const { data } = parseAnswer(ID, answerSchema, await getJson(SNAPSHOT_URL));
      const spelling = createGpuSpelling(catalog, 'ionet');

      for (const element of data) {
        const hardware = hardwareSchema.safeParse(element);
        if (!hardware.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { type, hardware_name: name, ...products } = hardware.data;
        if (type !== 'GPU') {
          gathered.drop('other-subject');
          continue;
        }
        const prices = Object.values(products).filter((each) => typeof each === 'number');
        if (prices.length === 0) {
          gathered.drop('no-value');
          continue;
        }
        const gpu = spelling({ name });
        if (gpu === undefined) {
          gathered.unmatched(name);
          continue;
        }
        gathered.observe('listed', {
          quantity: 'rental-price',
          networkId: 'io-net',
          gpuId: gpu.id,
          basis: 'renter',
          usdPerGpuHour: Math.min(...prices),
          highUsdPerGpuHour: Math.max(...prices),
        });
      }
      return gathered.finish();
    },
  };
}
