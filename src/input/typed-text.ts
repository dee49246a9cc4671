import { atFirstUse } from '../at-first-use.ts';

const LONGEST_QUOTE = 40;
const graphemes = atFirstUse(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));
/** Short words of plain letters, with single spaces between them: nothing to cut or to take out. */
const SIMPLE = /^(?=.{0,40}$)(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * What a person typed, cut and defused, for a place inside a sentence: no control or direction characters, no markup,
 * no mention, no link, in Discord's markdown.
 */
export function quoteTyped(text: string): string {
  const cut = SIMPLE.test(text) ? text : cutPlain(text);
  // A backslash before the colon keeps "https://…" and ":emoji:" from turning into a link and a picture.
  return cut.replaceAll(/[\\*_~`|<>@#:[\](){}-]/gu, String.raw`\$&`);
}

function cutPlain(text: string): string {
  const plain = text
    .slice(0, LONGEST_QUOTE * 8)
    .toWellFormed()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u{FFFD}]/gu, '')
    // Stacked accents climb over the lines above.
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  const characters = Array.from(graphemes().segment(plain), ({ segment }) => segment);
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…` : plain;
}
