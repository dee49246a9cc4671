import type { Figure } from '../catalog/figure.ts';
import type { Gpu, Network } from '../catalog/schema.ts';
import type { Eligibility } from '../engine/eligibility.ts';
import { quoteTyped } from '../input/typed-text.ts';
import { present } from '../present.ts';
import { buttonRow } from './message/buttons.ts';
import type { RunButton } from './message/buttons.ts';
import { NEUTRAL_COLOUR } from './message/colours.ts';
import { formatMoney } from './values/money.ts';
import { formatNumber } from './values/numbers.ts';
import { formatHashrate, formatWatts } from './values/quantities.ts';
import { FIELD_VALUE_LIMIT, fieldsOf, linesWithin } from './message/limits.ts';
import { cited, kindAndAge, kindAndDate } from './values/provenance.ts';
import type { Citing } from './values/provenance.ts';
import type { Reply } from './message/reply.ts';
import { screenEmbed } from './message/screen.ts';

const VENDORS = ['nvidia', 'amd', 'intel'] as const;

/** So many networks are named, and so many speeds told. */
const NAMED = 8;
const SPEEDS = 4;

/** Every card in the catalogue, by maker. Long, so it is paged. */
export function gpuListView(gpus: readonly Gpu[], { words }: Pick<Citing, 'words'>): Reply {
  return {
    embeds: [
      {
        title: words.cards.listTitle(gpus.length),
        color: NEUTRAL_COLOUR,
        description: words.cards.typeOne,
        fields: VENDORS.flatMap((vendor) =>
          fieldsOf(
            words.joining.vendor(vendor),
            gpus
              .filter((gpu) => gpu.vendor === vendor)
              .toSorted(bySeries)
              .map(({ name }) => name),
            words,
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
  /** What the owner calls the rig that it was asked for by. */
  readonly rigCalled: string | undefined;
  readonly networks: readonly { readonly network: Network; readonly eligibility: Eligibility }[];
  /** Algorithm → symbols of the coins that use it. */
  readonly coinsOf: (algorithm: string) => readonly string[];
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** One card on one screen: what it is, what it draws, what it costs, what it mines, who takes it. */
export function gpuView(model: GpuModel): Reply {
  const { gpu, rigCalled, citing, buttons } = model;
  const { words, locale } = citing;
  const say = words.cards;
  const title = rigCalled === undefined ? gpu.name : words.roi.named(quoteTyped(rigCalled), gpu.name);
  const basis = gpu.vramGb ?? gpu.tdpW;
  const footer = present(basis !== undefined && say.footer(kindAndDate(basis, citing)), say.unknownNeedsSource).join(
    ' · ',
  );
  const taking = takersOf(model);
  const lines = present(
    say.is(
      gpu.segment,
      gpu.launchYear === undefined ? undefined : String(gpu.launchYear.value),
      gpu.vramGb && say.memory(formatNumber(gpu.vramGb.value, locale), gpu.memoryType?.value),
    ),
    ...rowsOf(model),
    taking.length === 0
      ? say.takenByNone
      : say.taken(
          taking.slice(0, NAMED).map(({ name }) => name),
          Math.max(0, taking.length - NAMED),
          taking.length,
        ),
  );
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines: lines.map((text) => ({ text })), footer })],
    ...buttonRow(buttons),
  };
}

function rowsOf({ gpu, coinsOf, citing }: GpuModel): readonly string[] {
  const { words, locale } = citing;
  const say = words.cards;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const speeds = fastest(gpu)
    .slice(0, SPEEDS)
    .map(({ algorithm, hashrateHs }) => say.speed(coinsOf(algorithm), algorithm, formatHashrate(hashrateHs, locale)));
  return [
    say.rows.power(gpu.tdpW && formatWatts(gpu.tdpW.value, locale), gpu.idleW && formatWatts(gpu.idleW.value, locale)),
    say.rows.price(
      gpu.launchPriceUsd && formatMoney(gpu.launchPriceUsd.value, usd),
      gpu.usedPriceUsd && {
        price: formatMoney(gpu.usedPriceUsd.value, usd),
        when: kindAndDate(gpu.usedPriceUsd, citing),
      },
    ),
    say.rows.mines(speeds),
  ];
}

/** Of each algorithm the first figure, which is the one that is used. */
function fastest({ hashrates }: Gpu): Gpu['hashrates'] {
  return [...Map.groupBy(hashrates, ({ algorithm }) => algorithm).values()].flatMap(([first]) => present(first));
}

function takersOf({ networks }: Pick<GpuModel, 'networks'>): readonly Network[] {
  return networks.filter(({ eligibility }) => eligibility.kind === 'eligible').map(({ network }) => network);
}

/** Everything known of one card with its sources and ages; what is not known is said. Long, so it is paged. */
export function gpuSourcesView({ gpu, networks, coinsOf, citing }: Omit<GpuModel, 'buttons' | 'rigCalled'>): Reply {
  const { locale, words } = citing;
  const say = words.cards;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const watts = (value: number): string => formatWatts(value, locale);
  const price = (value: number): string => formatMoney(value, usd);
  const taking = takersOf({ networks });
  return {
    embeds: [
      {
        title: say.sourcesTitle(gpu.name),
        color: NEUTRAL_COLOUR,
        fields: [
          {
            name: say.fields.memory,
            value: fact(gpu.vramGb, (gb) => say.memory(formatNumber(gb, locale), gpu.memoryType?.value), citing),
          },
          { name: say.fields.power, value: fact(gpu.tdpW, watts, citing) },
          { name: say.fields.idle, value: fact(gpu.idleW, watts, citing) },
          {
            name: say.fields.price,
            value: present(
              say.launchFact(fact(gpu.launchPriceUsd, price, citing)),
              gpu.usedPriceUsd !== undefined && say.usedFact(fact(gpu.usedPriceUsd, price, citing)),
            ).join('\n'),
          },
          { name: say.fields.speeds, value: speedText(gpu, coinsOf, citing) },
          {
            name: say.fields.networks,
            value:
              taking.length === 0
                ? say.noTaker
                : taking.map(({ name, joining }) => say.taker(name, joining.status === 'unknown')).join(', '),
          },
        ],
      },
    ],
  };
}

function fact<Value>(figure: Figure<Value> | undefined, show: (value: Value) => string, citing: Citing): string {
  const say = citing.words.cards;
  return figure === undefined ? say.unknown : say.fact(show(figure.value), cited(figure, citing), figure.note);
}

function speedText(gpu: Gpu, coinsOf: GpuModel['coinsOf'], citing: Citing): string {
  const { locale, words } = citing;
  const firsts = fastest(gpu);
  if (firsts.length === 0) return words.cards.unknown;
  return linesWithin(
    firsts.map(({ algorithm, hashrateHs, powerW, ...provenance }) =>
      words.cards.speedFact(
        coinsOf(algorithm),
        algorithm,
        formatHashrate(hashrateHs, locale),
        powerW === undefined ? undefined : formatWatts(powerW, locale),
        kindAndAge(provenance, citing),
      ),
    ),
    FIELD_VALUE_LIMIT,
    words,
  );
}
