import { machineShortfalls, unknownOf, verificationGaps } from './machine.ts';
import type { CardsInPc, Demand, MachineFacts, MachineRequirements, Shortfall, VerificationGap } from './machine.ts';

type Vendor = 'nvidia' | 'amd' | 'intel';
type Segment = 'desktop' | 'laptop' | 'workstation' | 'datacentre' | 'mining';

/** Why nobody can start on a network today, whatever the card. */
type ClosedStatus = 'waitlist' | 'datacentre' | 'closed' | 'testnet' | 'not-gpu';
/** Who may join: anyone, whoever deposits tokens, nobody new, or not stated. */
type JoiningStatus = 'open' | 'stake' | 'unknown' | ClosedStatus;

interface Stated<Value> {
  readonly value: Value;
}

/** What a network asks of a card, as far as a machine can check it. What is not stated is not asked. */
export interface GpuRequirements {
  readonly vendors?: Stated<readonly Vendor[]> | undefined;
  readonly minVramGb?: Stated<number> | undefined;
  readonly onlyGpus?: Stated<readonly string[]> | undefined;
  /** Taken whatever vendors, memory, list and segments say; only `excludedGpus` overrules it. */
  readonly alsoGpus?: Stated<readonly string[]> | undefined;
  readonly excludedGpus?: Stated<readonly string[]> | undefined;
  readonly segments?: Stated<readonly Segment[]> | undefined;
  readonly maxGpusPerPc?: Stated<number> | undefined;
  readonly identicalGpus?: Stated<boolean> | undefined;
}

export interface CandidateGpu {
  readonly id: string;
  readonly vendor: Vendor;
  readonly segment: Segment;
  readonly vramGb: number | undefined;
  /** 32-bit. */
  readonly tflops?: number | undefined;
}

export interface Candidacy {
  readonly joiningStatus: JoiningStatus;
  readonly requirements: GpuRequirements & MachineRequirements;
  readonly rig: readonly { readonly gpu: CandidateGpu; readonly count: number }[];
  readonly machine: MachineFacts;
}

/** Why a network does not take a rig. Card reasons name the card. */
export type Refusal =
  | { readonly kind: 'joining'; readonly status: ClosedStatus }
  | { readonly kind: 'excluded'; readonly gpuId: string }
  | { readonly kind: 'not-listed'; readonly gpuId: string }
  | { readonly kind: 'vendor'; readonly gpuId: string; readonly vendor: Vendor; readonly accepted: readonly Vendor[] }
  | {
      readonly kind: 'segment';
      readonly gpuId: string;
      readonly segment: Segment;
      readonly accepted: readonly Segment[];
    }
  | { readonly kind: 'vram'; readonly gpuId: string; readonly needGb: number; readonly hasGb: number };

/** What an owner must do or find out before the network takes the rig. */
export type Condition =
  | { readonly kind: 'joining'; readonly status: 'stake' | 'unknown' }
  | { readonly kind: 'vram-unknown'; readonly gpuId: string; readonly needGb: number }
  | { readonly kind: 'gpus-per-pc'; readonly maxGpusPerPc: number; readonly gpuCount: number }
  | { readonly kind: 'identical-gpus' };

/**
 * Whether one could start with this rig today. A rig is refused when any of its cards is. What its PC lacks never refuses
 * it, for that can be bought, but an eligible rig that falls short can’t start as it is.
 */
export type Eligibility = (
  | { readonly kind: 'eligible'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] }
) & {
  readonly shortfalls: readonly Shortfall[];
  /** Why it would not be verified there; undefined where nothing is known to stand in the way. */
  readonly unverified?: readonly VerificationGap[] | undefined;
};

export function assessEligibility({ joiningStatus, requirements, rig, machine }: Candidacy): Eligibility {
  const gpus = rig.map(({ gpu }) => gpu);
  const cards = cardsInPc(rig, requirements);
  const shortfalls = machineShortfalls(machine, requirements, cards);
  const gaps = verificationGaps(machine, requirements, cards);
  const reasons = [...joiningRefusals(joiningStatus), ...gpus.flatMap((gpu) => gpuRefusals(gpu, requirements))];
  if (reasons.length > 0) return { kind: 'refused', reasons, shortfalls };
  return {
    kind: 'eligible',
    conditions: [
      ...joiningConditions(joiningStatus),
      ...gpus.flatMap((gpu) => gpuConditions(gpu, requirements)),
      ...rigConditions(rig, requirements),
    ],
    shortfalls,
    ...(gaps.length > 0 && { unverified: gaps }),
  };
}

/** What a network asks of the machine and is not known of it: as long as that is open, so is the answer. */
export function unknownDemands({ requirements, rig, machine }: Omit<Candidacy, 'joiningStatus'>): readonly Demand[] {
  return unknownOf(machine, requirements, cardsInPc(rig, requirements));
}

function cardsInPc(rig: Candidacy['rig'], requirements: GpuRequirements): CardsInPc {
  const gpus = rig.map(({ gpu }) => gpu);
  const count = mostInOnePc(rig, requirements);
  return {
    count,
    tflops: mostTflops(gpus),
    hasNvidia: gpus.some(({ vendor }) => vendor === 'nvidia'),
    vramGb: vramInOnePc(rig, count),
  };
}

/** Of each of so many cards, those with most memory first; undefined where one of the rig’s is not known. */
function vramInOnePc(rig: Candidacy['rig'], count: number): readonly number[] | undefined {
  const known = rig.flatMap(({ gpu: { vramGb }, count: cards }) =>
    vramGb === undefined ? [] : Array.from({ length: cards }, () => vramGb),
  );
  return known.length < gpuCountOf(rig) ? undefined : known.toSorted((one, other) => other - one).slice(0, count);
}

/** Of a rig that is split up as the network wants it. */
function mostInOnePc(rig: Candidacy['rig'], { maxGpusPerPc, identicalGpus }: GpuRequirements): number {
  const counts = rig.map(({ count }) => count);
  const together = identicalGpus?.value ? Math.max(...counts) : gpuCountOf(rig);
  return Math.min(together, maxGpusPerPc?.value ?? together);
}

function mostTflops(gpus: readonly CandidateGpu[]): number | undefined {
  const known = gpus.flatMap(({ tflops }) => (tflops === undefined ? [] : [tflops]));
  return known.length === 0 ? undefined : Math.max(...known);
}

function gpuCountOf(rig: Candidacy['rig']): number {
  return rig.reduce((sum, { count }) => sum + count, 0);
}

function joiningRefusals(status: JoiningStatus): readonly Refusal[] {
  switch (status) {
    case 'open':
    case 'stake':
    case 'unknown':
      return [];
    case 'waitlist':
    case 'datacentre':
    case 'closed':
    case 'testnet':
    case 'not-gpu':
      return [{ kind: 'joining', status }];
  }
}

function joiningConditions(status: JoiningStatus): readonly Condition[] {
  return status === 'stake' || status === 'unknown' ? [{ kind: 'joining', status }] : [];
}

function gpuRefusals(gpu: CandidateGpu, requirements: GpuRequirements): readonly Refusal[] {
  const { id: gpuId, vendor, segment } = gpu;
  const { vendors, minVramGb, onlyGpus, excludedGpus, segments } = requirements;
  if (excludedGpus?.value.includes(gpuId)) return [{ kind: 'excluded', gpuId }];
  if (isTakenByName(gpu, requirements)) return [];

  const reasons: Refusal[] = [];
  if (onlyGpus && !onlyGpus.value.includes(gpuId)) reasons.push({ kind: 'not-listed', gpuId });
  if (vendors && !vendors.value.includes(vendor)) {
    reasons.push({ kind: 'vendor', gpuId, vendor, accepted: vendors.value });
  }
  if (segments && !segments.value.includes(segment)) {
    reasons.push({ kind: 'segment', gpuId, segment, accepted: segments.value });
  }
  if (minVramGb && gpu.vramGb !== undefined && gpu.vramGb < minVramGb.value) {
    reasons.push({ kind: 'vram', gpuId, needGb: minVramGb.value, hasGb: gpu.vramGb });
  }
  return reasons;
}

function gpuConditions(gpu: CandidateGpu, requirements: GpuRequirements): readonly Condition[] {
  const needGb = requirements.minVramGb?.value;
  return needGb === undefined || gpu.vramGb !== undefined || isTakenByName(gpu, requirements)
    ? []
    : [{ kind: 'vram-unknown', gpuId: gpu.id, needGb }];
}

function isTakenByName(gpu: CandidateGpu, { alsoGpus }: GpuRequirements): boolean {
  return alsoGpus?.value.includes(gpu.id) ?? false;
}

function rigConditions(rig: Candidacy['rig'], { maxGpusPerPc, identicalGpus }: GpuRequirements): readonly Condition[] {
  const gpuCount = gpuCountOf(rig);
  const models = new Set(rig.map(({ gpu }) => gpu.id));
  const conditions: Condition[] = [];
  if (maxGpusPerPc && gpuCount > maxGpusPerPc.value) {
    conditions.push({ kind: 'gpus-per-pc', maxGpusPerPc: maxGpusPerPc.value, gpuCount });
  }
  if (identicalGpus?.value && models.size > 1) conditions.push({ kind: 'identical-gpus' });
  return conditions;
}
