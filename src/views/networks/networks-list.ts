import type { APIEmbedField } from 'discord-api-types/v10';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Network } from '../../catalog/schema.ts';
import type { Eligibility } from '../../engine/eligibility.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { shortRefusal } from '../joining/eligibility.ts';
import { FIELD_VALUE_LIMIT, fieldsOf, linesWithin } from '../message/limits.ts';
import { shortfallsWords } from '../joining/machine.ts';
import type { Speaking } from '../values/speaking.ts';
import { JOINING_GROUPS } from './networks.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import { TITLE_CHARACTERS } from '../message/screen.ts';
import { fit } from '../message/table.ts';

interface Listed {
  readonly network: Network;
  /** With a rig: whether it may join. */
  readonly eligibility: Eligibility | undefined;
}

export interface NetworkListModel {
  readonly networks: readonly Listed[];
  readonly rig: readonly RigPart[] | undefined;
  readonly citing: Speaking;
}

/** Every network with what it pays for; for a rig whether it may start there, and why not. Long, so it is paged. */
export function networkListView({ networks, rig, citing }: NetworkListModel): Reply {
  const say = citing.words.networks.list;
  return {
    embeds: [
      {
        title: fit(rig === undefined ? say.title : say.titleForRig(rigName(rig)), TITLE_CHARACTERS),
        color: NEUTRAL_COLOUR,
        fields: rig === undefined ? byJoining(networks, citing) : byEligibility(networks, rig, citing),
      },
    ],
  };
}

function byJoining(networks: readonly Listed[], { words }: Speaking): APIEmbedField[] {
  return JOINING_GROUPS.flatMap(({ group, statuses }) =>
    fieldsOf(
      words.networks.groupName(group),
      networks
        .filter(({ network }) => (statuses as readonly string[]).includes(network.joining.status))
        .map(({ network }) => networkLine(network, words)),
      words,
    ),
  );
}

function byEligibility(networks: readonly Listed[], rig: readonly RigPart[], citing: Speaking): APIEmbedField[] {
  const { words } = citing;
  const say = words.networks.list;
  const takesCards = networks.flatMap(({ network, eligibility }) =>
    eligibility?.kind === 'eligible' ? [{ network, reason: shortfallsWords(eligibility.shortfalls, citing) }] : [],
  );
  const taken = takesCards.filter(({ reason }) => reason === '');
  const refused = networks.flatMap(({ network, eligibility }) =>
    eligibility?.kind === 'refused'
      ? [{ network, reason: shortRefusal(eligibility.reasons, gpuNameIn(rig), citing) }]
      : [],
  );
  return [
    ...fieldsOf(
      say.mayStart,
      taken.length === 0 ? [say.none] : taken.map(({ network }) => nameLine(network, words)),
      words,
    ),
    ...byReason(
      say.fallShort,
      takesCards.filter(({ reason }) => reason !== ''),
      words,
    ),
    ...byReason(say.notWithIt, refused, words),
  ];
}

function byReason(
  name: string,
  networks: readonly { readonly network: Network; readonly reason: string }[],
  words: Speaking['words'],
): APIEmbedField[] {
  if (networks.length === 0) return [];
  const lines = [...Map.groupBy(networks, ({ reason }) => reason)].map(([reason, group]) =>
    words.networks.list.reason(
      reason,
      group.map(({ network }) => network.name),
    ),
  );
  return [{ name, value: linesWithin(lines, FIELD_VALUE_LIMIT, words) }];
}

function nameLine({ name, joining }: Network, { networks }: Speaking['words']): string {
  if (joining.status === 'stake') return networks.list.wantsStake(name);
  return joining.status === 'unknown' ? networks.list.unclear(name) : networks.list.name(name);
}

function networkLine({ name, workloads, payout, joining }: Network, { networks }: Speaking['words']): string {
  const paysHosts = joining.status !== 'not-gpu' && joining.status !== 'testnet';
  const pays = payout.token?.symbol ?? payout.currency?.value;
  return networks.list.line(
    name,
    workloads.map((workload) => networks.workload(workload)),
    paysHosts ? pays : undefined,
  );
}
