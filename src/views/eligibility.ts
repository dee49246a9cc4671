import type { Network } from '../catalog/schema.ts';
import type { Shortfall } from '../engine/machine.ts';
import type { ClosedStatus, Condition, Eligibility, Refusal } from '../engine/eligibility.ts';
import { formatMoney, formatNumber } from './format.ts';
import { demandsOn, shortfallsWords } from './machine.ts';
import type { KnownMachine } from '../appraisal/rig.ts';
import { listed } from './listing.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import { present } from '../present.ts';

const VENDOR_NAMES = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel' } as const;

const SEGMENT_WORDS = {
  desktop: 'desktop cards',
  laptop: 'laptop cards',
  workstation: 'workstation cards',
  datacentre: 'data-centre cards',
  mining: 'mining cards',
} as const;

const CLOSED_WORDS: Record<ClosedStatus, string> = {
  waitlist: 'waiting list',
  datacentre: 'data centres only',
  closed: 'closed to new hosts',
  testnet: 'testnet, pays no money',
  'not-gpu': 'pays nothing for a GPU',
};

/** Name of the card that a refusal is about; undefined where there is only one that it can be. */
type GpuName = (gpuId: string) => string | undefined;

/** A few words for a list: `waiting list`, `needs 24 GB`. */
function refusalWords(refusal: Refusal, gpuName: GpuName, locale: string): string {
  switch (refusal.kind) {
    case 'joining':
      return CLOSED_WORDS[refusal.status];
    case 'excluded':
      return `has dropped the ${gpuName(refusal.gpuId) ?? 'card'}`;
    case 'not-listed':
      return `the ${gpuName(refusal.gpuId) ?? 'card'} is not on its list`;
    case 'vendor':
      return `takes ${listed(refusal.accepted.map((vendor) => VENDOR_NAMES[vendor]))} only`;
    case 'segment':
      return `takes ${listed(refusal.accepted.map((segment) => SEGMENT_WORDS[segment]))} only`;
    case 'vram':
      return `needs ${formatNumber(refusal.needGb, locale)} GB of VRAM, the ${gpuName(refusal.gpuId) ?? 'card'} has ${formatNumber(refusal.hasGb, locale)}`;
  }
}

/** Every reason, once each. */
export function refusalsWords(refusals: readonly Refusal[], gpuName: GpuName, locale: string): string {
  return [...new Set(refusals.map((refusal) => refusalWords(refusal, gpuName, locale)))].join('; ');
}

/** For lists: a closed door says enough, whatever the card. */
export function shortRefusal(refusals: readonly Refusal[], gpuName: GpuName, locale: string): string {
  const closed = refusals.filter(({ kind }) => kind === 'joining');
  return refusalsWords(closed.length > 0 ? closed : refusals, gpuName, locale);
}

/** A line for a place where one can start only once the rig has what it lacks. */
export function fallsShortLine(name: string, shortfalls: readonly Shortfall[], locale: string): string | undefined {
  return shortfalls.length === 0
    ? undefined
    : `**Not with the rig as it is:** ${name} ${shortfallsWords(shortfalls, locale)}.`;
}

interface Conditions {
  readonly gpuName: GpuName;
  readonly machine: KnownMachine;
  readonly citing: Citing;
  /** Whether the power shown counts one PC for every so many cards; what a person typed is per card. */
  readonly countsPcs: boolean;
}

function conditionWords(condition: Condition, network: Network, { gpuName, citing, countsPcs }: Conditions): string {
  const { locale } = citing;
  switch (condition.kind) {
    case 'joining':
      return network.joining.reason;
    case 'vram-unknown':
      return `Needs ${formatNumber(condition.needGb, locale)} GB of VRAM; we don’t know how much the ${gpuName(condition.gpuId) ?? 'card'} has`;
    case 'gpus-per-pc': {
      const pcs = Math.ceil(condition.gpuCount / condition.maxGpusPerPc);
      const most = condition.maxGpusPerPc === 1 ? 'One card per PC' : `At most ${condition.maxGpusPerPc} cards per PC`;
      return `${most}: ${formatNumber(condition.gpuCount, locale)} cards need ${formatNumber(pcs, locale)} PCs${countsPcs ? ' (counted in the power above)' : ''}`;
    }
    case 'identical-gpus':
      return 'All cards in one machine must be of the same model';
  }
}

/** What one needs to start, and how and when the money comes. */
export function conditionLines(network: Network, eligibility: Eligibility, words: Conditions): string[] {
  const conditions =
    eligibility.kind === 'eligible'
      ? eligibility.conditions.map((condition) => conditionWords(condition, network, words))
      : [network.joining.reason];
  return [...conditions, ...machineLines(network, eligibility, words), ...payoutLines(network, words.citing.locale)];
}

/** What the owner’s machine lacks, and which system is wanted where we know theirs. */
function machineLines(network: Network, { shortfalls }: Eligibility, { machine, citing }: Conditions): string[] {
  const told = new Set<keyof KnownMachine>(['os', ...shortfalls.map(({ resource }) => resource)]);
  return demandsOn(network, machine, citing.locale)
    .filter(({ resource, beside }) => told.has(resource) && beside !== '')
    .map(({ words, beside, provenance }) => `${words}, ${cited(provenance, citing)}${beside}`);
}

/** The network's demands that a card does not answer: system, memory, disk, line; beside what the owner has of each. */
export function requirementLines(network: Network, machine: KnownMachine, locale: string): string[] {
  const { downloadMbps, cuda, stake, pcie, ports, virtualisation, partTime, other } = network.requirements;
  return present(
    stake !== undefined && `Stake: ${stake.value}`,
    ...demandsOn(network, machine, locale).map(({ words, beside }) => `${words}${beside}`),
    downloadMbps !== undefined && `Download: at least ${formatNumber(downloadMbps.value, locale)} Mbit/s`,
    cuda !== undefined && `CUDA: ${cuda.value}`,
    pcie !== undefined && `PCIe: ${pcie.value}`,
    ports !== undefined && `Ports: ${ports.value}`,
    virtualisation !== undefined && `Virtualisation: ${virtualisation.value}`,
    partTime !== undefined && `Part-time: ${partTime.value}`,
    ...other.map(({ value }) => value),
  );
}

/** Currency, minimum and schedule of a payout, as far as known. */
export function payoutLines({ payout }: Network, locale: string): string[] {
  const parts = present(
    payout.currency?.value,
    payout.minimumUsd !== undefined &&
      `from ${formatMoney(payout.minimumUsd.value, { currency: 'USD', unitsPerUsd: 1, locale })}`,
    payout.schedule?.value,
    payout.hold?.value,
  );
  return parts.length === 0 ? [] : [`Paid in: ${parts.join(' · ')}`];
}
