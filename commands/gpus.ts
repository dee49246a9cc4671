import * as z from 'zod';
import { eligibilityOf } from '../src/appraisal/appraise.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { parseSingleGpu } from '../src/input/rig/rig.ts';
import { gpuListView, gpuView } from '../src/views/gpus.ts';
import { gpuOption, suggestGpus } from './parts/earner-option.ts';
import { hideOption, textSchema } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';

export const gpus = defineCommand({
  definition: {
    name: 'gpus',
    description: 'The cards we know: memory, power, hashrates, and where each can earn',
    options: [gpuOption('One card, such as 4090 or 7900xtx', false), hideOption],
  },
  visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
  answersAlike: true,
  options: z.strictObject({ gpu: textSchema.optional(), hide: z.boolean().optional() }),

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

  autocomplete: { gpu: suggestGpus },
});
