import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import { EXAMPLE } from '../support/roi-example.ts';

describe('quiet, likely and busy', () => {
  test('a menu tells the first line of another time, and the range and how sure it is stay', async () => {
    const discord = openDiscord();
    const likely = await discord.run('roi', { gpu: '4090', network: 'vast', rate: '$0.12' });
    const menu = (likely.reply?.components ?? []).flatMap(({ components }) =>
      components.flatMap((one) => ('options' in one ? one.options : [])),
    );
    expect(menu.map(({ label }) => label)).toEqual(['When quiet', 'As is likely', 'When busy']);
    const [quietId = '', , busyId = ''] = menu.map(({ value }) => value);
    const { 'Left over': [low = '', , high = ''] = [] } = tableOf(likely);
    for (const [id, words, net] of [
      [quietId, 'when quiet about', low],
      [busyId, 'when busy about', high],
    ] as const) {
      const seen = await discord.clickId(id, likely);
      const first = textOf(seen).split('\n')[1] ?? '';
      expect(first.toLowerCase()).toContain(words);
      expect(Number(/about \$(?<amount>[\d.]+)/.exec(first)?.groups?.['amount'])).toBeCloseTo(Number(net), 0);
      expect(tableOf(seen)).toEqual(tableOf(likely));
    }
  });

  test('a coin is neither', async () => {
    const seen = await openDiscord().run('roi', { gpu: '4090', network: 'pearl', rate: '$0.12' });
    expect(JSON.stringify(seen.reply?.components)).not.toContain('When quiet');
  });
});

describe('every button works:', () => {
  const ASKED = { gpu: '2x 4090', network: 'vast', rate: '0,13 €' };

  test.each([
    ['Month', 'a month'],
    ['Year', 'a year'],
  ])('%s changes the answer where it is', async (label, words) => {
    const discord = openDiscord();
    const seen = await discord.run('roi', ASKED);
    const next = await discord.click(label, seen);
    expect(textOf(next)).toContain(words);
    expect(discord.channel).toEqual([seen.message]);
  });

  test.each(['Why? Sources', 'Compare all', 'About Vast.ai'])('%s leaves the answer as it is', async (label) => {
    const discord = openDiscord();
    const seen = await discord.run('roi', ASKED);
    const next = await discord.click(label, seen);
    expect(next).toMatchObject({ visibility: 'private', reply: { embeds: [{}] } });
    expect(seen.reply?.embeds?.[0]?.title).toBe('2× RTX 4090 on Vast.ai');
    expect(next.reply?.embeds?.[0]?.title).toMatch(/2× RTX 4090|Vast\.ai/);
  });

  test('a hidden answer can be shared', async () => {
    const discord = openDiscord();
    const hidden = await discord.run('roi', { ...ASKED, hide: true });
    const shared = await discord.click('Share', hidden);
    expect(shared.visibility).toBe('public');
    expect(shared.reply?.embeds).toEqual(hidden.reply?.embeds);
    expect(labelsOf(shared)).not.toContain('Share');
  });

  test('the comparison keeps the electricity rate, but not what one network was said to pay', async () => {
    const discord = openDiscord();
    await discord.run('roi', EXAMPLE);
    const seen = await discord.click('Compare all');
    expect(textOf(seen)).toContain('0.13 USD/kWh');
    expect(textOf(seen)).not.toContain('typed it ·');
  });
});
