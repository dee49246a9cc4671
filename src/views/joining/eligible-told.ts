import type { Joining, JoiningGroups } from '../../appraisal/joining.ts';
import type { Network } from '../../catalog/schema.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { shortPlace } from '../values/earner-names.ts';
import { formatNumber } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';
import { verdictOf } from './eligible-why.ts';

interface Told {
  readonly rig: readonly RigPart[];
  readonly networks: readonly Network[];
  readonly groups: JoiningGroups;
  readonly citing: Citing;
}

const MOST_RAILS = 2;
const MOST_NAMED = 3;

/** Of a network that was named the answer comes first. */
export function askedLines({ networks, groups, rig, citing }: Told): readonly string[] {
  const all = Object.values(groups).flat();
  return networks.flatMap((network) => {
    const joining = all.find((each) => each.network === network);
    if (joining === undefined) return [];
    const { reason } = network.joining;
    return [citing.words.eligible.asked(network.name, verdictOf(joining, rig, citing), reason)];
  });
}

/** Who takes no home rig, and this one in a data centre. */
export function dataCentreLine({
  groups: { closed },
  rig,
  citing: { words },
}: Omit<Told, 'networks'>): string | undefined {
  if (rig.some(({ gpu }) => gpu.segment !== 'datacentre')) return undefined;
  const doors = closed.filter(
    ({ network, eligibility }) =>
      network.joining.status === 'datacentre' &&
      eligibility.kind === 'refused' &&
      eligibility.reasons.every(({ kind }) => kind === 'joining'),
  );
  return doors.length === 0
    ? undefined
    : words.eligible.inDataCentre(doors.slice(0, MOST_NAMED).map(({ network }) => shortPlace(network)));
}

/** A laptop’s card has a desktop card’s name, and is another. */
export function laptopLines(rig: readonly RigPart[], { words, locale }: Citing): readonly string[] {
  return rig.flatMap(({ gpu }) =>
    gpu.segment === 'laptop' && gpu.vramGb !== undefined
      ? [words.eligible.laptop(gpu.name, formatNumber(gpu.vramGb.value, locale))]
      : [],
  );
}

/** Those of all that the rig’s cards may join. */
function takers({ yes, ifKnown, notAsItIs }: JoiningGroups): readonly Joining[] {
  return [...yes, ...ifKnown, ...notAsItIs];
}

/** What the places say of virtual machines. */
export function virtualLine(groups: JoiningGroups, { words }: Citing): string {
  const rules = takers(groups).flatMap(({ network }) => {
    const { virtualisation } = network.requirements;
    return virtualisation === undefined ? [] : [words.eligible.rail(shortPlace(network), virtualisation.value)];
  });
  return words.eligible.virtual(rules.slice(0, MOST_NAMED));
}

/** What they say of cards whose power is limited. */
export function powerLimitLine(groups: JoiningGroups, { words }: Citing): string {
  const of = (rule: 'allowed' | 'refused'): readonly string[] =>
    takers(groups)
      .filter(({ network }) => network.requirements.powerLimit?.value === rule)
      .map(({ network }) => shortPlace(network));
  return words.eligible.powerLimit(of('allowed'), of('refused'));
}

/** How those places pay of which it is published, first what no wallet takes: none says in which countries. */
export function countryLine(country: string, groups: JoiningGroups, { words }: Citing): string {
  const inOrder = takers(groups).toSorted(
    ({ network: one }, { network: other }) =>
      Number(one.payout.token !== undefined) - Number(other.payout.token !== undefined),
  );
  const rails = inOrder.flatMap(({ network }) => {
    const { countries } = network.payout;
    return countries === undefined ? [] : [words.eligible.rail(shortPlace(network), countries.value)];
  });
  return words.eligible.paidWhere(country, rails.slice(0, MOST_RAILS));
}

/** What being offline costs at them. */
export function partTimeLine(groups: JoiningGroups, { words }: Citing): string {
  const of = (fits: 'fits' | 'costs'): readonly string[] =>
    takers(groups)
      .filter(({ network }) => network.requirements.partTimeFit?.value === fits)
      .map(({ network }) => shortPlace(network));
  return words.eligible.partTime(of('fits'), of('costs'));
}
