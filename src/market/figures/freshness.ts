import type { Provenance } from '../../catalog/figure.ts';
import { dayOf } from './figure-date.ts';
import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Quantity } from '../../catalog/quantities.ts';
import { DAY_MS, MINUTE_MS } from '../../durations.ts';

/** How far a figure can be relied on. What is too old is not used. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'too-old';

/** Clocks of two machines differ by minutes, not more. */
export const CLOCK_TOLERANCE_MS = 10 * MINUTE_MS;

type Dated = Pick<Provenance, 'date' | 'observedAt'>;

export function isFromTheFuture(figure: Dated, now: Date): boolean {
  return momentMs(figure) > now.getTime() + CLOCK_TOLERANCE_MS;
}

/** The first block of the first coin. A figure from before was dated by a zero or in a wrong unit. */
const FIRST_MS = Date.UTC(2009, 0, 3);

/** Dated after now or before there was any such figure, or not dated at all: by a clock's fault or a source's. */
export function isMisdated(figure: Dated, now: Date): boolean {
  // Written so that NaN, which compares to nothing, is no date.
  const isDated = momentMs(figure) >= FIRST_MS;
  return !isDated || isFromTheFuture(figure, now);
}

/** When it was seen; one that is only dated by its day, from the first moment of that. */
function momentMs({ date, observedAt }: Dated): number {
  return observedAt === undefined ? dayOf(date) * DAY_MS : Date.parse(observedAt);
}

/**
 * How far from now it was seen, in ms. A figure of the future was seen when a clock was wrong: by how much, only its
 * distance tells, so it counts as that old.
 */
export function ageMs(figure: Dated, now: Date): number {
  return Math.abs(now.getTime() - momentMs(figure));
}

/** Whether a source that is asked said so within a day of now. A figure that is only dated by its day ships with Rigwise. */
export function isLive(figure: Pick<Provenance, 'observedAt'>, now: Date): boolean {
  return figure.observedAt !== undefined && Math.abs(now.getTime() - Date.parse(figure.observedAt)) <= DAY_MS;
}

/** A vague date counts from its first day. */
export function freshnessOf(figure: Dated, quantity: Quantity, now: Date): Freshness {
  const age = ageMs(figure, now);
  const { freshMs, ageingMs, staleMs } = QUANTITIES[quantity].ages;
  if (age <= freshMs) return 'fresh';
  if (age <= ageingMs) return 'ageing';
  return age <= staleMs ? 'stale' : 'too-old';
}
