import type { GpuMatch } from '../../catalog/finder.ts';
import { cardsOfChip } from './chip-codes.ts';
import { cardsOfOneChip, type PastedDevice } from './pasted-device.ts';
import { boardPowerIn } from './board-power.ts';
import { NAMES_BY_PCI_ID } from './pci-ids.ts';

/** How a card's name begins where programs print it. */
const BEGINS =
  /^(?:gpu$|nvidia|geforce|quadro|tesla|titan|radeon|instinct|firepro|amd|intel|arc|rtx|gtx|rx|cmp|p10[246]-)/iu;
const IS_CARD =
  /nvidia|geforce|\bgpu\s+\d{3,4}\b|quadro|tesla|radeon|instinct|firepro|amd|intel\s*(?:\(r\)\s*)?arc|arc\s*[ab]\d|titan|rtx|gtx|\brx\s?\d|p10[246]-|cmp\s?\d/iu;
/** Lines about what is on the board beside the card, or about the program itself. */
const IS_OTHER =
  /audio device|high definition audio|usb controller|serial bus|nvidia-smi\s+\d|driver version|cuda version|kmd version|uvm|persistence-m|ethernet|isa bridge|processes:|subsystem:|kernel (?:driver|modules)/iu;
const PCI_ID =
  /\[?\b(?:0x)?(10de|1002|8086)[:, ]\s?(?:0x)?([0-9a-f]{4})\b(?:[:, ](?:0x)?[0-9a-f]+)*\]?|ven_(10de|1002|8086)&?\s?dev_([0-9a-f]{4})|(?:card model|device id)\s*:\s*(?:0x)?()([0-9a-f]{4})\b|^\s*\d+\s+\d+\s+()0x([0-9a-f]{4}),/iu;
const IS_PROCESSOR = /\b(?:ryzen|epyc|threadripper|athlon|xeon)\b/iu;
const IS_CARD_BESIDE = /geforce|nvidia|\b(?:radeon|[rg]tx|rx|pro)\s[rx\d]|instinct/iu;
/** A chip with the names of its cards behind it: "Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]". */
const CHIP =
  /\b(?:[a-z]{2}\d{3}[a-z]{0,3}|navi\s?\d+|vega\s?\d+|ellesmere|baffin|lexa|polaris\s?\d+|fiji|hawaii|tahiti|dg2|aqua vanjaram|arcturus)\b[^[\]]{0,24}\[([^\]]+)\]/iu;
const MEMORY = /(?:\/\s*)?\b(\d{4,6})\s*mi?b(?:yte)?\b/giu;
const MEMORY_GB = /\b(\d{1,3})\s?gi?b\b/iu;
export const MIB_PER_GB = 1_024;
/** What drivers keep for themselves. */
const MOST_MISSING_MIB = 128;
const SAYS_NOTHING =
  /\((?:tm|r)\)|[™®]|\(\s*uuid:[^)]*\)|nvidia corporation|advanced micro devices,? inc\.?|intel corporation|\[amd\/ati\]|\blite hash rate\b|\blhr\b|\boam\b|\bengineering sample\b|\bgeneration\b|\b\d+\s?\/\s?\d+\s?mhz/giu;
/** Between what a program prints of a card and the rest of its line. A slash is between names of one chip. */
const BETWEEN = /[|;·•,:={}"'<>()[\]\\]+|\s[-–—]\s/u;
/** Other cards than the one whose name stands before: never left out. */
const ANOTHER =
  /^(?:ti|super|s|xt|xtx|gre|d|m|laptop|mobile|max-?q|sxm\d?|nvl|pcie|\d{4}sp|ada|blackwell|v2|mining)$/iu;
const MOST_WORDS_OF_A_NAME = 9;
/** A number that nothing is said of. */
const STRAY_BEHIND = /\d\D* \d{1,2}(?:\.\d+)?(?: ?(?:\.{3}|…))?$/u;
const STRAY_IN_CHIP = /(?<=(?<!vega|pro|wx|mi)\s)\(?\d{1,2}(?:\.\d+)?[),]?\s(?!\s*gb)/giu;
/** As many as the longest that we know. */
const WORDS_OF_AN_UNKNOWN_NAME = 7;

/** Whether a text is a card's name; undefined where no more texts are looked up. */
type LookUp = (name: string) => GpuMatch['kind'] | undefined;

/**
 * The cards that a line is about, most often one; none where it is about none.
 * @param line Without the words that nobody knows, which stand in what is `printed`.
 */
export function devicesInLine(line: string, printed: string, lookUp: LookUp): readonly PastedDevice[] {
  if (IS_OTHER.test(line) || (IS_PROCESSOR.test(line) && !IS_CARD_BESIDE.test(line))) return [];
  const id = idIn(line);
  const byId = id === undefined ? undefined : NAMES_BY_PCI_ID.get(id);
  const ofChip = CHIP.exec(line)?.[1]?.replaceAll(STRAY_IN_CHIP, '');
  const read = IS_CARD.test(line) ? printedNames(line, ofChip, lookUp) : [];
  // A name says more than an id, which may be that of several cards, and an id more than a chip.
  const named = read.length > 0 || byId === undefined ? read : [{ name: byId, count: 1, isCard: true }];
  const ofCode = named.length === 0 ? cardsOfChip(line) : [];
  const power = boardPowerIn(line);
  // Of several cards in a line nobody can tell whose it is.
  const isOfOne = named.length < 2;
  const shared = {
    memoryMib: memoryIn(line),
    busyShare: power.busyShare,
    powerW: isOfOne && power.powerW !== undefined ? power.powerW / (named[0]?.count ?? 1) : undefined,
    limitW: isOfOne ? power.limitW : undefined,
  };
  return [
    ...named.map(({ name, count, isCard }) => ({
      ...shared,
      names: namesOf(name, line),
      written: isCard || line === printed ? name : asPrinted(name, printed),
      count,
    })),
    ...(ofCode.length > 0 ? [{ ...shared, names: ofCode, written: line.trim(), count: 1 }] : []),
  ];
}

/** What old tables cut off behind a name: "NVIDIA GeForce RTX 3060 ..." is most often a laptop's. */
const CUT = /(?:\.{3}|…)$/u;
const CUT_OFF = ['', ' Ti', ' Super', ' Laptop', ' Ti Laptop', ' Ti Super'];

/** Every name that the card may have. */
function namesOf(name: string, line: string): readonly string[] {
  const begun = name.replace(/\s*(?:\.{3}|…)$/u, '');
  const isCut = /^\s*(?:\p{L}{3,}\s*|\d[\d.]*\s+)?(?:\.{3}|…)/u.test(line.slice(line.indexOf(begun) + begun.length));
  if (!isCut || !/\d(?: ti)?$/iu.test(begun)) return cardsOfOneChip(name);
  // "GeForce GTX 166...": the last digit of a model is most often a nought.
  const models = [begun, ...(/(?<!\d)\d{3}$/u.test(begun) ? [`${begun}0`] : [])];
  return models.flatMap((model) => CUT_OFF.map((rest) => model + rest));
}

function idIn(line: string): string | undefined {
  const match = PCI_ID.exec(line);
  if (match === null) return undefined;
  const vendor = match[1] ?? match[3] ?? '1002';
  return `${vendor === '' ? '1002' : vendor}:${match[2] ?? match[4] ?? match[6] ?? match[8] ?? ''}`.toLowerCase();
}

function memoryIn(line: string): number | undefined {
  const mib = [...line.matchAll(MEMORY)].map((match) => Number(match[1]));
  if (mib.length > 0) return Math.max(...mib);
  const gb = MEMORY_GB.exec(line)?.[1];
  if (gb !== undefined) return Number(gb) * MIB_PER_GB;
  // "12288" in a table without units.
  const bare = [...line.matchAll(/,\s*(\d{4,6})\b/gu)].map((match) => Number(match[1]));
  return bare.find((number) => {
    const missing = Math.ceil(number / MIB_PER_GB) * MIB_PER_GB - number;
    return number > 2 * MIB_PER_GB - MOST_MISSING_MIB && missing <= MOST_MISSING_MIB;
  });
}

interface Printed {
  readonly name: string;
  readonly count: number;
  /** Of the catalogue. */
  readonly isCard: boolean;
}

/** What stands in the printed line from the first word of a name to its last. */
function asPrinted(name: string, printed: string): string {
  const words = name.split(' ');
  const start = printed.indexOf(words[0] ?? '');
  const last = words.at(-1) ?? '';
  const end = printed.indexOf(last, start);
  return start === -1 || end === -1 ? name : plainName(printed.slice(start, end + last.length));
}

function printedNames(line: string, ofChip: string | undefined, lookUp: LookUp): readonly Printed[] {
  if (ofChip !== undefined && IS_CARD.test(ofChip)) {
    const isMobile = /laptop|mobile/iu.test(line) && !/laptop|mobile/iu.test(ofChip);
    return [{ name: plainName(`${ofChip}${isMobile ? ' Laptop' : ''}`), count: 1, isCard: true }];
  }
  const named = line
    .replaceAll(SAYS_NOTHING, ' ')
    .split(BETWEEN)
    .flatMap((piece) => nameIn(piece, lookUp) ?? []);
  const cards = named.filter(({ isCard }) => isCard);
  return cards.length > 0 ? cards : named.slice(0, 1);
}

/** The longest name that the words of a piece begin with; where there is none, what stands in its place. */
function nameIn(piece: string, lookUp: LookUp): Printed | undefined {
  const written = plainName(piece).split(' ');
  const cut = written.findIndex((word) => CUT.test(word));
  const words = cut === -1 ? written : written.slice(0, cut + 1);
  const first = words.findIndex((word) => BEGINS.test(word));
  if (first === -1 || (cut === -1 && !/\d|titan|radeon vii/iu.test(piece))) return undefined;
  const counts = words.slice(0, first).flatMap((word) => /^(\d{1,3})x$/iu.exec(word)?.[1] ?? []);
  // "RTX 3070 x8", where it is no width of a slot.
  const behind = /pci|gen\b|link/iu.test(piece) ? null : / x(\d{1,3})(?= |$)/iu.exec(words.slice(first).join(' '));
  const [said] = counts.length === 1 ? counts : (behind?.slice(1) ?? []);
  const count = said === undefined ? 1 : Number(said);
  const name = words.slice(first, first + MOST_WORDS_OF_A_NAME);
  for (let length = name.length; length > 0; length -= 1) {
    const called = name.slice(0, length).join(' ');
    if (!/\d|titan|radeon vii/iu.test(called)) break;
    // Programs print no size without its unit; "Vega 64" is a model.
    if (STRAY_BEHIND.test(called)) continue;
    const kind = lookUp(called);
    const isNamed =
      kind === 'found' || kind === 'ambiguous' || (/\d\s?\/\s?(?:rx\s)?\d{3}/iu.test(called) && length === name.length);
    if (!isNamed) continue;
    if (words.slice(first + length).some((word) => ANOTHER.test(word))) break;
    return { name: called, count, isCard: true };
  }
  return { name: name.slice(0, WORDS_OF_AN_UNKNOWN_NAME).join(' '), count, isCard: false };
}

function plainName(text: string): string {
  return text
    .replaceAll(/\s*\/\s*(?:max-q|mobile)\b/giu, '')
    .replaceAll(/[#*]+/gu, ' ')
    .replaceAll(/(?<![\d.])(\d{1,3}) x (?=\D)/gu, '$1x ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
