import type { GpuMatch } from './find-gpu.ts';
import type { NamedGpu } from './nearest-gpus.ts';
import type { Gpu } from './schema.ts';
import { rememberedTexts } from './remembered-texts.ts';
import { compact, readCharacters } from './typed-characters.ts';

interface Searchable {
  readonly gpu: Gpu;
  /** Every name without spaces, and its core: "rtx4070tisuper", "4070tisuper". */
  readonly keys: readonly string[];
}

/** How well a card's keys agree with what was typed so far; 0 is best, undefined is no agreement. */
function rank(typed: string, words: readonly string[], keys: readonly string[]): number | undefined {
  if (keys.includes(typed)) return 0;
  if (keys.some((key) => key.startsWith(typed))) return 1;
  if (keys.some((key) => key.includes(typed))) return 2;
  return words.length > 1 && keys.some((key) => words.every((word) => key.includes(word))) ? 3 : undefined;
}

/** Builds the search behind autocompletion. `gpus` are in the order in which equally good cards are offered. */
export function createGpuSearch(
  gpus: readonly NamedGpu[],
  read: (text: string) => GpuMatch,
): (text: string, limit: number) => readonly Gpu[] {
  const searchables = gpus.map(({ gpu, names }): Searchable => {
    const keys = names.flatMap(({ written, core }) => [compact(written), core]);
    return { gpu, keys: [...new Set(keys)].filter((key) => key !== '') };
  });

  const search = rememberedTexts((text): readonly Gpu[] => {
    const characters = readCharacters(text);
    const typed = characters.text.replaceAll(/[^a-z0-9]/gu, '');
    if (typed === '') return text.trim() === '' ? gpus.map(({ gpu }) => gpu) : [];
    const words = characters.text.split(/[^a-z0-9]+/u).filter((word) => word !== '');
    const ranked = searchables
      .flatMap(({ gpu, keys }) => {
        const place = rank(typed, words, keys);
        return place === undefined ? [] : [{ gpu, place }];
      })
      .toSorted((one, other) => one.place - other.place)
      .map(({ gpu }) => gpu);
    return ranked.length > 0 ? ranked : offered(read(text));
  });
  return (text, limit) => search(text).slice(0, limit);
}

function offered(match: GpuMatch): readonly Gpu[] {
  switch (match.kind) {
    case 'found':
      return [match.gpu];
    case 'ambiguous':
      return match.candidates;
    case 'unknown':
      return match.nearest();
    case 'unsupported':
      return [];
  }
}
