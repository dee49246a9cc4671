import type { Figure } from '../catalog/figure.ts';
import type { Gpu, Network } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatHashrate, formatMoney, formatNumber, formatWatts } from './format.ts';
import { FIELD_VALUE_LIMIT, fieldsOf, linesWithin } from './limits.ts';
import { cited, kindAndAge } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { present } from '../present.ts';

const SEGMENT_WORDS = {
  desktop: 'Desktop card',
  laptop: 'Laptop card',
  workstation: 'Workstation card',
  datacentre: 'Data-centre card',
  mining: 'Mining card',
} as const;

const VENDORS = [
  ['nvidia', 'NVIDIA'],
  ['amd', 'AMD'],
  ['intel', 'Intel'],
] as const;

/** Every card in the catalogue, by maker. */
export function gpuListView(gpus: readonly Gpu[]): Reply {
  return {
    embeds: [
      {
        title: `${gpus.length} cards`,
        color: NEUTRAL_COLOUR,
        description:
          '`/gpus gpu:` and a name shows one: memory, power, hashrates, where it can earn. Any spelling will do.',
        fields: VENDORS.flatMap(([vendor, label]) =>
          fieldsOf(
            label,
            gpus
              .filter((gpu) => gpu.vendor === vendor)
              .toSorted(bySeries)
              .map(({ name }) => name),
            ', ',
          ),
        ),
      },
    ],
  };
}

const SEGMENTS = ['desktop', 'laptop', 'workstation', 'datacentre', 'mining'];

/** Desktop cards first, then the highest model number, as people look for them. */
function bySeries(one: Gpu, other: Gpu): number {
  return (
    SEGMENTS.indexOf(one.segment) - SEGMENTS.indexOf(other.segment) ||
    modelNumber(other) - modelNumber(one) ||
    one.name.localeCompare(other.name)
  );
}

function modelNumber({ name }: Gpu): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

export interface GpuModel {
  readonly gpu: Gpu;
  readonly networks: readonly { readonly network: Network; readonly eligibility: Eligibility }[];
  /** Algorithm → symbols of the coins that use it. */
  readonly coinsOf: (algorithm: string) => readonly string[];
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** One card: memory, power, prices, hashrates, where it can earn; what is not known is said. */
export function gpuView({ gpu, networks, coinsOf, citing, buttons }: GpuModel): Reply {
  const { locale } = citing;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const taking = networks.filter(({ eligibility }) => eligibility.kind === 'eligible');
  return {
    embeds: [
      {
        title: gpu.name,
        color: NEUTRAL_COLOUR,
        description: `${SEGMENT_WORDS[gpu.segment]}${gpu.launchYear === undefined ? '' : ` of ${gpu.launchYear.value}`}. What is “not known” here we found no source for.`,
        fields: [
          {
            name: 'Memory',
            value: fact(
              gpu.vramGb,
              (gb) => `${formatNumber(gb, locale)} GB${gpu.memoryType === undefined ? '' : ` ${gpu.memoryType.value}`}`,
              citing,
            ),
          },
          { name: 'Power under load (TDP)', value: fact(gpu.tdpW, (watts) => formatWatts(watts, locale), citing) },
          { name: 'Power while idle', value: fact(gpu.idleW, (watts) => formatWatts(watts, locale), citing) },
          {
            name: 'Price',
            value: present(
              `At launch: ${fact(gpu.launchPriceUsd, (price) => formatMoney(price, usd), citing)}`,
              gpu.usedPriceUsd !== undefined &&
                `Used: ${fact(gpu.usedPriceUsd, (price) => formatMoney(price, usd), citing)}`,
            ).join('\n'),
          },
          { name: 'Hashrates', value: hashrateText(gpu, coinsOf, citing) },
          {
            name: 'Networks that take it',
            value:
              taking.length === 0
                ? 'None that we know.'
                : taking.map(({ network }) => `${network.name}${joiningMark(network)}`).join(', '),
          },
        ],
      },
    ],
    ...buttonRow(buttons),
  };
}

function joiningMark({ joining }: Network): string {
  return joining.status === 'unknown' ? ' (does not say who may join)' : '';
}

function fact<Value>(figure: Figure<Value> | undefined, show: (value: Value) => string, citing: Citing): string {
  if (figure === undefined) return 'not known';
  const note = figure.note === undefined ? '' : `. ${figure.note}`;
  return `${show(figure.value)}, ${cited(figure, citing)}${note}`;
}

function hashrateText({ hashrates }: Gpu, coinsOf: GpuModel['coinsOf'], citing: Citing): string {
  if (hashrates.length === 0) return 'not known';
  const firsts = [...Map.groupBy(hashrates, ({ algorithm }) => algorithm).values()].flatMap(([first]) =>
    present(first),
  );
  return linesWithin(
    firsts.map(({ algorithm, hashrateHs, powerW, ...provenance }) => {
      const watts = powerW === undefined ? '' : ` at ${formatWatts(powerW, citing.locale)}`;
      return `**${coinsOf(algorithm).join(', ') || algorithm}** ${formatHashrate(hashrateHs, citing.locale)}${watts}, ${kindAndAge(provenance, citing)}`;
    }),
    FIELD_VALUE_LIMIT,
  );
}
