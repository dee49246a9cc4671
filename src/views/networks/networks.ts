import type { Network, Workload } from '../../catalog/schema.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { menuRow } from '../message/menus.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { onOneScreen } from '../message/screen.ts';

type Status = Network['joining']['status'];

/** In the order shown: where one can start first. */
export const JOINING_GROUPS = [
  { group: 'open', statuses: ['open'] },
  { group: 'stake', statuses: ['stake'] },
  { group: 'waitlist', statuses: ['waitlist'] },
  { group: 'unknown', statuses: ['unknown'] },
  { group: 'datacentre', statuses: ['datacentre'] },
  { group: 'closed', statuses: ['closed', 'testnet'] },
  { group: 'not-gpu', statuses: ['not-gpu'] },
] as const satisfies readonly { readonly group: string; readonly statuses: readonly Status[] }[];

/** So many of a group are named. */
const NAMED = 18;

export interface NetworksModel {
  readonly networks: readonly Network[];
  readonly workload: Workload | undefined;
  /** Leads to one of them in depth. */
  readonly detailId: (network: Network) => string | undefined;
  readonly citing: Pick<Citing, 'words'>;
  readonly buttons: readonly RunButton[];
}

/** All networks by who may join them today, on one screen. */
export function networksView({ networks, workload, detailId, citing: { words }, buttons }: NetworksModel): Reply {
  const say = words.networks;
  const title = say.title(workload);
  const groups = JOINING_GROUPS.map(({ group, statuses }) => ({
    group,
    members: networks.filter(({ joining }) => (statuses as readonly Status[]).includes(joining.status)),
  })).filter(({ members }) => members.length > 0);
  const open = groups.find(({ group }) => group === 'open')?.members.length ?? 0;
  const lines =
    networks.length === 0
      ? [say.noneForWorkload]
      : [
          say.openOf(open, networks.length),
          say.addCard,
          ...groups.map(({ group, members }) =>
            say.group(
              group,
              members.slice(0, NAMED).map(({ name }) => name),
              Math.max(0, members.length - NAMED),
            ),
          ),
        ];
  const { components = [] } = buttonRow(buttons);
  const rows = [
    ...menuRow(
      'networks',
      say.pick,
      groups.flatMap(({ members }) => members.map((network) => ({ label: network.name, customId: detailId(network) }))),
    ),
    ...components,
  ];
  return {
    embeds: [
      {
        title,
        color: NEUTRAL_COLOUR,
        description: onOneScreen(
          lines.map((text) => ({ text })),
          title,
          say.pickBelow,
        ),
        ...(networks.length > 0 && { footer: { text: say.pickBelow } }),
      },
    ],
    ...(rows.length > 0 && { components: rows }),
  };
}
