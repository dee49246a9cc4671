import { eligibilityOf } from '../src/appraisal/takes-rig.ts';
import type { Gpu } from '../src/catalog/schema.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { integer, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { present } from '../src/present.ts';
import { gpuListView, gpuSourcesView, gpuView } from '../src/views/gpus.ts';
import { withRow } from '../src/views/message/buttons.ts';
import { paged } from '../src/views/message/paged.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { citingIn } from './parts/reply-context.ts';
import { ownRigCalled } from './parts/own-rig.ts';
import { shareButton } from './parts/share-button.ts';
import { suggestGpus, suggestRigNames } from './parts/suggestions.ts';
import { readSingleGpu } from './parts/typed-cards.ts';

const options = {
  gpu: text(en.commands.asked.gpus.gpu, {
    suggest: (typed, context) => [...suggestRigNames(typed, context), ...suggestGpus(typed, context)].slice(0, 25),
  }),
  hide: hideOption,
};

type GpusOptions = Given<typeof options>;

/** All cards, or all that is known of one with its sources: a page at a time. */
const page = definePage({
  name: 'page',
  options: { ...options, page: integer(en.commands.asked.page, { min: 1, max: 99 }) },
  answersAlike: true,
  execute: ({ page: number, ...asked }, context) => inFull(number ?? 1, asked, context),
});

export const gpus = defineCommand(
  {
    name: 'gpus',
    description: en.commands.asked.gpus.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) =>
      asked.gpu === undefined ? inFull(1, asked, context) : oneCard(asked.gpu, asked, context),
  },
  [page],
);

function inFull(number: number, asked: GpusOptions, context: CommandContext): Reply {
  const citing = citingIn(context);
  const reply =
    asked.gpu === undefined
      ? gpuListView(context.catalog.gpus, citing)
      : gpuSourcesView(modelOf(readCard(asked.gpu, context).gpu, context));
  return paged(withRow(reply, present(shareButton('gpus', asked, context))), {
    page: number,
    pageId: (other) => context.buttonId('gpus page', { ...asked, page: other }),
    words: en,
  });
}

function oneCard(typed: string, { hide }: GpusOptions, context: CommandContext): Reply {
  const { gpu, called } = readCard(typed, context);
  const { buttonId } = context;
  const say = en.cards.buttons;
  return gpuView({
    ...modelOf(gpu, context),
    rigCalled: called,
    buttons: [
      { label: say.earns, customId: buttonId('roi', { gpu: gpu.name, hide: true }, 'beside') },
      { label: say.compare, customId: buttonId('compare', { gpu: gpu.name, hide: true }, 'beside') },
      { label: say.networks, customId: buttonId('networks', { gpu: gpu.name, hide: true }, 'beside') },
      { label: say.sources, customId: buttonId('gpus page', { gpu: gpu.name, page: 1 }, 'beside') },
      ...present(shareButton('gpus', { gpu: gpu.name, hide }, context)),
    ],
  });
}

/**
 * One card, or that of a person's rig where all of its cards are alike.
 * @throws {UserError} as `readSingleGpu`, and `bad_options` for a rig of several models
 */
function readCard(typed: string, context: CommandContext): { readonly gpu: Gpu; readonly called: string | undefined } {
  const { belongings, finder } = context;
  const saved = belongings.kind === 'known' ? ownRigCalled(typed, belongings.rigs) : undefined;
  if (saved === undefined) return { gpu: readSingleGpu(typed, finder), called: undefined };
  const [only, ...others] = readAskedRig(typed, context).parts;
  if (only !== undefined && others.length === 0) return { gpu: only.gpu, called: saved.name };
  const models = [...present(only), ...others].map(({ gpu }) => gpu);
  throw new UserError(
    'bad_options',
    en.cards.whichCard(quoteTyped(saved.name), models.length),
    models.map(({ name }) => ({ label: name, options: { gpu: name } })),
  );
}

function modelOf(gpu: Gpu, context: CommandContext) {
  const { catalog } = context;
  return {
    gpu,
    networks: catalog.networks.map((network) => ({
      network,
      eligibility: eligibilityOf([{ count: 1, gpu }], network),
    })),
    coinsOf: (algorithm: string) =>
      catalog.coins.filter((coin) => coin.algorithm === algorithm).map(({ symbol }) => symbol),
    citing: citingIn(context),
  };
}
