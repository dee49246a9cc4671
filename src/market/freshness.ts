import type { Observation, Observed } from './observation.ts';

/** How far an observation can be relied on. What is too old is not used. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'too-old';

interface AgeLimits {
  /** Younger than this, nobody could know better. */
  readonly freshMs: number;
  /** Younger than this, it still describes today. */
  readonly ageingMs: number;
  /** Older than this, it describes another market. */
  readonly staleMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const AGE_LIMITS = {
  // Sources are asked every 10 to 15 minutes. Rents moved by half within weeks in 2026.
  'rental-price': { freshMs: HOUR_MS, ageingMs: DAY_MS, staleMs: 30 * DAY_MS },
  utilisation: { freshMs: HOUR_MS, ageingMs: DAY_MS, staleMs: 30 * DAY_MS },
  // Asked every 5 minutes. A small coin moves by a tenth in a day, and Pearl fell by half within weeks.
  'coin-price': { freshMs: 20 * MINUTE_MS, ageingMs: 3 * HOUR_MS, staleMs: 7 * DAY_MS },
  // Follows the price with some days' delay.
  'network-hashrate': { freshMs: HOUR_MS, ageingMs: DAY_MS, staleMs: 14 * DAY_MS },
  // Set by protocol: the fastest schedule, Kaspa's, falls by 6 % a month.
  'block-reward': { freshMs: DAY_MS, ageingMs: 7 * DAY_MS, staleMs: 60 * DAY_MS },
  // Central banks publish on working days only: Friday's rate is Monday's, Easter makes it five days.
  'exchange-rate': { freshMs: 4 * DAY_MS, ageingMs: 7 * DAY_MS, staleMs: 30 * DAY_MS },
  // Statistical offices publish half a year's price up to eleven months after its first day.
  'electricity-price': { freshMs: 550 * DAY_MS, ageingMs: 730 * DAY_MS, staleMs: 1_095 * DAY_MS },
} as const satisfies Record<Observed['quantity'], AgeLimits>;

/** Clocks of two machines differ by minutes, not more. */
const CLOCK_TOLERANCE_MS = 10 * MINUTE_MS;

export function isFromTheFuture({ observedAt }: Pick<Observation, 'observedAt'>, now: Date): boolean {
  return Date.parse(observedAt) > now.getTime() + CLOCK_TOLERANCE_MS;
}

/**
 * How far from now it was seen, in ms. A figure of the future was seen when a clock was wrong: by how much, only its
 * distance tells, so it counts as that old.
 */
export function ageMs({ observedAt }: Pick<Observation, 'observedAt'>, now: Date): number {
  return Math.abs(now.getTime() - Date.parse(observedAt));
}

export function freshness(observation: Pick<Observation, 'observedAt' | 'quantity'>, now: Date): Freshness {
  const age = ageMs(observation, now);
  const { freshMs, ageingMs, staleMs } = AGE_LIMITS[observation.quantity];
  if (age <= freshMs) return 'fresh';
  if (age <= ageingMs) return 'ageing';
  return age <= staleMs ? 'stale' : 'too-old';
}
