import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { deviceInLine } from './device-lines.ts';
import type { PastedDevice } from './pasted-device.ts';

/** More is cut: what programs print of a farm is shorter. */
const LONGEST_PASTE = 65_536;
const LONGEST_LINE = 400;
const MIB_PER_GB = 1_024;
/** Part of the memory is kept for correcting errors, and vendors count in their own units. */
const MEMORY_TOLERANCE = 0.12;

/** The rig that a program's output is about. */
export interface PastedRig {
  readonly parts: readonly RigPart[];
  /** Cards that are known to be there and not which of several, or of a name that we don't know. */
  readonly open: readonly OpenDevice[];
  /** Measured board power of all the cards together; undefined unless it was printed for each. */
  readonly boardPowerW: number | undefined;
}

interface OpenDevice {
  readonly written: string;
  readonly count: number;
  /** None where the name is unknown. */
  readonly candidates: readonly Gpu[];
}

const MARKS =
  /\bgpu\s?#?\[?\d+\]?\s*:|\(uuid:|\bmib\b|\b(?:10de|1002):[0-9a-f]{4}\b|\b0x(?:10de|1002)\b|(?:vga compatible|3d|display) controller|\(rev [0-9a-f]+\)|product name\s*:|bus\s?id:|\b(?:[a-z]{2}\d{3}[a-z]{0,3}|navi\s?\d+|ellesmere|polaris\s?\d+|vega\s?\d+|dg2)\s*\[[^\]]*\d{3}|[mkg]h\/s|card (?:series|model):|^\s*model:\s*\S/imu;

/** Whether a text is what a program printed, and not what a person typed. */
export function isPasted(text: string): boolean {
  return MARKS.test(text.slice(0, LONGEST_PASTE));
}

/**
 * Reads what nvidia-smi, lspci, rocm-smi, miners and their systems print of cards, up to 64 KB. Undefined where no line is
 * about a card.
 */
export function readPastedRig(text: string, finder: Finder): PastedRig | undefined {
  const devices = devicesIn(linesOf(text.slice(0, LONGEST_PASTE)));
  if (devices.length === 0) return undefined;
  const read = devices.map((device) => ({ device, candidates: candidatesFor(device, finder) }));
  const parts = new Map<string, RigPart>();
  const open = new Map<string, OpenDevice>();
  for (const { device, candidates } of read) {
    const [gpu, ...others] = candidates;
    if (gpu !== undefined && others.length === 0) {
      parts.set(gpu.id, { gpu, count: device.count + (parts.get(gpu.id)?.count ?? 0) });
    } else {
      const { written } = device;
      open.set(written, { written, candidates, count: device.count + (open.get(written)?.count ?? 0) });
    }
  }
  const powers = devices.map(({ powerW, count }) => (powerW === undefined ? Number.NaN : powerW * count));
  const boardPowerW = powers.reduce((sum, power) => sum + power, 0);
  return {
    parts: [...parts.values()],
    open: [...open.values()],
    boardPowerW: Number.isNaN(boardPowerW) ? undefined : boardPowerW,
  };
}

/** An option has one line: what began a line in the output begins one here. */
function linesOf(text: string): readonly string[] {
  return text
    .split(
      /\r?\n|(?<=\S)\s+(?=gpu\s?#?\[?\d+\]?\s*:)|(?<=\S)\s+(?=(?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.\d\s+(?:vga|3d|display))/iu,
    )
    .map((line) => line.slice(0, LONGEST_LINE));
}

const NEXT_POWER =
  /(?:power draw|package power|socket power)[^:\d]*:\s*(\d{1,4}(?:\.\d+)?)|\|\s*(?:n\/a|\d+%)[^|]*?\b(\d{1,4})w\s*\/\s*\d+w/iu;
const NEXT_MEMORY = /\b\d+mib\s*\/\s*(\d{4,6})mib\b|^\s*total\s*:\s*(\d{4,6})\s*mib/iu;
const UNITS = /^\s*units:\s*["']?(\d{1,3})\b/iu;
const MODEL = /^[\s-]*model:\s*["']?([\w.-]+)/iu;

/** The cards in the order of the lines. Tables have a card's power and memory in the lines behind its name. */
function devicesIn(lines: readonly string[]): readonly PastedDevice[] {
  const devices: PastedDevice[] = [];
  let units = 1;
  let currentIndex: string | undefined;
  for (const line of lines) {
    units = Number(UNITS.exec(line)?.[1] ?? units);
    const slug = MODEL.exec(line)?.[1];
    if (slug !== undefined && /\d/u.test(slug)) {
      devices.push({ names: [slug], written: slug, memoryMib: undefined, powerW: undefined, count: units });
      units = 1;
      continue;
    }
    // rocm-smi has several lines for each card.
    const index = /^\s*gpu\[(\d+)\]/iu.exec(line)?.[1];
    const last = devices.at(-1);
    const powerW = numberIn(NEXT_POWER, line);
    const memoryMib = numberIn(NEXT_MEMORY, line);
    if (last !== undefined && (powerW !== undefined || memoryMib !== undefined)) {
      devices[devices.length - 1] = { ...last, powerW: last.powerW ?? powerW, memoryMib: last.memoryMib ?? memoryMib };
      continue;
    }
    const isSameCard = index !== undefined && index === currentIndex;
    const device =
      isSameCard || (index !== undefined && !/card series|device name|marketing/iu.test(line))
        ? undefined
        : deviceInLine(line);
    if (device === undefined) continue;
    currentIndex = index;
    devices.push(device);
  }
  return devices;
}

function numberIn(pattern: RegExp, line: string): number | undefined {
  const found = pattern.exec(line);
  const written = found?.[1] ?? found?.[2];
  return written === undefined ? undefined : Number(written);
}

function candidatesFor({ names, memoryMib }: PastedDevice, finder: Finder): readonly Gpu[] {
  const found = names.flatMap((name): readonly Gpu[] => {
    const match = finder.gpu(name);
    if (match.kind === 'found') return [match.gpu];
    return match.kind === 'ambiguous' ? match.candidates : [];
  });
  const distinct = [...new Set(found)];
  if (distinct.length < 2 || memoryMib === undefined) return distinct;
  const apart = ({ vramGb }: Gpu): number =>
    vramGb === undefined ? Infinity : Math.abs(memoryMib / MIB_PER_GB / vramGb.value - 1);
  const nearest = Math.min(...distinct.map(apart));
  return nearest > MEMORY_TOLERANCE ? distinct : distinct.filter((gpu) => apart(gpu) === nearest);
}
