/** One way to take a piece of text apart into a count and a card. */
export interface CountReading {
  readonly count: number;
  /** What is left for the card's name. */
  readonly card: string;
  /** `doubtful`: a bare number behind the card, which may be a count, a size or a slip. */
  readonly how: 'marked' | 'bare' | 'doubtful';
}

/** By the word, in the languages of the page. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
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
    single: 1,
    triple: 3,
    quad: 4,
    pair: 2,
    couple: 2,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    zwölf: 12,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    две: 2,
    два: 2,
    четыре: 4,
    пять: 5,
    шесть: 6,
    семь: 7,
    восемь: 8,
    десять: 10,
    un: 1,
    une: 1,
    una: 1,
    uno: 1,
    um: 1,
    uma: 1,
    ein: 1,
    eine: 1,
    einer: 1,
    einen: 1,
    een: 1,
    en: 1,
    ett: 1,
    jeden: 1,
    jedna: 1,
    один: 1,
    одна: 1,
    одну: 1,
    пара: 2,
    duas: 2,
    dois: 2,
    due: 2,
    twee: 2,
    dwa: 2,
    dwie: 2,
    två: 2,
    to: 2,
    duo: 2,
    pár: 2,
    три: 3,
    trzy: 3,
    tre: 3,
    drie: 3,
    três: 3,
    triplo: 3,
    quattro: 4,
    quatro: 4,
    cztery: 4,
    fyra: 4,
    fire: 4,
    čtyři: 4,
    cinque: 5,
    vijf: 5,
    pięć: 5,
    fem: 5,
    sei: 6,
    zes: 6,
    sześć: 6,
    sex: 6,
    šest: 6,
    sette: 7,
    zeven: 7,
    oito: 8,
    otto: 8,
    osiem: 8,
    åtta: 8,
    dieci: 10,
    tien: 10,
    dez: 10,
    diez: 10,
    dodici: 12,
    двенадцать: 12,
    двенадцати: 12,
    docena: 12,
    dutzend: 12,
    douzaine: 12,
    дюжина: 12,
  }),
);

const PIECES = String.raw`(?:шт(?:ук[иа]?)?|pcs?|pieces?|units?|stk|stück|stueck|st|szt(?:uk)?|ks|kusů|db|adet|kpl|uds?|unidades|unités?|cards?|gpus?|tane|(?:graf\p{L}{1,6})?kart(?:en?|y|ach|ami|ą|ę)?|(?:video|grafische )?kaart(?:en)?|cartes?(?: graphiques?)?|tarjetas?(?: gr[áa]ficas?)?|placas?(?: de v[íi]deo)?|schede?(?: video)?|(?:видео)?карт\p{L}{0,3}|ekran kart\p{L}{0,3})\.?`;
const PIECES_FIRST = new RegExp(String.raw`^${PIECES}\s+(?=\S)`, 'iu');
/** Chinese, Japanese and Korean counters stand without spaces. */
const COUNTERS = '[张張块塊枚台个個片卡장개대]の?';
/** From two to ten, as far as people write them so. */
const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九十', (digit, value) => [digit, value] as const),
);
const HAN = new RegExp(String.raw`(?<![\p{Script=Han}])[两兩二三四五六七八九十](?=${COUNTERS})`, 'gu');

/** "六张3070" as it would be typed in digits. */
export function withHanDigits(text: string): string {
  return text.replaceAll(HAN, (digit) => ` ${HAN_DIGITS.get(digit) ?? 2}`);
}

const BEFORE_MARKED = [
  new RegExp(String.raw`^(\d{1,15})\s*${COUNTERS}\s*(?:卡)?(\S.*)$`, 'u'),
  /^x\s*(\d{1,4})\s+(\S.*)$/iu,
  /^(\d{1,15})\s*x\s*(\S.*)$/iu,
  new RegExp(String.raw`^(\d{1,15})\s*${PIECES}\s+(?:of\s+|по\s+)?(\S.*)$`, 'iu'),
];
const BEHIND_MARKED = [
  new RegExp(String.raw`^(.*\S)\s*(?<!\d)(\d{1,4})\s*${COUNTERS}$`, 'u'),
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
  const [, word = '', afterWord = ''] =
    /^(?:a\s+(?=dozen|pair|couple))?(\p{L}+)\s+(?:of\s+)?(\S.*)$/iu.exec(piece) ?? [];
  const wordCount = NUMBER_WORDS.get(word.toLowerCase());
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
