import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import type { ButtonOptions, CommandContext } from '../src/conversation/command-context.ts';
import { earnerId } from '../src/catalog/finder.ts';
import { earnersInText } from '../src/input/claim/earners-in-text.ts';
import { networkDays } from '../src/market/valuation/network-days.ts';
import { UserError } from '../src/errors.ts';
import { present } from '../src/present.ts';
import { withRow } from '../src/views/message/buttons.ts';
import type { RunButton } from '../src/views/message/buttons.ts';
import { historyPicture, showsMovement } from '../src/views/pictures/history-chart.ts';
import type { History } from '../src/views/pictures/history-chart.ts';
import { coinName } from '../src/views/values/earner-names.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import type { AskedRig } from './parts/asked-rig.ts';
import { readEarner } from './parts/asked-earner.ts';
import { unlessHidden } from './parts/hiding.ts';
import { illustrated } from './parts/illustrated.ts';
import { pageOptions } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { shareButton } from './parts/share-button.ts';
import { inFull } from './parts/networks/in-full.ts';
import { allNetworks, networksForRig } from './parts/networks/lists.ts';
import { isItReal, oneCoin, oneNetwork } from './parts/networks/one.ts';
import { networksOptions } from './parts/networks/options.ts';
import type { NetworksOptions } from './parts/networks/options.ts';

/** Everything, a page at a time: of all networks, or of one. */
const page = definePage({
  name: 'page',
  options: { ...networksOptions, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('page', 'all', asked, context, number, own),
});

const wants = definePage({
  name: 'wants',
  options: { ...networksOptions, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('wants', 'wants', asked, context, number, own),
});

const pays = definePage({
  name: 'pays',
  options: { ...networksOptions, ...pageOptions },
  answersAlike: true,
  execute: ({ page: number = 1, own, ...asked }, context) => inFull('pays', 'pays', asked, context, number, own),
});

export const networks = defineCommand(
  {
    name: 'networks',
    description: en.commands.asked.networks.description,
    options: networksOptions,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answer(asked, context),
  },
  [page, wants, pays],
);

/** "Is io.net real?" typed as a name: what the question is about, and that it is asked. */
const REAL = /\b(?:real|legit\w*|scam|fraud|fake|ponzi|trust\w*|safe)\b/iu;

function withEarnerOf(asked: NetworksOptions, { finder }: CommandContext): NetworksOptions {
  const { network: typed } = asked;
  if (typed === undefined || finder.earner(typed).kind !== 'unknown') return asked;
  const [earner, ...others] = earnersInText(typed, [], finder);
  if (earner === undefined || others.length > 0) return asked;
  return { ...asked, network: earnerId(earner), ...(earner.kind === 'network' && REAL.test(typed) && { real: true }) };
}

function answer(typed: NetworksOptions, context: CommandContext): Reply {
  const asked = withEarnerOf(typed, context);
  const rig = asked.gpu === undefined ? undefined : readAskedRig(asked.gpu, context);
  // What a rig's owner calls it is nobody else's: its cards are asked about.
  const again = { ...asked, gpu: rig && rigAsTyped(rig.parts) };
  const days = asked.chart === undefined ? undefined : Number(asked.chart);
  const history = historyOf(rig, asked, context);
  const picture = days === undefined ? undefined : history && historyPicture(history, days, citingIn(context));
  const reply = withRow(
    answerFor(rig, asked, context, picture !== undefined),
    present(shareButton('networks', again, context), ...chartButtons(history, again, asked, context)),
  );
  return illustrated(reply, days !== undefined, picture);
}

/** Only a coin or a network has days to draw; of several cards those of the first. */
function historyOf(
  rig: AskedRig | undefined,
  { network: typed, real }: NetworksOptions,
  { catalog, finder, market }: CommandContext,
): History | undefined {
  if (typed === undefined || real === true) return undefined;
  const earner = readEarner(typed, finder);
  if (earner.kind === 'coin') {
    const { coin } = earner;
    return { kind: 'coin', coin, recorded: catalog.coinDays(coin.id), told: market.coinDays(coin.id) };
  }
  const gpu = rig?.parts[0]?.gpu;
  const { network } = earner;
  const told = networkDays({ id: network.id, fee: network.platformFee?.value }, gpu?.id, market);
  return { kind: 'network', network, gpu, told };
}

function chartButtons(
  history: History | undefined,
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
    const days = Number(chart);
    const isWorthIt =
      asked.chart === chart || (history !== undefined && showsMovement(history, days, citingIn(context)));
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
    return rig === undefined ? allNetworks(asked, context) : networksForRig(rig, asked, context);
  }
  const earner = readEarner(asked.network, context.finder);
  if (isRealAsked) {
    if (earner.kind === 'coin') throw new UserError('bad_options', en.real.notACoin(coinName(earner.coin)));
    return isItReal(earner.network, rig, asked, context);
  }
  if (earner.kind === 'network') return oneNetwork(earner.network, rig, asked, context, hasPicture);
  return oneCoin(earner.coin, rig, asked, context, hasPicture);
}
