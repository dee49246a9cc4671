import { NUMBER_WORDS } from './number-words.ts';

/** A count in digits or as a word, as a group of a pattern. */
export const COUNT = String.raw`(?<![\p{L}\d.,])(\d{1,3}|${[...NUMBER_WORDS.keys()].filter((word) => word.length > 2).join('|')})`;

export function countOf(written = ''): number {
  return NUMBER_WORDS.get(written.toLowerCase()) ?? Number(written);
}
