import type { Gpu } from './schema.ts';
import { remembered } from '../remembered.ts';

/** The cards that people ask for most, first; what is offered before anything is typed. */
export const COMMON_GPU_IDS: readonly string[] = [
  'rtx-4090',
  'rtx-3090',
  'rtx-5090',
  'rtx-4080',
  'rtx-3080-10gb',
  'rtx-3070',
  'rtx-4070',
  'rtx-3060-12gb',
  'rtx-3060-ti',
  'rtx-4070-ti',
  'rtx-4070-super',
  'rtx-4070-ti-super',
  'rtx-4080-super',
  'rtx-5080',
  'rtx-5070-ti',
  'rtx-5070',
  'rtx-3080-ti',
  'rtx-3070-ti',
  'rtx-2080-ti',
  'rtx-3090-ti',
  'rx-7900-xtx',
  'rx-6800-xt',
  'rx-6700-xt',
  'a100-80gb-sxm',
  'h100-sxm',
];

const PLACES: ReadonlyMap<string, number> = new Map(COMMON_GPU_IDS.map((id, place) => [id, place]));

function placeOf({ id }: Gpu): number {
  return PLACES.get(id) ?? COMMON_GPU_IDS.length;
}

/** The cards with the common ones in front, the others in the catalogue's order. */
export const commonFirst = remembered(new WeakMap(), (gpus: readonly Gpu[]): readonly Gpu[] =>
  gpus.toSorted((one, other) => placeOf(one) - placeOf(other)),
);
