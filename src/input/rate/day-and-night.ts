import type { RateToken } from './rate-token.ts';

const PER_BEFORE = /(?:\/|(?<!\p{L})(?:per|pro|a|je|par|por|al|each|every|на|в|за)\s)\s?$/u;

/** "$0.31 per day, $0.19 per night" is no charge a day, and neither is "night-0.08/day-0.16". */
export function withDayAndNight(plain: string, tokens: readonly RateToken[]): readonly RateToken[] {
  const isNight = (token: RateToken): boolean =>
    token.kind === 'part' && token.part === 'night' && PER_BEFORE.test(plain.slice(0, token.start));
  const hasNight = tokens.some((token) => token.kind === 'part' && token.part === 'night');
  const isPerNight = tokens.some(isNight);
  const leadsToPrice = ({ start, end }: RateToken): boolean =>
    plain[start] === '/' && /^\s?[-:=]/u.test(plain.slice(end));
  return tokens.flatMap((token): readonly RateToken[] => {
    if (token.kind !== 'period' || token.period !== 'day') return [token];
    if (isPerNight) return [{ ...token, kind: 'part', part: 'day', word: 'day' }];
    if (!hasNight || !leadsToPrice(token)) return [token];
    const { start, end } = token;
    return [
      { kind: 'break', isAnd: false, start, end: start + 1 },
      { kind: 'part', part: 'day', word: 'day', start: start + 1, end },
    ];
  });
}
