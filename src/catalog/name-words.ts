import { SIZE_UNITS } from './gpu-name.ts';
import { readWord, splitRun } from './gpu-words.ts';
import { PHRASES } from './name-phrases.ts';
import { PART_NUMBERS } from './part-numbers.ts';
import { readCharacters } from './typed-characters.ts';

/** Letters of the phrases and part numbers in which a run of letters may be something that it is not alone; fewer than three are in many a word. */
const IN_PHRASES = new RegExp(
  [
    ...new Set(
      [...PHRASES.map(([phrase]) => phrase), ...PART_NUMBERS.map(({ pattern }) => pattern)].flatMap(
        ({ source }) => source.replaceAll(/\\./gu, ' ').match(/[a-z]{3,}/gu) ?? [],
      ),
    ),
  ].join('|'),
  'u',
);

/**
 * Whether a word can stand in a card's name at all, whatever stands around it: of running text most can't. Never false of
 * a word of a name; shorter runs of letters can be anything.
 * @param oddNames What cards are called that no word explains, in letters and digits.
 */
export function canBeOfName(word: string, oddNames: string): boolean {
  const { text, foreign } = readCharacters(word);
  if (foreign) return false;
  return (text.match(/[a-z]{3,}/gu) ?? []).every(
    (run) =>
      readWord(run) !== undefined ||
      SIZE_UNITS.has(run) ||
      IN_PHRASES.test(run) ||
      splitRun(run, true) !== undefined ||
      splitRun(run, false) !== undefined ||
      oddNames.includes(run),
  );
}
