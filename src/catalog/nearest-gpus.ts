import { distance } from 'fastest-levenshtein';
import type { GpuName } from './gpu-name.ts';
import { TELLING_LINES } from './gpu-words.ts';
import type { Gpu } from './schema.ts';

export interface NamedGpu {
  readonly gpu: Gpu;
  /** Every way in which the card is written: name, aliases, foreign spellings; no id, which may be a word of several. */
  readonly names: readonly GpuName[];
  /** The different cores of these names. */
  readonly cores: readonly string[];
}

const MOST_NEAREST = 3;
/** From here on cards are near only by a slip of the finger; below, the model agrees. */
const SLIP = 2;

function sameLetters(one: string, other: string): boolean {
  let left = other;
  for (const letter of one) left = left.replace(letter, '');
  return left === '';
}

/** Slips of the finger only: one letter off, two swapped, or cut short. Undefined when it is another word. */
function slips(typed: string, known: string): number | undefined {
  if (Math.abs(typed.length - known.length) > 2 && !known.startsWith(typed)) return undefined;
  const steps = distance(typed, known);
  if (steps <= 1) return steps;
  if (steps === 2 && typed.length === known.length && sameLetters(typed, known)) return 1;
  if (steps === 2 && typed.length >= 6) return steps;
  return typed.length >= 3 && known.startsWith(typed) ? steps : undefined;
}

function sizesApart(typed: GpuName, gpu: Gpu): number {
  return typed.sizeGb === undefined || gpu.vramGb === undefined || gpu.vramGb.value === typed.sizeGb ? 0 : 0.1;
}

function variantsApart(typed: GpuName, known: GpuName): number {
  return typed.variants.symmetricDifference(known.variants).size;
}

/** How far a card's closest name is from what was typed; undefined when it is not near at all. */
function farness(typed: GpuName, { gpu, names, cores }: NamedGpu): number | undefined {
  const linesApart = (known: GpuName): number => (typed.lines.isSubsetOf(known.lines) ? 0 : 0.3);
  const found = names.flatMap((known): readonly number[] => {
    const sameModel = typed.digits !== '' && typed.model === known.model;
    const sameDigits = typed.digits.length >= 3 && typed.digits === known.digits;
    if (sameModel || sameDigits) return [variantsApart(typed, known) * 0.2 + linesApart(known) + (sameModel ? 0 : 0.5)];
    const sharesLine = [...typed.lines].some((line) => TELLING_LINES.has(line) && known.lines.has(line));
    return typed.digits === '' && typed.core === '' && sharesLine ? [5] : [];
  });
  const slipped =
    found.length > 0 || typed.core.length < 3 ? [] : cores.flatMap((core) => slips(typed.core, core) ?? []);
  if (found.length === 0 && slipped.length === 0) return undefined;
  const otherLine = names.some((known) => linesApart(known) === 0) ? 0 : 0.3;
  const all = [...found, ...slipped.map((steps) => steps * SLIP + otherLine)];
  return Math.min(...all) + sizesApart(typed, gpu);
}

/** The cards that may have been meant, nearest first; none when nothing is near. `gpus` breaks ties by its order. */
export function nearestGpus(typed: GpuName, gpus: readonly NamedGpu[]): readonly Gpu[] {
  if (typed.core === '' && typed.lines.size === 0) return [];
  const near = gpus
    .flatMap((named) => {
      const far = farness(typed, named);
      return far === undefined ? [] : [{ gpu: named.gpu, far }];
    })
    .toSorted((one, other) => one.far - other.far);
  // With the model itself known, a card with another number is no likelier reading.
  const isModelKnown = (near[0]?.far ?? SLIP) < SLIP;
  return near
    .filter(({ far }) => !isModelKnown || far < SLIP)
    .slice(0, MOST_NEAREST)
    .map(({ gpu }) => gpu);
}
