import * as z from 'zod';
import type { Catalog } from '../../catalog/catalog.ts';
import { commonFirst } from '../../catalog/common-gpus.ts';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { createPriceList } from './price-list.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { HOUR_MS } from '../../durations.ts';

const ID = 'vast-offers';
const SEARCH_URL = 'https://console.vast.ai/api/v0/bundles/';
/** Without a key no answer has more offers, and there is no next page. */
const MAX_OFFERS = 64;
/** One request each: the cards that people ask about, not everything that was ever rented out. */
const MAX_CARDS = 25;
const MB_PER_GB = 1_024;

const answerSchema = z.object({ offers: z.array(z.unknown()) });

/**
 * Prices are USD per hour for all cards of the offer; `dph_total` adds the storage. Memory is MB per card.
 * `hosting_type` is 0 for people’s own machines and above it for datacentres.
 */
const offerSchema = z.object({
  gpu_name: foreignName,
  num_gpus: foreignCount.pipe(z.int().min(1).max(64)),
  gpu_ram: foreignNumber.optional(),
  dph_base: foreignNumber.optional(),
  dph_total: foreignNumber.optional(),
  is_bid: z.boolean().optional(),
  hosting_type: foreignNumber.nullish(),
});

/**
 * Vast.ai's own offer search: what is free now, the cheapest first, so of a card with more offers than one answer holds
 * the median is that of the cheaper ones. Datacentres are another market and left out. It says nothing about rented
 * machines.
 */
export function createVastOffers(): MarketSource {
  return {
    id: ID,
    intervalMs: HOUR_MS,
    paceMs: 5_000,
    fallbackFor: 'vast-market',
    // Vast.ai’s terms of 1 September 2026 forbid automated retrieval and price comparison without a written agreement.
    needsAgreement: true,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const spelling = createGpuSpelling(catalog, 'vast');
      const prices = createPriceList();

      const readOffer = (element: unknown): void => {
        const offer = offerSchema.safeParse(element);
        if (!offer.success) return gathered.drop('unreadable');
        const { gpu_name: name, gpu_ram: memoryMb, dph_base: base, dph_total: total } = offer.data;
        const isInDatacentre = (offer.data.hosting_type ?? 0) > 0;
        if (offer.data.is_bid === true || isInDatacentre) return gathered.drop('other-subject');
        const usdPerHour = base ?? total;
        if (usdPerHour === undefined) return gathered.drop('no-value');
        const gpu = spelling({ name, memoryGb: memoryMb === undefined ? undefined : memoryMb / MB_PER_GB });
        if (gpu === undefined) return gathered.unmatched(name);
        if (!prices.add(gpu.id, usdPerHour / offer.data.num_gpus)) gathered.drop('implausible');
      };

      for (const name of askedNames(catalog)) {
        let isAnswered = false;
        await gathered.attempt(async () => {
          parseAnswer(ID, answerSchema, await getJson(searchUrl(name))).offers.forEach(readOffer);
          isAnswered = true;
        });
        // A refusal of one is the refusal of the next: what has arrived is used, nothing more is asked for.
        if (!isAnswered) break;
      }

      for (const [gpuId, spread] of prices.spreads()) {
        gathered.observe('listed', {
          quantity: 'rental-price',
          networkId: 'vast',
          gpuId,
          basis: 'ask',
          tier: 'on-demand',
          ...spread,
        });
      }
      return gathered.finish();
    },
  };
}

function askedNames(catalog: Catalog): readonly string[] {
  return commonFirst(catalog.gpus)
    .flatMap(({ sourceNames }) => sourceNames.vast?.slice(0, 1) ?? [])
    .slice(0, MAX_CARDS);
}

function searchUrl(gpuName: string): string {
  const query = {
    gpu_name: { eq: gpuName },
    rentable: { eq: true },
    external: { eq: false },
    type: 'on-demand',
    order: [['dph_total', 'asc']],
    limit: MAX_OFFERS,
  };
  return `${SEARCH_URL}?q=${encodeURIComponent(JSON.stringify(query))}`;
}
