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
  if (/\d/u.test(line)) return undefined;
  const bars = cellsOf(line, '|');
  const separator = bars.length >= FEWEST_COLUMNS ? '|' : ' ';
  const names = separator === '|' ? bars : cellsOf(line, ' ');
  return names.length >= FEWEST_COLUMNS && names.some((name) => IS_POWER.test(name)) ? { separator, names } : undefined;
}

/** "0, NVIDIA GeForce RTX 3070, 8192, 121.35": what a number is stands above it. */
export function withColumns(device: PastedDevice, line: string, columns: Columns): PastedDevice {
  const { separator, names } = columns;
  if (separator === ' ') return { ...device, powerW: device.powerW ?? powerBehindName(line, names, device) };
  const cells = cellsOf(line, separator);
  if (cells.length !== names.length) return device;
  const under = (isMeant: (name: string) => boolean): number | undefined => {
    const written = /\d+(?:\.\d+)?/u.exec(cells[names.findIndex((name) => isMeant(name))] ?? '')?.[0];
    return written === undefined ? undefined : Number(written);
  };
  if (separator === '|') return { ...device, powerW: device.powerW ?? under((name) => IS_POWER.test(name)) };
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
