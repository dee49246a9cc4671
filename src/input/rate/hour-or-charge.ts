import type { Money } from './amount-money.ts';
import { isUsualCharge } from './charges.ts';
import type { RateProblem } from './rate-problem.ts';
import type { RateToken } from './rate-token.ts';

const TIMES: ReadonlySet<RateToken['kind']> = new Set(['part', 'hours', 'start-hour', 'days', 'scheme']);
const AFTER_NOON = /^(\d{1,2}(?:[:.]\d\d)?)\s?p\.?\s?m\.?$/u;

/**
 * "28p + 8 pm": one price, and one hour with which no other begins, or so much per month. Undefined where it is not so, and
 * where nobody is charged so little or so much.
 */
export function hourOrCharge(
  plain: string,
  tokens: readonly RateToken[],
  { currency, unitsPerUsd }: Money,
): RateProblem | undefined {
  const [hour, ...otherTimes] = tokens.filter(({ kind }) => TIMES.has(kind));
  if (hour?.kind !== 'start-hour' || otherTimes.length > 0) return undefined;
  if (tokens.filter(({ kind }) => kind === 'number').length !== 1) return undefined;
  const written = plain.slice(hour.start, hour.end);
  const number = AFTER_NOON.exec(written)?.[1]?.replace(':', '.');
  if (number === undefined || !isUsualCharge(Number(number) / unitsPerUsd)) return undefined;
  const before = plain.slice(0, hour.start).replace(/[\s,;+]+$/u, '');
  const offer = `${before} + ${number} ${currency} per month${plain.slice(hour.end)}`;
  return { kind: 'hour-or-charge', written, offers: [offer] };
}
