import { COUNTERS, NUMBER_WORDS } from './number-words.ts';

/** One way to take a piece of text apart into a count and a card. */
export interface CountReading {
  readonly count: number;
  /** What is left for the card's name. */
  readonly card: string;
  /** `doubtful`: a bare number behind the card, which may be a count, a size or a slip. */
  readonly how: 'marked' | 'bare' | 'doubtful';
  /** The count stands behind the card, with an x or a word. */
  readonly isBehind?: true;
}

const PIECES = String.raw`(?:шт(?:ук[иа]?)?|pcs?|pieces?|units?|stk|stück|stueck|st|szt(?:uk)?|ks|kusů|db|adet|kpl|uds?|unidades|unités?|cards?|gpus?|tane|off|(?:graf\p{L}{1,6})?kart(?:en?|y|ach|ami|ą|ę)?|(?:video|grafische )?kaart(?:en)?|cartes?(?: graphiques?)?|tarjetas?(?: gr[áa]ficas?)?|placas?(?: de v[íi]deo)?|schede?(?: video)?|(?:видео|відео)?карт\p{L}{0,3}|ekran kart\p{L}{0,3})\.?`;
const PIECES_FIRST = new RegExp(String.raw`^${PIECES}\s+(?=\S)`, 'iu');
const BEFORE_MARKED = [
  new RegExp(String.raw`^(\d{1,15})\s*${COUNTERS}\s*(?:卡)?(\S.*)$`, 'u'),
  /^x\s*(\d{1,4})\s+(\S.*)$/iu,
  /^(\d{1,15})\s*x\s*(\S.*)$/iu,
  new RegExp(String.raw`^(\d{1,15})\s*${PIECES}\s+(?:of\s+|по\s+)?(\S.*)$`, 'iu'),
];
const BEHIND_MARKED = [
  new RegExp(String.raw`^(.*\S)\s*(?<!\d)(\d{1,4})\s*${COUNTERS}$`, 'u'),
  // "3070x6" and "3070 x6"; in "7900xtx2" the x belongs to the card.
  new RegExp(String.raw`^(.*\S)\s+x\s*(\d{1,15})(?:\s*${PIECES})?$`, 'iu'),
  /^(.*\d)x\s*(\d{1,15})$/iu,
  /^(.*\S)\s+(\d{1,15})\s*x$/iu,
  new RegExp(String.raw`^(.*\S)\s+(\d{1,15})\s*${PIECES}$`, 'iu'),
];

const OF_COUNT = new RegExp(
  String.raw`^\d*(?:${PIECES}|graphiques?|gr[áa]ficas?|v[íi]deo|de|grafische|graf\p{L}{1,6}|video|ekran|of|по|dual)?$|\d\P{ASCII}|\P{ASCII}\d|${COUNTERS}`,
  'iu',
);

/** Whether a word can be of a count, whatever stands around it: "two", "6pcs", "шт". Never false of one that is. */
export function canBeOfCount(word: string): boolean {
  return OF_COUNT.test(word) || NUMBER_WORDS.has(word.toLowerCase());
}

/** Every way in which a piece can hold a count, the plainest first. Whether the rest is a card is not asked here. */
export function countReadings(piece: string): readonly CountReading[] {
  const before = BEFORE_MARKED.flatMap((pattern) => {
    const found = pattern.exec(piece);
    return found === null ? [] : [marked(found[1], found[2])];
  });
  const behind = BEHIND_MARKED.flatMap((pattern) => {
    const found = pattern.exec(piece);
    return found === null ? [] : [{ ...marked(found[2], found[1]), isBehind: true as const }];
  });
  const [, word = '', afterWord = ''] =
    /^(?:(?:an?|ein|une?|una|een)\s+(?=(?:dozen|pair|couple|dutzend|paar|paire|coppia|docena|douzaine|dozzina|par)\s))?([\p{L}'’]+)\s+(?:(?:of|de|di|von)\s+)?(\S.*)$/iu.exec(
      piece,
    ) ?? [];
  const wordCount = NUMBER_WORDS.get(word.toLowerCase().replace('’', "'"));
  const worded: CountReading[] =
    wordCount === undefined
      ? []
      : [
          {
            count: wordCount,
            card: afterWord.replace(PIECES_FIRST, ''),
            // In Danish a number, in English a word that stands before any card.
            how: word.toLowerCase() === 'to' ? 'doubtful' : 'marked',
          },
        ];
  const [, bareCount, afterBare] = /^(\d{1,15})\s+(\S.*)$/u.exec(piece) ?? [];
  const bare: CountReading[] =
    bareCount === undefined || afterBare === undefined
      ? []
      : [{ count: Number(bareCount), card: afterBare, how: 'bare' }];
  const [, cardBefore, behindBlank, behindDash] = /^(.*\S)(?:\s+(\d{1,3})|\s?-\s?(\d{1,2}))$/u.exec(piece) ?? [];
  const numberBehind = behindBlank ?? behindDash;
  const doubtful: CountReading[] =
    cardBefore === undefined || numberBehind === undefined
      ? []
      : [{ count: Number(numberBehind), card: cardBefore, how: 'doubtful' }];
  // "4090 four", as it is spoken.
  const [, cardBeforeWord = '', wordBehind = ''] = /^(.*\d\S*)\s+(\p{L}+)$/u.exec(piece) ?? [];
  const wordCountBehind = NUMBER_WORDS.get(wordBehind.toLowerCase());
  const wordedBehind: CountReading[] =
    wordCountBehind === undefined || wordBehind.length < 3
      ? []
      : [{ count: wordCountBehind, card: cardBeforeWord, how: 'doubtful' }];
  // "6-3070": a dash between the two.
  const [, countDash, cardDash] = /^(\d{1,2})\s?-\s?(\D*\d{3,4}\b.*)$/u.exec(piece) ?? [];
  const dashed: CountReading[] =
    countDash === undefined || cardDash === undefined
      ? []
      : [{ count: Number(countDash), card: cardDash, how: 'doubtful' }];
  // Two cards, or one of a series called Dual.
  const [, afterDual] = /^dual\s+(\S.*)$/iu.exec(piece) ?? [];
  const dual: CountReading[] = afterDual === undefined ? [] : [{ count: 2, card: afterDual, how: 'doubtful' }];
  return [...before, ...behind, ...worded, ...bare, ...doubtful, ...wordedBehind, ...dashed, ...dual];
}

function marked(count: string | undefined, card: string | undefined): CountReading {
  return { count: Number(count), card: card ?? '', how: 'marked' };
}
