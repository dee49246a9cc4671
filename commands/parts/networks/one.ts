import { appraise } from '../../../src/appraisal/appraise.ts';
import { eligibilityOf } from '../../../src/appraisal/takes-rig.ts';
import { commonFirst } from '../../../src/catalog/common-gpus.ts';
import type { Coin, Network } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { coinFigures } from '../../../src/market/valuation/coin-figures.ts';
import { networkPrices } from '../../../src/market/valuation/network-prices.ts';
import { paidInAll } from '../../../src/market/valuation/paid-in-all.ts';
import { coinView } from '../../../src/views/networks/coin.ts';
import { networkView } from '../../../src/views/networks/network.ts';
import { realView } from '../../../src/views/networks/real.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { en } from '../../../src/words/en/en.ts';
import { readAskedRig } from '../asked-rig.ts';
import type { AskedRig } from '../asked-rig.ts';
import { citingIn } from '../reply-context.ts';
import { figuresOf } from './figures.ts';
import { earningButton, termsFor, termsWithoutRig } from './terms.ts';
import type { NetworksOptions } from './options.ts';

const say = en.networks.buttons;

/** One network: what it wants and pays, and what it would leave the rig. */
export function oneNetwork(
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
  return networkView({
    network,
    asked: asked && {
      rig: asked.rig.parts,
      rigCalled: asked.rig.called,
      eligibility: eligibilityOf(asked.rig.parts, network, asked.rig.machine),
      appraisal: appraise(asked.rig.parts, { kind: 'network', network }, context, asked.assumptions),
    },
    ...(asked?.terms ?? termsWithoutRig(context)),
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
export function isItReal(
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
    paidInAll: paidInAll(network, context.market),
    ...(there?.terms ?? termsWithoutRig(context)),
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

/** One coin: its figures, and what mining it would leave the rig. */
export function oneCoin(
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
    ...(asked?.terms ?? termsWithoutRig(context)),
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
