import * as z from 'zod';
import {
  caveatSchema,
  estimatedNeedsNote,
  figureSchema,
  provenanceShape,
  rangeFigureSchema,
  slugSchema,
} from '../figure.ts';
import { aliases, fraction, text } from './fields.ts';

export const workloadSchema = z.enum([
  'rendering',
  'inference',
  'training',
  'general',
  'bandwidth',
  'storage',
  'wireless',
  'mapping',
  'proofs',
]);

/** Something by which one can check that a network is real; where `holds` is false, the source says that it is not so. */
const proofSchema = z
  .strictObject({ value: text, holds: z.literal(false).optional(), ...provenanceShape })
  .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] });

const joiningSchema = z.strictObject({
  /**
   * `open`: any owner who meets the requirements. `stake`: open to whoever deposits tokens. `waitlist`, `datacentre`
   * (companies with approved sites only), `closed`, `testnet` (no money), `not-gpu` (pays for something else),
   * `unknown` (no statement found).
   */
  status: z.enum(['open', 'stake', 'waitlist', 'datacentre', 'closed', 'testnet', 'not-gpu', 'unknown']),
  /** One sentence for a person who asks why. */
  reason: text,
  /** Since when, where known. */
  since: z
    .string()
    .regex(/^20\d\d(-\d\d(-\d\d)?)?$/)
    .optional(),
  ...provenanceShape,
});

const requirementsSchema = z.strictObject({
  vendors: figureSchema(z.array(z.enum(['nvidia', 'amd', 'intel'])).min(1)).optional(),
  minVramGb: figureSchema(z.number().positive()).optional(),
  /** The network's own list of cards; a card that is not on it is not taken. */
  onlyGpus: figureSchema(z.array(slugSchema).min(1)).optional(),
  /** Cards that the network says it takes beside the general rule (for instance particular Radeons). */
  alsoGpus: figureSchema(z.array(slugSchema).min(1)).optional(),
  excludedGpus: figureSchema(z.array(slugSchema).min(1)).optional(),
  /** `true`: laptop cards, workstation cards … are not a question here; segments that are taken, where stated. */
  segments: figureSchema(
    z.array(z.enum(['desktop', 'laptop', 'workstation', 'datacentre', 'mining'])).min(1),
  ).optional(),
  maxGpusPerPc: figureSchema(z.number().int().positive()).optional(),
  identicalGpus: figureSchema(z.boolean()).optional(),
  os: figureSchema(text).optional(),
  /** What of that can be held against a PC: one of these runs there. */
  systems: figureSchema(z.array(z.enum(['windows', 'linux', 'macos'])).min(1)).optional(),
  /** Of each PC, however many cards are in it. */
  ramGb: figureSchema(z.number().positive()).optional(),
  ramGbPerGpu: figureSchema(z.number().positive()).optional(),
  diskGb: figureSchema(z.number().positive()).optional(),
  diskGbPerGpu: figureSchema(z.number().positive()).optional(),
  uploadMbps: figureSchema(z.number().positive()).optional(),
  downloadMbps: figureSchema(z.number().positive()).optional(),
  cuda: figureSchema(text).optional(),
  /** Of NVIDIA’s driver, the number before the point. */
  driverBranch: figureSchema(z.number().int().positive()).optional(),
  /** What the network asks beside that of a machine that it vouches for. */
  verification: z
    .strictObject({
      cudaVersion: figureSchema(z.number().positive()).optional(),
      minVramGb: figureSchema(z.number().positive()).optional(),
      /** Up and down: so much for each GB of VRAM in the PC, within bounds. */
      lineMbps: figureSchema(
        z.strictObject({ perVramGb: z.number().positive(), least: z.number().positive(), most: z.number().positive() }),
      ).optional(),
    })
    .optional(),
  stake: figureSchema(text).optional(),
  pcie: figureSchema(text).optional(),
  /** TFLOPS that one PCIe lane is thought to feed: a card of 83 TFLOPS with 2.5 wants 33 lanes, so all 16. */
  pcieTflopsPerLane: figureSchema(z.number().positive()).optional(),
  ports: figureSchema(text).optional(),
  publicIp: figureSchema(z.boolean()).optional(),
  /** Whether a line behind carrier-grade NAT, without a public address of its own, will do. */
  cgnat: figureSchema(z.enum(['works', 'fails'])).optional(),
  virtualisation: figureSchema(text).optional(),
  /** What becomes of a card whose power is limited or whose voltage is lowered. */
  powerLimit: figureSchema(z.enum(['welcome', 'allowed', 'refused'])).optional(),
  /** What being offline costs. */
  partTime: figureSchema(text).optional(),
  /** `fits`: made for machines that come and go. `costs`: being offline costs pay, standing or both. */
  partTimeFit: figureSchema(z.enum(['fits', 'costs'])).optional(),
  /** Whether the card may mine while it waits for work. */
  gapMining: figureSchema(z.enum(['allowed', 'forbidden'])).optional(),
  other: z.array(figureSchema(text)).default([]),
});

/** `data/networks/ID.json` */
export const networkFileSchema = z.strictObject({
  id: slugSchema,
  name: text,
  aliases,
  /** What it is and what it pays for, one sentence of ours. */
  summary: text,
  workloads: z.array(workloadSchema),
  joining: joiningSchema,
  payout: z.strictObject({
    currency: figureSchema(text).optional(),
    /** Token symbol and CoinGecko id, where it pays in a token. */
    token: z.strictObject({ symbol: text, coingeckoId: slugSchema.optional(), ...provenanceShape }).optional(),
    minimumUsd: figureSchema(z.number().min(0)).optional(),
    schedule: figureSchema(text).optional(),
    /** From when the minimum is reached until the money leaves the platform, days; up to. */
    waitDays: figureSchema(z.number().int().positive().max(365)).optional(),
    /** How long money is held back. */
    hold: figureSchema(text).optional(),
    /** Where people can be paid, in words: no network publishes a list. */
    countries: figureSchema(text).optional(),
  }),
  /** Share of a renter's or an asking price that does not reach the host, 0–1. */
  platformFee: figureSchema(fraction).optional(),
  /** The fee in words: which side pays it, what changes it. */
  feeDetails: figureSchema(text).optional(),
  /** A share of the host’s own price on which the network’s sources contradict each other, 0–1: both are in the range. */
  disputedFee: rangeFigureSchema(fraction).optional(),
  /** `host`: each host asks a price. `network`: it pays what it has fixed. What is not stated is unknown. */
  priceSetBy: figureSchema(z.enum(['host', 'network'])).optional(),
  /** Share of online hours that is paid work, 0–1, when a person says nothing and no card-specific figure is known. */
  utilisation: rangeFigureSchema(fraction).optional(),
  requirements: requirementsSchema.default({ other: [] }),
  /** What it pays out in all over the cards there, USD a day for each: a check from above, and nobody’s own income. */
  paysInAll: figureSchema(
    z.strictObject({
      usdPerCardDay: z.number().positive(),
      /** Which cards are counted, in words that follow "per card". */
      counted: text,
    }),
  ).optional(),
  /** How one can check that it is real. What is not stated is unknown. */
  proof: z
    .strictObject({
      whoPays: proofSchema.optional(),
      jobLogs: proofSchema.optional(),
      payouts: proofSchema.optional(),
      hardwareRules: proofSchema.optional(),
      community: proofSchema.optional(),
    })
    .default({}),
  /** Facts worth knowing before joining: idle risk, contradictions, what articles say and we do not repeat. */
  caveats: z.array(caveatSchema).default([]),
  docsUrl: z.url({ protocol: /^https$/ }).optional(),
});
