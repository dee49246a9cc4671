import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder, GpuMatch } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { remembered } from '../../remembered.ts';
import { boardPowerBehind, printedPower } from './board-power.ts';
import { isChipCode } from './chip-codes.ts';
import { devicesInLine } from './device-lines.ts';
import type { PastedDevice } from './pasted-device.ts';

/** More is cut: what programs print of a farm is shorter. */
export const LONGEST_PASTE = 65_536;
const LONGEST_LINE = 400;
const MIB_PER_GB = 1_024;
/** Part of the memory is kept for correcting errors, and vendors count in their own units. */
const MEMORY_TOLERANCE = 0.12;

/** The rig that a program's output is about. */
export interface PastedRig {
  readonly parts: readonly RigPart[];
  /** Cards that are known to be there and not which of several, or of a name that we don't know. */
  readonly open: readonly OpenDevice[];
}

interface OpenDevice {
  readonly written: string;
  readonly count: number;
  /** None where the name is unknown. */
  readonly candidates: readonly Gpu[];
  /** As far as it can be told without knowing the card. */
  readonly printed: RigPart['printed'];
}

/** What no person types of a rig. */
const MARKS: readonly RegExp[] = [
  /\bgpu\s?#?\[?\d+\]?\s*:|\bdevice \d+:|^ ?\[\d+\]\s/imu,
  /\(uuid:|\bgpu-[0-9a-f]{4}|\bmib\b|\b\d{4,6}\s?mb(?:yte)?\b/iu,
  /\b(?:10de|1002|8086):[0-9a-f]{4}\b|\b0x(?:10de|1002|8086)\b|ven_(?:10de|1002|8086)/iu,
  /(?:vga compatible|3d|display) controller|\(rev [0-9a-f]+\)|bus\s?id:|\b[0-9a-f]{8}:[0-9a-f]{2}:[0-9a-f]{2}\.\d/iu,
  /(?:product name|card (?:series|model|name)|chip type|marketing name|device (?:name|id)|board power draw)\s*:|^[^\S\n]{0,40}model:\s*\S/imu,
  /\b(?:[a-z]{2}\d{3}[a-z]{0,3}|navi\s?\d+|ellesmere|polaris\s?\d+|vega\s?\d+|dg2|aqua vanjaram)\b[^[\]\n]{0,12}\[[^\]]{0,200}\d{2}|\bellesmere\b|\bnavi\s?\d\d\b/iu,
  /\d\s?[kmgtp]h(?:ash)?\/s|\|[^|\n]*\d\s?[kmgt]h?\s*\||\bsmx:\s?\d|\bmem:\s?\d+\/\d|\d\s?°\s?c\b|(?<!\d)\d{1,3}\s?c\s+\d{1,3}\s?%|\(rx\)|\((?:tm|r)\)/iu,
  /^ ?(?:\d{1,2}, ?)?nvidia [^,\n]+,[^\n]*\b\d{4,6}\b/imu,
  /\bunits:\s*["']?\d|\bmodel\/[a-z]|memory\.total|power\.(?:draw|limit)|compute capability/iu,
];

/** Whether a text is what a program printed, and not what a person typed. */
export function isPasted(text: string): boolean {
  const some = text.slice(0, LONGEST_PASTE);
  return MARKS.some((mark) => mark.test(some)) || isChipCode(some);
}

/**
 * Reads what nvidia-smi, lspci, rocm-smi, miners and their systems print of cards, up to 64 KB. Undefined where no line is
 * about a card.
 */
export function readPastedRig(text: string, finder: Finder): PastedRig | undefined {
  const devices = devicesIn(linesOf(text.slice(0, LONGEST_PASTE)), finder);
  if (devices.length === 0) return undefined;
  const read = devices.map((device) => ({ device, candidates: candidatesFor(device, finder) }));
  // Cards of which the program says what they are, by the card; the others by their name.
  const alike = Map.groupBy(read, ({ device, candidates: [gpu, ...others] }) =>
    gpu === undefined || others.length > 0 ? device.written : gpu,
  );
  const parts: RigPart[] = [];
  const open: OpenDevice[] = [];
  for (const [card, each] of alike) {
    const ofCard = each.map(({ device }) => device);
    const count = ofCard.reduce((sum, device) => sum + device.count, 0);
    if (typeof card === 'string') {
      const candidates = each[0]?.candidates ?? [];
      open.push({ written: card, candidates, count, printed: candidates[0] && printedPower(ofCard, candidates[0]) });
    } else {
      parts.push({ gpu: card, count, printed: printedPower(ofCard, card) });
    }
  }
  return { parts, open };
}

/** Where a card's line begins in a text that has lost its ends of lines, as in an option. A name behind an id is that card's. */
const BEGINNINGS = [
  String.raw`(?:\[?\d{4}[-\d]*[ t]\d{2}:\d{2}:\d{2}\]?\s+)?gpu\s?#?\[?\d{1,2}\]?(?:\s*:|\s+(?!\d+\s?%))`,
  String.raw`(?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.\d\s+(?:vga|3d|display|processing)`,
  String.raw`\|?\s*\d{1,2}\s+(?:nvidia|geforce|tesla|quadro|radeon|amd|rtx|gtx|rx)\b`,
  String.raw`(?:-\s*)?(?<!card\s)model:`,
  'units:',
].join('|');
const NEW_LINE = new RegExp(
  String.raw`\r?\n|(?<=\S)\s+(?=${BEGINNINGS})|(?<=(?:(?<!\[(?:10de|1002|8086):[0-9a-f]{4})\]|\bw|mib|mb|%)\s)(?=(?:nvidia|geforce|amd radeon|radeon)\b)`,
  'iu',
);

function linesOf(text: string): readonly string[] {
  return text.split(NEW_LINE).map((line) => line.slice(0, LONGEST_LINE));
}

const NEXT_MEMORY = /\b\d+mib\s*\/\s*(\d{4,6})mib\b|^\s*total\s*:\s*(\d{4,6})\s*mib/iu;
const UNITS = /^\s*units:\D{0,24}(\d{1,3})\b/iu;
const MODEL = /^[\s-]*model:\s*["']?([\w.-]+)|\bmodel\/([\w.-]+)/iu;
const LABEL = /^[\s*|-]*([a-z][a-z ._]{1,24}?)\s*[:=]\s*\S/iu;
/** What differs between cards that are the same. */
const NUMBERED = /\(uuid:[^)]*\)|\bgpu\s?#?\d+\s*:(?:\s*\[\d+\])?|\[\d+\]/giu;
/** A card with its number in front may be called by its model alone. */
const IS_NUMBERED = /\bgpu\s?#?\d+\s*:\s*(?:\[\d+\]\s*)?(?=\d{3,4}\b)/iu;
/** What `nvidia-smi --query-gpu` prints above its rows. */
const COLUMNS = /power\.(?:draw|limit)|memory\.total/iu;

/** The cards in the order of the lines. Tables have a card's power and memory in the lines behind its name. */
function devicesIn(lines: readonly string[], finder: Finder): readonly PastedDevice[] {
  const devices: PastedDevice[] = [];
  const lookUp = boundedLookUp(finder);
  // Farms print the same lines again and again.
  const read = remembered(new Map<string, { readonly answer: readonly PastedDevice[] }>(), (line: string) =>
    devicesInLine(line, lookUp),
  );
  /** Under which the last card was named. */
  const labels = new Set<string>();
  let units = 1;
  let isModel = false;
  /** Which card a number in brackets is. */
  const numbered = new Map<string, number>();
  let columns: readonly string[] | undefined;
  for (const line of lines) {
    units = Number(UNITS.exec(line)?.[1] ?? units);
    const model = MODEL.exec(line);
    const slug = model?.[1] ?? model?.[2];
    if (slug !== undefined && /\d/u.test(slug)) {
      const name = [slug, ...attributesIn(line)].join(' ');
      devices.push({ ...NOTHING_PRINTED, names: [name], written: name, count: units });
      units = 1;
      isModel = true;
      continue;
    }
    const [attribute] = isModel ? attributesIn(line) : [];
    const ofModel = devices.at(-1);
    if (attribute !== undefined && ofModel !== undefined) {
      const name = `${ofModel.written} ${attribute}`;
      devices[devices.length - 1] = { ...ofModel, names: [name], written: name };
      continue;
    }
    if (COLUMNS.test(line) && !/\d{3}/u.test(line)) {
      columns = line.split(',').map((column) => column.trim().toLowerCase());
      continue;
    }
    // rocm-smi has several lines for each card.
    const index = /^\s*gpu\[(\d+)\]/iu.exec(line)?.[1];
    const known = index === undefined ? undefined : numbered.get(index);
    const isNamed = index === undefined || /card series|card model|device name|marketing/iu.test(line);
    const plain = line.replace(IS_NUMBERED, (written) => `${written} GPU `).replaceAll(NUMBERED, ' ');
    const found = known !== undefined || !isNamed ? [] : read(plain);
    const label = LABEL.exec(line)?.[1]?.trim().toLowerCase();
    // One card may be told of in several lines with labels of their own: its name, its chip, its id.
    const isSame = label !== undefined && labels.size > 0 && !labels.has(label);
    const former = devices.at(-1);
    if (label !== undefined && isSame && found.length === 1 && former !== undefined) {
      labels.add(label);
      devices[devices.length - 1] = oneOfBoth(former, found[0] ?? former);
      continue;
    }
    if (found.length > 0) {
      labels.clear();
      if (label !== undefined) labels.add(label);
      if (index !== undefined) numbered.set(index, devices.length);
      for (const device of found) {
        const whole = columns === undefined ? device : withColumns(device, line, columns);
        devices.push({ ...whole, count: whole.count * units });
      }
      units = 1;
      continue;
    }
    const about = known ?? devices.length - 1;
    const device = devices[about];
    if (device !== undefined) devices[about] = withBehind(device, line);
  }
  return devices;
}

/** "ram: 80Gi" and "interface: sxm" behind a model in an `Akash` manifest. */
function attributesIn(line: string): readonly string[] {
  return [...line.matchAll(/\b(?:ram|interface)\s*[:/]\s*["']?([a-z\d]+)/giu)].map(([, value = '']) =>
    value.replace(/(?<=\d)gi$/iu, 'GB'),
  );
}

/** What two lines say of one card: the one that leaves fewer open, with what else either says. */
function oneOfBoth(former: PastedDevice, later: PastedDevice): PastedDevice {
  const isLaterSurer = later.names.length < former.names.length || /laptop|mobile/iu.test(later.names[0] ?? '');
  const [surer, other] = isLaterSurer ? [later, former] : [former, later];
  return {
    ...surer,
    memoryMib: surer.memoryMib ?? other.memoryMib,
    powerW: surer.powerW ?? other.powerW,
    limitW: surer.limitW ?? other.limitW,
    busyShare: surer.busyShare ?? other.busyShare,
  };
}

const NOTHING_PRINTED = {
  memoryMib: undefined,
  powerW: undefined,
  limitW: undefined,
  busyShare: undefined,
} satisfies Partial<PastedDevice>;

/** Tables and lists go on about a card in the lines behind its name. */
function withBehind(device: PastedDevice, line: string): PastedDevice {
  const { powerW, limitW, busyShare } = boardPowerBehind(line);
  return {
    ...device,
    powerW: device.powerW ?? powerW,
    limitW: device.limitW ?? limitW,
    busyShare: device.busyShare ?? busyShare,
    memoryMib: device.memoryMib ?? numberIn(NEXT_MEMORY, line),
  };
}

/** "0, NVIDIA GeForce RTX 3070, 8192, 121.35": what a number is stands above it. */
function withColumns(device: PastedDevice, line: string, columns: readonly string[]): PastedDevice {
  const cells = line.split(',');
  if (cells.length !== columns.length) return device;
  const under = (name: string): number | undefined => {
    const value = Number.parseFloat(cells[columns.findIndex((column) => column.startsWith(name))] ?? '');
    return Number.isNaN(value) ? undefined : value;
  };
  const busyPercent = under('utilization.gpu');
  return {
    ...device,
    powerW: under('power.draw'),
    limitW: under('power.limit') ?? under('enforced.power.limit'),
    busyShare: busyPercent === undefined ? undefined : busyPercent / 100,
    memoryMib: device.memoryMib ?? under('memory.total'),
  };
}

/** Nobody has so many cards that we don't know, and looking for what is near costs time. */
const MOST_UNKNOWN = 30;

function boundedLookUp(finder: Finder) {
  const known = new Map<string, GpuMatch['kind']>();
  let unknown = 0;
  return (name: string): GpuMatch['kind'] | undefined => {
    const before = known.get(name);
    if (before !== undefined || unknown >= MOST_UNKNOWN) return before;
    const { kind } = finder.gpu(name);
    known.set(name, kind);
    if (kind === 'unknown') unknown += 1;
    return kind;
  };
}

function numberIn(pattern: RegExp, line: string): number | undefined {
  const found = pattern.exec(line);
  const written = found?.[1] ?? found?.[2];
  return written === undefined ? undefined : Number(written);
}

function candidatesFor({ names, memoryMib }: PastedDevice, finder: Finder): readonly Gpu[] {
  const found = names.flatMap((name): readonly Gpu[] => {
    const match = finder.gpu(name);
    if (match.kind === 'unsupported' || match.kind === 'unknown') return [];
    // "NVIDIA GeForce RTX 3080, 12288 MiB": the name alone is that of the card with 10 GB.
    const sized = memoryMib === undefined ? undefined : finder.gpu(`${name} ${Math.round(memoryMib / MIB_PER_GB)}GB`);
    if (sized?.kind === 'found') return [sized.gpu];
    return match.kind === 'found' ? [match.gpu] : match.candidates;
  });
  const distinct = [...new Set(found)];
  if (distinct.length < 2 || memoryMib === undefined) return distinct;
  const apart = ({ vramGb }: Gpu): number =>
    vramGb === undefined ? Infinity : Math.abs(memoryMib / MIB_PER_GB / vramGb.value - 1);
  const nearest = Math.min(...distinct.map(apart));
  return nearest > MEMORY_TOLERANCE ? distinct : distinct.filter((gpu) => apart(gpu) === nearest);
}
