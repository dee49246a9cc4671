import * as z from 'zod';
import { figureSchema, provenanceShape, slugSchema } from '../figure.ts';
import { aliases, fraction, text } from './fields.ts';
import { algorithmSchema, hashrateUnitSchema } from './hashing.ts';

const watts = z.number().positive().max(2_000);

export const hashrateSchema = z.strictObject({
  algorithm: algorithmSchema,
  hashrate: z.number().positive(),
  unit: hashrateUnitSchema,
  /** Board power while mining, where the source says. */
  powerW: watts.optional(),
  miner: text.optional(),
  minerVersion: text.optional(),
  /** Share of the time that the miner works for its maker, 0–1, as most pools see it. */
  devFee: fraction.optional(),
  /** `stock`: the limits that the card came with. `tuned`: clocks, voltage or power set by hand. */
  tuning: z.enum(['stock', 'tuned']).optional(),
  /**
   * Who measured. `makers-claim`: what a miner’s maker says. `makers-table`: the maker measured on rented cards and
   * confirmed it at a pool. `owners-report`: somebody who owns the card. `pool-telemetry`: what a pool saw of many.
   */
  origin: z.enum(['makers-claim', 'makers-table', 'owners-report', 'pool-telemetry']).optional(),
  ...provenanceShape,
});

/** The exact spellings of foreign sources. */
export const sourceNamesSchema = z
  .strictObject({ vast: aliases, akash: aliases, nosana: aliases, salad: aliases, ionet: aliases })
  .partial();

/** `data/gpus/ID.json`. A missing figure is unknown: it is never filled in by guessing. */
export const gpuFileSchema = z.strictObject({
  id: slugSchema,
  name: text,
  vendor: z.enum(['nvidia', 'amd', 'intel']),
  segment: z.enum(['desktop', 'laptop', 'workstation', 'datacentre', 'mining']),
  /**
   * What it is where it goes into no slot of a PC: a `module` on a server's board of eight, as SXM and OAM are, or a
   * `computer` by itself, whose watts are those of the whole.
   */
  builtAs: z.enum(['module', 'computer']).optional(),
  /** Spellings that people use beside the name; case, spaces and punctuation do not count. */
  aliases,
  sourceNames: sourceNamesSchema.default({}),
  vramGb: figureSchema(z.number().positive().max(512)).optional(),
  memoryType: figureSchema(text).optional(),
  tdpW: figureSchema(watts).optional(),
  idleW: figureSchema(watts).optional(),
  /** 32-bit floating point, at the boost clock. */
  fp32Tflops: figureSchema(z.number().positive().max(1_000)).optional(),
  launchPriceUsd: figureSchema(z.number().min(30).max(100_000)).optional(),
  usedPriceUsd: figureSchema(z.number().min(10).max(100_000)).optional(),
  launchYear: figureSchema(z.number().int().min(2014).max(2100)).optional(),
  /** Per algorithm the first entry is the one used; the others are shown beside it. */
  hashrates: z.array(hashrateSchema).default([]),
});
