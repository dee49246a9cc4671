import { eligibilityOf } from '../src/appraisal/appraise.ts';
import { commonFirst } from '../src/catalog/common-gpus.ts';
import type { Network } from '../src/catalog/schema.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { choice, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import { present } from '../src/present.ts';
import { coinFigures } from '../src/market/valuation/coin-figures.ts';
import { networkPrices } from '../src/market/valuation/network-prices.ts';
import { withRow } from '../src/views/buttons.ts';
import type { RunButton } from '../src/views/buttons.ts';
import { coinView } from '../src/views/coin.ts';
import { networkView } from '../src/views/network.ts';
import { networksView, WORKLOAD_WORDS } from '../src/views/networks.ts';
import { paged } from '../src/views/paged.ts';
import { rigAsTyped } from '../src/views/rig-names.ts';
import type { Reply } from '../src/views/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import type { AskedRig } from './parts/asked-rig.ts';
import { readEarner } from './parts/asked-earner.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { shareButton } from './parts/share-button.ts';
import { suggestEarners, suggestRigs } from './parts/suggestions.ts';

const options = {
  network: text('One network or coin in depth', { suggest: suggestEarners }),
  gpu: text('Your card or rig: may it join?', { suggest: suggestRigs }),
  workload: choice('Only networks that pay for this', WORKLOAD_WORDS),
  hide: hideOption,
};

type NetworksOptions = Given<typeof options>;

const page = definePage({
  name: 'page',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => answerAt(number, asked, context, own),
});

export const networks = defineCommand(
  {
    name: 'networks',
    description: 'What each network wants and pays, who may join today, and whether your card may',
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answerAt(1, asked, context),
  },
  [page],
);

function answerAt(number: number, asked: NetworksOptions, context: CommandContext, ofOwn?: boolean): Reply {
  // What a rig's owner calls it is nobody else's: its cards are asked about.
  const rig = asked.gpu === undefined ? undefined : readAskedRig(asked.gpu, context);
  const gpu = rig && rigAsTyped(rig.parts);
  const own = ofOwn ?? (rig?.called === undefined ? undefined : true);
  const shared = present(shareButton('networks', { ...asked, gpu }, context));
  return paged(withRow(answer(asked, context, rigReader(ofOwn)), shared), {
    page: number,
    pageId: (other) => context.buttonId('networks page', { ...asked, gpu, own, page: other }),
    words: en,
  });
}

function answer(
  { network, gpu, workload, hide }: NetworksOptions,
  context: CommandContext,
  readRig: typeof readAskedRig,
): Reply {
  const asked = gpu === undefined ? undefined : readRig(gpu, context);
  const rig = asked?.parts;
  if (network !== undefined) {
    const earner = readEarner(network, context.finder);
    return earner.kind === 'network'
      ? oneNetwork(earner.network, asked, hide, context)
      : coinView({
          coin: earner.coin,
          figures: coinFigures(earner.coin.id, context.market),
          citing: citingIn(context),
          buttons: earningButton('What it earns mining it', rig, earner.coin.id, hide, context),
        });
  }
  return networksView({
    networks: context.catalog.networks
      .filter((candidate) => workload === undefined || candidate.workloads.includes(workload))
      .map((candidate) => ({
        network: candidate,
        eligibility: rig === undefined ? undefined : eligibilityOf(rig, candidate, asked?.machine),
      })),
    rig,
    workload,
    locale: context.locale,
  });
}

function oneNetwork(
  network: Network,
  askedRig: AskedRig | undefined,
  hide: boolean | undefined,
  context: CommandContext,
): Reply {
  const { catalog, market } = context;
  const rig = askedRig?.parts;
  const machine = askedRig?.machine ?? {};
  const names = new Map(catalog.gpus.map(({ id, name }) => [id, name]));
  const asked = rig?.map(({ gpu }) => gpu) ?? [];
  const prices = networkPrices(network.id, commonFirst(catalog.gpus), asked, context);
  const priced = new Set(prices.asked.map(({ gpu }) => gpu.id));
  return networkView({
    network,
    rig,
    eligibility: rig === undefined ? undefined : eligibilityOf(rig, network, machine),
    machine,
    prices,
    unpriced: asked
      .filter(({ id }) => !priced.has(id))
      .map((gpu) => ({
        gpu,
        lastSeen: market.lastSeen({ quantity: 'rental-price', networkId: network.id, gpuId: gpu.id }),
      }))
      // Of a network that pays no card by the hour, no card has a price.
      .filter(({ lastSeen }) => prices.others.length > 0 || lastSeen !== undefined),
    busy: {
      all: market.utilisation(network.id, undefined),
      cards: asked.flatMap((gpu) => {
        const figure = market.utilisation(network.id, gpu.id);
        return figure === undefined ? [] : [{ gpu, figure }];
      }),
    },
    gpuName: (gpuId) => names.get(gpuId) ?? gpuId,
    citing: citingIn(context),
    buttons: earningButton('What it earns there', rig, network.id, hide, context),
  });
}

/** Leads from a place to what the rig earns there. */
function earningButton(
  label: string,
  rig: readonly RigPart[] | undefined,
  network: string,
  hide: boolean | undefined,
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return rig === undefined ? [] : [{ label, customId: buttonId('roi', { gpu: rigAsTyped(rig), network, hide }) }];
}
