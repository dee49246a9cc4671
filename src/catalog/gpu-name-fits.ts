import { present } from '../present.ts';
import type { GpuName } from './gpu-name.ts';
import { TELLING_LINES } from './gpu-words.ts';
import type { NamedGpu } from './nearest-gpus.ts';
import type { Gpu } from './schema.ts';

const INTERCHANGEABLE: ReadonlySet<string> = new Set(['rtx', 'gtx', 'geforce']);
const USUAL_SIZES_GB: ReadonlySet<number> = new Set([4, 6, 8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96]);

export function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

/** People leave product lines out, and mix up RTX and GTX; a line that belongs to another card is no match. */
function lineFits(line: string, known: GpuName, gpu: Gpu): boolean {
  if (known.lines.has(line)) return true;
  const hasLetter = known.model !== known.digits;
  switch (line) {
    case 'rtx':
    case 'gtx':
      return hasLetter || [...known.lines].every((other) => INTERCHANGEABLE.has(other));
    case 'rx':
      return gpu.vendor === 'amd';
    case 'arc':
      return gpu.vendor === 'intel';
    case 'instinct':
      return hasLetter && gpu.vendor === 'amd';
    case 'tesla':
      return gpu.segment === 'datacentre';
    case 'quadro':
      return hasLetter && gpu.segment === 'workstation';
    default:
      return false;
  }
}

/** The kind of memory tells no cards apart by itself, and every card for a PC sits in a PCIe slot. */
function formFits(form: string, known: GpuName, gpu: Gpu): boolean {
  return form === 'hbm' || known.forms.has(form) || (form === 'pcie' && gpu.segment !== 'datacentre');
}

/** The sizes of memory that a card is sold with or called by, GB. */
export function sizesOf({ gpu, names }: NamedGpu): ReadonlySet<number> {
  const written = present(...names.map(({ sizeGb }) => sizeGb));
  return new Set(gpu.vramGb === undefined ? written : [gpu.vramGb.value, ...written]);
}

/** Of a card whose memory we do not know, any size that cards have may be right. */
export function sizeFits({ sizeGb }: GpuName, named: NamedGpu): boolean {
  const sizes = sizesOf(named);
  return sizeGb === undefined || (sizes.size === 0 ? USUAL_SIZES_GB : sizes).has(sizeGb);
}

function numbersFit(typed: GpuName, known: GpuName): boolean {
  return (
    typed.numbersAfter.length === known.numbersAfter.length &&
    typed.numbersAfter.every((number, place) => number === known.numbersAfter[place])
  );
}

/** Everything but the size agrees: the model and the variants exactly, the rest as far as it was typed. */
export function nameFits(typed: GpuName, known: GpuName, gpu: Gpu): boolean {
  return (
    known.unread.length === 0 &&
    typed.model === known.model &&
    sameSet(typed.variants, known.variants) &&
    numbersFit(typed, known) &&
    [...typed.forms].every((form) => formFits(form, known, gpu)) &&
    [...typed.vendors].every((vendor) => vendor === gpu.vendor) &&
    [...typed.lines].every((line) => lineFits(line, known, gpu))
  );
}

/** Those of a name’s lines that tell one card from another of the same number. */
export function tellingLines(name: GpuName): ReadonlySet<string> {
  return new Set([...name.lines].filter((line) => TELLING_LINES.has(line)));
}

/** The text is one of the card's own names, with nothing left open that could make it another card. */
export function isOwnName(typed: GpuName, known: GpuName): boolean {
  if (known.model === '' && !sameSet(typed.lines, known.lines)) return false;
  return (
    sameSet(typed.forms, known.forms) &&
    typed.sizeGb === known.sizeGb &&
    sameSet(tellingLines(typed), tellingLines(known))
  );
}
