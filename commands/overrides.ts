import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Assumptions } from '../src/appraisal/assumptions.ts';
import { electricityRate, isAverage } from '../src/appraisal/electricity.ts';
import type { ElectricityRate } from '../src/appraisal/electricity.ts';
import { householdPrice } from '../src/appraisal/household-price.ts';
import type { CommandContext } from '../src/discord/command.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../src/engine/power.ts';
import { UserError } from '../src/errors.ts';
import { parseCurrency } from '../src/input/currency.ts';
import { parseElectricityRate } from '../src/input/electricity-rate.ts';
import type { TypedRate } from '../src/input/electricity-rate.ts';
import type { RigPart } from '../src/input/rig.ts';
import type { ExchangeUse } from '../src/views/exchange.ts';
import type { Money } from '../src/views/format.ts';

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

/** The electricity rate and the currency of an answer. */
export interface Terms {
  readonly rate: ElectricityRate;
  readonly money: Money;
  /** Those that rate and currency need. */
  readonly exchangeRates: readonly ExchangeUse[];
}

/**
 * Reads rate and currency. Money is shown in the currency asked for, else the person's, the server's, that of an
 * electricity rate somebody chose; in USD where no fresh exchange rate is known for it, which the answer says.
 * @throws {UserError} when either can't be read
 */
export function readTerms(options: Pick<Overrides, 'rate' | 'currency'>, context: CommandContext): Terms {
  const { server, belongings, locale } = context;
  const ofServer = server.kind === 'known' ? server.settings : {};
  const ofPerson = belongings.kind === 'known' ? belongings.settings : {};
  const asked = options.currency === undefined ? undefined : parseCurrency(options.currency);
  const typed =
    options.rate === undefined ? undefined : readRate(options.rate, asked ?? defaultCurrency(context), context);
  const set = { person: ofPerson.rate, server: ofServer.rate };
  const rate = {
    ...electricityRate(typed, set, locale, context),
    ownUnreadable: belongings.kind === 'unreadable',
  };
  const currency = asked ?? ofPerson.currency?.value ?? ofServer.currency?.value ?? currencyOf(rate);
  const unitsPerUsd = context.market.exchangeRate(currency)?.unitsPerUsd;
  const money = { currency: unitsPerUsd === undefined ? 'USD' : currency, unitsPerUsd: unitsPerUsd ?? 1, locale };
  return { rate, money, exchangeRates: exchangeUses([rate.currency, currency], context) };
}

/** That of a rate which somebody chose. Which one an average is in depends on who has published last. */
function currencyOf(rate: ElectricityRate): string {
  return isAverage(rate) ? 'USD' : rate.currency;
}

/** The exchange rates that amounts in these currencies need. */
export function exchangeUses(
  currencies: readonly string[],
  context: Pick<CommandContext, 'market'>,
): readonly ExchangeUse[] {
  return [...new Set(currencies)].flatMap((currency) => exchangeUse(currency, context));
}

function exchangeUse(currency: string, { market }: Pick<CommandContext, 'market'>): ExchangeUse[] {
  const rate = market.exchangeRate(currency);
  if (rate !== undefined) return rate.kind === 'definition' ? [] : [{ kind: 'used', rate }];
  const lastSeen = market.lastSeen({ quantity: 'exchange-rate', currency });
  return [{ kind: lastSeen === undefined ? 'missing' : 'too-old', currency }];
}

/**
 * A typed electricity price; a number without a currency is in `inCurrency`.
 * @throws {UserError} as `parseElectricityRate`
 */
export function readRate(typed: string, inCurrency: string, context: CommandContext): TypedRate {
  return parseElectricityRate(typed, {
    defaultCurrency: inCurrency,
    unitsPerUsd: (code) => context.market.exchangeRate(code)?.unitsPerUsd,
    places: {
      place: (name) => context.finder.place(name),
      priceOf: (place) => householdPrice(place, context),
    },
  });
}

/**
 * A typed currency in which something can be shown.
 * @throws {UserError} `unknown_currency`
 */
export function readCurrency(typed: string, context: CommandContext): string {
  const currency = parseCurrency(typed);
  if (context.market.exchangeRate(currency) === undefined) throw noExchangeRate(currency);
  return currency;
}

function noExchangeRate(currency: string): UserError {
  return new UserError(
    'unknown_currency',
    `There is no exchange rate for ${currency} here, so nothing can be shown in it. Type another, such as USD or EUR.`,
  );
}

/** What a price without a currency is in: the person's own currency, else the server's, else USD. */
export function defaultCurrency({ server, belongings }: CommandContext): string {
  const ofServer = server.kind === 'known' ? server.settings : {};
  const ofPerson = belongings.kind === 'known' ? belongings.settings : {};
  return (
    ofPerson.currency?.value ?? ofPerson.rate?.currency ?? ofServer.currency?.value ?? ofServer.rate?.currency ?? 'USD'
  );
}

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
