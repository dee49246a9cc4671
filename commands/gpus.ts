import { eligibilityOf } from '../src/appraisal/appraise.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { integer, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { present } from '../src/present.ts';
import { withRow } from '../src/views/buttons.ts';
import { gpuListView, gpuView } from '../src/views/gpus.ts';
import { paged } from '../src/views/paged.ts';
import type { Reply } from '../src/views/reply.ts';
import { en } from '../src/words/en/en.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { citingIn } from './parts/reply-context.ts';
import { shareButton } from './parts/share-button.ts';
import { suggestGpus } from './parts/suggestions.ts';
import { readSingleGpu } from './parts/typed-cards.ts';

const options = { gpu: text('One card, such as 4090 or 7900xtx', { suggest: suggestGpus }), hide: hideOption };

type GpusOptions = Given<typeof options>;

const page = definePage({
  name: 'page',
  options: { ...options, page: integer('Which page', { min: 1, max: 99 }) },
  answersAlike: true,
  execute: ({ page: number, ...asked }, context) => answerAt(number ?? 1, asked, context),
});

export const gpus = defineCommand(
  {
    name: 'gpus',
    description: 'The cards we know: memory, power, hashrates, and where each can earn',
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answerAt(1, asked, context),
  },
  [page],
);

function answerAt(number: number, asked: GpusOptions, context: CommandContext): Reply {
  return paged(withRow(answer(asked, context), present(shareButton('gpus', asked, context))), {
    page: number,
    pageId: (other) => context.buttonId('gpus page', { ...asked, page: other }),
    words: en,
  });
}

function answer({ gpu: typed, hide }: GpusOptions, context: CommandContext): Reply {
  const { catalog, finder } = context;
  if (typed === undefined) return gpuListView(catalog.gpus);
  const gpu = readSingleGpu(typed, finder);
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
}
