import type { Gpu } from '../catalog/schema.ts';
import type { MachineFacts } from '../engine/machine.ts';

/** So many of one card. */
export interface RigPart {
  readonly count: number;
  readonly gpu: Gpu;
  /** Undefined where no program has printed it. */
  readonly printed?: PrintedPower | undefined;
}

/** What a program printed of the board power of one of these cards, on average, and what it can be taken for. */
export interface PrintedPower {
  readonly watts: number;
  /** `load`: drawn at work. `rest`: drawn without any. `limit`: it may draw no more, and what it does draw is not known. */
  readonly as: 'load' | 'rest' | 'limit';
  /** Of how many of the cards it was printed; undefined: of all. */
  readonly ofCards?: number;
}

/** What an owner has told of the PC around the cards and of its line; `os` in their own words. */
export interface KnownMachine extends MachineFacts {
  readonly os?: string | undefined;
}

/** How many cards a rig has. */
export function cardCount(rig: readonly Pick<RigPart, 'count'>[]): number {
  return rig.reduce((sum, { count }) => sum + count, 0);
}
