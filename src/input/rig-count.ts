/** One way to take a piece of text apart into a count and a card. */
export interface CountReading {
  readonly count: number;
  /** What is left for the card's name. */
  readonly card: string;
  /** `doubtful`: a bare number behind the card, which may be a count, a size or a slip. */
  readonly how: 'marked' | 'bare' | 'doubtful';
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    dozen: 12,
    sixteen: 16,
    twenty: 20,
  }),
);

const PIECES = String.raw`(?:шт(?:ук[иа]?)?|pcs?|pieces?|units?|stk|stück|st)\.?`;
const BEFORE_MARKED = [
  /^(\d{1,15})\s*x\s*(\S.*)$/iu,
  new RegExp(String.raw`^(\d{1,15})\s*${PIECES}\s+(?:of\s+|по\s+)?(\S.*)$`, 'iu'),
];
const BEHIND_MARKED = [
  // "3070x6" and "3070 x6"; in "7900xtx2" the x belongs to the card.
  /^(.*\S)\s+x\s*(\d{1,15})$/iu,
  /^(.*\d)x\s*(\d{1,15})$/iu,
  /^(.*\S)\s+(\d{1,15})\s*x$/iu,
  new RegExp(String.raw`^(.*\S)\s+(\d{1,15})\s*${PIECES}$`, 'iu'),
];

/** Every way in which a piece can hold a count, the plainest first. Whether the rest is a card is not asked here. */
export function countReadings(piece: string): readonly CountReading[] {
  const before = BEFORE_MARKED.flatMap((pattern) => {
    const found = pattern.exec(piece);
    return found === null ? [] : [marked(found[1], found[2])];
  });
  const behind = BEHIND_MARKED.flatMap((pattern) => {
    const found = pattern.exec(piece);
    return found === null ? [] : [marked(found[2], found[1])];
  });
  const [, word = '', afterWord = ''] = /^([a-z]+)\s+(?:of\s+)?(\S.*)$/iu.exec(piece) ?? [];
  const wordCount = NUMBER_WORDS.get(word.toLowerCase());
  const worded: CountReading[] = wordCount === undefined ? [] : [{ count: wordCount, card: afterWord, how: 'marked' }];
  const [, bareCount, afterBare] = /^(\d{1,15})\s+(\S.*)$/u.exec(piece) ?? [];
  const bare: CountReading[] =
    bareCount === undefined || afterBare === undefined
      ? []
      : [{ count: Number(bareCount), card: afterBare, how: 'bare' }];
  const [, cardBefore, numberBehind] = /^(.*\S)\s+(\d{1,3})$/u.exec(piece) ?? [];
  const doubtful: CountReading[] =
    cardBefore === undefined || numberBehind === undefined
      ? []
      : [{ count: Number(numberBehind), card: cardBefore, how: 'doubtful' }];
  return [...before, ...behind, ...worded, ...bare, ...doubtful];
}

function marked(count: string | undefined, card: string | undefined): CountReading {
  return { count: Number(count), card: card ?? '', how: 'marked' };
}
