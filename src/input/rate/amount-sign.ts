import type { RateToken } from './rate-token.ts';

/**
 * `plain`: no dash, or one that is none of the number's; `minus`; `time-minus`: one right behind a part of the day, some
 * days or hours; `doubtful`: a dash between words that may be either; `range`: a dash between two amounts.
 */
export type Sign = 'plain' | 'minus' | 'time-minus' | 'doubtful' | 'range';

/** A minus stands first or behind an operator, a colon or a part of the day, and no blank stands between it and its number. */
export function signOf(
  text: string,
  tokens: readonly RateToken[],
  place: number,
): { readonly sign: Sign; readonly start: number } {
  let at = place - 1;
  let start = tokens[place]?.start ?? 0;
  // "-€0.02" and "-R$ 0,05": the currency stands between the sign and the number.
  while (tokens[at]?.kind === 'money' && tokens[at - 1]?.kind === 'dash') {
    start = tokens[at]?.start ?? start;
    at -= 1;
  }
  const dash = tokens[at];
  const plain = { sign: 'plain', start: tokens[place]?.start ?? 0 } as const;
  if (dash?.kind !== 'dash') return plain;
  const former = tokens[at - 1];
  const touches = dash.end === start;
  const isBehindBlank = former === undefined || former.end < dash.start;
  if (former !== undefined && isOfAmount(tokens, at - 1)) return { ...plain, sign: 'range' };
  const minus = { sign: 'minus', start: dash.start } as const;
  if (former === undefined) return touches && dash.end - dash.start === 1 ? minus : { ...minus, sign: 'doubtful' };
  if (!touches) return plain;
  const isTime = ['part', 'days', 'hours', 'start-hour', 'scheme'].includes(former.kind);
  if (/[:=@]$/u.test(text.slice(former.end, dash.start))) return { ...minus, sign: isTime ? 'time-minus' : 'doubtful' };
  if (/[:=(@]\s*$/u.test(text.slice(former.end, dash.start)) || former.kind === 'break') return minus;
  // "€-0.02", and the currency stands before the sign.
  if (former.kind === 'money') return minus;
  if (!isBehindBlank) return plain;
  return { ...minus, sign: isTime ? 'time-minus' : 'doubtful' };
}

/** Whether the token at a place is a number, or money or a unit behind one. */
function isOfAmount(tokens: readonly RateToken[], place: number): boolean {
  for (let at = place; at >= 0; at -= 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'number') return true;
    if (kind !== 'money' && kind !== 'unit') return false;
  }
  return false;
}
