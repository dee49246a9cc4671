import { cardsOfOneChip, type PastedDevice } from './pasted-device.ts';
import { NAMES_BY_PCI_ID } from './pci-ids.ts';

const VENDORS = String.raw`nvidia|geforce|quadro|tesla|radeon|instinct|firepro|amd|intel\s*arc|arc\s*[ab]\d|titan|rtx|gtx|\brx\s?\d|p10[246]-|cmp\s?\d`;
const IS_CARD = new RegExp(VENDORS, 'iu');
/** Lines about what is on the board beside the card, or about the program itself. */
const IS_OTHER =
  /audio device|high definition audio|usb controller|serial bus|nvidia-smi\s+\d|driver version|cuda version|kmd version|uvm|persistence-m|ethernet|isa bridge|processes:/iu;
const PCI_ID = /\[?\b(?:0x)?(10de|1002|8086)[:, ]\s?(?:0x)?([0-9a-f]{4})\b(?:[:, ](?:0x)?[0-9a-f]+)*\]?/iu;
/** A chip with the names of its cards behind it: "Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]". */
const CHIP =
  /\b(?:[a-z]{2}\d{3}[a-z]{0,3}|navi\s?\d+|vega\s?\d+|ellesmere|baffin|lexa|polaris\s?\d+|fiji|hawaii|tahiti|dg2)\b[^[\]]{0,24}\[([^\]]+)\]/iu;
const MEMORY = /(?:\/\s*)?\b(\d{4,6})\s*mi?b\b/giu;
/** Of "120W / 220W" the first is what it draws and the second its limit. */
const POWER = /(?:P:\s?|power(?:\s*draw)?\s*[:=]?\s*|[|,\s])(\d{1,4}(?:\.\d+)?)\s*w\b(?!\s*h)/iu;
const REMOVED: readonly RegExp[] = [
  PCI_ID,
  /\(\s*uuid:[^)]*\)/giu,
  /\(rev [0-9a-f]+\)|\(prog-if[^)]*\)/giu,
  /\[(?:bus\s?id|busid|arch|pci|sm|cc|driver|\d{4})\b[^\]]*\]/giu,
  /\[(?:bus\s?id|busid|arch)[^\]]*\]/giu,
  /\b[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\.\d\b|\b[0-9a-f]{2}:[0-9a-f]{2}\.\d\b/giu,
  /(?:vga compatible|3d|display) controller(?:\s*\[\d{4}\])?\s*:?/giu,
  /nvidia corporation|advanced micro devices,? inc\.?|intel corporation|\[amd\/ati\]/giu,
  /\b\d{1,4}(?:\.\d+)?\s*w\b(?:\s*\/\s*\d+(?:\.\d+)?\s*w)?/giu,
  /\b\d{3}\.\d{2,3}(?:\.\d+)?\b/gu,
  /\b\d{4,6}\s*mi?b\b(?:\s*\/\s*\d+\s*mi?b)?/giu,
  /\b\d{1,3}\s?(?:°\s?c|c|%)(?![a-z\d])/giu,
  /\b\d+(?:\.\d+)?\s*[kmgt]?h(?:ash)?\/s\b.*$/giu,
  /^\s*(?:\[?\d{1,2}:\d{2}:\d{2}\]?|\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}:\d{2}\S*|\d{8}\s\d{2}:\d{2}:\d{2})\s*/giu,
  /^[\s|*-]*(?:(?:gpu|device|card|adapter|video controller)\s*#?\s*\[?\d*\]?\s*[:|-]|#\d+\s*[:|-]?|\[\d+\]\s*:?)\s*/giu,
  /^[\s|]*\d{1,2}\s{1,}(?=nvidia|geforce|tesla|quadro|radeon|amd|rtx|gtx|rx\b)/giu,
  /\b(?:card (?:series|model|sku|vendor)|product name|gpu name|name|model|marketing name|device name)\s*[:=]/giu,
  /\b(?:on|off|wddm|tcc|n\/a|default|disabled|enabled)\b/giu,
  /\blite hash rate\b|\blhr\b|\boam\b|\bgeneration\b|\bseries\b/giu,
];

/** The card that a line is about; undefined where it is about none. */
export function deviceInLine(line: string): PastedDevice | undefined {
  if (IS_OTHER.test(line)) return undefined;
  const id = PCI_ID.exec(line);
  const byId = id === null ? undefined : NAMES_BY_PCI_ID.get(`${id[1] ?? ''}:${id[2] ?? ''}`.toLowerCase());
  const ofChip = CHIP.exec(line)?.[1];
  if (byId === undefined && ofChip === undefined && !IS_CARD.test(line)) return undefined;
  const plain = REMOVED.reduce((text, pattern) => text.replace(pattern, ' '), ofChip ?? line)
    .replaceAll(/[|[\]{}"'•·:,;()#]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.\-–]+|[\s.\-–]+$/gu, '');
  const printed =
    ofChip === undefined
      ? plain
      : `${/laptop|mobile/iu.test(line) && !/laptop|mobile/iu.test(ofChip) ? 'Laptop ' : ''}${plain}`;
  // A name says more than an id, which may be that of several cards.
  const name = IS_CARD.test(printed) ? printed : byId;
  if (name === undefined || !/\d|titan|radeon vii/iu.test(name)) return undefined;
  const memory = [...line.matchAll(MEMORY)].map((match) => Number(match[1]));
  const power = POWER.exec(line)?.[1];
  return {
    names: cardsOfOneChip(name.replace(/\s*\/\s*(?:max-q|mobile)\b/giu, '')),
    written: name,
    memoryMib: memory.length === 0 ? undefined : Math.max(...memory),
    powerW: power === undefined ? undefined : Number(power),
    count: 1,
  };
}
