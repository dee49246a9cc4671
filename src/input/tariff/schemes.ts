import type { ClockWindow } from '../../engine/clock-window.ts';
import { endAt } from '../pattern-at.ts';

/** A kind of contract with hours of its own, known by its name. */
export interface Scheme {
  readonly name: string;
  /** The cheap hours; all others are dear. As most of its meters are set. */
  readonly cheap: readonly ClockWindow[];
}

const SCHEMES: readonly (readonly [RegExp, Scheme])[] = [
  // Seven hours of the night; half past midnight is the commonest start in Britain.
  [/eco(?:nomy)?[- ]?7(?!\d)|e7(?![\p{L}\d])/uy, { name: 'Economy 7', cheap: [{ fromHour: 0.5, toHour: 7.5 }] }],
  [
    /eco(?:nomy)?[- ]?10(?!\d)|e10(?![\p{L}\d])/uy,
    {
      name: 'Economy 10',
      cheap: [
        { fromHour: 0, toHour: 5 },
        { fromHour: 13, toHour: 16 },
        { fromHour: 20, toHour: 22 },
      ],
    },
  ],
];

/** The scheme that a text names at a place. */
export function schemeAt(text: string, start: number): { readonly scheme: Scheme; readonly end: number } | undefined {
  if (start > 0 && /[\p{L}\d]/u.test(text[start - 1] ?? '')) return undefined;
  for (const [pattern, scheme] of SCHEMES) {
    const end = endAt(pattern, text, start);
    if (end !== undefined) return { scheme, end };
  }
  return undefined;
}
