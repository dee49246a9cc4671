import * as z from 'zod';
import {
  caveatSchema,
  estimatedNeedsNote,
  figureSchema,
  provenanceShape,
  rangeFigureSchema,
  slugSchema,
} from './figure.ts';
import { QUANTITIES } from './quantities.ts';

const text = z.string().min(1);
const aliases = z.array(z.string().min(1)).default([]);
const fraction = z.number().min(0).max(1);
const watts = z.number().positive().max(2_000);

/**
 * What a source is, which decides how far its figures carry. `official-api` and `official-page`: of whom the figure is
 * about. `recorded-answer`: what an official API said, kept by somebody else. `third-party-list`: collected by others.
 * `owner-report`: somebody who runs or rents the card. `maker-claim`: who sells or earns by it. `own-estimate`: ours.
 */
const sourceNatureSchema = z.enum([
  'official-api',
  'official-page',
  'recorded-answer',
  'third-party-list',
  'article',
  'owner-report',
  'maker-claim',
  'own-estimate',
]);
export type SourceNature = z.infer<typeof sourceNatureSchema>;

/** What stands for made-up numbers in a title, and in the path of an address. */
const MADE_UP_TITLE = /\b((unit|integration) tests?|mocks?|examples?|samples?|fixtures?|placeholders?)\b/i;
const MADE_UP_PATH = /\/(__tests__|tests?|mocks?|examples?|samples?|fixtures?)(\/|$)/i;

/** That there is no licence is known to whoever has looked, and of the day on which that was. */
const NO_LICENCE = /^(no|none|not)\b/i;
const DAY_LOOKED = /\blooked on \d{1,2} [A-Z][a-z]+ \d{4}\b/;

const sourceSchema = z
  .strictObject({
    title: text,
    url: z.url({ protocol: /^https$/ }).optional(),
    nature: sourceNatureSchema,
    /** What its owner allows to be done with its figures; where nothing says so, when that was looked for. */
    licence: text.refine(
      (licence) => !NO_LICENCE.test(licence) || DAY_LOOKED.test(licence),
      'no licence, without the day on which it was looked for (looked on 28 November 2026)',
    ),
  })
  .refine(
    ({ title, url, nature }) =>
      nature === 'recorded-answer' ||
      !(MADE_UP_TITLE.test(title) || (url !== undefined && MADE_UP_PATH.test(new URL(url).pathname))),
    'a test, a mock or an example is no source',
  );

/** `data/sources/*.json`: source key → what it is. */
export const sourcesFileSchema = z.record(slugSchema, sourceSchema);

const algorithmSchema = z.enum(['pearlhash', 'qpow', 'etchash', 'kawpow', 'autolykos2', 'octopus', 'kheavyhash']);

/** H/s per unit, for the units that data sheets use. */
export const HASHRATE_UNITS = { 'MH/s': 1e6, 'GH/s': 1e9, 'TH/s': 1e12, 'PH/s': 1e15, 'EH/s': 1e18 } as const;
export const hashrateUnitSchema = z.enum(['MH/s', 'GH/s', 'TH/s', 'PH/s', 'EH/s']);

const hashrateSchema = z.strictObject({
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

const workload = z.enum([
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
export type Workload = z.infer<typeof workload>;

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
  workloads: z.array(workload),
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

/** How the block reward moves. `as-reported`: take the latest observation. */
const rewardScheduleSchema = z.discriminatedUnion('moves', [
  z.strictObject({
    moves: z.literal('by-era'),
    initialCoins: z.number().positive(),
    factorPerEra: z.number().positive().max(1),
    blocksPerEra: z.number().int().positive(),
    ...provenanceShape,
  }),
  z.strictObject({ moves: z.literal('as-reported') }),
]);

/**
 * How the reward follows from the chain, where its last reading grows old within weeks. Both need a place to start from:
 * `anchorAt` is its moment.
 */
const rewardFormulaSchema = z.discriminatedUnion('by', [
  /** `budgetCoins × offsetBlocks ÷ ((height + offsetBlocks) × (height − 1 + offsetBlocks))`. */
  z.strictObject({
    by: z.literal('height'),
    budgetCoins: z.number().positive(),
    offsetBlocks: z.number().int().positive(),
    anchorHeight: z.number().int().positive(),
    anchorAt: z.iso.datetime(),
    ...provenanceShape,
  }),
  /** `(maxSupplyCoins − supply) ÷ divisor`. */
  z.strictObject({
    by: z.literal('supply'),
    maxSupplyCoins: z.number().positive(),
    divisor: z.number().positive(),
    anchorSupplyCoins: z.number().positive(),
    anchorAt: z.iso.datetime(),
    ...provenanceShape,
  }),
]);

/** `data/coins/ID.json` */
export const coinFileSchema = z.strictObject({
  id: slugSchema,
  name: text,
  symbol: z.string().regex(/^[A-Z]{2,8}$/),
  aliases,
  summary: text,
  algorithm: algorithmSchema,
  /** Since when the algorithm is as it is; a card’s speed from before is another’s. */
  algorithmChangedOn: figureSchema(z.iso.date()).optional(),
  /** `asic`: GPUs can compute it but specialised machines take practically everything. */
  minedBy: figureSchema(z.enum(['gpu', 'gpu-and-asic', 'asic'])),
  coingeckoId: figureSchema(slugSchema),
  blockTimeS: figureSchema(z.number().positive()),
  rewardSchedule: rewardScheduleSchema,
  rewardFormula: rewardFormulaSchema.optional(),
  /** Share of the mined coins that a pool keeps, 0–1. */
  poolFee: figureSchema(fraction),
  /** Some pools where it is mined, by the names that people know them by. */
  pools: figureSchema(z.array(text).min(1)).optional(),
  networkHashrateFrom: figureSchema(text),
  /** What its miners ask of NVIDIA’s driver: the number before the point. */
  driverBranch: figureSchema(z.number().int().positive()).optional(),
  caveats: z.array(caveatSchema).default([]),
});

const placePrice = z.number().min(0).max(1.5);

/** `data/electricity/countries.json` and `us-states.json`: residential price per kWh. */
export const electricityFileSchema = z.array(
  z.strictObject({
    /** ISO 3166-1 alpha-2, or `US-` and the state's two letters. */
    code: z.string().regex(/^([A-Z]{2}|US-[A-Z]{2})$/),
    name: text,
    aliases,
    usdPerKwh: figureSchema(placePrice).optional(),
    eurPerKwh: figureSchema(placePrice).optional(),
    /** What comes on top of a home's price before tax, 0–1: value-added tax, and no other. */
    electricityVat: figureSchema(z.number().min(0).max(0.4)).optional(),
  }),
);

/** `data/electricity/default.json`: the price per kWh where nobody has named one and no country is known. */
export const defaultElectricityFileSchema = z.strictObject({ usdPerKwh: figureSchema(placePrice) });

/** `data/claims.json`: what articles and vendors say a card earns. Never used as a figure of ours. */
export const claimsFileSchema = z.array(
  z.strictObject({
    id: slugSchema,
    /** Undefined: a claim about "a GPU". */
    gpu: slugSchema.optional(),
    network: slugSchema.optional(),
    coin: slugSchema.optional(),
    /** Said of a machine that is no graphics card. */
    device: z.enum(['apple']).optional(),
    lowUsd: z.number(),
    highUsd: z.number(),
    period: z.enum(['hour', 'day', 'month', 'year']),
    /** Gross revenue, or net after power. */
    measure: z.enum(['gross', 'net']),
    assumptions: text.optional(),
    /** What speaks against it, where something does. */
    verdict: text.optional(),
    /** When it was what the card really brought. */
    trueOn: z
      .string()
      .regex(/^20\d\d(-\d\d(-\d\d)?)?$/)
      .optional(),
    ...provenanceShape,
  }),
);

/** `data/resale.json`: what used cards were offered or sold for, per month. */
export const resaleFileSchema = z.array(
  z
    .strictObject({
      gpu: slugSchema,
      usd: z.number().min(10).max(100_000),
      /** `ask`: what sellers want. `sold`: what was paid. */
      basis: z.enum(['ask', 'sold']),
      ...provenanceShape,
    })
    .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] }),
);

const usdPerGpuHour = z.number().positive().max(50);

/** `data/market.json`: the dated figures that Rigwise answers from when nothing newer has arrived. */
export const marketFileSchema = z.strictObject({
  rentals: z.array(
    z
      .strictObject({
        network: slugSchema,
        gpu: slugSchema,
        basis: QUANTITIES['rental-price'].fields.basis,
        tier: QUANTITIES['rental-price'].fields.tier,
        lowUsdPerGpuHour: usdPerGpuHour.optional(),
        usdPerGpuHour,
        highUsdPerGpuHour: usdPerGpuHour.optional(),
        ...provenanceShape,
      })
      .refine(
        (row) =>
          (row.lowUsdPerGpuHour ?? row.usdPerGpuHour) <= row.usdPerGpuHour &&
          row.usdPerGpuHour <= (row.highUsdPerGpuHour ?? row.usdPerGpuHour),
        'low ≤ price ≤ high',
      ),
  ),
  /** Share of a card's hours on a network that was rented, or of all its cards where none is named. */
  utilisations: z.array(
    z.strictObject({
      network: slugSchema,
      gpu: slugSchema.optional(),
      value: fraction,
      /** How many cards were counted, rented and free. */
      cards: z.number().int().min(20, 'of fewer than 20 cards a share is chance, not demand').optional(),
      ...provenanceShape,
    }),
  ),
  coinPrices: z.array(z.strictObject({ coin: slugSchema, usd: z.number().positive().max(1e6), ...provenanceShape })),
  networkHashrates: z.array(
    z.strictObject({ coin: slugSchema, hashrate: z.number().positive(), unit: hashrateUnitSchema, ...provenanceShape }),
  ),
  blockRewards: z.array(
    z.strictObject({ coin: slugSchema, coins: z.number().positive().max(1e5), ...provenanceShape }),
  ),
  /** Real seconds per block, seen in the same window as a network hashrate of the same source and day. */
  blockTimes: z
    .array(z.strictObject({ coin: slugSchema, seconds: z.number().positive().max(86_400), ...provenanceShape }))
    .default([]),
  /** What was traded of a coin in 24 hours on all markets together. */
  coinVolumes: z
    .array(z.strictObject({ coin: slugSchema, usdPerDay: z.number().positive(), ...provenanceShape }))
    .default([]),
  exchangeRates: z.array(
    z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      unitsPerUsd: z.number().positive().max(1e6),
      ...provenanceShape,
    }),
  ),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
type HashrateFile = DeepReadonly<z.infer<typeof hashrateSchema>>;

/** A hashrate as the catalogue hands it out: base unit H/s. */
export type Hashrate = Omit<HashrateFile, 'hashrate' | 'unit'> & { readonly hashrateHs: number };
export type Gpu = Omit<DeepReadonly<z.infer<typeof gpuFileSchema>>, 'hashrates'> & {
  readonly hashrates: readonly Hashrate[];
};
export type Network = DeepReadonly<z.infer<typeof networkFileSchema>>;
export type Coin = DeepReadonly<z.infer<typeof coinFileSchema>>;
export type PlaceElectricity = DeepReadonly<z.infer<typeof electricityFileSchema>>[number];
export type DefaultElectricity = DeepReadonly<z.infer<typeof defaultElectricityFileSchema>>;
export type Claim = DeepReadonly<z.infer<typeof claimsFileSchema>>[number];
export type ResalePrice = DeepReadonly<z.infer<typeof resaleFileSchema>>[number];
export type MarketFile = DeepReadonly<z.infer<typeof marketFileSchema>>;
