import { describe, expect, test } from 'vitest';
import { runWithWhy } from '../support/all-pages.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import type { Simulator } from '../support/simulator.ts';

const ASKED = { gpu: '4090', network: 'vast', rate: '$0.12', hours: 10 };
const A_MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const figures = (text: string): readonly string[] =>
  [...text.matchAll(/-?\d+[.,]\d\d(?!\d)/g)].map(([figure]) => figure.replace(',', '.'));

async function codeFor(discord: Simulator, options: RawOptions): Promise<string> {
  const code = /`(?<code>rw[\da-zA-Z]+)`/.exec(textOf(await runWithWhy(discord, options)))?.groups?.['code'];
  if (code === undefined) throw new Error('Why? has no receipt.');
  return code;
}

describe('the receipt at the end of Why?', () => {
  test('asks the same again, for anybody, beside what it said on its day', async () => {
    const discord = openDiscord();
    const left = tableOf(await discord.run('roi', ASKED))['Left over'];
    const code = await codeFor(discord, ASKED);
    await discord.clock.pass(A_MONTH_MS);
    const other = discord.as({ userId: 'somebody else', locale: 'de' });
    const seen = await other.run('receipt', { code });
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain('Receipt: RTX 4090 on Vast.ai');
    expect(textOf(seen)).toContain('10. Okt. 2026: it would');
    expect(textOf(seen)).toContain('**Asked then and now:** gpu: RTX 4090, network: vast, rate: $0.12, hours: 10');
    const row = textOf(seen)
      .split('\n')
      .find((line) => line.startsWith('10. Okt. 2026 '));
    expect(figures(row ?? '')).toEqual(left);
    expect(labelsOf(seen)).toEqual(['Why? Sources', 'Today’s answer']);
  });

  test('is the same as gpu:, which takes nothing beside it', async () => {
    const discord = openDiscord();
    const code = await codeFor(discord, ASKED);
    expect(textOf(await discord.run('roi', { gpu: code }))).toBe(textOf(await discord.run('receipt', { code })));
    expect(textOf(await discord.run('roi', { gpu: code, watts: 400 }))).toContain('leave out `watts:`');
  });

  test('keeps the electricity price that was used, and nobody’s rig by its name', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: '0.31 EUR' });
    await discord.run('rig save', { name: 'attic', cards: '6x 3070', watts: 1200 });
    const code = await codeFor(discord, { gpu: 'attic', network: 'pearl' });
    const seen = await discord.as({ userId: 'somebody else' }).run('receipt', { code });
    expect(textOf(seen)).toContain('gpu: 6x RTX 3070, network: pearl, rate: 0.31 EUR, watts: 200');
    expect(textOf(seen)).not.toContain('attic');
  });

  test.each([
    ['cut', (code: string) => code.slice(0, -3)],
    ['changed', (code: string) => `${code.slice(0, 20)}${code[20] === 'a' ? 'b' : 'a'}${code.slice(21)}`],
    ['something else', () => '4090'],
  ])('that is %s is told from one that is whole', async (_reason, change) => {
    const discord = openDiscord();
    const seen = await discord.run('receipt', { code: change(await codeFor(discord, ASKED)) });
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('That receipt can’t be read');
  });

  test('hidden, it can be shared', async () => {
    const discord = openDiscord();
    const code = await codeFor(discord, { gpu: '4090', network: 'vast', rate: '$0.12' });
    const hidden = await discord.run('receipt', { code, hide: true });
    expect(hidden.visibility).toBe('private');
    const shared = await discord.click('Share', hidden);
    expect(shared.visibility).toBe('public');
    expect(textOf(shared)).toBe(textOf(hidden));
  });
});
