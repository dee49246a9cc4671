import type { Gpu } from './schema.ts';

const SIZE = / (\d+)GB$/u;

/** The cards of the same name with another memory, where what was typed leaves out how much: none where it says so. */
export function siblingsOf(gpu: Gpu, typed: string, gpus: readonly Gpu[]): readonly Gpu[] {
  const size = SIZE.exec(gpu.name)?.[1];
  // "3080 10", "3080-10gb" and what a program printed of it.
  if (size === undefined || new RegExp(String.raw`(?<!\d)${size}(?!\d|\s?x)|mib`, 'iu').test(typed)) return [];
  const name = gpu.name.replace(SIZE, '');
  return gpus.filter((other) => other !== gpu && SIZE.test(other.name) && other.name.replace(SIZE, '') === name);
}
