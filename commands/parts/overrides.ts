import { choice, integer, number, text } from '../../src/conversation/options.ts';
import type { Given } from '../../src/conversation/options.ts';
import { hideOption } from './hiding.ts';
import { hoursOption } from './hours.ts';
import { periodOption } from './period.ts';

const MAX_RENT_USD_PER_GPU_HOUR = 50;
export const MAX_WATTS_PER_CARD = 3_000;
/** A rig in the smallest currency costs less; a card in rupiah costs tens of millions. */
const MAX_PRICE = 1e12;
const MAX_LIFE_MONTHS = 120;
export const DEFAULT_LIFE_MONTHS = 24;
export const DEFAULT_RESALE_PERCENT = 0;

export const rateOption = text('Electricity price per kWh, such as 0.12, 0,30 € or 28p (default: this server’s)');
export const currencyOption = text(
  'Currency of the answer, such as EUR (default: that of a rate set or typed, else USD)',
);

/** By which a person replaces what the catalogue or the market says, and chooses how the answer is shown. */
export const overrideOptions = {
  rate: rateOption,
  utilisation: number('Share of online hours that is paid work, in % (default: the network’s)', { max: 100 }),
  rent: number('USD you are paid per GPU-hour, instead of the market’s price', { max: MAX_RENT_USD_PER_GPU_HOUR }),
  watts: number('Watts at the wall per card under load, instead of our estimate', { max: MAX_WATTS_PER_CARD }),
  'idle-watts': number('Watts at the wall per card while waiting, instead of our estimate', {
    max: MAX_WATTS_PER_CARD,
  }),
  hours: hoursOption,
  price: number('Purchase price of one card, in the answer’s currency', { max: MAX_PRICE }),
  life: integer(`Months until you replace it (default: ${DEFAULT_LIFE_MONTHS})`, { min: 1, max: MAX_LIFE_MONTHS }),
  resale: number(`Resale value after that time, in % of the price (default: ${DEFAULT_RESALE_PERCENT})`, { max: 100 }),
  currency: currencyOption,
  period: periodOption,
  hide: hideOption,
};

/** The same, behind the options of their own that commands had before these. */
export const laterOverrideOptions = {
  machine: choice('What the PC around the cards is on for (default: for this alone)', {
    own: 'for this alone',
    anyway: 'runs anyway: only what the cards add is charged',
  }),
};

type Open<Options> = { readonly [Name in keyof Options]: Options[Name] | undefined };

/** What a person decided of these. What is undefined they left open. */
export type Overrides = Open<Given<typeof overrideOptions & typeof laterOverrideOptions>>;

/** Everything is left open. */
export const NO_OVERRIDES = {
  rate: undefined,
  utilisation: undefined,
  rent: undefined,
  watts: undefined,
  'idle-watts': undefined,
  hours: undefined,
  price: undefined,
  life: undefined,
  resale: undefined,
  currency: undefined,
  period: undefined,
  hide: undefined,
} satisfies Overrides;
