import type { APIEmbedField } from 'discord-api-types/v10';
import type { KnownMachine } from '../../appraisal/rig.ts';
import type { Figure } from '../../catalog/figure.ts';
import type { Network } from '../../catalog/schema.ts';
import type { NetworkPrices } from '../../market/valuation/network-prices.ts';
import { present } from '../../present.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { payoutLines, requirementLines } from '../joining/eligibility.ts';
import { formatNumber, formatPercent } from '../values/numbers.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from '../message/limits.ts';
import { priceFields } from './network-prices.ts';
import type { UnpricedGpu } from './network-prices.ts';
import type { BusyShares } from './network-model.ts';
import { cited, kindAndAge } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';

/** What of a network is told in full. */
export type NetworkPart = 'wants' | 'pays' | 'all';

export interface NetworkDetailsModel {
  readonly network: Network;
  readonly part: NetworkPart;
  /** Of the rig that is asked about. */
  readonly machine: KnownMachine;
  readonly prices: NetworkPrices;
  /** Cards of the rig without a usable price. */
  readonly unpriced: readonly UnpricedGpu[];
  readonly busy: BusyShares;
  readonly gpuName: (gpuId: string) => string;
  readonly citing: Citing;
}

/** One network in full: who may join and what it wants, or what it pays and for which card; with every source. Paged. */
export function networkDetailsView(model: NetworkDetailsModel): Reply {
  const { network, part, citing } = model;
  const say = citing.words.networks.one;
  return {
    embeds: [
      {
        title: say.detailsOf[part](network.name),
        color: NEUTRAL_COLOUR,
        ...(network.docsUrl !== undefined && { url: network.docsUrl }),
        description: network.summary,
        fields: [
          ...(part === 'pays' ? [] : wantsFields(model)),
          ...(part === 'wants' ? [] : paysFields(model)),
          ...(part === 'pays' ? [] : checkFields(model)),
        ],
      },
    ],
  };
}

function wantsFields({ network, machine, gpuName, citing }: NetworkDetailsModel): readonly APIEmbedField[] {
  const say = citing.words.networks.one;
  const { joining } = network;
  return [
    { name: say.fields.joining, value: say.cited(joining.reason, cited(joining, citing)) },
    ...field(
      say.fields.wants,
      [...cardLines(network, gpuName, citing), ...requirementLines(network, machine, citing)],
      citing,
    ),
  ];
}

function paysFields({ network, prices, unpriced, busy, citing }: NetworkDetailsModel): readonly APIEmbedField[] {
  const { words } = citing;
  const say = words.networks.one;
  const workloads = network.workloads.map((workload) => words.networks.workload(workload));
  return [
    ...field(say.fields.paysFor, workloads.length === 0 ? [] : [say.paysFor(workloads, undefined)], citing),
    ...field(
      say.fields.pays,
      [
        ...payoutLines(network, citing),
        ...feeLines(network, citing),
        ...seenBusyLines(busy, citing),
        ...busyLines(network, citing),
      ],
      citing,
    ),
    ...priceFields(prices, unpriced, citing),
  ];
}

function checkFields({ network, citing }: NetworkDetailsModel): readonly APIEmbedField[] {
  const say = citing.words.networks.one;
  return [
    ...field(say.fields.proof, proofLines(network, citing), citing),
    ...field(
      say.fields.caveats,
      network.caveats.map((caveat) => noted(caveat, citing)),
      citing,
    ),
  ];
}

function field(name: string, lines: readonly string[], { words }: Citing): readonly APIEmbedField[] {
  return lines.length === 0 ? [] : [{ name, value: linesWithin(lines, FIELD_VALUE_LIMIT, words) }];
}

function cardLines({ requirements }: Network, gpuName: (gpuId: string) => string, { locale, words }: Citing): string[] {
  const say = words.joining.wants;
  const { vendors, minVramGb, onlyGpus, alsoGpus, excludedGpus, maxGpusPerPc, identicalGpus } = requirements;
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => gpuName(id));
  return present(
    vendors !== undefined && say.vendors(vendors.value),
    minVramGb !== undefined && say.vram(formatNumber(minVramGb.value, locale)),
    onlyGpus !== undefined && say.only(names(onlyGpus.value)),
    alsoGpus !== undefined && say.also(names(alsoGpus.value)),
    excludedGpus !== undefined && say.not(names(excludedGpus.value)),
    maxGpusPerPc !== undefined && say.perPc(maxGpusPerPc.value),
    identicalGpus?.value === true && say.identical,
  );
}

function feeLines({ platformFee, feeDetails }: Network, citing: Citing): string[] {
  return present(
    platformFee !== undefined &&
      citing.words.networks.one.feeLine(formatPercent(platformFee.value, citing.locale), cited(platformFee, citing)),
    feeDetails?.value,
  );
}

function seenBusyLines({ all, cards }: BusyShares, citing: Citing): string[] {
  const say = citing.words.networks.one;
  const share = (figure: Figure<number>): string => formatPercent(figure.value, citing.locale);
  return present(
    ...cards.map(({ gpu, figure }) => say.busyOf(gpu.name, share(figure), cited(figure, citing))),
    all !== undefined && say.busyOfAll(share(all), cited(all, citing)),
  );
}

function busyLines({ utilisation }: Network, citing: Citing): string[] {
  if (utilisation === undefined) return [];
  const say = citing.words.networks.one;
  const percent = (share: number): string => formatPercent(share, citing.locale);
  const { low, typical, high, note } = utilisation;
  return present(
    say.busyUsual(percent(typical), percent(low), percent(high), cited(utilisation, citing)),
    note !== undefined && say.note(note),
  );
}

function proofLines({ proof }: Network, citing: Citing): string[] {
  const say = citing.words.networks.one.proof;
  return (['whoPays', 'jobLogs', 'payouts', 'hardwareRules', 'community'] as const).flatMap((what) => {
    const figure = proof[what];
    return figure === undefined ? [] : [say[what](noted(figure, citing))];
  });
}

function noted(figure: Figure<string>, citing: Citing): string {
  return citing.words.networks.one.cited(figure.value, kindAndAge(figure, citing));
}
