import type { Provenance } from '../../catalog/figure.ts';
import { dayOf } from './figure-date.ts';
import type { Observation, Observed } from './observation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../durations.ts';

/** How far a figure can be relied on. What is too old is not used. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'too-old';

interface AgeLimits {
  /** Younger than this, nobody could know better. */
  readonly freshMs: number;
  /** Younger than this, it still describes today; older, the world may have moved. */
  readonly ageingMs: number;
  /** Older than this, it describes another market. */
  readonly staleMs: number;
}

/** The same for live figures and for the dated ones that Rigwise ships with, which are simply the oldest. */
export const AGE_LIMITS = {
  // Sources are asked every 10 to 15 minutes. Rents moved by half within weeks in 2026. A year takes in what was read by
  // hand once or twice; before it other cards were the newest.
  'rental-price': { freshMs: HOUR_MS, ageingMs: 14 * DAY_MS, staleMs: 365 * DAY_MS },
  // Moves with the rents: whoever finds no renter lowers the price.
  utilisation: { freshMs: HOUR_MS, ageingMs: 14 * DAY_MS, staleMs: 365 * DAY_MS },
  // Asked every 6 minutes. A small coin moves by a tenth in a day, and Pearl fell by half within weeks.
  'coin-price': { freshMs: 20 * MINUTE_MS, ageingMs: 2 * DAY_MS, staleMs: 180 * DAY_MS },
  // Follows the price with some days' delay.
  'network-hashrate': { freshMs: HOUR_MS, ageingMs: 3 * DAY_MS, staleMs: 180 * DAY_MS },
  // Set by protocol: the fastest schedule, Kaspa's, falls by 6 % a month and so by half in a year.
  'block-reward': { freshMs: DAY_MS, ageingMs: 30 * DAY_MS, staleMs: 365 * DAY_MS },
  // Central banks publish on working days only: Friday's rate is Monday's, Easter makes it five days. Beyond a year a
  // currency may have lost half its value.
  'exchange-rate': { freshMs: 4 * DAY_MS, ageingMs: 7 * DAY_MS, staleMs: 365 * DAY_MS },
  // Statistical offices publish half a year's price up to eleven months after its first day.
  'electricity-price': { freshMs: 550 * DAY_MS, ageingMs: 730 * DAY_MS, staleMs: 1_095 * DAY_MS },
} as const satisfies Record<Observed['quantity'], AgeLimits>;

/** Clocks of two machines differ by minutes, not more. */
const CLOCK_TOLERANCE_MS = 10 * MINUTE_MS;

export function isFromTheFuture({ observedAt }: Pick<Observation, 'observedAt'>, now: Date): boolean {
  return Date.parse(observedAt) > now.getTime() + CLOCK_TOLERANCE_MS;
}

/** The first block of the first coin. A figure from before was dated by a zero or in a wrong unit. */
const FIRST_MS = Date.UTC(2009, 0, 3);

/** Dated after now or before there was any such figure, or not dated at all: by a clock's fault or a source's. */
export function isMisdated(observation: Pick<Observation, 'observedAt'>, now: Date): boolean {
  // Written so that NaN, which compares to nothing, is no date.
  const isDated = Date.parse(observation.observedAt) >= FIRST_MS;
  return !isDated || isFromTheFuture(observation, now);
}

/**
 * How far from now it was seen, in ms. A figure of the future was seen when a clock was wrong: by how much, only its
 * distance tells, so it counts as that old.
 */
export function ageMs({ observedAt }: Pick<Observation, 'observedAt'>, now: Date): number {
  return Math.abs(now.getTime() - Date.parse(observedAt));
}

/** Whether a source that is asked said so within a day of now. A figure that is only dated by its day ships with Rigwise. */
export function isLive({ observedAt }: Pick<Provenance, 'observedAt'>, now: Date): boolean {
  return observedAt !== undefined && ageMs({ observedAt }, now) <= DAY_MS;
}

export function freshness(observation: Pick<Observation, 'observedAt' | 'quantity'>, now: Date): Freshness {
  return freshnessAt(ageMs(observation, now), observation.quantity);
}

/** The same for a figure that may be dated by its day alone; a vague date counts from its first day. */
export function freshnessOf(
  { date, observedAt }: Pick<Provenance, 'date' | 'observedAt'>,
  quantity: Observed['quantity'],
  now: Date,
): Freshness {
  const age = observedAt === undefined ? Math.abs(now.getTime() - dayOf(date) * DAY_MS) : ageMs({ observedAt }, now);
  return freshnessAt(age, quantity);
}

function freshnessAt(age: number, quantity: Observed['quantity']): Freshness {
  const { freshMs, ageingMs, staleMs } = AGE_LIMITS[quantity];
  if (age <= freshMs) return 'fresh';
  if (age <= ageingMs) return 'ageing';
  return age <= staleMs ? 'stale' : 'too-old';
}
