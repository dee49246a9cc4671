import { flag, integer, number, text } from '../../../src/conversation/options.ts';
import type { Given } from '../../../src/conversation/options.ts';
import { en } from '../../../src/words/en/en.ts';
import { meantOption } from '../doubts/doubt.ts';
import { laterOverrideOptions, MAX_RESALE, overrideOptions } from '../overrides.ts';
import { suggestEarners, suggestRigs } from '../suggestions.ts';

const MAX_PERCENT = 95;
const MAX_VOLATILITY_PERCENT = 200;
const MOST_MONTHS = 600;
const MAX_AMOUNT = 1e12;
const words = en.commands.odds;

export const oddsOptions = {
  gpu: text(words.gpu, { required: true, suggest: suggestRigs }),
  network: text(words.network, { suggest: suggestEarners }),
  price: number(words.price, { max: MAX_AMOUNT }),
  rate: overrideOptions.rate,
  utilisation: overrideOptions.utilisation,
  rent: overrideOptions.rent,
  watts: overrideOptions.watts,
  hours: overrideOptions.hours,
  decay: number(words.decay, { max: MAX_PERCENT }),
  volatility: number(words.volatility, { max: MAX_VOLATILITY_PERCENT }),
  horizon: integer(words.horizon, { min: 1, max: MOST_MONTHS }),
  resale: number(words.resale, { max: MAX_RESALE }),
  loss: number(words.loss, { max: MAX_AMOUNT }),
  currency: overrideOptions.currency,
  hide: overrideOptions.hide,
  chart: flag(en.chart.flag),
  ...laterOverrideOptions,
  meant: meantOption,
};

export type OddsOptions = Given<typeof oddsOptions>;
