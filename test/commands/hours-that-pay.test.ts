import { describe, expect, test } from 'vitest';
import { pressed } from '../support/all-pages.ts';
import { openDiscord, textOf } from '../support/real-discord.ts';

/** Paid 0.111 $ an hour, all of which are rented, for 600 W. */
const WORK = { gpu: 'RTX 4090', network: 'Vast.ai', rent: 0.111, utilisation: 100, watts: 600 };
const NIGHT = '$0.22, $0.10 23-7';

describe('which hours pay', () => {
  test('is said where some of the tariff’s do and others do not, with the network’s rule on part time', async () => {
    const text = textOf(await openDiscord().run('roi', { ...WORK, rate: NIGHT }));
    // 8 × (0.111 − 0.06) = 0.41; all day 0.408 − 16 × (0.132 − 0.111) = 0.07
    expect(text).toContain('**Run 23:00–7:00 only:** $0.41 a day instead of $0.07.');
    expect(text).toContain('Part time on Vast.ai: ');
  });

  test('is no question where every hour costs the same, or the person has chosen hours', async () => {
    expect(textOf(await openDiscord().run('roi', { ...WORK, rate: '$0.18' }))).not.toContain('**Run ');
    expect(textOf(await openDiscord().run('roi', { ...WORK, rate: NIGHT, hours: 8 }))).not.toContain('**Run ');
  });

  test('are not told to everybody of a tariff of one’s own', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: NIGHT });
    const seen = await discord.run('roi', WORK);
    expect(textOf(seen)).not.toContain('23:00');
    expect(textOf(seen)).toContain('_Why?_ tells which');
    expect(textOf(await pressed(discord, 'Why? Sources', seen))).toContain('**Run 23:00–7:00 only:** $0.41 a day');
    expect(textOf(await discord.run('roi', { ...WORK, hide: true }))).toContain('**Run 23:00–7:00 only:**');
  });
});
