import type { APIEmbedField } from 'discord-api-types/v10';
import type { Figure } from '../catalog/figure.ts';
import type { Network, RentalQuote } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import type { RigPart } from '../input/rig.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { payoutLines, refusalsWords, requirementLines } from './eligibility.ts';
import { formatNumber, formatPercent, formatUnitPrice } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { WORKLOAD_WORDS } from './networks.ts';
import { gpuNameIn, listed, rigName } from './place.ts';
import { cited, kindAndAge } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

export interface NetworkModel {
  readonly network: Network;
  readonly rig: readonly RigPart[] | undefined;
  readonly eligibility: Eligibility | undefined;
  /** Newest quote per card, with the card's name. */
  readonly quotes: readonly { readonly gpuName: string; readonly quote: RentalQuote }[];
  readonly gpuName: (gpuId: string) => string;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

const USD = { currency: 'USD', unitsPerUsd: 1 };

const BASIS_MARKS: Record<RentalQuote['basis'], string> = {
  host: 'to the host',
  renter: 'renters pay',
  ask: 'asked',
  bid: 'bid',
};

/** One network in depth: who may join, what it wants, what it pays, how to check that it is real. */
export function networkView({ network, rig, eligibility, quotes, gpuName, citing, buttons }: NetworkModel): Reply {
  const { locale } = citing;
  return {
    embeds: [
      {
        title: network.name,
        color: NEUTRAL_COLOUR,
        ...(network.docsUrl !== undefined && { url: network.docsUrl }),
        description: [
          network.summary,
          `**Joining today:** ${network.joining.reason} _${cited(network.joining, citing)}_`,
          ...(rig === undefined || eligibility === undefined ? [] : [rigSentence(rig, eligibility, network, locale)]),
        ].join('\n'),
        fields: [
          ...(network.workloads.length === 0
            ? []
            : [{ name: 'Pays for', value: listed(network.workloads.map((workload) => WORKLOAD_WORDS[workload])) }]),
          ...field('Wants', [...cardLines(network, gpuName, locale), ...requirementLines(network, locale)]),
          ...field('Pays', [
            ...payoutLines(network, locale),
            ...feeLines(network, citing),
            ...busyLines(network, citing),
          ]),
          ...field(
            'Prices per GPU-hour',
            quotes.map(
              ({ gpuName: name, quote }) =>
                `**${name}** ${formatUnitPrice(quote.usdPerGpuHour, { ...USD, locale })} ${BASIS_MARKS[quote.basis]}, ${kindAndAge(quote, citing)}`,
            ),
          ),
          ...field('How to check it is real', proofLines(network, citing)),
          ...field(
            'Know before you start',
            network.caveats.map((caveat) => noted(caveat, citing)),
          ),
        ],
      },
    ],
    ...buttonRow(buttons),
  };
}

function rigSentence(rig: readonly RigPart[], eligibility: Eligibility, network: Network, locale: string): string {
  const name = rigName(rig);
  return eligibility.kind === 'eligible'
    ? `**Your ${name}:** ${network.name} takes it${eligibility.conditions.length > 0 ? ', on the conditions below' : ''}.`
    : `**Your ${name}:** no: ${refusalsWords(eligibility.reasons, gpuNameIn(rig), locale)}.`;
}

function field(name: string, lines: readonly string[]): APIEmbedField[] {
  return lines.length === 0 ? [] : [{ name, value: linesWithin(lines, FIELD_VALUE_LIMIT) }];
}

function cardLines({ requirements }: Network, gpuName: (gpuId: string) => string, locale: string): string[] {
  const { vendors, minVramGb, onlyGpus, alsoGpus, excludedGpus, maxGpusPerPc, identicalGpus } = requirements;
  const names = (ids: readonly string[]): string => ids.map((id) => gpuName(id)).join(', ');
  const vendorNames = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel' } as const;
  return [
    ...(vendors === undefined ? [] : [`Cards by ${listed(vendors.value.map((vendor) => vendorNames[vendor]))}`]),
    ...(minVramGb === undefined ? [] : [`VRAM: at least ${formatNumber(minVramGb.value, locale)} GB`]),
    ...(onlyGpus === undefined ? [] : [`Only ${names(onlyGpus.value)}`]),
    ...(alsoGpus === undefined ? [] : [`Also ${names(alsoGpus.value)}`]),
    ...(excludedGpus === undefined ? [] : [`Not ${names(excludedGpus.value)}`]),
    ...(maxGpusPerPc === undefined
      ? []
      : [maxGpusPerPc.value === 1 ? 'One card per PC' : `At most ${maxGpusPerPc.value} cards per PC`]),
    ...(identicalGpus?.value === true ? ['All cards in one machine of the same model'] : []),
  ];
}

function feeLines({ platformFee, feeDetails }: Network, citing: Citing): string[] {
  return [
    ...(platformFee === undefined
      ? []
      : [`Fee: ${formatPercent(platformFee.value, citing.locale)} of the price, ${cited(platformFee, citing)}`]),
    ...(feeDetails === undefined ? [] : [feeDetails.value]),
  ];
}

function busyLines({ utilisation }: Network, citing: Citing): string[] {
  if (utilisation === undefined) return [];
  const percent = (share: number): string => formatPercent(share, citing.locale);
  return [
    `Busy ${percent(utilisation.typical)} of the time (${percent(utilisation.low)} to ${percent(utilisation.high)}), ${cited(utilisation, citing)}${utilisation.note === undefined ? '' : `. ${utilisation.note}`}`,
  ];
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
