import { remembered } from '../remembered.ts';
import type { Gpu } from './schema.ts';

const SIZE = / (\d+)GB$/u;

/** The cards of the same name with another memory, where what was typed leaves out how much: none where it says so. */
export function siblingsOf(gpu: Gpu, typed: string, gpus: readonly Gpu[]): readonly Gpu[] {
  const size = SIZE.exec(gpu.name)?.[1];
  // "3080 10", "3080-10gb" and what a program printed of it.
  if (size === undefined || new RegExp(String.raw`(?<!\d)${size}(?!\d|\s?x)|mib`, 'iu').test(typed)) return [];
  return sameNamed(gpus)(gpu).filter((other) => other !== gpu);
}

/** The cards whose name is this one's but for the memory, this one among them; all of them say how much they have. */
const sameNamed = remembered(new WeakMap(), (gpus: readonly Gpu[]) => {
  const byName = Map.groupBy(
    gpus.filter(({ name }) => SIZE.test(name)),
    ({ name }) => name.replace(SIZE, ''),
  );
  return ({ name }: Gpu): readonly Gpu[] => byName.get(name.replace(SIZE, '')) ?? [];
});
