import { choice, flag, text } from '../../../src/conversation/options.ts';
import type { Given } from '../../../src/conversation/options.ts';
import { en } from '../../../src/words/en/en.ts';
import { hideOption } from '../hiding.ts';
import { suggestEarners, suggestRigs } from '../suggestions.ts';

/** What `/networks` can be asked. */
export const networksOptions = {
  network: text(en.commands.asked.networks.network, { suggest: suggestEarners }),
  gpu: text(en.commands.asked.networks.gpu, { suggest: suggestRigs }),
  workload: choice(en.commands.asked.networks.workload, en.networks.workloads),
  hide: hideOption,
  chart: choice(en.chart.history.option, en.chart.history.choices),
  real: flag(en.real.option),
};

export type NetworksOptions = Given<typeof networksOptions>;
