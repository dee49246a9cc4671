import * as z from 'zod';
import type { RentalQuote } from '../market.ts';
import { weightedMean } from '../figures/averages.ts';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'vast-market';
const GPU_STATS_URL = 'https://500.farm/vastai-exporter/gpu-stats/v2';

/** Cards in one machine: a home rig first. */
const MACHINE_SIZES = ['1-3', '4-7', '8+'] as const;

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

/** Verified machines and others are counted apart. */
const categorySchema = z.object({
  datacenter: z.boolean(),
  gpu_count_range: z.enum(MACHINE_SIZES),
  stats: z.object({ rented: leafSchema, all: leafSchema }),
});
type Category = z.output<typeof categorySchema>;

const modelSchema = z.object({ name: foreignName, categories: z.array(categorySchema).max(100) });

/**
 * Vast.ai as 500.farm counts it every minute: the list prices per GPU of rented machines (of all, where none is rented)
 * and the share that is rented. A list price is what the host asks now, not what an earlier contract pays. Datacentres
 * are another market and left out; of the other machines those with at most three cards count, or where there are none
 * the smallest that there are. How busy the network is, all of people’s machines tell: it stands in for cards of which
 * nothing is known, and those are no datacentre’s either.
 */
export function createVastMarket(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: MINUTE_MS,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const { timestamp, models } = parseAnswer(ID, answerSchema, await getJson(GPU_STATS_URL));
      const observedAtMs = timestamp === undefined ? undefined : Date.parse(timestamp);
      const spelling = createGpuSpelling(catalog, 'vast');
      const ofPeople: Category[] = [];

      for (const element of models) {
        const model = modelSchema.safeParse(element);
        if (!model.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { name, categories } = model.data;
        ofPeople.push(...categories.filter(isOfPeople));
        const gpu = spelling({ name });
        if (gpu === undefined) {
          gathered.unmatched(name);
          continue;
        }
        const own = mostLikeAHomeRig(categories);
        if (own.length === 0) {
          gathered.drop('other-subject');
          continue;
        }
        const subject = { networkId: 'vast', gpuId: gpu.id };
        const rented = pooled(own.map(({ stats }) => stats.rented[0]));
        const all = pooled(own.map(({ stats }) => stats.all[0]));

        const price = rented.price ?? all.price;
        if (price === undefined) gathered.drop('no-value');
        else {
          gathered.observe(
            'listed',
            { quantity: 'rental-price', ...subject, basis: 'ask', tier: 'on-demand', ...price },
            observedAtMs,
          );
        }
        gathered.observeBusy(subject, { busy: rented.count, all: all.count }, observedAtMs);
      }
      const sane = ofPeople.filter(({ stats }) => stats.rented[0].count <= stats.all[0].count);
      const counted = { busy: cardsOf(sane, 'rented'), all: cardsOf(sane, 'all') };
      gathered.observeBusy({ networkId: 'vast', gpuId: undefined }, counted, observedAtMs);
      return gathered.finish();
    },
  };
}

function cardsOf(categories: readonly Category[], which: 'rented' | 'all'): number {
  return categories.reduce((sum, { stats }) => sum + stats[which][0].count, 0);
}

function isOfPeople({ datacenter, stats }: Category): boolean {
  return !datacenter && stats.all[0].count > 0;
}

function mostLikeAHomeRig(categories: readonly Category[]): readonly Category[] {
  const ofPeople = categories.filter(isOfPeople);
  const size = MACHINE_SIZES.find((each) => ofPeople.some(({ gpu_count_range: own }) => own === each));
  return ofPeople.filter(({ gpu_count_range: own }) => own === size);
}

type Leaf = z.output<typeof leafSchema>[0];
type Price = Pick<RentalQuote, 'lowUsdPerGpuHour' | 'usdPerGpuHour' | 'highUsdPerGpuHour'>;

/**
 * The cards of several groups as one. Its median lies somewhere between theirs, which is all that can be known of it:
 * their mean by number of cards stands for it. So it is with the other percentiles.
 */
function pooled(leaves: readonly Leaf[]): { readonly count: number; readonly price: Price | undefined } {
  const priced = leaves.filter(({ count, price_median: median }) => count > 0 && median !== undefined);
  const mean = (of: (leaf: Leaf) => number | undefined): number | undefined => {
    const found = weightedMean(priced.map((leaf) => ({ value: of(leaf) ?? Number.NaN, weight: leaf.count })));
    return Number.isNaN(found) ? undefined : found;
  };
  const median = mean((leaf) => leaf.price_median);
  return {
    count: leaves.reduce((sum, { count }) => sum + count, 0),
    price:
      median === undefined
        ? undefined
        : {
            lowUsdPerGpuHour: mean((leaf) => leaf.price_10th_percentile),
            usdPerGpuHour: median,
            highUsdPerGpuHour: mean((leaf) => leaf.price_90th_percentile),
          },
  };
}
