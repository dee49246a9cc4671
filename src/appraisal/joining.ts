import type { Network } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import type { Demand, MachineFacts, Shortfall } from '../engine/machine.ts';
import type { Market } from '../market/market.ts';
import { eligibilityOf, unknownAt } from './takes-rig.ts';
import type { RigPart } from './rig.ts';

/** Whether a rig may join one network, by the rules that every answer uses. */
export interface Joining {
  readonly network: Network;
  readonly eligibility: Eligibility;
  /** What it asks of the machine that is not known of it. */
  readonly unknown: readonly Demand[];
}

/** What a change of the PC or its line would open. */
export interface Fix {
  readonly changes: readonly Shortfall[];
  readonly opens: readonly Network[];
}

export interface JoiningGroups {
  /** One can start there with it. */
  readonly yes: readonly Joining[];
  /** So far as is known; something is not. */
  readonly ifKnown: readonly Joining[];
  /** It takes the cards, and the machine lacks something. */
  readonly notAsItIs: readonly Joining[];
  /** It says nothing of who may join. */
  readonly unclear: readonly Joining[];
  /** It takes new owners, and not these cards. */
  readonly otherCards: readonly Joining[];
  /** Nobody new can start there and be paid. */
  readonly closed: readonly Joining[];
}

/** Every network in the group that says what the rig may do there. */
export function joiningGroups(
  rig: readonly RigPart[],
  machine: MachineFacts,
  networks: readonly Network[],
  market: Pick<Market, 'rentalQuotes'>,
): JoiningGroups {
  // First those whose pay for these cards is known, then those whose work is.
  const rankOf = ({ id, utilisation }: Network): number =>
    (rig.some(({ gpu }) => market.rentalQuotes(id, gpu.id).length > 0) ? 0 : 2) + (utilisation === undefined ? 1 : 0);
  const inOrder = networks
    .map((network) => ({ network, rank: rankOf(network) }))
    .toSorted((one, other) => one.rank - other.rank);
  const all = inOrder.map(({ network }) => ({
    network,
    eligibility: eligibilityOf(rig, network, machine, market),
    unknown: unknownAt(rig, network, machine),
  }));
  const groups = Map.groupBy(all, groupOf);
  const of = (group: keyof JoiningGroups): readonly Joining[] => groups.get(group) ?? [];
  return {
    yes: of('yes'),
    ifKnown: of('ifKnown'),
    notAsItIs: of('notAsItIs'),
    unclear: of('unclear'),
    otherCards: of('otherCards'),
    closed: of('closed'),
  };
}

function groupOf({ network, eligibility, unknown }: Joining): keyof JoiningGroups {
  if (network.joining.status === 'unknown') return 'unclear';
  if (eligibility.kind === 'refused') {
    return eligibility.reasons.some(({ kind }) => kind === 'joining') ? 'closed' : 'otherCards';
  }
  if (eligibility.shortfalls.length > 0) return 'notAsItIs';
  return unknown.length > 0 ? 'ifKnown' : 'yes';
}

/** How hard a change is: a setting costs nothing, other slots mean another PC. Our judgement. */
const EFFORT: Readonly<Record<keyof MachineFacts, number>> = {
  isPowerLimited: 1,
  driverBranch: 1,
  cudaVersion: 1,
  system: 2,
  ramGb: 4,
  diskGb: 4,
  downloadMbps: 8,
  uploadMbps: 8,
  hasOpenPorts: 8,
  lanesPerGpu: 16,
};

function costOf({ eligibility }: Joining): number {
  return eligibility.shortfalls.reduce((sum, { resource }) => sum + EFFORT[resource], 0);
}

/** The least that opens any of these, and all that it opens; undefined where nothing does. */
export function cheapestFix({ notAsItIs }: Pick<JoiningGroups, 'notAsItIs'>): Fix | undefined {
  const [cheapest] = notAsItIs.toSorted((one, other) => costOf(one) - costOf(other));
  if (cheapest === undefined) return undefined;
  const changes = cheapest.eligibility.shortfalls;
  return {
    changes,
    opens: notAsItIs
      .filter(({ eligibility }) =>
        eligibility.shortfalls.every((each) => changes.some((change) => covers(change, each))),
      )
      .map(({ network }) => network),
  };
}

function covers(change: Shortfall, shortfall: Shortfall): boolean {
  if (change.resource !== shortfall.resource) return false;
  if (change.resource === 'system' || shortfall.resource === 'system') {
    return (
      change.resource === 'system' &&
      shortfall.resource === 'system' &&
      change.needs.some((system) => shortfall.needs.includes(system))
    );
  }
  return !('needs' in change) || !('needs' in shortfall) || change.needs >= shortfall.needs;
}

/** The one thing that is asked most often and not known, and where it decides; undefined where all is known. */
export function mostAsked({
  ifKnown,
}: Pick<JoiningGroups, 'ifKnown'>): { readonly what: keyof MachineFacts; readonly at: readonly Network[] } | undefined {
  const places = new Map<keyof MachineFacts, Network[]>();
  for (const { network, unknown } of ifKnown) {
    for (const { resource: what } of unknown) places.set(what, [...(places.get(what) ?? []), network]);
  }
  const [first] = [...places].toSorted(([, one], [, other]) => other.length - one.length);
  return first === undefined ? undefined : { what: first[0], at: first[1] };
}
