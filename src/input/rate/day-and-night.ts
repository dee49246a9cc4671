import type { DayPart } from '../tariff/day-parts.ts';
import type { RateToken } from './rate-token.ts';

const PER_BEFORE = /(?:(?<!\s)\/|(?<!\p{L})(?:per|pro|a|je|par|por|al|each|every|на|в|за)\s)\s?$/u;
/** What a day's price has beside it. */
const CHEAP: ReadonlySet<DayPart> = new Set(['night', 'low tariff', 'off-peak', 'low hours', 'T2']);

/** "$0.31 per day, $0.19 per night" is no charge a day, and neither are "night-0.08/day-0.16" and "nacht 0,20 / dag 0,30". */
export function withDayAndNight(plain: string, tokens: readonly RateToken[]): readonly RateToken[] {
  const leadsToPrice = ({ end }: RateToken): boolean => /^\s?[-:=@]/u.test(plain.slice(end));
  const isNight = (token: RateToken): boolean =>
    token.kind === 'part' &&
    token.part === 'night' &&
    PER_BEFORE.test(plain.slice(0, token.start)) &&
    !leadsToPrice(token);
  const parts = tokens.flatMap((token) => (token.kind === 'part' ? [token.part] : []));
  const isMissed = parts.some((part) => CHEAP.has(part)) && !parts.includes('day');
  const isPerNight = !parts.includes('day') && tokens.some(isNight);
  return tokens.flatMap((token, place): readonly RateToken[] => {
    if (token.kind !== 'period' || token.period !== 'day') return [token];
    if (isPerNight) return [{ ...token, kind: 'part', part: 'day', word: 'day' }];
    const { start, end } = token;
    const isLabel = plain[start] === '/' && leadsToPrice(token);
    const isBetween = plain.startsWith('/ ', start) && plain[start - 1] === ' ';
    const [before, behind] = [tokens[place - 1]?.kind, tokens[place + 1]?.kind];
    const isBesidePart = plain[start] === '/' && (before === 'part' || (before === 'unit' && behind === 'number'));
    if (!isMissed || !(isLabel || isBetween || isBesidePart)) return [token];
    return [
      { kind: 'break', isAnd: false, start, end: start + 1 },
      { kind: 'part', part: 'day', word: 'day', start: start + 1, end },
    ];
  });
}
