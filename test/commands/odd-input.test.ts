import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { openDiscord, textOf } from '../support/real-discord.ts';

const ODD: readonly (readonly [string, string])[] = [
  ['emoji', '🚀🔥💎'],
  ['a joined emoji', '👨‍👩‍👧‍👦 4090x'],
  ['everyone', '@everyone'],
  ['here, in the middle', '4090 @here'],
  ['a user', '<@1>'],
  ['a role', '<@&1>'],
  ['a channel', '<#1>'],
  ['a command', '</roi:1>'],
  ['a picture', '<:rtx:1>'],
  ['a time', '<t:0:R>'],
  ['bold', '**x**'],
  ['a code block', '```js\nalert(1)\n```'],
  ['a backtick', '`'],
  ['a spoiler', '||x||'],
  ['a heading', '# x'],
  ['a quote', '> x'],
  ['a list', '- x'],
  ['a link', '[x](https://example.org)'],
  ['an address', 'https://example.org/x'],
  ['from right to left', 'abc\u{202E}4090'],
  ['Hebrew', 'כרטיס מסך'],
  ['zero width', '\u{200B}\u{FEFF}'],
  ['a null byte', '\0'],
  ['control characters', '40\u{7}90\u{1B}[31m'],
  ['half a character', '\u{D83D}'],
  ['stacked accents', `z${'\u{301}'.repeat(100)}`],
  ['nothing', ''],
  ['blanks', '   '],
  ['a prototype', '__proto__'],
  ['a constructor', 'constructor'],
  ['SQL', "'; drop table guilds; --"],
  ['JSON', '{"gpu":1}'],
  ['a separator of ours', '1|roi|abc|a4090'],
  ['as long as may be', 'x'.repeat(200)],
  ['6,000 characters', 'x'.repeat(6_000)],
  ['6,000 emoji', '🚀'.repeat(3_000)],
];

const QUESTIONS: readonly (readonly [path: string, options: (odd: string) => RawOptions])[] = [
  ['roi', (odd) => ({ gpu: odd })],
  ['roi', (odd) => ({ gpu: '4090', network: odd })],
  ['roi', (odd) => ({ gpu: '4090', rate: odd })],
  ['roi', (odd) => ({ gpu: '4090', currency: odd })],
  ['compare', (odd) => ({ gpu: '4090', with: `3090, ${odd}x` })],
  ['networks', (odd) => ({ network: odd })],
  ['networks', (odd) => ({ gpu: odd })],
  ['gpus', (odd) => ({ gpu: odd })],
  ['power', (odd) => ({ watts: 600, rate: odd })],
  ['settings rate', (odd) => ({ rate: odd })],
];

/** Anything that Discord would turn into something: a mention, a link, a block, a picture, a heading. */
const LIVE =
  /(?<!\\)<[@#:/t]|(?<!\\)@(?:everyone|here)|(?<!\\)\[[^\]]*\]\(|https?:\/\/|```|(?<!\\)\|\||\*\*x|^[#>-] /mu;
// oxlint-disable-next-line no-control-regex -- these are what must not come back
const UNSEEN = /[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}\u{200B}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]|\p{Cs}/u;

describe.each(ODD)('%s', (_name, odd) => {
  test.each(QUESTIONS)('is answered in /%s, defused, cut and only to whoever typed it', async (path, options) => {
    const discord = openDiscord({ person: { canManageServer: true } });
    const seen = await discord.run(path, options(odd));
    const text = textOf(seen);
    expect(seen.visibility).toBe('private');
    expect(text.length).toBeLessThan(700);
    expect(text).not.toMatch(LIVE);
    expect(text).not.toMatch(UNSEEN);
    expect(text).not.toContain('Something went wrong');
    expect(discord.logs.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test.each([
    ['roi', 'gpu'],
    ['roi', 'network'],
    ['compare', 'with'],
  ])('completes to nothing harmful in /%s %s', async (path, option) => {
    const offered = await openDiscord().type(path, option, odd);
    expect(offered.length).toBeLessThanOrEqual(25);
    for (const { name, value } of offered) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
    }
  });
});
