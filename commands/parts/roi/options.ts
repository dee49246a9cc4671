import { choice, text } from '../../../src/conversation/options.ts';
import type { Given } from '../../../src/conversation/options.ts';
import { en } from '../../../src/words/en/en.ts';
import { meantOption } from '../doubts/doubt.ts';
import { laterOverrideOptions, overrideOptions } from '../overrides.ts';
import { suggestEarners, suggestRigs } from '../suggestions.ts';

/** What `/roi` can be asked. */
export const roiOptions = {
  gpu: text(en.commands.asked.roi.gpu, { required: true, suggest: suggestRigs }),
  network: text(en.commands.asked.roi.network, {
    suggest: suggestEarners,
  }),
  ...overrideOptions,
  ...laterOverrideOptions,
  gaps: choice(en.gaps.option, en.gaps.choices),
  time: choice(en.roi.times.option, en.roi.times.choices),
  chart: choice(en.chart.option, en.chart.choices),
  meant: meantOption,
};

export type RoiOptions = Given<typeof roiOptions>;
