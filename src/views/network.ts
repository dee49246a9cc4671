import type { APIEmbedField } from 'discord-api-types/v10';
import type { Figure } from '../catalog/figure.ts';
import type { Gpu, Network } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import type { RigPart } from '../appraisal/rig.ts';
import type { NetworkPrices } from '../market/valuation/network-prices.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import type { KnownMachine } from '../appraisal/rig.ts';
import { shortfallsWords } from './machine.ts';
import { payoutLines, refusalsWords, requirementLines } from './eligibility.ts';
import { formatNumber, formatPercent } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { priceFields } from './network-prices.ts';
import type { UnpricedGpu } from './network-prices.ts';
import { WORKLOAD_WORDS } from './networks.ts';
import { gpuNameIn, rigName } from './rig-names.ts';
import { listed } from './listing.ts';
import { cited, kindAndAge } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { present } from '../present.ts';

export interface NetworkModel {
  readonly network: Network;
  readonly rig: readonly RigPart[] | undefined;
  readonly eligibility: Eligibility | undefined;
  /** Of the rig. */
  readonly machine: KnownMachine;
  readonly prices: NetworkPrices;
  /** Cards of the rig without a usable price. */
  readonly unpriced: readonly UnpricedGpu[];
  readonly busy: BusyShares;
  readonly gpuName: (gpuId: string) => string;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** Shares of online hours that were rented, 0–1, as seen on the network. */
interface BusyShares {
  /** Of all its cards together. */
  readonly all: Figure<number> | undefined;
  readonly cards: readonly { readonly gpu: Gpu; readonly figure: Figure<number> }[];
}

/** One network in depth: who may join, what it wants, what it pays, how to check that it is real. */
export function networkView(model: NetworkModel): Reply {
  const { network, rig, eligibility, machine, prices, unpriced, busy, gpuName, citing, buttons } = model;
  const { locale } = citing;
  return {
    embeds: [
      {
        title: network.name,
        color: NEUTRAL_COLOUR,
        ...(network.docsUrl !== undefined && { url: network.docsUrl }),
        description: present(
          network.summary,
          `**Joining today:** ${network.joining.reason} _${cited(network.joining, citing)}_`,
          rig !== undefined && eligibility !== undefined && rigSentence(rig, eligibility, network, locale),
        ).join('\n'),
        fields: present(
          network.workloads.length > 0 && {
            name: 'Pays for',
            value: listed(network.workloads.map((workload) => WORKLOAD_WORDS[workload])),
          },
          ...field('Wants', [...cardLines(network, gpuName, locale), ...requirementLines(network, machine, locale)]),
          ...field('Pays', [
            ...payoutLines(network, locale),
            ...feeLines(network, citing),
            ...seenBusyLines(busy, citing),
            ...busyLines(network, citing),
          ]),
          ...priceFields(prices, unpriced, citing),
          ...field('How to check it is real', proofLines(network, citing)),
          ...field(
            'Know before you start',
            network.caveats.map((caveat) => noted(caveat, citing)),
          ),
        ),
      },
    ],
    ...buttonRow(buttons),
  };
}

function rigSentence(rig: readonly RigPart[], eligibility: Eligibility, network: Network, locale: string): string {
  const name = rigName(rig);
  const needs = shortfallsWords(eligibility.shortfalls, locale);
  if (eligibility.kind === 'refused') {
    const also = needs === '' ? '' : ` It also ${needs}.`;
    return `**Your ${name}:** no: ${refusalsWords(eligibility.reasons, gpuNameIn(rig), locale)}.${also}`;
  }
  if (needs !== '') return `**Your ${name}:** not as it is: ${network.name} takes its cards, but ${needs}.`;
  return `**Your ${name}:** ${network.name} takes it${eligibility.conditions.length > 0 ? ', on the conditions below' : ''}.`;
}

function field(name: string, lines: readonly string[]): APIEmbedField[] {
  return lines.length === 0 ? [] : [{ name, value: linesWithin(lines, FIELD_VALUE_LIMIT) }];
}

function cardLines({ requirements }: Network, gpuName: (gpuId: string) => string, locale: string): string[] {
  const { vendors, minVramGb, onlyGpus, alsoGpus, excludedGpus, maxGpusPerPc, identicalGpus } = requirements;
  const names = (ids: readonly string[]): string => ids.map((id) => gpuName(id)).join(', ');
  const vendorNames = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel' } as const;
  return present(
    vendors !== undefined && `Cards by ${listed(vendors.value.map((vendor) => vendorNames[vendor]))}`,
    minVramGb !== undefined && `VRAM: at least ${formatNumber(minVramGb.value, locale)} GB`,
    onlyGpus !== undefined && `Only ${names(onlyGpus.value)}`,
    alsoGpus !== undefined && `Also ${names(alsoGpus.value)}`,
    excludedGpus !== undefined && `Not ${names(excludedGpus.value)}`,
    maxGpusPerPc !== undefined &&
      (maxGpusPerPc.value === 1 ? 'One card per PC' : `At most ${maxGpusPerPc.value} cards per PC`),
    identicalGpus?.value === true && 'All cards in one machine of the same model',
  );
}

function feeLines({ platformFee, feeDetails }: Network, citing: Citing): string[] {
  return present(
    platformFee !== undefined &&
      `Fee: ${formatPercent(platformFee.value, citing.locale)} of the price, ${cited(platformFee, citing)}`,
    feeDetails?.value,
  );
}

function seenBusyLines({ all, cards }: BusyShares, citing: Citing): string[] {
  const line = (of: string, figure: Figure<number>): string =>
    `${of}: ${formatPercent(figure.value, citing.locale)} busy, ${cited(figure, citing)}`;
  return present(
    ...cards.map(({ gpu, figure }) => line(gpu.name, figure)),
    all !== undefined && line('All cards there', all),
  );
}

function busyLines({ utilisation }: Network, citing: Citing): string[] {
  if (utilisation === undefined) return [];
  const percent = (share: number): string => formatPercent(share, citing.locale);
  const { low, typical, high, note } = utilisation;
  return present(
    `Busy ${percent(typical)} of the time (${percent(low)} to ${percent(high)}), ${cited(utilisation, citing)}`,
    note !== undefined && `_${note}_`,
  );
}

function proofLines({ proof }: Network, citing: Citing): string[] {
  const labelled = [
    ['Who pays', proof.whoPays],
    ['Job logs', proof.jobLogs],
    ['Payouts', proof.payouts],
    ['Hardware rules', proof.hardwareRules],
    ['Community', proof.community],
  ] as const;
  return labelled.flatMap(([label, figure]) =>
    figure === undefined ? [] : [`**${label}:** ${noted(figure, citing)}`],
  );
}

function noted(figure: Figure<string>, citing: Citing): string {
  return `${figure.value} _${kindAndAge(figure, citing)}_`;
}
