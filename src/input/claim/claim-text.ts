import { withMoneyInFigures } from './money-in-words.ts';

/** Nothing longer is a boast; the rest of a message is left alone. */
const LONGEST_CLAIM = 2_000;

/** One line of plain text in the case in which it was typed: without markup, mentions, links, pictures and emoji. */
export function plainClaim(typed: string): string {
  const plain = typed
    .slice(0, LONGEST_CLAIM)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, LONGEST_CLAIM)
    .replaceAll(/https?:\/\/\S+|<[@#:a][^>]{0,200}>|[*_~`|>\\]|[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/(?<!\p{L})\p{Extended_Pictographic}/gu, (sign) => (/\d/u.test(sign) ? sign : ' '))
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(
      /(?<!\b(?:half|quarter|of|and|point|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[\s-])\b(\d+(?:[.,]\d+)?|an?|one)\s(?:grand|k dollars)\b/giu,
      (_, count: string) => `$${/\d/u.test(count) ? count : 1}k`,
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return withMoneyInFigures(plain);
}
