import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { DatabaseSchema } from '../database/database.ts';
import { createDocuments } from '../database/documents.ts';
import type { DocumentChange } from '../database/documents.ts';
import { findRig, readRigName } from './rig-name.ts';
import { MAX_RIGS_PER_PERSON } from './saved-rigs.ts';
import type { RigRenamed, RigSaved, RigStore, SavedRig } from './saved-rigs.ts';

const rigSchema = z.object({
  name: z.string(),
  parts: z
    .array(
      z.object({
        gpuId: z.string(),
        count: z.int().positive(),
        printed: z.object({ watts: z.number(), as: z.enum(['load', 'rest', 'limit']) }).optional(),
      }),
    )
    .min(1),
  wallLoadW: z.number().optional(),
  purchasePrice: z.object({ amount: z.number(), currency: z.string() }).optional(),
  purchasedOn: z.iso.date().optional(),
  hoursPerDay: z.number().optional(),
  onlineFromHour: z.number().optional(),
  uploadMbps: z.number().optional(),
  os: z.string().optional(),
  ramGb: z.number().optional(),
  diskGb: z.number().optional(),
  driverBranch: z.number().optional(),
  cudaVersion: z.number().optional(),
  runsAnyway: z.boolean().optional(),
});

interface PersonRigs {
  readonly rigs?: readonly SavedRig[] | undefined;
}

const personRigsSchema: z.ZodType<PersonRigs> = z.object({ rigs: z.array(rigSchema).optional() });

/**
 * Rigs in SQLite or Postgres. All rigs of a person are one document, so that counting them and adding one are a single
 * write in either.
 */
export function createKyselyRigs(db: Kysely<DatabaseSchema>): RigStore {
  const documents = createDocuments(db, 'person_rigs', personRigsSchema);

  function change<Result>(
    userId: string,
    decide: (rigs: readonly SavedRig[]) => DocumentChange<readonly SavedRig[], Result>,
  ): Promise<Result> {
    return documents.change(userId, (stored) => {
      const { document: rigs, result } = decide(stored.rigs ?? []);
      return { document: { ...stored, rigs: rigs.length === 0 ? undefined : rigs }, result };
    });
  }

  return {
    list: async (userId) => (await documents.read(userId)).rigs ?? [],
    async save(userId, described) {
      const reading = readRigName(described.name);
      if (reading.kind === 'problem') return { kind: 'bad-name', problem: reading.problem };
      return change(userId, (rigs) => saved(rigs, { ...described, name: reading.name }));
    },
    async rename(userId, from, to) {
      const reading = readRigName(to);
      if (reading.kind === 'problem') return { kind: 'bad-name', problem: reading.problem };
      return change(userId, (rigs) => renamed(rigs, from, reading.name));
    },
    delete: (userId, name) =>
      change(userId, (rigs) => {
        const deleted = findRig(rigs, name);
        return { document: rigs.filter((rig) => rig !== deleted), result: deleted };
      }),
  };
}

function saved(rigs: readonly SavedRig[], rig: SavedRig): DocumentChange<readonly SavedRig[], RigSaved> {
  const before = findRig(rigs, rig.name);
  if (before !== undefined) {
    return { document: replaced(rigs, before, rig), result: { kind: 'replaced', rig, before } };
  }
  if (rigs.length >= MAX_RIGS_PER_PERSON) {
    return { document: rigs, result: { kind: 'full', limit: MAX_RIGS_PER_PERSON } };
  }
  return { document: [...rigs, rig], result: { kind: 'added', rig } };
}

function renamed(
  rigs: readonly SavedRig[],
  from: string,
  name: string,
): DocumentChange<readonly SavedRig[], RigRenamed> {
  const before = findRig(rigs, from);
  if (before === undefined) return { document: rigs, result: { kind: 'unknown' } };
  const other = findRig(rigs, name);
  if (other !== undefined && other !== before) return { document: rigs, result: { kind: 'taken', by: other } };
  const rig = { ...before, name };
  return { document: replaced(rigs, before, rig), result: { kind: 'renamed', rig, before } };
}

function replaced(rigs: readonly SavedRig[], before: SavedRig, after: SavedRig): readonly SavedRig[] {
  return rigs.map((rig) => (rig === before ? after : rig));
}
