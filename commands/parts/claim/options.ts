import { text } from '../../../src/conversation/options.ts';
import type { Given } from '../../../src/conversation/options.ts';
import { en } from '../../../src/words/en/en.ts';
import { hideOption } from '../hiding.ts';
import { currencyOption, rateOption } from '../overrides.ts';
import { suggestRigs } from '../suggestions.ts';

/** A message has no more. */
const LONGEST_TEXT = 2_000;

export const claimOptions = {
  text: text(en.commands.asked.claim.text, {
    required: true,
    maxLength: LONGEST_TEXT,
  }),
  gpu: text(en.commands.asked.claim.gpu, { suggest: suggestRigs }),
  rate: rateOption,
  currency: currencyOption,
  hide: hideOption,
};

export type ClaimOptions = Given<typeof claimOptions>;
