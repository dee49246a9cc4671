import { NUMBER_WORDS } from '../rig/number-words.ts';

const NUMBERS = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty';
const MULTIPLES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1_000 };
const MONEY = 'dollars?|bucks?|usdt?|euros?|eur|pounds?|quid|gbp|francs?';
/**
 * What a number in words stands behind. Behind any other word it may be the end of one: "twenty five", "five to ten",
 * "a hundred and five", "half a", "vingt six".
 */
const BEFORE =
  'makes?|made|making|earns?|earned|earning|gets?|got|getting|gives?|gave|pays?|paid|paying|brings?|brought|pulls?|pulled|pulling|me|about|around|roughly|almost|nearly|only|just';
const IN_WORDS = new RegExp(
  String.raw`(?<=(?:^|[,:;(=]|(?<!\p{L})(?:${BEFORE})|\d{3}[a-z]{0,3})\s?)(?<![\p{L}\d.,])(${NUMBERS})\s(?:(${Object.keys(MULTIPLES).join('|')})\s)?(?=(?:${MONEY})(?!\p{L}|\s?\d))`,
  'giu',
);

/** "Makes ten dollars", "a hundred bucks": of money alone, for "two cards" are cards. */
export function withMoneyInFigures(text: string): string {
  return text.replaceAll(IN_WORDS, (_, word: string, multiple = '') => {
    const times = MULTIPLES[multiple.toLowerCase()] ?? 1;
    return `${(NUMBER_WORDS.get(word.toLowerCase()) ?? 1) * times} `;
  });
}
