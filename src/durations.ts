export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The UTC day that a moment lies in, counted from that of 1 January 1970. */
export function daysSinceEpoch(moment: Date): number {
  return Math.floor(moment.getTime() / DAY_MS);
}
