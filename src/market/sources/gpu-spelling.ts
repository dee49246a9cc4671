import type { Catalog } from '../../catalog/catalog.ts';
import { createFinder } from '../../catalog/finder.ts';
import { MEMORY_TOLERANCE, memoryApart } from '../../catalog/reported-memory.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { remembered } from '../../remembered.ts';

/** How a foreign source writes a card: its name and, where it says so beside the name, the memory it saw. */
interface ForeignGpu {
  readonly name: string;
  readonly memoryGb?: number | undefined;
}

/** The catalogue's card, or undefined: a name that fits several cards, or none, is not guessed at. */
export type GpuSpelling = (foreign: ForeignGpu) => Gpu | undefined;

/**
 * A server with thousands of cards writes them in a few hundred ways, and reading a name that fits none takes longest.
 * Whoever writes more is not listing cards; reading on would keep every command waiting.
 */
const MOST_SPELLINGS = 1_000;

/**
 * Reads the names of one answer, each once. The source's own spelling, where the catalogue has it, goes before what the finder reads. A
 * stated memory decides between cards of one name; a card that cannot have it is not the one meant.
 */
export function createGpuSpelling(catalog: Catalog, source?: keyof Gpu['sourceNames']): GpuSpelling {
  const spelled = new Map(
    source === undefined
      ? []
      : catalog.gpus.flatMap((gpu) => (gpu.sourceNames[source] ?? []).map((name): [string, Gpu] => [plain(name), gpu])),
  );
  const find = finderOf(catalog);

  function read({ name, memoryGb }: ForeignGpu): Gpu | undefined {
    const fits = (gpu: Gpu): boolean => hasMemory(gpu, memoryGb);
    const [only, ...others] = [spelled.get(plain(name)) ?? find(name)].flat().filter(fits);
    if (only !== undefined) return others.length === 0 ? only : undefined;
    if (memoryGb === undefined) return undefined;
    // The plain name is one card's, the memory another's: RTX 3060 with 8 GB.
    const [sized, ...more] = [find(`${name} ${Math.round(memoryGb)}GB`)].flat().filter(fits);
    return more.length === 0 ? sized : undefined;
  }

  const readings = new Map<string, { readonly answer: Gpu | undefined }>();
  return (foreign) => {
    const spelling = JSON.stringify([foreign.name, foreign.memoryGb]);
    if (!readings.has(spelling) && readings.size >= MOST_SPELLINGS) return undefined;
    return remembered(readings, () => read(foreign))(spelling);
  };
}

function hasMemory(gpu: Gpu, memoryGb: number | undefined): boolean {
  if (memoryGb === undefined || gpu.vramGb === undefined) return true;
  return memoryApart(gpu, memoryGb) <= MEMORY_TOLERANCE;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** One finder per catalogue: building its indexes costs more than reading every name of an answer. */
const finderOf = remembered(new WeakMap(), (catalog: Catalog) => {
  const finder = createFinder(catalog);
  return (text: string): Gpu | readonly Gpu[] => {
    const match = finder.gpu(text);
    if (match.kind === 'found') return match.gpu;
    return match.kind === 'ambiguous' ? match.candidates : [];
  };
});
