import * as z from 'zod';
import { HOUR_MS } from '../../durations.ts';
import { remembered } from '../../remembered.ts';
import type { RentalQuote } from '../market.ts';
import type { MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { createGpuSpelling } from './gpu-spelling.ts';
import { createPriceList } from './price-list.ts';
import { startRentalGathering } from './rental-gathering.ts';

const ID = 'gpurentalprices';
const URL_LATEST = 'https://gpurentalprices.com/api/latest.json';

/** Its keys of providers where private owners’ cards are rented out, and the networks that they are. */
const NETWORKS = {
  runpod: 'runpod-community',
  tensordock: 'tensordock',
  spheron: 'spheron',
  primeintellect: 'prime-intellect',
} as const;

/** The products that are a renter’s price of an hour; what is reserved for months or billed by the call is none. */
const TIERS = {
  'on-demand': 'on-demand',
  community: 'community',
  secure: 'secure',
  spot: 'interruptible',
} as const satisfies Record<string, NonNullable<RentalQuote['tier']>>;

/** USD per GPU-hour. */
const offerSchema = z.object({
  provider: foreignName,
  gpu: foreignName,
  vram_gb: foreignNumber.nullish().catch(undefined),
  usd_hr: foreignNumber,
  kind: z.string(),
});

const answerSchema = z.object({
  generated_at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  offers: z.array(z.unknown()),
});

/**
 * What renters pay at clouds, collected daily from their price pages and published under CC BY 4.0 (“GPU rental price data by
 * gpurentalprices.com”). A renter’s price is a ceiling for what a host gets. The shape is that of its data card on Hugging
 * Face (`gpurentalprices/gpu-rental-prices`) and of an answer of 5 October 2026.
 */
export function createGpuRentalPrices(): MarketSource {
  return {
    id: ID,
    intervalMs: 12 * HOUR_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const { generated_at: generatedAt, offers } = parseAnswer(ID, answerSchema, await getJson(URL_LATEST));
      const spelling = createGpuSpelling(catalog);
      const listOf = remembered(new Map(), (_networkId: Network) =>
        remembered(new Map(), (_tier: Tier) => createPriceList()),
      );

      for (const element of offers) {
        const offer = offerSchema.safeParse(element);
        if (!offer.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { provider, gpu: name, vram_gb: memoryGb, usd_hr: usdPerGpuHour, kind } = offer.data;
        // Most providers are clouds with cards of their own.
        if (!Object.hasOwn(NETWORKS, provider) || !Object.hasOwn(TIERS, kind)) continue;
        const gpu = spelling({ name: name.replaceAll('-', ' '), memoryGb: memoryGb ?? undefined });
        if (gpu === undefined) gathered.unmatched(name);
        else {
          const list = listOf(NETWORKS[provider as keyof typeof NETWORKS])(TIERS[kind as keyof typeof TIERS]);
          if (!list.add(gpu.id, usdPerGpuHour)) gathered.drop('implausible');
        }
      }

      const observedAtMs = generatedAt === undefined ? undefined : Date.parse(generatedAt);
      for (const networkId of Object.values(NETWORKS)) {
        for (const tier of Object.values(TIERS)) {
          for (const [gpuId, spread] of listOf(networkId)(tier).spreads()) {
            const price = { quantity: 'rental-price', networkId, gpuId, basis: 'renter', tier, ...spread } as const;
            gathered.observe('listed', price, observedAtMs);
          }
        }
      }
      return gathered.finish();
    },
  };
}

type Network = (typeof NETWORKS)[keyof typeof NETWORKS];
type Tier = (typeof TIERS)[keyof typeof TIERS];
