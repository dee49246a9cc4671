import { eligibilityOf } from '../../../src/appraisal/takes-rig.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { coinFigures } from '../../../src/market/valuation/coin-figures.ts';
import { coinDetailsView } from '../../../src/views/networks/coin-details.ts';
import { networkDetailsView } from '../../../src/views/networks/network-details.ts';
import type { NetworkPart } from '../../../src/views/networks/network-details.ts';
import { networkListView } from '../../../src/views/networks/networks-list.ts';
import { paged } from '../../../src/views/message/paged.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { en } from '../../../src/words/en/en.ts';
import type { AskedRig } from '../asked-rig.ts';
import { readEarner } from '../asked-earner.ts';
import { rigReader } from '../page-options.ts';
import { citingIn } from '../reply-context.ts';
import { figuresOf } from './figures.ts';
import { networksFor } from './lists.ts';
import type { NetworksOptions } from './options.ts';

/** A page of all there is to say: of all networks, or of one. */
export function inFull(
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
