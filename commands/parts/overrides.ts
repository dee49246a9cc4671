import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../../src/engine/power.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import type { Terms } from './terms.ts';

const MAX_RENT_USD_PER_GPU_HOUR = 50;
export const MAX_WATTS_PER_CARD = 3_000;
const MAX_PRICE = 10_000_000;
const MAX_LIFE_MONTHS = 120;
const DEFAULT_LIFE_MONTHS = 24;
const DEFAULT_RESALE_PERCENT = 0;
const DAYS_PER_MONTH = 365 / 12;
export const MAX_TEXT = 200;

const number = (name: string, description: string, max: number, min = 0): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Number,
  name,
  description,
  min_value: min,
  max_value: max,
});

const text = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  max_length: MAX_TEXT,
});

export const rateOption = text(
  'rate',
  'Electricity price per kWh, such as 0.12, 0,30 € or 28p (default: this server’s)',
);
export const currencyOption = text(
  'currency',
  'Currency of the answer, such as EUR (default: that of a rate set or typed, else USD)',
);
export const hideOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'hide',
  description: 'Show the answer only to you',
};
const periodOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'period',
  description: 'Amounts per day, month or year (default: day)',
  choices: [
    { name: 'per day', value: 'day' },
    { name: 'per month', value: 'month' },
    { name: 'per year', value: 'year' },
  ],
};

/** The options by which a person replaces what the catalogue or the market says, as Discord is told. */
export const overrideDefinitions: readonly APIApplicationCommandBasicOption[] = [
  rateOption,
  number('utilisation', 'Share of online hours that is paid work, in % (default: the network’s)', 100),
  number('rent', 'USD you are paid per GPU-hour, instead of the market’s price', MAX_RENT_USD_PER_GPU_HOUR),
  number('watts', 'Watts at the wall per card under load, instead of our estimate', MAX_WATTS_PER_CARD),
  number('idle-watts', 'Watts at the wall per card while waiting, instead of our estimate', MAX_WATTS_PER_CARD),
  number('hours', 'Hours online per day (default: 24)', 24),
  number('price', 'Purchase price of one card, in the answer’s currency', MAX_PRICE),
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'life',
    description: `Months until you replace it (default: ${DEFAULT_LIFE_MONTHS})`,
    min_value: 1,
    max_value: MAX_LIFE_MONTHS,
  },
  number('resale', 'Resale value after that time, in % of the price (default: 0)', 100),
  currencyOption,
  periodOption,
  hideOption,
];

const periodSchema = z.enum(['day', 'month', 'year']).optional();
export const textSchema = z.string().max(MAX_TEXT);

/** The same options as they are parsed. */
export const overrideShape = {
  rate: textSchema.optional(),
  utilisation: z.number().min(0).max(100).optional(),
  rent: z.number().min(0).max(MAX_RENT_USD_PER_GPU_HOUR).optional(),
  watts: z.number().min(0).max(MAX_WATTS_PER_CARD).optional(),
  'idle-watts': z.number().min(0).max(MAX_WATTS_PER_CARD).optional(),
  hours: z.number().min(0).max(24).optional(),
  price: z.number().min(0).max(MAX_PRICE).optional(),
  life: z.number().int().min(1).max(MAX_LIFE_MONTHS).optional(),
  resale: z.number().min(0).max(100).optional(),
  currency: textSchema.optional(),
  period: periodSchema,
  hide: z.boolean().optional(),
};

const overridesSchema = z.object(overrideShape);
export type Overrides = z.infer<typeof overridesSchema>;

/** Everything a person decided, in base units. `price` is per card, so the investment is the whole rig's. */
export function readAssumptions(
  options: Overrides,
  rig: readonly RigPart[],
  { rate, money }: Terms,
  { server }: CommandContext,
): Assumptions {
  const ofServer = server.kind === 'known' ? server.settings : {};
  const usefulLifeDays = (options.life ?? DEFAULT_LIFE_MONTHS) * DAYS_PER_MONTH;
  const cards = rig.reduce((sum, { count }) => sum + count, 0);
  const purchasePriceUsd =
    options.price === undefined || options.price === 0 ? undefined : (options.price * cards) / money.unitsPerUsd;
  return {
    tariff: rate.tariff,
    online: { hoursPerDay: options.hours ?? 24, fromHour: 0 },
    utilisation: options.utilisation === undefined ? undefined : options.utilisation / 100,
    rentUsdPerGpuHour: options.rent,
    host: {
      hostW: ofServer.hostW?.value ?? DEFAULT_HOST_W,
      psuEfficiency: ofServer.psuEfficiency?.value ?? DEFAULT_PSU_EFFICIENCY,
    },
    wallLoadWPerCard: options.watts,
    wallIdleWPerCard: options['idle-watts'],
    investment:
      purchasePriceUsd === undefined
        ? undefined
        : {
            purchasePriceUsd,
            residualValueUsd: (purchasePriceUsd * (options.resale ?? DEFAULT_RESALE_PERCENT)) / 100,
            usefulLifeDays,
          },
    horizonDays: usefulLifeDays,
  };
}
