import { choice, integer, number, text } from '../../src/conversation/options.ts';
import type { Given } from '../../src/conversation/options.ts';
import { hideOption } from './hiding.ts';
import { hoursOption } from './hours.ts';
import { periodOption } from './period.ts';
import { en } from '../../src/words/en/en.ts';

/** Of a month, or in cents: what is far off is asked about, not refused. */
export const MAX_RENT_USD = 1e6;
/** Per cent, with digits too many or a dash in front: asked about. */
const MAX_UTILISATION = 1e4;
const MAX_WATTS = 1e6;
/** A rig in the smallest currency costs less; a card in rupiah costs tens of millions. */
export const MAX_PRICE = 1e12;
export const MAX_LIFE_MONTHS = 120;
/** Ten years of days, and an amount of money: both are asked about. */
const MAX_LIFE = 3_650;
export const MAX_RESALE = 1e9;
export const DEFAULT_LIFE_MONTHS = 24;
export const DEFAULT_RESALE_PERCENT = 0;

export const rateOption = text(en.commands.asked.rate);
export const currencyOption = text(en.commands.asked.currency);

/** By which a person replaces what the catalogue or the market says, and chooses how the answer is shown. */
export const overrideOptions = {
  rate: rateOption,
  utilisation: number(en.commands.asked.utilisation, { min: -MAX_UTILISATION, max: MAX_UTILISATION }),
  rent: number(en.commands.asked.rent, { max: MAX_RENT_USD }),
  watts: number(en.commands.asked.wattsPerCard, { max: MAX_WATTS }),
  'idle-watts': number(en.commands.asked.idleWatts, { max: MAX_WATTS }),
  hours: hoursOption,
  price: number(en.commands.asked.purchasePrice, { max: MAX_PRICE }),
  life: integer(en.commands.asked.life(DEFAULT_LIFE_MONTHS), { min: 1, max: MAX_LIFE }),
  resale: number(en.commands.asked.resale(DEFAULT_RESALE_PERCENT), { max: MAX_RESALE }),
  currency: currencyOption,
  period: periodOption,
  hide: hideOption,
};

/** The same, behind the options of their own that commands had before these. */
export const laterOverrideOptions = {
  machine: choice(en.commands.asked.machine, en.commands.asked.machines),
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
