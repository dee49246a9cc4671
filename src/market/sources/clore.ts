import * as z from 'zod';
import type { Catalog } from '../../catalog/catalog.ts';
import { ofQuantity } from '../../catalog/quantities.ts';
import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import { ProviderError } from '../../errors.ts';
import { newestFirst } from '../figures/figure-date.ts';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import type { CountedCards } from './busy-share.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { createPriceList } from './price-list.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'clore';
const MARKETPLACE_URL = 'https://api.clore.ai/v1/marketplace';
const RATE_LIMITED = 5;
/** Hosts may ask anything; what lies farther from another market than this is not meant to be rented. */
const COMPARABLE = { low: 0.2, high: 5 };

const answerSchema = z.object({ code: foreignNumber, servers: z.array(z.unknown()).optional() });

/** `partial_gpu_rental` is a boolean where a server is not rented out in parts. */
const partsSchema = z.object({ total_gpus: foreignCount, available_gpus: foreignCount });

/** Prices are USD per day for the whole server. */
const serverSchema = z.object({
  rented: z.boolean(),
  specs: z.object({ gpu: foreignName, gpuram: foreignNumber.optional().catch(undefined) }),
  price: z.object({
    usd: z.object({ on_demand_usd: foreignNumber.nullish() }).nullish(),
    on_demand: z.object({ 'USD-Blockchain': foreignNumber.nullish() }).nullish(),
  }),
  partial_gpu_rental: partsSchema.optional().catch(undefined),
});
type Server = z.output<typeof serverSchema>;

/**
 * What Clore.ai's hosts ask: of the rented servers, or of all where none is rented; and the share of the cards that is
 * rented, per card and of all that are counted: those the catalogue knows, on servers at a price that is meant.
 */
export function createClore(): MarketSource {
  return {
    id: ID,
    intervalMs: 15 * MINUTE_MS,
    paceMs: 2_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const { code, servers } = parseAnswer(ID, answerSchema, await getJson(MARKETPLACE_URL));
      if (code === RATE_LIMITED) throw new ProviderError(ID, 'rate_limited');
      if (code !== 0) throw new ProviderError(ID, 'invalid_response', { cause: new Error(`code ${code}`) });

      const spelling = createGpuSpelling(catalog);
      const references = referencePrices(catalog);
      const [rentedPrices, allPrices] = [createPriceList(), createPriceList()];
      const cards = new Map<string, CountedCards>();

      for (const element of servers ?? []) {
        const server = serverSchema.safeParse(element);
        const gpus = server.success ? gpusOf(server.data.specs.gpu) : undefined;
        if (!server.success || gpus === undefined) {
          gathered.drop('unreadable');
          continue;
        }
        const { price, specs } = server.data;
        const usdPerDay = price.usd?.on_demand_usd ?? price.on_demand?.['USD-Blockchain'];
        if (usdPerDay === undefined || usdPerDay === null) {
          gathered.drop('no-value');
          continue;
        }
        const gpu = spelling({ name: gpus.name, memoryGb: specs.gpuram });
        if (gpu === undefined) {
          gathered.unmatched(gpus.name);
          continue;
        }
        const usdPerGpuHour = usdPerDay / HOURS_PER_DAY / gpus.count;
        const reference = references.get(gpu.id);
        if (reference === undefined) {
          gathered.drop('no-reference');
          continue;
        }
        if (!isComparable(usdPerGpuHour, reference) || !allPrices.add(gpu.id, usdPerGpuHour)) {
          gathered.drop('implausible');
          continue;
        }
        const rented = rentedGpus(server.data, gpus.count);
        if (rented > 0) rentedPrices.add(gpu.id, usdPerGpuHour);
        const counted = cards.get(gpu.id) ?? { busy: 0, all: 0 };
        cards.set(gpu.id, { busy: counted.busy + rented, all: counted.all + gpus.count });
      }

      const rentedSpreads = new Map(rentedPrices.spreads());
      for (const [gpuId, spread] of allPrices.spreads()) {
        gathered.observe('listed', {
          quantity: 'rental-price',
          networkId: 'clore',
          gpuId,
          basis: 'ask',
          tier: 'on-demand',
          ...(rentedSpreads.get(gpuId) ?? spread),
        });
      }
      const whole = { busy: 0, all: 0 };
      for (const [gpuId, { busy, all }] of cards) {
        gathered.observeBusy({ networkId: 'clore', gpuId }, { busy, all });
        whole.busy += busy;
        whole.all += all;
      }
      gathered.observeBusy({ networkId: 'clore', gpuId: undefined }, whole);
      return gathered.finish();
    },
  };
}

/** `8x NVIDIA H100 80GB HBM3`; undefined where it does not say how many, or names cards of several kinds. */
function gpusOf(written: string): { readonly count: number; readonly name: string } | undefined {
  const [, digits, name] = /^(\d{1,2}) ?x (.+)$/i.exec(written) ?? [];
  if (digits === undefined || name === undefined || /\b\d{1,2} ?x /i.test(name)) return undefined;
  const count = Number(digits);
  return count === 0 ? undefined : { count, name };
}

function rentedGpus({ rented, partial_gpu_rental: parts }: Server, count: number): number {
  if (parts !== undefined && parts.total_gpus === count && parts.available_gpus < count) {
    return count - parts.available_gpus;
  }
  return rented ? count : 0;
}

/**
 * What cards cost elsewhere by the figures that ship, newest first: at Vast.ai, which is the most alike, else anywhere.
 */
function referencePrices({ bundle }: Catalog): ReadonlyMap<string, number> {
  const quotes = ofQuantity(bundle, 'rental-price')
    .filter(({ basis, tier }) => basis !== 'bid' && tier !== 'interruptible')
    .toSorted(
      (one, other) => Number(other.networkId === 'vast') - Number(one.networkId === 'vast') || newestFirst(one, other),
    );
  // Of several entries of one key a map keeps the last.
  return new Map(quotes.toReversed().map(({ gpuId, usdPerGpuHour }) => [gpuId, usdPerGpuHour]));
}

function isComparable(usdPerGpuHour: number, reference: number): boolean {
  return usdPerGpuHour >= reference * COMPARABLE.low && usdPerGpuHour <= reference * COMPARABLE.high;
}
