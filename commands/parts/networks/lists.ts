import { rankNetworks } from '../../../src/appraisal/rank.ts';
import type { Network, Workload } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { networksForRigView } from '../../../src/views/networks/networks-for-rig.ts';
import { networksView } from '../../../src/views/networks/networks.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { en } from '../../../src/words/en/en.ts';
import type { AskedRig } from '../asked-rig.ts';
import { citingIn } from '../reply-context.ts';
import { termsFor } from './terms.ts';
import type { NetworksOptions } from './options.ts';

const say = en.networks.buttons;

/** The networks that pay for such work; all where none is named. */
export function networksFor(workload: Workload | undefined, { catalog }: CommandContext): readonly Network[] {
  return catalog.networks.filter(({ workloads }) => workload === undefined || workloads.includes(workload));
}

/** All networks, without a rig. */
export function allNetworks({ workload }: NetworksOptions, context: CommandContext): Reply {
  const { buttonId } = context;
  return networksView({
    networks: networksFor(workload, context),
    workload,
    detailId: ({ id }) => buttonId('networks', { network: id, hide: true }, 'beside'),
    citing: citingIn(context),
    buttons: [{ label: say.eachPaysFor, customId: buttonId('networks page', { workload, page: 1 }, 'beside') }],
  });
}

/** Those that take the rig, by what they would leave it. */
export function networksForRig(rig: AskedRig, asked: NetworksOptions, context: CommandContext): Reply {
  const { buttonId } = context;
  const { terms, again, assumptions } = termsFor(rig, context);
  const own = rig.called === undefined ? undefined : true;
  return networksForRigView({
    ...terms,
    rig: rig.parts,
    rigCalled: rig.called,
    ranking: rankNetworks(networksFor(asked.workload, context), rig.parts, context, assumptions),
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
