import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const ON_VAST = { network: 'vast', rate: '$0.12' };

const SLIPS: readonly (readonly [path: string, options: RawOptions, button: string, reason: string])[] = [
  ['roi', { ...ON_VAST, gpu: '4090', utilisation: 0.7 }, '70%', 'a share for a percentage'],
  ['roi', { ...ON_VAST, gpu: '8x 3060', watts: 2_900 }, '2900 W for the whole rig', 'a rig for a card: 362.5 W each'],
  ['roi', { ...ON_VAST, gpu: '4090', rent: 12 }, '$12 a day', 'a day for an hour: 0.5 USD'],
  ['compare', { gpu: '8x 3060', rate: '$0.12', watts: 2_900 }, '2900 W for the whole rig', 'in the ranking too'],
  ['power', { watts: 0.6, rate: '$0.12' }, '600 W', 'kilowatts for watts'],
  ['roi', { ...ON_VAST, gpu: '4090', price: 1_500, resale: 0.3 }, '30%', 'a share for a percentage'],
];
const BELIEVED: readonly (readonly [path: string, options: RawOptions])[] = [
  ['roi', { ...ON_VAST, gpu: '4090', watts: 1_200 }],
  ['roi', { ...ON_VAST, gpu: '2x 4090', watts: 600 }],
  ['power', { watts: 5, rate: '$0.12' }],
  ['roi', { ...ON_VAST, gpu: '4090', watts: 0 }],
  // 6 × 220 W are made for 1,320 W; a quarter of it is 330 W.
  ['rig save', { name: 'a', cards: '6x 3070', watts: 330 }],
  ['rig save', { name: 'a', cards: '4090', watts: 100 }],
];
/** With a button for each reading in kilowatts. */
const KILOWATTS: readonly (readonly [path: string, options: RawOptions, buttons: readonly string[]])[] = [
  ['roi', { ...ON_VAST, gpu: '4090', watts: 0.45 }, ['0.45 kW for each card: 450 W', '0.45 W']],
  // 1.2 kW are 200 W for each of six, and more than a 3070 takes.
  ['roi', { ...ON_VAST, gpu: '6x 3070', watts: 1.2 }, ['1.2 kW for the whole rig: 200 W each', '1.2 W for each card']],
  [
    'compare',
    { gpu: '2x 4090', rate: '$0.12', watts: 0.8 },
    ['0.8 kW for each card: 800 W', '0.8 kW for the whole rig: 400 W each', '0.8 W for each card'],
  ],
  ['roi', { ...ON_VAST, gpu: '4090', watts: 5 }, ['500 W', '5 W']],
];

describe('a number that can hardly be meant', () => {
  test.each(KILOWATTS)('/%s %j is no figure in watts', async (path, options, buttons) => {
    const discord = openDiscord();
    const asked = await discord.run(path, options);
    expect(textOf(asked)).toContain('No card works on so little');
    expect(labelsOf(asked)).toEqual(buttons);
    for (const button of buttons) {
      const again = await discord.run(path, options);
      expect((await discord.click(button, again)).reply?.embeds).toBeDefined();
    }
  });

  test.each(SLIPS)('/%s %j is asked about, and the button “%s” answers (%s)', async (path, options, button) => {
    const discord = openDiscord();
    const asked = await discord.run(path, options);
    expect(asked.visibility).toBe('private');
    expect(labelsOf(asked)).toContain(button);
    expect(textOf(await discord.click(button, asked))).not.toContain('can hardly be');
    const [other] = labelsOf(asked).filter((label) => label !== button);
    if (other === undefined) throw new Error('There is no button for what was typed.');
    const again = await discord.run(path, options);
    expect((await discord.click(other, again)).reply?.embeds).toBeDefined();
  });

  test.each([
    [120, '120 W for each card', '720 W'],
    [120, '120 W for the whole rig', '120 W'],
    [0.9, '900 W', '900 W'],
  ])('/rig save watts:%d is asked about, and “%s” saves %s', async (watts, button, saved) => {
    const discord = openDiscord();
    const asked = await discord.run('rig save', { name: 'attic', cards: '6x 3070', watts });
    expect(textOf(await discord.click(button, asked))).toContain(`**At the wall:** ${saved} under load`);
  });

  test.each(BELIEVED)('/%s %j is believed', async (path, options) => {
    const seen = await openDiscord().run(path, options);
    expect(seen.reply?.embeds).toBeDefined();
  });

  test('a price of tens of millions is what a card costs in rupiah', async () => {
    const seen = await openDiscord().run('roi', { ...ON_VAST, gpu: '4090', price: 35_000_000, currency: 'IDR' });
    expect(textOf(seen)).toMatch(/IDR\s35,000,000/u);
  });
});
