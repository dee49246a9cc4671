import type { Finder } from '../../catalog/finder.ts';
import { remembered } from '../../remembered.ts';
import { isPrintedWord } from './unknown-words.ts';

/** A word that stands alone, with the marks around it: "(Palit)", "Dual,", "x-tra", "rev2". */
const ALONE = /[^\s|]{3,}/gu;
const LETTERS = /\p{L}{3,}/u;
/** Ids, sizes and models, which say something whatever letters stand in them. */
const SAYS_A_NUMBER = /\d{3}|0x|\d\s?[a-z]{1,4}\/s|10de|1002|8086/iu;

/**
 * Takes out of a line the words that no program prints of a card and that are of no card's name, with their marks: what
 * stands on both sides of them belongs together.
 */
export function strangersOut(finder: Finder): (line: string) => string {
  const isStranger = remembered(new Map<string, { readonly answer: boolean }>(), (word: string) => {
    if (SAYS_A_NUMBER.test(word)) return false;
    const runs = word.match(/\p{L}{3,}/gu) ?? [];
    return !runs.some((run) => isPrintedWord(run) || finder.canBeOfName(run));
  });
  return (line) => {
    if (!LETTERS.test(line)) return line;
    let isWithout = false;
    const without = line.replaceAll(ALONE, (word) => {
      if (!LETTERS.test(word) || !isStranger(word)) return word;
      isWithout = true;
      return ' ';
    });
    return isWithout ? without.replaceAll(/(?<=\S)\s+/gu, ' ') : line;
  };
}
