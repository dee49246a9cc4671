import type { Coin, Network } from '../catalog/schema.ts';
import { assessEligibility, unknownDemands } from '../engine/eligibility.ts';
import type { Candidacy, Eligibility, Refusal } from '../engine/eligibility.ts';
import { machineShortfalls } from '../engine/machine.ts';
import type { Demand, MachineFacts, Shortfall } from '../engine/machine.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import type { Market, RentalQuote } from '../market/market.ts';
import { remembered } from '../remembered.ts';
import type { RigPart } from './rig.ts';

// A rig is held against dozens of networks in one answer.
const candidatesOf = remembered(new WeakMap(), (rig: readonly RigPart[]): Candidacy['rig'] =>
  rig.map(({ count, gpu }) => ({ count, gpu: { ...gpu, vramGb: gpu.vramGb?.value, tflops: gpu.fp32Tflops?.value } })),
);

/** Whether one could start with this rig on this network today, as far as the network pays for its cards by its own word. */
export function eligibilityOf(
  rig: readonly RigPart[],
  network: Network,
  machine: MachineFacts = {},
  market?: Pick<Market, 'rentalQuotes'>,
): Eligibility {
  const paid = market === undefined ? [] : paidSinceListed(rig, network, market);
  const { requirements } = network;
  return assessEligibility({
    joiningStatus: network.joining.status,
    requirements:
      paid.length === 0
        ? requirements
        : { ...requirements, alsoGpus: { value: [...(requirements.alsoGpus?.value ?? []), ...paid] } },
    rig: candidatesOf(rig),
    machine,
  });
}

/** What this network asks of the machine that is not known of it. */
export function unknownAt(
  rig: readonly RigPart[],
  { requirements }: Network,
  machine: MachineFacts,
): readonly Demand[] {
  return unknownDemands({ requirements, rig: candidatesOf(rig), machine });
}

/** Cards for which the network has quoted what a host gets since it last published which cards it takes. */
function paidSinceListed(
  rig: readonly RigPart[],
  { id, requirements: { onlyGpus } }: Network,
  market: Pick<Market, 'rentalQuotes'>,
): readonly string[] {
  if (onlyGpus === undefined) return [];
  const isPaidSince = ({ basis, kind, date }: RentalQuote): boolean =>
    basis === 'host' && (kind === 'listed' || kind === 'measured') && dayOf(date) > dayOf(onlyGpus.date);
  return rig.map(({ gpu }) => gpu.id).filter((gpuId) => market.rentalQuotes(id, gpuId).some(isPaidSince));
}

/**
 * A closed door is not a wrong card: whoever is inside already, or waits, can still be told what the work would pay.
 */
export function isOnlyAboutJoining(reasons: readonly Refusal[]): boolean {
  return reasons.every(
    (reason) => reason.kind === 'joining' && (reason.status === 'waitlist' || reason.status === 'closed'),
  );
}

/** What the coin’s miners ask that this PC does not have. */
export function minerShortfalls(
  rig: readonly RigPart[],
  { driverBranch }: Pick<Coin, 'driverBranch'>,
  machine: MachineFacts = {},
): readonly Shortfall[] {
  const hasNvidia = rig.some(({ gpu }) => gpu.vendor === 'nvidia');
  return machineShortfalls(machine, { driverBranch }, { count: rig.length, hasNvidia });
}
