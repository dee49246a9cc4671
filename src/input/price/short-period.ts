import type { Period } from '../../appraisal/typed-rate.ts';
import { matchAt } from '../pattern-at.ts';

/** "p/d", "pm", "p.a.", "/mo": only behind an amount are they a time. */
const SHORT: readonly (readonly [Period | 'hour', RegExp])[] = [
  ['hour', /(?:\/\s?|p\/)(?:h(?:rs?|our)?)(?![\p{L}\d])/iuy],
  ['day', /(?:(?:\/\s?|p\/)(?:d|day|dag)|p\.?d\.?)(?![\p{L}\d])/iuy],
  ['week', /(?:(?:\/\s?|p\/)(?:w|wk|week)|p\.?w\.?)(?![\p{L}\d])/iuy],
  ['month', /(?:(?:\/\s?|p\/)(?:m|mo|mth|mnd|month)|pcm|p\.?m\.?)(?![\p{L}\d])/iuy],
  ['year', /(?:(?:\/\s?|p\/)(?:y|yr|year|a|j|jr)|p\.?a\.?)(?![\p{L}\d])/iuy],
];

/** "pm" alone, which is left out behind what is no charge. */
export function isShortPeriod(word: string): boolean {
  return shortPeriodAt(word, 0)?.end === word.length && /^p/iu.test(word);
}

export interface ShortPeriod {
  readonly period: Period | 'hour';
  readonly end: number;
  /** The p of "50p/d" may be a penny. */
  readonly mayBePence: boolean;
}

/** The time in few letters that stands at a place, or behind one blank. */
export function shortPeriodAt(text: string, start: number): ShortPeriod | undefined {
  const from = text[start] === ' ' ? start + 1 : start;
  for (const [period, pattern] of SHORT) {
    const written = matchAt(pattern, text, from)?.[0];
    if (written !== undefined) return { period, end: from + written.length, mayBePence: /^p\//iu.test(written) };
  }
  return undefined;
}
