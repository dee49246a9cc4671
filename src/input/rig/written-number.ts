import { NUMBER_WORDS, WORDS_FOR_NUMBERS } from './number-words.ts';

/** A count in digits or as a word, as a group of a pattern. */
export const COUNT = String.raw`(?<![\p{L}\d.,])(\d{1,3}|${WORDS_FOR_NUMBERS})`;

export function countOf(written = ''): number {
  return NUMBER_WORDS.get(written.toLowerCase()) ?? Number(written);
}
