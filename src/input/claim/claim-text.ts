import { NUMBER_WORDS } from '../rig/number-words.ts';

/** Nothing longer is a boast; the rest of a message is left alone. */
const LONGEST_CLAIM = 2_000;

const MULTIPLES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000 };
/** "Ten dollars", "a hundred bucks": of money alone, for "two cards" are cards. */
const WORDS_OF_MONEY = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${[...NUMBER_WORDS.keys()].join('|')})\s(?:(${Object.keys(MULTIPLES).join('|')})\s)?(?=(?:dollars?|bucks?|usdt?|euros?|eur|pounds?|quid|gbp|francs?)(?!\p{L}))`,
  'giu',
);

/** One line of plain text in the case in which it was typed: without markup, mentions, links, pictures and emoji. */
export function plainClaim(typed: string): string {
  return typed
    .slice(0, LONGEST_CLAIM)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, LONGEST_CLAIM)
    .replaceAll(/https?:\/\/\S+|<[@#:a][^>]{0,200}>|[*_~`|>\\]|[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/(?<!\p{L})\p{Extended_Pictographic}/gu, (sign) => (/\d/u.test(sign) ? sign : ' '))
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(
      /\b(\d+(?:[.,]\d+)?|an?|one)\s(?:grand|k dollars)\b/giu,
      (_, count: string) => `$${/\d/u.test(count) ? count : 1}k`,
    )
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(WORDS_OF_MONEY, (_, word: string, multiple = 'one') => `${numberOf(word, multiple)} `)
    .trim();
}

function numberOf(word: string, multiple: string): number {
  return (NUMBER_WORDS.get(word.toLowerCase()) ?? 1) * (MULTIPLES[multiple.toLowerCase()] ?? 1);
}
