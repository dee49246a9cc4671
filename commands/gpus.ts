import { eligibilityOf } from '../src/appraisal/appraise.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import { parseSingleGpu } from '../src/input/rig/rig.ts';
import { gpuListView, gpuView } from '../src/views/gpus.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { citingIn } from './parts/reply-context.ts';
import { suggestGpus } from './parts/suggestions.ts';

export const gpus = defineCommand({
  name: 'gpus',
  description: 'The cards we know: memory, power, hashrates, and where each can earn',
  options: { gpu: text('One card, such as 4090 or 7900xtx', { suggest: suggestGpus }), hide: hideOption },
  visibility: unlessHidden,
  answersAlike: true,

  execute({ gpu: typed, hide }, context) {
    const { catalog, finder } = context;
    if (typed === undefined) return gpuListView(catalog.gpus);
    const gpu = parseSingleGpu(typed, finder);
    const shared = { gpu: gpu.name, ...(hide !== undefined && { hide }) };
    return gpuView({
      gpu,
      networks: catalog.networks.map((network) => ({
        network,
        eligibility: eligibilityOf([{ count: 1, gpu }], network),
      })),
      coinsOf: (algorithm) => catalog.coins.filter((coin) => coin.algorithm === algorithm).map(({ symbol }) => symbol),
      citing: citingIn(context),
      buttons: [
        { label: 'What it earns', customId: context.buttonId('roi', shared) },
        { label: 'Compare all', customId: context.buttonId('compare', shared) },
      ],
    });
  },
});
