import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteTyped } from '../../src/input/typed-text.ts';

describe('quoting what someone typed', () => {
  test.each([
    { typed: 'RTX 4090', quoted: 'RTX 4090', reason: 'plain text stays' },
    { typed: '0,12 €/kWh', quoted: '0,12 €/kWh', reason: 'prices stay' },
    { typed: '**bold** _it_ ~~no~~', quoted: String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~`, reason: 'markup' },
    { typed: '`code`', quoted: String.raw`\`code\``, reason: 'backticks' },
    { typed: '||spoiler||', quoted: String.raw`\|\|spoiler\|\|`, reason: 'spoilers' },
    { typed: '<@123>', quoted: String.raw`\<\@123\>`, reason: 'a mention' },
    { typed: '@everyone', quoted: String.raw`\@everyone`, reason: 'everybody' },
    { typed: '[a](https://b.c)', quoted: String.raw`\[a\]\(https\://b.c\)`, reason: 'a link' },
    { typed: '# big', quoted: String.raw`\# big`, reason: 'a heading' },
    { typed: 'back\\slash', quoted: String.raw`back\\slash`, reason: 'the escape itself' },
    { typed: 'two\nlines\there', quoted: 'two lines here', reason: 'line breaks' },
    { typed: 'a\u202Eb\u0000c\u200Bd', quoted: 'abcd', reason: 'direction, control and invisible characters' },
    { typed: '  ', quoted: '', reason: 'nothing' },
    { typed: '\uD83D', quoted: '', reason: 'half a character' },
    { typed: 'e\u0301\u0301\u0301\u0301\u0301', quoted: 'e\u0301\u0301', reason: 'stacked accents' },
  ])('$typed → $quoted ($reason)', ({ typed, quoted }) => {
    expect(quoteTyped(typed)).toBe(quoted);
  });

  test('cuts at forty characters and says so', () => {
    expect(quoteTyped('a'.repeat(6_000))).toBe(`${'a'.repeat(40)}…`);
    expect(quoteTyped('👍🏽'.repeat(60))).toBe(`${'👍🏽'.repeat(40)}…`);
  });

  test('leaves no character unescaped that Discord reads as markup, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const quoted = quoteTyped(text);
        expect(quoted.replaceAll(/\\[\\*_~`|<>@#:[\](){}-]/gu, '')).not.toMatch(/[\\*_~`|<>@#:[\](){}\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
