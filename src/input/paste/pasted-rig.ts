import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import { MEMORY_TOLERANCE, memoryApart } from '../../catalog/reported-memory.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { printedPower } from './board-power.ts';
import { isChipCode } from './chip-codes.ts';
import { MIB_PER_GB } from './device-lines.ts';
import type { PastedDevice } from './pasted-device.ts';
import { devicesIn, linesOf } from './printed-lines.ts';
import { withoutUnknownWords } from './unknown-words.ts';

/** More is cut: what programs print of a farm is shorter. */
export const LONGEST_PASTE = 65_536;

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

const UNKNOWN_CARD = { tdpW: undefined };

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
  /\|\s*\d{1,3}\s*\|\s*(?:nvidia|amd|geforce|radeon|rtx|gtx|rx|arc)\b|\b[kmgt]h\/s\/w\b|\bdeg c\b|^[^\S\n]{0,40}device name\s{3}|\bpwrcap\b/imu,
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
  const called = boundedMatches(finder);
  const read = devices.map((device) => ({ device, candidates: candidatesFor(device, called) }));
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
      open.push({ written: card, candidates, count, printed: printedPower(ofCard, candidates[0] ?? UNKNOWN_CARD) });
    } else {
      parts.push({ gpu: card, count, printed: printedPower(ofCard, card) });
    }
  }
  return { parts, open };
}

function candidatesFor({ names, memoryMib }: PastedDevice, called: Finder['gpu']): readonly Gpu[] {
  const found = names.flatMap((name): readonly Gpu[] => {
    const whole = called(name);
    // "RX 6600 foo XT" among the cards of a chip.
    const match = whole.kind === 'unknown' && names.length > 1 ? called(withoutUnknownWords(name)) : whole;
    if (match.kind === 'unsupported' || match.kind === 'unknown') return [];
    // "NVIDIA GeForce RTX 3080, 12288 MiB": the name alone is that of the card with 10 GB.
    const sized = memoryMib === undefined ? undefined : called(`${name} ${Math.round(memoryMib / MIB_PER_GB)}GB`);
    if (sized?.kind === 'found') return [sized.gpu];
    return match.kind === 'found' ? [match.gpu] : match.candidates;
  });
  const distinct = [...new Set(found)];
  if (distinct.length < 2 || memoryMib === undefined) return distinct;
  const apart = (gpu: Gpu): number => memoryApart(gpu, memoryMib / MIB_PER_GB);
  const nearest = Math.min(...distinct.map(apart));
  return nearest > MEMORY_TOLERANCE ? distinct : distinct.filter((gpu) => apart(gpu) === nearest);
}

/** Looking for what is near takes time; behind so many that nobody knows each is told by the name that is printed. */
const MOST_UNKNOWN = 300;

function boundedMatches(finder: Finder): Finder['gpu'] {
  let unknown = 0;
  return (name) => {
    if (unknown >= MOST_UNKNOWN) return { kind: 'unknown', nearest: () => [] };
    const match = finder.gpu(name);
    if (match.kind === 'unknown') unknown += 1;
    return match;
  };
}
