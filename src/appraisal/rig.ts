import type { Gpu } from '../catalog/schema.ts';
import type { MachineFacts } from '../engine/machine.ts';

/** So many of one card. */
export interface RigPart {
  readonly count: number;
  readonly gpu: Gpu;
}

/** What an owner has told of the PC around the cards and of its line; `os` in their own words. */
export interface KnownMachine extends MachineFacts {
  readonly os?: string | undefined;
}
