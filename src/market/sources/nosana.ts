import * as z from 'zod';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'nosana';
const OLDER_ID = 'nosana-older';

const TIERS = { COMMUNITY: 'community', PREMIUM: 'premium' } as const;

/** `gpu_types` are the driver's full names; the market's own name leaves out which card of a series it is. */
const marketSchema = z.object({
  type: z.enum(['COMMUNITY', 'PREMIUM', 'OTHER']),
  usd_reward_per_hour: foreignNumber.nullish(),
  gpu_types: z.array(foreignName).max(100),
  /** One customer's own market. */
  client: z.boolean().optional(),
});

const nodesSchema = z.object({ data: z.array(z.object({ running: foreignCount, queue: foreignCount })) });

/**
 * What Nosana pays a host per hour of work (the customer pays its fee on top), per market, and which share of the hosts
 * that are there has a job: running ÷ (running + waiting), of the whole network. No limit is published.
 */
export function createNosana(): MarketSource {
  return {
    id: ID,
    intervalMs: 15 * MINUTE_MS,
    paceMs: 2_000,
    read: readerOf(ID, {
      markets: 'https://api.nosana.com/api/markets/',
      nodes: 'https://api.nosana.com/api/stats/nodes-country',
    }),
  };
}

/** The same figures from the older server, which Nosana’s own dashboard for hosts still asked in May 2026. */
export function createOlderNosana(): MarketSource {
  return {
    id: OLDER_ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 2_000,
    fallbackFor: ID,
    read: readerOf(OLDER_ID, {
      markets: 'https://dashboard.k8s.prd.nos.ci/api/markets',
      nodes: 'https://dashboard.k8s.prd.nos.ci/api/stats/nodes-country',
    }),
  };
}

function readerOf(sourceId: string, urls: { readonly markets: string; readonly nodes: string }): MarketSource['read'] {
  return async (getJson, { catalog, now }) => {
    const gathered = startRentalGathering(sourceId, now);
    const markets = parseAnswer(sourceId, z.array(z.unknown()), await getJson(urls.markets));
    const spelling = createGpuSpelling(catalog, 'nosana');

    for (const element of markets) {
      const market = marketSchema.safeParse(element);
      if (!market.success) {
        gathered.drop('unreadable');
        continue;
      }
      const { type, usd_reward_per_hour: usdPerGpuHour, gpu_types: names, client } = market.data;
      if (type === 'OTHER' || client === true) {
        gathered.drop('other-subject');
        continue;
      }
      if (usdPerGpuHour === undefined || usdPerGpuHour === null) {
        gathered.drop('no-value');
        continue;
      }
      const gpuIds = new Set<string>();
      for (const name of names) {
        const gpu = spelling({ name });
        if (gpu === undefined) gathered.unmatched(name);
        else gpuIds.add(gpu.id);
      }
      for (const gpuId of gpuIds) {
        gathered.observe('listed', {
          quantity: 'rental-price',
          networkId: 'nosana',
          gpuId,
          basis: 'host',
          tier: TIERS[type],
          usdPerGpuHour,
        });
      }
    }
    // Without one price the answer is not what it was, and a busy share would hide it.
    gathered.finish();

    await gathered.attempt(async () => {
      const { data } = parseAnswer(sourceId, nodesSchema, await getJson(urls.nodes));
      const running = data.reduce((sum, country) => sum + country.running, 0);
      const waiting = data.reduce((sum, country) => sum + country.queue, 0);
      gathered.observeBusy({ networkId: 'nosana', gpuId: undefined }, { busy: running, all: running + waiting });
    });
    return gathered.finish();
  };
}
