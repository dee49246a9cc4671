import type { Network } from '../catalog/schema.ts';
import type { ClosedStatus, Condition, Eligibility, Refusal } from '../engine/eligibility.ts';
import { formatMoney, formatNumber } from './format.ts';
import { listed } from './place.ts';

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

/** A line for an estimate that was made although nobody new can start there. */
export function notOpenLine(eligibility: Eligibility): string | undefined {
  if (eligibility.kind === 'eligible') return undefined;
  const statuses = eligibility.reasons.flatMap((reason) =>
    reason.kind === 'joining' ? [CLOSED_WORDS[reason.status]] : [],
  );
  return `**You can’t start there today:** ${statuses.join('; ')}.`;
}

interface Conditions {
  readonly gpuName: GpuName;
  readonly locale: string;
  /** Whether the power shown counts one PC for every so many cards; what a person typed is per card. */
  readonly countsPcs: boolean;
}

function conditionWords(condition: Condition, network: Network, { gpuName, locale, countsPcs }: Conditions): string {
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
  return [...conditions, ...payoutLines(network, words.locale)];
}

/** The network's demands that a card does not answer: system, memory, disk, line. */
export function requirementLines({ requirements }: Network, locale: string): string[] {
  const { os, ramGb, diskGb, uploadMbps, downloadMbps, cuda, stake, pcie, other } = requirements;
  const amount = (value: number): string => formatNumber(value, locale);
  return [
    ...(stake === undefined ? [] : [`Stake: ${stake.value}`]),
    ...(os === undefined ? [] : [`System: ${os.value}`]),
    ...(ramGb === undefined ? [] : [`RAM: at least ${amount(ramGb.value)} GB`]),
    ...(diskGb === undefined ? [] : [`Disk: at least ${amount(diskGb.value)} GB`]),
    ...(uploadMbps === undefined ? [] : [`Upload: at least ${amount(uploadMbps.value)} Mbit/s`]),
    ...(downloadMbps === undefined ? [] : [`Download: at least ${amount(downloadMbps.value)} Mbit/s`]),
    ...(cuda === undefined ? [] : [`CUDA: ${cuda.value}`]),
    ...(pcie === undefined ? [] : [`PCIe: ${pcie.value}`]),
    ...other.map(({ value }) => value),
  ];
}

/** Currency, minimum and schedule of a payout, as far as known. */
export function payoutLines({ payout }: Network, locale: string): string[] {
  const parts = [
    ...(payout.currency === undefined ? [] : [payout.currency.value]),
    ...(payout.minimumUsd === undefined
      ? []
      : [`from ${formatMoney(payout.minimumUsd.value, { currency: 'USD', unitsPerUsd: 1, locale })}`]),
    ...(payout.schedule === undefined ? [] : [payout.schedule.value]),
  ];
  return parts.length === 0 ? [] : [`Paid in: ${parts.join(' · ')}`];
}
