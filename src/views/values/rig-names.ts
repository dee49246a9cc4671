import type { RigPart } from '../../appraisal/rig.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { writtenPart } from '../../input/rig/written-part.ts';

export interface RigLine extends Pick<RigPart, 'printed'> {
  readonly count: number;
  readonly gpu: Pick<Gpu, 'name'>;
}

/** `RTX 4090`, `6× RTX 3070`, `2× RTX 4090 + RTX 3080 10GB`. */
export function rigName(rig: readonly RigLine[]): string {
  return rig.map(({ count, gpu }) => (count === 1 ? gpu.name : `${count}× ${gpu.name}`)).join(' + ');
}

/** How a person would type the rig again: `6x RTX 3070 121W board + RTX 3080 10GB`. */
export function rigAsTyped(rig: readonly RigLine[]): string {
  return rig.map(({ count, gpu, printed }) => writtenPart(count, gpu.name, printed)).join(' + ');
}

/** What a card of a rig is called, by its id; undefined where the rig has no other. */
export type NameOfCard = (gpuId: string) => string | undefined;

/** Names the cards of a rig by id, where it has several. */
export function gpuNameIn(rig: readonly { readonly gpu: Pick<Gpu, 'id' | 'name'> }[]): NameOfCard {
  return (gpuId) => (rig.length === 1 ? undefined : rig.find(({ gpu }) => gpu.id === gpuId)?.gpu.name);
}
