import type { Finder, GpuMatch } from '../../catalog/finder.ts';
import { present } from '../../present.ts';
import { remembered } from '../../remembered.ts';
import { boardPowerBehind } from './board-power.ts';
import { devicesInLine } from './device-lines.ts';
import type { PastedDevice } from './pasted-device.ts';
import { type Columns, columnsIn, withColumns } from './printed-columns.ts';
import { type Models, modelsIn } from './printed-models.ts';
import { strangersOut } from './strangers.ts';
import { withoutUnknownWords } from './unknown-words.ts';

const LONGEST_LINE = 400;

/** Where a card's line begins in a text that has lost its ends of lines, as in an option. A name behind an id is that card's. */
const BEGINNINGS = [
  String.raw`(?:\[?\d{4}[-\d]*[ t]\d{2}:\d{2}:\d{2}\]?\s+)?gpu\s?#?\[?\d{1,2}\]?(?:\s*:|\s+(?!\d+\s?%))`,
  String.raw`(?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.\d\s+(?:vga|3d|display|processing)`,
  String.raw`(?=\|?\s*\d)(?<!(?:name|type|series|model)\s?:\s{1,9}|\[\w{1,9}\s|nvidia\s|amd\s|geforce\s|radeon\s)\|?\s*\d{1,2}\s+(?:(?!attributes|vendor|\[?(?:radeon|geforce))(?=\S*\p{L}{3})[^\s|]{3,20}\s+){0,2}(?:nvidia|geforce|tesla|quadro|radeon|amd|rtx|gtx|rx)\b`,
  String.raw`(?:-\s*)?(?<!card\s)model:`,
  'units:',
].join('|');
const NEW_LINE = new RegExp(
  String.raw`\r?\n|(?<=\S)\s+(?=${BEGINNINGS})|(?<=(?:(?<!\[(?:10de|1002|8086):[0-9a-f]{4})\]|\bw|mib|mb|%)\s)(?=(?:nvidia|geforce|amd radeon|radeon)\b)`,
  'iu',
);

export function linesOf(text: string): readonly string[] {
  return text.split(NEW_LINE).map((line) => line.slice(0, LONGEST_LINE));
}

const NEXT_MEMORY = /\b\d+mib\s*\/\s*(\d{4,6})mib\b|^\s*total\s*:\s*(\d{4,6})\s*mib/iu;
/** "Power 7 Draw: 224 W": no label has a number between its words. */
const IN_LABEL =
  /^((?:\s*gpu\[\d+\]\s*:)?[^:\d]{2,40}\s)\d[\d.]*\s+(?=\p{L}[\p{L} ]*\s?(?:\(w\))?:|(?<=(?:name|draw|limit)\s+[\d.]+\s+):)/iu;
const LABEL = /^[\s*|-]*(?:\d[\d.]*\s+)?([a-z][a-z ._]{1,24}?)\s*[:=]\s*\S/iu;
/** What differs between cards that are the same. */
const NUMBERED = /\(uuid:[^)]*\)|\bgpu\s?#?\d+\s*:(?:\s*\[\d+\])?|\[\d+\]/giu;
/** A card with its number in front may be called by its model alone. */
const IS_NUMBERED = /\bgpu\s?#?\d+\s*:\s*(?:\[\d+\]\s*)?(?=\d{3,4}\b)/iu;
/** `rocm-smi` has several lines for each card, each with a label. */
const OF_NUMBER = /^\s*gpu\[(\d+)\]\s*(?:\d[\d.]*\s*)?:\s*([^:]+):/iu;
const NAMES_CARD = /card series|card model|device name|marketing/iu;
/** A miner's log tells of the same cards again and again. */
const LOGGED = /^\W*(?:\d{4}-?\d{2}-?\d{2}[ t_]+\d{1,2}:\d{2}|\d{1,2}:\d{2}:\d{2}\b)/iu;
const NUMBER_OF_CARD = /\bgpu\s?(?:\d[\d.]*\s+(?=#))?#?\[?(\d{1,2})(?!\d)/iu;
const BEGINS_WITH_NUMBER = /^\W*gpu\s?#?(\d{1,2})\s*:/iu;

/** The cards in the order of the lines. Tables have a card's power and memory in the lines behind its name. */
export function devicesIn(lines: readonly string[], finder: Finder): readonly PastedDevice[] {
  const devices: PastedDevice[] = [];
  const lookUp = boundedLookUp(finder);
  // Farms print the same lines again and again.
  const read = remembered(new Map<string, { readonly answer: readonly PastedDevice[] }>(), (printed: string) =>
    devicesInLine(withoutStrangers(printed), printed, lookUp),
  );
  const withoutStrangers = strangersOut(finder);
  const plainly = remembered(new Map<string, { readonly answer: string }>(), withoutUnknownWords);
  const isLog = lines.some((line) => LOGGED.test(line));
  /** Under which the last card was named. */
  const labels = new Set<string>();
  let models: Models = { units: 1, isListing: false };
  /** Which card a number is. */
  const numbered = new Map<string, number>();
  /** What was printed of a number before the card was named. */
  const early = new Map<string, string[]>();
  /** A number in a line of its own: the card's name is in the next. */
  let alone: string | undefined;
  let columns: readonly Columns[] = [];
  for (const printed of lines) {
    const line = withoutStrangers(printed).replace(IN_LABEL, '$1');
    const listed = modelsIn(line, models, devices.at(-1));
    ({ models } = listed);
    if (listed.device !== undefined) {
      devices.splice(listed.isSame ? -1 : devices.length, 1, listed.device);
      continue;
    }
    const above = present(columnsIn(printed), line !== printed && columnsIn(line));
    if (above.length > 0) {
      columns = above;
      continue;
    }
    const known = plainly(line);
    const [, ofNumber, labelOfNumber = ''] = OF_NUMBER.exec(known) ?? OF_NUMBER.exec(line) ?? [];
    const own = ofNumber ?? (isLog ? NUMBER_OF_CARD : BEGINS_WITH_NUMBER).exec(known)?.[1];
    const number = own ?? alone;
    const place = number === undefined ? undefined : numbered.get(number);
    const isOfKnown = ofNumber !== undefined && place !== undefined;
    const isNamed = ofNumber === undefined || NAMES_CARD.test(labelOfNumber);
    const plain = printed.replace(IS_NUMBERED, (written) => `${written} GPU `).replaceAll(NUMBERED, ' ');
    const found = isOfKnown || !isNamed ? [] : read(plain);
    alone = found.length === 0 ? own : undefined;
    const [first] = found;
    const former = place === undefined ? undefined : devices[place];
    if (
      isLog &&
      place !== undefined &&
      former !== undefined &&
      first !== undefined &&
      isSameCard(former, first, finder)
    ) {
      devices[place] = oneOfBoth(former, first);
      continue;
    }
    const label = (LABEL.exec(known) ?? LABEL.exec(line.replaceAll(/\s+/gu, ' ')))?.[1]?.trim().toLowerCase();
    // One card may be told of in several lines with labels of their own: its name, its chip, its id.
    const isSame = label !== undefined && labels.size > 0 && !labels.has(label);
    const last = devices.at(-1);
    if (label !== undefined && isSame && found.length === 1 && last !== undefined) {
      labels.add(label);
      devices[devices.length - 1] = oneOfBoth(last, first ?? last);
      continue;
    }
    if (found.length > 0) {
      labels.clear();
      if (label !== undefined) labels.add(label);
      if (number !== undefined) numbered.set(number, devices.length);
      for (const device of found) {
        const whole = withColumns(device, [line, printed], columns);
        const before = (ofNumber === undefined ? undefined : early.get(ofNumber)) ?? [];
        devices.push(before.reduce(withBehind, { ...whole, count: whole.count * models.units }));
      }
      models = { units: 1, isListing: false };
      continue;
    }
    if (ofNumber !== undefined && place === undefined) early.set(ofNumber, [...(early.get(ofNumber) ?? []), line]);
    const about = place ?? (ofNumber === undefined ? devices.length - 1 : -1);
    const device = devices[about];
    if (device !== undefined) devices[about] = withBehind(device, line);
  }
  return devices;
}

function isSameCard(one: PastedDevice, other: PastedDevice, finder: Finder): boolean {
  return cardCalled(one, finder) === cardCalled(other, finder);
}

function cardCalled({ names: [name = ''] }: PastedDevice, finder: Finder): unknown {
  const match = finder.gpu(name);
  return match.kind === 'found' ? match.gpu : name;
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
