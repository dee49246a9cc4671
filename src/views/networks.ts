import type { APIEmbedField } from 'discord-api-types/v10';
import type { Network, Workload } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import type { RigPart } from '../appraisal/rig.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { shortRefusal } from './eligibility.ts';
import { FALLING_SHORT, shortfallsWords } from './machine.ts';
import { FIELD_VALUE_LIMIT, fieldsOf, linesWithin, TITLE_LIMIT } from './limits.ts';
import { gpuNameIn, rigName } from './rig-names.ts';
import type { Reply } from './reply.ts';
import { fit } from './table.ts';
import { present } from '../present.ts';

export const WORKLOAD_WORDS: Record<Workload, string> = {
  rendering: 'rendering',
  inference: 'AI inference',
  training: 'AI training',
  general: 'general compute',
  bandwidth: 'bandwidth',
  storage: 'storage',
  wireless: 'radio coverage',
  mapping: 'mapping',
  proofs: 'proofs',
};

type JoiningStatus = Network['joining']['status'];

/** Headings in the order shown: where one can start first. */
const GROUPS: readonly { readonly name: string; readonly statuses: readonly JoiningStatus[] }[] = [
  { name: 'Open to any owner', statuses: ['open'] },
  { name: 'Open with a stake', statuses: ['stake'] },
  { name: 'Waiting list', statuses: ['waitlist'] },
  { name: 'Don’t say who may join', statuses: ['unknown'] },
  { name: 'Data centres only', statuses: ['datacentre'] },
  { name: 'Closed, or pays no money yet', statuses: ['closed', 'testnet'] },
  { name: 'Not for GPUs: pays a card nothing', statuses: ['not-gpu'] },
];

export interface NetworksModel {
  /** With a rig: whether it may join each. */
  readonly networks: readonly { readonly network: Network; readonly eligibility: Eligibility | undefined }[];
  readonly rig: readonly RigPart[] | undefined;
  readonly workload: Workload | undefined;
  readonly locale: string;
}

/** All networks by who may join them today; with a rig, by whether it may. */
export function networksView(model: NetworksModel): Reply {
  const { networks, rig, workload } = model;
  const about = workload === undefined ? '' : ` for ${WORKLOAD_WORDS[workload]}`;
  return {
    embeds: [
      {
        title: fit(rig === undefined ? `Networks${about}` : `Networks${about} and the ${rigName(rig)}`, TITLE_LIMIT),
        color: NEUTRAL_COLOUR,
        description:
          networks.length === 0
            ? 'We know none that pays for that. Leave `workload:` out to see all.'
            : '`/networks network:` and a name tells what one wants and pays.',
        fields: rig === undefined ? byJoining(model) : byEligibility(model, rig),
      },
    ],
  };
}

function byJoining({ networks }: NetworksModel): APIEmbedField[] {
  return GROUPS.flatMap(({ name, statuses }) => {
    const group = networks.filter(({ network }) => statuses.includes(network.joining.status));
    return fieldsOf(
      name,
      group.map(({ network }) => networkLine(network)),
    );
  });
}

function byEligibility({ networks, locale }: NetworksModel, rig: readonly RigPart[]): APIEmbedField[] {
  const takesCards = networks.flatMap(({ network, eligibility }) =>
    eligibility?.kind === 'eligible' ? [{ network, reason: shortfallsWords(eligibility.shortfalls, locale) }] : [],
  );
  const taken = takesCards.filter(({ reason }) => reason === '');
  const refused = networks.flatMap(({ network, eligibility }) =>
    eligibility?.kind === 'refused'
      ? [{ network, reason: shortRefusal(eligibility.reasons, gpuNameIn(rig), locale) }]
      : [],
  );
  return [
    ...fieldsOf(
      'You could start there with it',
      taken.length === 0
        ? ['None that we know.']
        : taken.map(({ network }) => `**${network.name}**${conditionMark(network)}`),
    ),
    ...byReason(
      FALLING_SHORT,
      takesCards.filter(({ reason }) => reason !== ''),
    ),
    ...byReason('Not with it, or not today', refused),
  ];
}

function byReason(
  name: string,
  networks: readonly { readonly network: Network; readonly reason: string }[],
): APIEmbedField[] {
  if (networks.length === 0) return [];
  const lines = [...Map.groupBy(networks, ({ reason }) => reason)].map(
    ([reason, group]) => `**${reason}:** ${group.map(({ network }) => network.name).join(', ')}`,
  );
  return [{ name, value: linesWithin(lines, FIELD_VALUE_LIMIT) }];
}

function conditionMark({ joining }: Network): string {
  if (joining.status === 'stake') return ' · wants a stake';
  return joining.status === 'unknown' ? ' · does not say who may join' : '';
}

function networkLine({ name, workloads, payout, joining }: Network): string {
  const paysHosts = joining.status !== 'not-gpu' && joining.status !== 'testnet';
  const pays = payout.token?.symbol ?? payout.currency?.value;
  return present(
    `**${name}**`,
    workloads.map((workload) => WORKLOAD_WORDS[workload]).join(', '),
    paysHosts && pays !== undefined && `paid in ${pays}`,
  )
    .filter((part) => part !== '')
    .join(' · ');
}
