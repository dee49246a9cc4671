import type { Network } from '../../catalog/schema.ts';
import type { Shortfall } from '../../engine/machine.ts';
import type { Condition, Eligibility, Refusal } from '../../engine/eligibility.ts';
import { formatMoney } from '../values/money.ts';
import { formatNumber } from '../values/numbers.ts';
import type { NameOfCard } from '../values/rig-names.ts';
import type { Speaking } from '../values/speaking.ts';
import { demandsOn, shortfallsWords } from './machine.ts';
import type { KnownMachine } from '../../appraisal/rig.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';

/** Name of the card that a refusal is about; undefined where there is only one that it can be. */

/** A few words for a list: `waiting list`, `needs 24 GB`. Cards that are on no list are told together. */
function refusalWords(
  refusal: Refusal,
  refusals: readonly Refusal[],
  gpuName: NameOfCard,
  { locale, words }: Speaking,
): string {
  const say = words.joining.refusal;
  switch (refusal.kind) {
    case 'joining':
      return say.joining(refusal.status);
    case 'excluded':
      return say.excluded(gpuName(refusal.gpuId));
    case 'not-listed':
      return say.notListed(refusals.flatMap((each) => (each.kind === 'not-listed' ? [gpuName(each.gpuId)] : [])));
    case 'vendor':
      return say.vendor(refusal.accepted);
    case 'segment':
      return say.segment(refusal.accepted);
    case 'vram':
      return say.vram(
        formatNumber(refusal.needGb, locale),
        gpuName(refusal.gpuId),
        formatNumber(refusal.hasGb, locale),
      );
  }
}

/** Every reason, once each. */
export function refusalsWords(refusals: readonly Refusal[], gpuName: NameOfCard, speaking: Speaking): string {
  return speaking.words.joining.reasons([
    ...new Set(refusals.map((refusal) => refusalWords(refusal, refusals, gpuName, speaking))),
  ]);
}

/** For lists: a closed door says enough, whatever the card. */
export function shortRefusal(refusals: readonly Refusal[], gpuName: NameOfCard, speaking: Speaking): string {
  const closed = refusals.filter(({ kind }) => kind === 'joining');
  return refusalsWords(closed.length > 0 ? closed : refusals, gpuName, speaking);
}

/** A line for a place where one can start only once the rig has what it lacks. */
export function fallsShortLine(name: string, shortfalls: readonly Shortfall[], speaking: Speaking): string | undefined {
  return shortfalls.length === 0
    ? undefined
    : speaking.words.joining.fallsShort(name, shortfallsWords(shortfalls, speaking));
}

interface Conditions {
  readonly gpuName: NameOfCard;
  readonly machine: KnownMachine;
  readonly citing: Citing;
  /** Whether the power shown counts one PC for every so many cards; what a person typed is per card. */
  readonly countsPcs: boolean;
}

function conditionWords(condition: Condition, network: Network, { gpuName, citing, countsPcs }: Conditions): string {
  const { locale, words } = citing;
  const say = words.joining;
  switch (condition.kind) {
    case 'joining':
      return network.joining.reason;
    case 'vram-unknown':
      return say.vramUnknown(formatNumber(condition.needGb, locale), gpuName(condition.gpuId));
    case 'gpus-per-pc': {
      const pcs = Math.ceil(condition.gpuCount / condition.maxGpusPerPc);
      return say.cardsPerPc(condition.maxGpusPerPc, condition.gpuCount, pcs, countsPcs);
    }
    case 'identical-gpus':
      return say.identical;
  }
}

/** What one needs to start, and how and when the money comes. */
export function conditionLines(network: Network, eligibility: Eligibility, words: Conditions): string[] {
  const conditions =
    eligibility.kind === 'eligible'
      ? eligibility.conditions.map((condition) => conditionWords(condition, network, words))
      : [network.joining.reason];
  return [...conditions, ...machineLines(network, eligibility, words), ...payoutLines(network, words.citing)];
}

/** What the owner’s machine lacks, and which system is wanted where we know theirs. */
function machineLines(network: Network, { shortfalls }: Eligibility, { machine, citing }: Conditions): string[] {
  const told = new Set<keyof KnownMachine>(['os', ...shortfalls.map(({ resource }) => resource)]);
  return demandsOn(network, machine, citing)
    .filter(({ resource, beside }) => told.has(resource) && beside !== '')
    .map(({ words, beside, provenance }) => citing.words.joining.withSource(words, cited(provenance, citing), beside));
}

/** The network's demands that a card does not answer: system, memory, disk, line; beside what the owner has of each. */
export function requirementLines(network: Network, machine: KnownMachine, speaking: Speaking): string[] {
  const say = speaking.words.joining.wants;
  const { downloadMbps, cuda, stake, pcie, ports, virtualisation, partTime, other } = network.requirements;
  return present(
    stake !== undefined && say.stake(stake.value),
    ...demandsOn(network, machine, speaking).map(({ words, beside }) => `${words}${beside}`),
    downloadMbps !== undefined && say.download(formatNumber(downloadMbps.value, speaking.locale)),
    cuda !== undefined && say.cuda(cuda.value),
    pcie !== undefined && say.pcie(pcie.value),
    ports !== undefined && say.ports(ports.value),
    virtualisation !== undefined && say.virtualisation(virtualisation.value),
    partTime !== undefined && say.partTime(partTime.value),
    ...other.map(({ value }) => value),
  );
}

/** Currency, minimum and schedule of a payout, as far as known. */
export function payoutLines({ payout }: Network, { locale, words }: Speaking): string[] {
  const parts = present(
    payout.currency?.value,
    payout.minimumUsd !== undefined &&
      words.joining.minimum(formatMoney(payout.minimumUsd.value, { currency: 'USD', unitsPerUsd: 1, locale })),
    payout.schedule?.value,
    payout.hold?.value,
  );
  return parts.length === 0 ? [] : [words.joining.paidIn(parts)];
}
