import type { PastedDevice } from './pasted-device.ts';
import { withoutUnknownWords } from './unknown-words.ts';

/** What stands above the rows of a table. */
export interface Columns {
  readonly separator: ',' | '|' | ' ';
  readonly names: readonly string[];
}

/** What `nvidia-smi --query-gpu` prints above its rows. */
const QUERIED = /power\.(?:draw|limit)|memory\.total/iu;
const IS_POWER = /^(?:power|powr|pwr|watts?)(?![\p{L}:])/iu;
/** In tables of miners, as a word of its own. */
const UNIT = /^(?:%|°?c|mhz|mi?b|gi?b|rpm|m?v|w|[kmgt]?h\/s)$/iu;
const FEWEST_COLUMNS = 4;

/** The names of a table's columns, where they say which is the power and no unit stands behind it. */
export function columnsIn(line: string): Columns | undefined {
  if (QUERIED.test(line) && !/\d{3}/u.test(line)) return { separator: ',', names: cellsOf(line, ',') };
  if (/\d/u.test(line)) return columnsBesideNumber(line);
  const bars = cellsOf(line, '|');
  const separator = bars.length >= FEWEST_COLUMNS ? '|' : ' ';
  const names = separator === '|' ? bars : cellsOf(line, ' ');
  return names.length >= FEWEST_COLUMNS && names.some((name) => IS_POWER.test(name)) ? { separator, names } : undefined;
}

const HAS_ONE_NUMBER = /^\D*(?<=^|[\s|])\d[\d.]*[\s|]\D*$/u;

/** A number among the names of columns that say what they are is none of them. */
function columnsBesideNumber(line: string): Columns | undefined {
  if (!/p(?:ow|wr)|watt/iu.test(line) || !HAS_ONE_NUMBER.test(line)) return undefined;
  const plain = line.replace(/(?<=^|[\s|])\d[\d.]*(?=[\s|])/u, ' ');
  const columns = /\d/u.test(plain) ? undefined : columnsIn(plain);
  const known = columns?.names.filter((name) => SAYS_WHAT.test(name) || NAMES_CARDS.test(name)) ?? [];
  return known.length >= FEWEST_COLUMNS ? columns : undefined;
}

/**
 * "0, NVIDIA GeForce RTX 3070, 8192, 121.35": what a number is stands above it.
 * @param lines The line without the words that nobody knows, and as it was printed.
 * @param columns The same line above it as it was printed and without them, as far as those are columns.
 */
export function withColumns(device: PastedDevice, lines: readonly string[], columns: readonly Columns[]): PastedDevice {
  const [plain = ''] = lines;
  const [first] = columns;
  if (first === undefined) return device;
  const { separator } = first;
  if (separator === ' ') return { ...device, powerW: device.powerW ?? powerBehindName(plain, first.names, device) };
  const rows = lines.map((line) => cellsOf(line, separator));
  const [fitting] = columns.flatMap(({ names }) =>
    rows.filter(({ length }) => length === names.length).map((cells) => ({ names, cells })),
  );
  if (fitting === undefined) return device;
  const { names, cells } = fitting;
  const under = (isMeant: (name: string) => boolean): number | undefined => {
    const [written, ...others] = cells[names.findIndex((name) => isMeant(name))]?.match(/\d+(?:\.\d+)?/gu) ?? [];
    return written === undefined || others.length > 0 ? undefined : Number(written);
  };
  if (separator === '|') {
    const isUnclear = /\d\s+\d/u.test(cells[names.findIndex((name) => IS_POWER.test(name))] ?? '');
    return { ...device, powerW: isUnclear ? undefined : (device.powerW ?? under((name) => IS_POWER.test(name))) };
  }
  const called = (name: string) => under((column) => column.includes(name));
  const busyPercent = called('utilization.gpu');
  return {
    ...device,
    powerW: called('power.draw'),
    limitW: under((column) => /(?<!enforced\.)power\.limit/u.test(column)) ?? called('enforced.power.limit'),
    busyShare: busyPercent === undefined ? undefined : busyPercent / 100,
    memoryMib: device.memoryMib ?? called('memory.total'),
  };
}

const NAMES_CARDS = /^(?:gpu|gpus|id|#|no|name|device|card)$/iu;
const SAYS_WHAT =
  /^(?:speed|hash\w*|pool|temp\w*|fan|eff\w*|acc\w*|rej\w*|inv\w*|stale|hw|best|shares?|c?clk|core|mem\w*|mclk|power|powr|pwr|watts?|[cm]tmp)\W*$/iu;

/** Between spaces, with a card's name of as many words as it likes: the numbers behind it are in the order of the columns. */
function powerBehindName(line: string, names: readonly string[], { names: [name = ''] }: PastedDevice) {
  const start = line.toLowerCase().indexOf(name.toLowerCase());
  const cells = cellsOf(withoutUnknownWords(line.slice(start + name.length)), ' ').filter((cell) => !UNIT.test(cell));
  const numbers = cells.filter((cell) => /\d/u.test(cell));
  const said = names.filter((column) => !NAMES_CARDS.test(column));
  const fitting = [said, said.filter((column) => SAYS_WHAT.test(column))].find(
    ({ length }) => length === numbers.length,
  );
  const cell = numbers[fitting?.findIndex((column) => IS_POWER.test(column)) ?? -1];
  return cell !== undefined && /^\d{1,4}(?:\.\d+)?w?$/iu.test(cell) ? Number.parseFloat(cell) : undefined;
}

function cellsOf(line: string, separator: Columns['separator']): readonly string[] {
  const cells = separator === ' ' ? line.split(/[\s|]+/u).filter((cell) => cell !== '') : line.split(separator);
  return cells.map((cell) => cell.trim().toLowerCase());
}
