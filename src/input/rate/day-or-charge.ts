import type { RateProblem } from './rate-problem.ts';
import type { RateToken } from './rate-token.ts';

const TIMES: ReadonlySet<RateToken['kind']> = new Set(['part', 'hours', 'start-hour', 'days', 'scheme', 'period']);

/**
 * "27p kwh 53p day": of two amounts one is per kWh and the other has only "day" behind it, which may be the daytime or
 * each day. Undefined where it is not so.
 */
export function dayOrCharge(plain: string, tokens: readonly RateToken[]): RateProblem | undefined {
  const [day, ...otherTimes] = tokens.filter(({ kind }) => TIMES.has(kind));
  const [unit, ...otherUnits] = tokens.filter(({ kind }) => kind === 'unit');
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  if (day?.kind !== 'part' || day.part !== 'day' || otherTimes.length > 0) return undefined;
  if (unit === undefined || otherUnits.length > 0 || numbers.length !== 2) return undefined;
  const before = tokens[tokens.indexOf(day) - 1];
  if (before?.kind !== 'number' && before?.kind !== 'money') return undefined;
  const ownerOf = (token: RateToken) => numbers.findLast(({ start }) => start < token.start);
  const [ofUnit, ofDay] = [ownerOf(unit), ownerOf(day)];
  if (ofUnit === undefined || ofUnit === ofDay) return undefined;
  const asCharge = `${plain.slice(0, day.start)}per ${plain.slice(day.start)}`;
  const asDay = `${plain.slice(0, unit.end)} night,${plain.slice(unit.end)}`.replaceAll(/,\s*,/gu, ',');
  return { kind: 'day-or-charge', offers: [asCharge, asDay] };
}
