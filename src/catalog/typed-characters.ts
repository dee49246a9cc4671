/** Longer texts than this are not a name: they are cut, and what is cut is never taken for a whole one. */
const LONGEST_TYPED_NAME = 200;

/** Cyrillic and Greek letters that look like Latin ones; keyboards with two layouts mix them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  α: 'a',
  τ: 't',
  χ: 'x',
  ο: 'o',
  ρ: 'p',
};

/** Words that Russian speakers write by sound. */
const BY_SOUND: readonly (readonly [RegExp, string])[] = [
  [/супер/gu, ' super '],
  [/джифорс/gu, ' geforce '],
  [/радеон/gu, ' radeon '],
  [/ртх/gu, ' rtx '],
  [/гтх/gu, ' gtx '],
  [/(?<![а-яё])ти(?![а-яё])/gu, 'ti'],
  [/(?<=\d\s*)(гб|гиг)(?![а-яё])/gu, 'gb'],
];

export interface TypedCharacters {
  /** Lower-case Latin letters, digits and ordinary punctuation. */
  readonly text: string;
  /** Something stood there that no name is written with: markup, mentions, emoji, other scripts, or too much of it. */
  readonly foreign: boolean;
}

/** Folds width, case and look-alike letters, and keeps what else was there as a fact about the text. */
export function readCharacters(typed: string): TypedCharacters {
  const cut = typed.length > LONGEST_TYPED_NAME;
  const marks = typed.slice(0, LONGEST_TYPED_NAME).replaceAll(/[™®©]|\((?:tm|r|c)\)/giu, ' ');
  const text = /\P{ASCII}/u.test(marks) ? inLatin(marks) : marks.toLowerCase();
  const foreign = cut || text.length > LONGEST_TYPED_NAME || /[^a-z0-9\s\-_./\\+,;:'"()!?&|×]/u.test(text);
  return { text: text.slice(0, LONGEST_TYPED_NAME).replaceAll(/[^a-z0-9.\s\-_]/gu, ' '), foreign };
}

function inLatin(typed: string): string {
  let text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/gu, '-');
  for (const [sound, word] of BY_SOUND) text = text.replaceAll(sound, word);
  return text.replaceAll(/[^\p{ASCII}]/gu, (character) => LOOK_ALIKES[character] ?? character);
}

/** Letters and digits only: how names are compared when spaces and punctuation do not count. */
export function compact(typed: string): string {
  return compacted(readCharacters(typed));
}

/** The same of characters that were read already. */
export function compacted({ text }: Pick<TypedCharacters, 'text'>): string {
  return text.replaceAll(/[^a-z0-9]/gu, '');
}
