import * as z from 'zod';
import { createGpuSpelling } from './gpu-spelling.ts';
import type { MarketSource } from '../source.ts';
import { busyShare } from './busy-share.ts';
import type { CountedCards } from './busy-share.ts';
import { foreignNumber } from './foreign-number.ts';
import { foreignCount, foreignName } from './foreign-shapes.ts';
import { parseAnswer } from './gathering.ts';
import { startRentalGathering } from './rental-gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'akash';
const GPU_PRICES_URL = 'https://console-api.akash.network/v1/gpu-prices';

const availabilitySchema = z
  .object({ total: foreignCount, available: foreignCount })
  .refine(({ total, available }) => available <= total);

const answerSchema = z.object({
  availability: availabilitySchema.optional().catch(undefined),
  models: z.array(z.unknown()),
});

/** `price` is null where no provider has bid. */
const modelSchema = z.object({
  model: foreignName,
  ram: z.string().optional(),
  interface: z.string().max(20).optional(),
  availability: availabilitySchema,
  price: z.object({ currency: z.literal('USD'), min: foreignNumber, med: foreignNumber, max: foreignNumber }).nullish(),
});

/**
 * What Akash's providers ask per GPU-hour: the lowest, median and highest of each provider's best bid for one card, a
 * little processor and memory included, before the network's share. Leases do not weigh in it.
 */
export function createAkash(): MarketSource {
  return {
    id: ID,
    intervalMs: 15 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startRentalGathering(ID, now);
      const answer = parseAnswer(ID, answerSchema, await getJson(GPU_PRICES_URL));
      const spelling = createGpuSpelling(catalog, 'akash');
      const ofOneModel: CountedCards[] = [];

      for (const element of answer.models) {
        const model = modelSchema.safeParse(element);
        if (!model.success) {
          gathered.drop('unreadable');
          continue;
        }
        const { model: name, ram, interface: form, availability, price } = model.data;
        const memoryGb = gibibytes(ram);
        // "a100" is a card for a slot and one for a socket; what it is plugged into tells which.
        const gpu = (form && spelling({ name: `${name} ${form}`, memoryGb })) || spelling({ name, memoryGb });
        if (gpu === undefined) {
          gathered.unmatched([name, ram, form].filter(Boolean).join(' '));
          continue;
        }
        const subject = { networkId: 'akash', gpuId: gpu.id };
        if (price === undefined || price === null) gathered.drop('no-value');
        else {
          gathered.observe('listed', {
            quantity: 'rental-price',
            ...subject,
            basis: 'ask',
            lowUsdPerGpuHour: price.min,
            usdPerGpuHour: price.med,
            highUsdPerGpuHour: price.max,
          });
        }
        const counted = leased(availability);
        gathered.observeBusy(subject, counted);
        if (busyShare(counted) !== undefined) ofOneModel.push(counted);
      }

      if (answer.availability !== undefined) {
        const others = without(leased(answer.availability), ofOneModel);
        gathered.observeBusy({ networkId: 'akash', gpuId: undefined }, others);
      }
      return gathered.finish();
    },
  };
}

/**
 * The cards of no model that is counted by itself. Data-centre cards are most of the network and nearly all that is leased, so
 * the share of all says nothing of a home card.
 */
function without(all: CountedCards, counted: readonly CountedCards[]): CountedCards {
  return counted.reduce((rest, { busy, all: cards }) => ({ busy: rest.busy - busy, all: rest.all - cards }), all);
}

function leased({ total, available }: z.output<typeof availabilitySchema>): CountedCards {
  return { busy: total - available, all: total };
}

/** `24Gi`; undefined for anything else. */
function gibibytes(ram: string | undefined): number | undefined {
  const digits = /^(\d{1,3})Gi$/.exec(ram ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
