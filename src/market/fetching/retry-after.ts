import { HOUR_MS } from '../../durations.ts';

const MOST_MS = HOUR_MS;

/**
 * The `Retry-After` header in milliseconds, never more than an hour: a foreign clock or a slip of the pen must not
 * silence a source for longer. It is written as seconds or as a date (RFC 9110, 10.2.3); anything else is undefined.
 */
export function readRetryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const written = header.trim();
  if (/^\d+$/.test(written)) return Math.min(Number(written) * 1000, MOST_MS);
  // Date.parse() also reads much that is no HTTP date, "-5" among it.
  if (!written.endsWith(' GMT')) return undefined;
  const waitMs = Date.parse(written) - now.getTime();
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), MOST_MS);
}
