import type { RigPart } from '../appraisal/rig.ts';
import type { RigNameProblem } from './rig-name.ts';

export const MAX_RIGS_PER_PERSON = 25;

interface SavedRigPart extends Pick<RigPart, 'printed'> {
  readonly gpuId: string;
  readonly count: number;
}

/** A rig as its owner described it. What they left out is undefined. */
export interface SavedRig {
  /** As the owner writes it; theirs alone, and shown to nobody else. */
  readonly name: string;
  readonly parts: readonly SavedRigPart[];
  /** Of the whole rig, at the wall, under load. */
  readonly wallLoadW?: number | undefined;
  /** Of the whole rig; `currency` is ISO 4217. */
  readonly purchasePrice?: { readonly amount: number; readonly currency: string } | undefined;
  /** ISO 8601 date. */
  readonly purchasedOn?: string | undefined;
  readonly hoursPerDay?: number | undefined;
  /** By the clock, 0 to 24. */
  readonly onlineFromHour?: number | undefined;
  readonly uploadMbps?: number | undefined;
  readonly os?: string | undefined;
  readonly ramGb?: number | undefined;
  readonly diskGb?: number | undefined;
  /** Of NVIDIA’s driver, the number before the point. */
  readonly driverBranch?: number | undefined;
  readonly cudaVersion?: number | undefined;
  /** Whether the PC around the cards runs anyway, so that only what the cards add is charged. */
  readonly runsAnyway?: boolean | undefined;
}

export type RigSaved =
  | { readonly kind: 'added'; readonly rig: SavedRig }
  | { readonly kind: 'replaced'; readonly rig: SavedRig; readonly before: SavedRig }
  | { readonly kind: 'full'; readonly limit: number }
  | { readonly kind: 'bad-name'; readonly problem: RigNameProblem };

export type RigRenamed =
  | { readonly kind: 'renamed'; readonly rig: SavedRig; readonly before: SavedRig }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'taken'; readonly by: SavedRig }
  | { readonly kind: 'bad-name'; readonly problem: RigNameProblem };

/**
 * The rigs that persons have saved, by the person's id, a Discord snowflake. Names are unique per person, without
 * regard to case, and a person has at most {@link MAX_RIGS_PER_PERSON}, however many writes come at the same time.
 *
 * A write that resolves is committed.
 */
export interface RigStore {
  /** In the order in which they were first saved. */
  /** At once what is in memory. */
  list(userId: string): readonly SavedRig[] | Promise<readonly SavedRig[]>;
  /** Adds the rig, or puts it in the place of the one with its name. */
  save(userId: string, rig: SavedRig): Promise<RigSaved>;
  rename(userId: string, from: string, to: string): Promise<RigRenamed>;
  /** Resolves to what was deleted, or undefined when no rig has that name. */
  delete(userId: string, name: string): Promise<SavedRig | undefined>;
}
