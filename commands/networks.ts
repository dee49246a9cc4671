import { appraise, eligibilityOf } from '../src/appraisal/appraise.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { rank } from '../src/appraisal/rank.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import { commonFirst } from '../src/catalog/common-gpus.ts';
import type { Coin, Network, Workload } from '../src/catalog/schema.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { choice, flag, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import type { ButtonOptions, CommandContext } from '../src/conversation/command-context.ts';
import { coinFigures } from '../src/market/valuation/coin-figures.ts';
import { networkDays } from '../src/market/valuation/network-days.ts';
import { networkPrices } from '../src/market/valuation/network-prices.ts';
import { UserError } from '../src/errors.ts';
import { present } from '../src/present.ts';
import { withRow } from '../src/views/message/buttons.ts';
import type { RunButton } from '../src/views/message/buttons.ts';
import { coinView } from '../src/views/networks/coin.ts';
import { coinDetailsView } from '../src/views/networks/coin-details.ts';
import { networkDetailsView } from '../src/views/networks/network-details.ts';
import type { NetworkPart } from '../src/views/networks/network-details.ts';
import { networkView } from '../src/views/networks/network.ts';
import { networkListView } from '../src/views/networks/networks-list.ts';
import { networksForRigView } from '../src/views/networks/networks-for-rig.ts';
import { networksView } from '../src/views/networks/networks.ts';
import { paged } from '../src/views/message/paged.ts';
import { realView } from '../src/views/networks/real.ts';
import type { Picture } from '../src/views/pictures/chart.ts';
import { coinHistoryPicture, networkHistoryPicture, showsMovement } from '../src/views/pictures/history-chart.ts';
import { coinName } from '../src/views/values/earner-names.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import type { AskedRig } from './parts/asked-rig.ts';
import { readEarner } from './parts/asked-earner.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { illustrated } from './parts/illustrated.ts';
import { readHours } from './parts/hours.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigOptions } from './parts/rig-options.ts';
import { shareButton } from './parts/share-button.ts';
import { suggestEarners, suggestRigs } from './parts/suggestions.ts';
import { readTerms } from './parts/terms.ts';

const options = {
  network: text(en.commands.asked.networks.network, { suggest: suggestEarners }),
  gpu: text(en.commands.asked.networks.gpu, { suggest: suggestRigs }),
  workload: choice(en.commands.asked.networks.workload, en.networks.workloads),
  hide: hideOption,
  chart: choice(en.chart.history.option, en.chart.history.choices),
  real: flag(en.real.option),
};

type NetworksOptions = Given<typeof options>;

const say = en.networks.buttons;

/** Everything, a page at a time: of all networks, or of one. */
const page = definePage({
  name: 'page',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('page', 'all', asked, context, number, own),
});

const wants = definePage({
  name: 'wants',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('wants', 'wants', asked, context, number, own),
});

const pays = definePage({
  name: 'pays',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('pays', 'pays', asked, context, number, own),
});

export const networks = defineCommand(
  {
    name: 'networks',
    description: en.commands.asked.networks.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answer(asked, context),
  },
  [page, wants, pays],
);

function answer(asked: NetworksOptions, context: CommandContext): Reply {
  const rig = asked.gpu === undefined ? undefined : readAskedRig(asked.gpu, context);
  // What a rig's owner calls it is nobody else's: its cards are asked about.
  const again = { ...asked, gpu: rig && rigAsTyped(rig.parts) };
  const days = asked.chart === undefined ? undefined : Number(asked.chart);
  const picture = days === undefined ? undefined : historyPicture(rig, days, asked, context);
  const reply = withRow(
    answerFor(rig, asked, context, picture !== undefined),
    present(shareButton('networks', again, context), ...chartButtons(rig, again, asked, context)),
  );
  return illustrated(reply, days !== undefined, picture);
}

/** Only a coin or a network has days to draw; of several cards those of the first. */
function historyPicture(
  rig: AskedRig | undefined,
  days: number,
  { network: typed, real }: NetworksOptions,
  context: CommandContext,
): Picture | undefined {
  if (typed === undefined || real === true) return undefined;
  const earner = readEarner(typed, context.finder);
  const citing = citingIn(context);
  if (earner.kind === 'coin') {
    const { id } = earner.coin;
    const history = { recorded: context.catalog.coinDays(id), told: context.market.coinDays(id) };
    return coinHistoryPicture(earner.coin, history, days, citing);
  }
  const gpu = rig?.parts[0]?.gpu;
  const { network } = earner;
  const history = networkDays({ id: network.id, fee: network.platformFee?.value }, gpu?.id, context.market);
  return networkHistoryPicture({ network, gpu, history }, days, citing);
}

function chartButtons(
  rig: AskedRig | undefined,
  again: ButtonOptions,
  asked: NetworksOptions,
  context: CommandContext,
): readonly RunButton[] {
  const leadTo = (label: string, chart: NetworksOptions['chart']): RunButton => ({
    label,
    customId: context.buttonId('networks', { ...again, chart }),
    current: asked.chart === chart,
  });
  const charts = (['30', '180'] as const).flatMap((chart) => {
    const picture = historyPicture(rig, Number(chart), asked, context);
    const isWorthIt = asked.chart === chart || (picture !== undefined && showsMovement(picture));
    const days = Number(chart);
    const label = asked.chart === undefined ? en.chart.history.button(days) : en.chart.history.otherDays(days);
    return isWorthIt ? [leadTo(label, chart)] : [];
  });
  return [...charts, ...(asked.chart === undefined ? [] : [leadTo(en.chart.history.inWords, undefined)])];
}

function answerFor(
  rig: AskedRig | undefined,
  asked: NetworksOptions,
  context: CommandContext,
  hasPicture: boolean,
): Reply {
  const isRealAsked = asked.real === true;
  if (asked.network === undefined) {
    if (isRealAsked) throw new UserError('bad_options', en.real.needsNetwork);
    return rig === undefined ? all(asked, context) : forRig(rig, asked, context);
  }
  const earner = readEarner(asked.network, context.finder);
  if (isRealAsked) {
    if (earner.kind === 'coin') throw new UserError('bad_options', en.real.notACoin(coinName(earner.coin)));
    return isItReal(earner.network, rig, asked, context);
  }
  if (earner.kind === 'network') return oneNetwork(earner.network, rig, asked, context, hasPicture);
  return oneCoin(earner.coin, rig, asked, context, hasPicture);
}

function inFull(
  name: 'page' | 'wants' | 'pays',
  part: NetworkPart,
  asked: NetworksOptions,
  context: CommandContext,
  number: number,
  ofOwn?: boolean,
): Reply {
  // What a rig's owner calls it is nobody else's: its cards are asked about.
  const rig = asked.gpu === undefined ? undefined : rigReader(ofOwn)(asked.gpu, context);
  const gpu = rig && rigAsTyped(rig.parts);
  const own = ofOwn ?? (rig?.called === undefined ? undefined : true);
  return paged(wholeOf(part, asked, rig, context), {
    page: number,
    pageId: (other) => context.buttonId(`networks ${name}`, { ...asked, gpu, own, page: other }),
    words: en,
  });
}

function wholeOf(
  part: NetworkPart,
  { network, workload }: NetworksOptions,
  rig: AskedRig | undefined,
  context: CommandContext,
): Reply {
  const citing = citingIn(context);
  if (network === undefined) {
    return networkListView({
      networks: networksFor(workload, context).map((candidate) => ({
        network: candidate,
        eligibility: rig && eligibilityOf(rig.parts, candidate, rig.machine),
      })),
      rig: rig?.parts,
      citing,
    });
  }
  const earner = readEarner(network, context.finder);
  if (earner.kind === 'coin') {
    return coinDetailsView({ coin: earner.coin, figures: coinFigures(earner.coin.id, context.market), citing });
  }
  const names = new Map(context.catalog.gpus.map(({ id, name }) => [id, name]));
  return networkDetailsView({
    network: earner.network,
    part,
    machine: rig?.machine ?? {},
    ...figuresOf(earner.network, rig?.parts ?? [], context),
    gpuName: (gpuId) => names.get(gpuId) ?? gpuId,
    citing,
  });
}

function networksFor(workload: Workload | undefined, { catalog }: CommandContext): readonly Network[] {
  return catalog.networks.filter(({ workloads }) => workload === undefined || workloads.includes(workload));
}

function all({ workload }: NetworksOptions, context: CommandContext): Reply {
  const { buttonId } = context;
  return networksView({
    networks: networksFor(workload, context),
    workload,
    detailId: ({ id }) => buttonId('networks', { network: id, hide: true }, 'beside'),
    citing: citingIn(context),
    buttons: [{ label: say.eachPaysFor, customId: buttonId('networks page', { workload, page: 1 }, 'beside') }],
  });
}

function forRig(rig: AskedRig, asked: NetworksOptions, context: CommandContext): Reply {
  const { buttonId, catalog } = context;
  const { terms, again, assumptions } = termsFor(rig, context);
  const own = rig.called === undefined ? undefined : true;
  return networksForRigView({
    ...terms,
    rig: rig.parts,
    rigCalled: rig.called,
    ranking: rank(
      rig.parts,
      { ...context, catalog: { ...catalog, networks: networksFor(asked.workload, context), coins: [] } },
      assumptions,
    ),
    workload: asked.workload,
    detailId: ({ id }) => buttonId('networks', { network: id, gpu: again.gpu, hide: true }, 'beside'),
    citing: citingIn(context),
    buttons: [
      {
        label: say.reasons,
        customId: buttonId('networks page', { workload: asked.workload, gpu: again.gpu, own, page: 1 }, 'beside'),
      },
      { label: en.roi.buttons.compare, customId: buttonId('compare', { ...again, hide: true }, 'beside') },
    ],
  });
}

/** What an answer about this rig rests on, with nothing typed beside it. */
function termsFor(rig: AskedRig, context: CommandContext) {
  const read = readTerms({}, context);
  const again = rigOptions({}, rig, read.money.currency, context);
  const assumptions = { ...readAssumptions(again, rig.parts, read, context), machine: rig.machine };
  const terms = {
    ...read,
    rate: rateWhileOnline(read.rate, readHours(again.hours)),
    serverUnreadable: context.server.kind === 'unreadable',
  };
  // A purchase is another question.
  return { terms, again: { ...again, price: undefined }, assumptions: { ...assumptions, investment: undefined } };
}

function oneNetwork(
  network: Network,
  rig: AskedRig | undefined,
  { hide }: NetworksOptions,
  context: CommandContext,
  hasPicture: boolean,
): Reply {
  const { buttonId } = context;
  const figures = figuresOf(network, rig?.parts ?? [], context);
  const gpu = rig && rigAsTyped(rig.parts);
  const own = rig?.called === undefined ? undefined : true;
  const asked = rig && { ...termsFor(rig, context), rig };
  const read = readTerms({}, context);
  return networkView({
    network,
    asked: asked && {
      rig: asked.rig.parts,
      rigCalled: asked.rig.called,
      eligibility: eligibilityOf(asked.rig.parts, network, asked.rig.machine),
      appraisal: appraise(asked.rig.parts, { kind: 'network', network }, context, asked.assumptions),
    },
    ...(asked?.terms ?? { ...read, serverUnreadable: context.server.kind === 'unreadable' }),
    ...figures,
    citing: citingIn(context),
    hasPicture,
    buttons: [
      ...earningButton(say.earns, asked?.again, network.id, hide, context),
      { label: say.wants, customId: buttonId('networks wants', { network: network.id, gpu, own, page: 1 }, 'beside') },
      { label: say.pays, customId: buttonId('networks pays', { network: network.id, gpu, own, page: 1 }, 'beside') },
      {
        label: en.real.button,
        customId: buttonId('networks', { network: network.id, gpu, real: true, hide: true }, 'beside'),
      },
    ],
  });
}

/** The four checks, and the sum for the rig or, where none is asked about, for a common card that has a price there. */
function isItReal(
  network: Network,
  asked: AskedRig | undefined,
  { hide }: NetworksOptions,
  context: CommandContext,
): Reply {
  const [priced] = networkPrices(network.id, commonFirst(context.catalog.gpus), [], context).others;
  const rig = asked ?? (priced && readAskedRig(priced.gpu.name, context));
  const there = rig && termsFor(rig, context);
  const gpu = asked && rigAsTyped(asked.parts);
  return realView({
    network,
    rig: rig?.parts,
    appraisal: there && appraise(rig.parts, { kind: 'network', network }, context, there.assumptions),
    ...(there?.terms ?? { ...readTerms({}, context), serverUnreadable: context.server.kind === 'unreadable' }),
    citing: citingIn(context),
    buttons: [
      {
        label: en.roi.buttons.about(network.name),
        customId: context.buttonId('networks', { network: network.id, gpu, hide }),
      },
      ...earningButton(say.earns, there && asked && there.again, network.id, hide, context),
    ],
  });
}

function figuresOf(network: Network, rig: readonly RigPart[], context: CommandContext) {
  const { catalog, market } = context;
  const asked = rig.map(({ gpu }) => gpu);
  const prices = networkPrices(network.id, commonFirst(catalog.gpus), asked, context);
  const priced = new Set(prices.asked.map(({ gpu }) => gpu.id));
  return {
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
      cards: asked.flatMap((gpu) => present(market.utilisation(network.id, gpu.id)).map((figure) => ({ gpu, figure }))),
    },
  };
}

function oneCoin(
  coin: Coin,
  rig: AskedRig | undefined,
  { hide }: NetworksOptions,
  context: CommandContext,
  hasPicture: boolean,
): Reply {
  const { buttonId } = context;
  const asked = rig && termsFor(rig, context);
  return coinView({
    coin,
    asked: asked && {
      rig: rig.parts,
      rigCalled: rig.called,
      appraisal: appraise(rig.parts, { kind: 'coin', coin }, context, asked.assumptions),
    },
    ...(asked?.terms ?? { ...readTerms({}, context), serverUnreadable: context.server.kind === 'unreadable' }),
    figures: coinFigures(coin.id, context.market),
    citing: citingIn(context),
    hasPicture,
    buttons: [
      ...earningButton(say.earnsMining, asked?.again, coin.id, hide, context),
      {
        label: say.figures,
        customId: buttonId(
          'networks page',
          {
            network: coin.id,
            gpu: rig && rigAsTyped(rig.parts),
            own: rig?.called === undefined ? undefined : true,
            page: 1,
          },
          'beside',
        ),
      },
    ],
  });
}

/** Leads from a place to what the rig earns there. */
function earningButton(
  label: string,
  rig: Readonly<Record<string, string | number | undefined>> | undefined,
  network: string,
  hide: boolean | undefined,
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return rig === undefined ? [] : [{ label, customId: buttonId('roi', { ...rig, network, hide }) }];
}
