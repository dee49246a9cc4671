import * as z from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../durations.ts';
import type { Provenance } from './figure.ts';

/** How old a figure may be, counted from when it was seen. */
interface AgeLimits {
  /** Younger than this, nobody could know better. */
  readonly freshMs: number;
  /** Younger than this, it still describes today; older, the world may have moved. */
  readonly ageingMs: number;
  /** Older than this, it describes another market. */
  readonly staleMs: number;
}

/** Both ends belong to it. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far a figure may lie from all others about its subject and still be believed at once. */
interface Jump {
  /** The larger ÷ the smaller, or the larger − the smaller. */
  readonly by: 'factor' | 'difference';
  readonly most: number;
}

interface QuantityRow {
  /** What an observation of it says beside its provenance: the ids of its subject, and its numbers. */
  readonly fields: z.ZodRawShape;
  /** The fields that say what a person asks about; one that may be absent stands for all. */
  readonly ids: readonly string[];
  /** The fields that tell several products of one such subject apart. */
  readonly product: readonly string[];
  /** The fields that are numbers, as they must ascend. */
  readonly numbers: readonly string[];
  /** The one number that stands for the figure: of a range the typical. */
  readonly value: string;
  /** The base unit of its numbers. `CUR` stands for the observation’s own currency. */
  readonly unit: 'USD/h' | 'share' | 'USD' | 'H/s' | 'coins' | 's' | 'per USD' | 'CUR/kWh';
  /**
   * What it can be at all. A figure outside is a fault of its source (a wrong unit, a renamed field, a joke price) and
   * is not used. The ends are far from anything seen, so that a real market never meets them.
   */
  readonly plausible: Bounds;
  /** The same for live figures and for the dated ones that Rigwise ships with, which are simply the oldest. */
  readonly ages: AgeLimits;
  /** A figure that moved farther is held back until it is said again. Each is wider than any recorded move of a day. */
  readonly jump: Jump;
}

const id = z.string().min(1);
const number = z.number();

const ONE_NUMBER = { product: [], numbers: ['value'], value: 'value' } as const;

/** Everything that moves and that an answer rests on: one row per quantity. */
export const QUANTITIES = {
  /** What a card is rented for by the hour of work. */
  'rental-price': {
    fields: {
      networkId: id,
      gpuId: id,
      /** Whose price it is: what the host gets, what a renter pays, what is asked, what an interruptible job bids. */
      basis: z.enum(['host', 'renter', 'ask', 'bid']),
      /** The product it is for, where a market has several. */
      tier: z.enum(['community', 'premium', 'secure', 'interruptible', 'on-demand', 'batch']).optional(),
      lowUsdPerGpuHour: number.optional(),
      usdPerGpuHour: number,
      highUsdPerGpuHour: number.optional(),
    },
    ids: ['networkId', 'gpuId'],
    product: ['basis', 'tier'],
    numbers: ['lowUsdPerGpuHour', 'usdPerGpuHour', 'highUsdPerGpuHour'],
    value: 'usdPerGpuHour',
    unit: 'USD/h',
    plausible: { low: 0.001, high: 50 },
    // Sources are asked every 10 to 15 minutes. Rents moved by half within weeks in 2026. A year takes in what was read by
    // hand once or twice; before it other cards were the newest.
    ages: { freshMs: HOUR_MS, ageingMs: 14 * DAY_MS, staleMs: 365 * DAY_MS },
    // Rents moved by half within weeks in 2026; two recorded prices of one product never differ by a fifth.
    jump: { by: 'factor', most: 3 },
  },
  /** Share of online hours that is paid work, 0–1: of a card on a network, or of all its cards where none is named. */
  utilisation: {
    fields: {
      networkId: id,
      gpuId: id.optional(),
      value: number,
      /** How many cards were counted, rented and free. */
      cards: z.int().positive().optional(),
    },
    ids: ['networkId', 'gpuId'],
    ...ONE_NUMBER,
    unit: 'share',
    plausible: { low: 0, high: 1 },
    // Moves with the rents: whoever finds no renter lowers the price.
    ages: { freshMs: HOUR_MS, ageingMs: 14 * DAY_MS, staleMs: 365 * DAY_MS },
    // One machine with most of a network’s cards of a kind moves a share of twenty cards by half.
    jump: { by: 'difference', most: 0.6 },
  },
  /** What is paid on a whole network in a day, over so many cards: a check from above, and nobody’s own income. */
  'network-payout': {
    fields: { networkId: id, usdPerDay: number, cards: z.int().positive() },
    ids: ['networkId'],
    product: [],
    numbers: ['usdPerDay'],
    value: 'usdPerDay',
    unit: 'USD',
    plausible: { low: 1, high: 1e8 },
    // A sum of rents, and grows old like them.
    ages: { freshMs: DAY_MS, ageingMs: 14 * DAY_MS, staleMs: 365 * DAY_MS },
    // Akash’s was 7,535 USD on 17 July 2026 and 9,134 on 21 September; one customer who pays 72.5 % of it may leave at once.
    jump: { by: 'factor', most: 5 },
  },
  'coin-price': {
    fields: { coinId: id, value: number },
    ids: ['coinId'],
    ...ONE_NUMBER,
    unit: 'USD',
    plausible: { low: 1e-9, high: 1e6 },
    // Asked every 7 minutes. A small coin moves by a tenth in a day, and Pearl fell by half within weeks.
    ages: { freshMs: 20 * MINUTE_MS, ageingMs: 2 * DAY_MS, staleMs: 180 * DAY_MS },
    // The widest recorded day: Quantus × 1.97 (28 to 29 September 2026), Pearl × 1.36.
    jump: { by: 'factor', most: 3 },
  },
  'network-hashrate': {
    fields: { coinId: id, value: number },
    ids: ['coinId'],
    ...ONE_NUMBER,
    unit: 'H/s',
    plausible: { low: 1e6, high: 1e24 },
    // Follows the price with some days' delay.
    ages: { freshMs: HOUR_MS, ageingMs: 3 * DAY_MS, staleMs: 180 * DAY_MS },
    // The widest recorded day: Pearl × 2.79 at its fork (11 to 12 August 2026), Quantus × 2.06.
    jump: { by: 'factor', most: 4 },
  },
  'block-reward': {
    fields: { coinId: id, value: number },
    ids: ['coinId'],
    ...ONE_NUMBER,
    unit: 'coins',
    plausible: { low: 1e-6, high: 1e5 },
    // Set by protocol: the fastest schedule, Kaspa's, falls by 6 % a month and so by half in a year.
    ages: { freshMs: DAY_MS, ageingMs: 30 * DAY_MS, staleMs: 365 * DAY_MS },
    // Halvings are the largest steps of any schedule; no recorded day moved by more than 1.6 %.
    jump: { by: 'factor', most: 2.1 },
  },
  /** Real seconds per block, of the same window as the network hashrate of the same source and day. */
  'block-time': {
    fields: { coinId: id, value: number },
    ids: ['coinId'],
    ...ONE_NUMBER,
    unit: 's',
    plausible: { low: 0.01, high: 86_400 },
    // Holds only beside the network’s hashrate of its own time.
    ages: { freshMs: HOUR_MS, ageingMs: 3 * DAY_MS, staleMs: 180 * DAY_MS },
    // The widest recorded day: Pearl × 2.97 at its fork (11 to 12 August 2026).
    jump: { by: 'factor', most: 4 },
  },
  /** What was traded of a coin in 24 hours, on all markets together. */
  'coin-volume': {
    fields: { coinId: id, value: number },
    ids: ['coinId'],
    ...ONE_NUMBER,
    unit: 'USD',
    plausible: { low: 1, high: 1e12 },
    // Pearl’s was $0.96 M on 1 September 2026, 5.53 M on the 28th and 2.13 M on 4 October.
    ages: { freshMs: HOUR_MS, ageingMs: 3 * DAY_MS, staleMs: 60 * DAY_MS },
    // Pearl’s rose × 5.8 within September 2026, and what is traded in a day moves most of all.
    jump: { by: 'factor', most: 8 },
  },
  'exchange-rate': {
    fields: { currency: id, unitsPerUsd: number },
    ids: ['currency'],
    product: [],
    numbers: ['unitsPerUsd'],
    value: 'unitsPerUsd',
    unit: 'per USD',
    plausible: { low: 0.01, high: 1e6 },
    // Central banks publish on working days only: Friday's rate is Monday's, Easter makes it five days. Beyond a year a
    // currency may have lost half its value.
    ages: { freshMs: 4 * DAY_MS, ageingMs: 7 * DAY_MS, staleMs: 365 * DAY_MS },
    // A currency that loses half its value does so in a year, or in a headline of the day.
    jump: { by: 'factor', most: 2 },
  },
  /** What households pay at a place of the catalogue: `DE`, `US-TX`. */
  'electricity-price': {
    fields: { placeCode: id, currency: z.enum(['USD', 'EUR']), value: number },
    ids: ['placeCode'],
    // A price in another currency is not the same figure.
    product: ['currency'],
    numbers: ['value'],
    value: 'value',
    unit: 'CUR/kWh',
    plausible: { low: 0.001, high: 1.5 },
    // Statistical offices publish half a year's price up to eleven months after its first day.
    ages: { freshMs: 550 * DAY_MS, ageingMs: 730 * DAY_MS, staleMs: 1_095 * DAY_MS },
    // Household prices doubled in the crisis of 2022, over two of the half years that offices publish.
    jump: { by: 'factor', most: 2 },
  },
} as const satisfies Readonly<Record<string, QuantityRow>>;

export type Quantity = keyof typeof QUANTITIES;

type Fields<Of extends Quantity> = z.infer<z.ZodObject<(typeof QUANTITIES)[Of]['fields']>>;

/** What a figure is about, and its numbers in base units. */
export type Observed<Of extends Quantity = Quantity> = {
  readonly [Each in Of]: { readonly quantity: Each } & Readonly<Fields<Each>>;
}[Of];

/** A dated value with its provenance: as a source said it just now, as it was stored, or as Rigwise ships with it. */
export type Observation<Of extends Quantity = Quantity> = Observed<Of> & Provenance;

/** One of a source that was asked: its moment is known, and the day is that of the moment. */
export type Seen<Of extends Quantity = Quantity> = Observation<Of> & { readonly observedAt: string };

type Ids<Of extends Quantity> = (typeof QUANTITIES)[Of]['ids'][number];
type Product<Of extends Quantity> = (typeof QUANTITIES)[Of]['product'][number];

/** What a person asks for: of a rental, every product of the card on the network. */
export type Topic<Of extends Quantity = Quantity> = {
  readonly [Each in Of]: { readonly quantity: Each } & Readonly<Pick<Fields<Each>, Ids<Each> & keyof Fields<Each>>>;
}[Of];

/** What one figure is about: of a rental, one product of the card on the network. */
export type Subject<Of extends Quantity = Quantity> = {
  readonly [Each in Of]: { readonly quantity: Each } & Readonly<
    Pick<Fields<Each>, (Ids<Each> | Product<Each>) & keyof Fields<Each>>
  >;
}[Of];

/** Those of one quantity. */
export function ofQuantity<Of extends Quantity, Figure extends Observation>(
  observations: readonly Figure[],
  quantity: Of,
): readonly (Figure & Observation<Of>)[] {
  return observations.filter((each): each is Figure & Observation<Of> => each.quantity === quantity);
}
