import { describe, expect, test } from 'vitest';
import { pressed } from '../support/all-pages.ts';
import { labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import { MEANT } from '../support/meant.ts';

/** 600 W under load, 123 W waiting, 0.15 $/kWh, on a network that keeps a quarter. */
const EXAMPLE = {
  gpu: 'RTX 4090',
  network: 'Vast.ai',
  rate: '$0.15',
  watts: 600,
  'idle-watts': 123,
  utilisation: 69,
};

describe('/price', () => {
  test('says the least to ask, of the hour, where the PC runs anyway, of the whole day', async () => {
    const seen = await openDiscord().run('price', EXAMPLE);
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain('**Ask at least $0.12 per card-hour,** of which you are paid $0.09.');
    expect(tableOf(seen)).toMatchObject({
      // 0.6 kW × 0.15 $; ÷ 0.75
      'Power of the hour': ['0.0900', '0.1200'],
      // 0.477 kW × 0.15 $ = 0.07155; ÷ 0.75 = 0.0954
      'If PC runs anyway': ['0.0716', '0.0954'],
      // (0.6 + 0.31 / 0.69 × 0.123) kW × 0.15 $ = 0.0983; ÷ 0.75
      'Day (69% busy)': ['0.0983', '0.1311'],
    });
  });

  test('counts the dearest hour of a tariff', async () => {
    const seen = await openDiscord().run('price', { ...EXAMPLE, rate: '$0.15, $0.34 16-21' });
    // 0.6 kW × 0.34 $; ÷ 0.75
    expect(tableOf(seen)['Power of the hour']).toEqual(['0.2040', '0.2720']);
    expect(textOf(seen)).toContain('Counted at your dearest hour online.');
  });

  test('says from where on an hour is better mined, whatever the busy share', async () => {
    const floors = await Promise.all(
      [30, 90].map(async (utilisation) => tableOf(await openDiscord().run('price', { ...EXAMPLE, utilisation }))),
    );
    const [quiet, busy] = floors;
    const row = Object.keys(quiet ?? {}).find((label) => label.startsWith('Or mine')) ?? '';
    expect(quiet?.[row]).toEqual(busy?.[row]);
    expect(quiet?.['Or only mine']).not.toEqual(busy?.['Or only mine']);
  });

  test('places a typed price between its floors and what others ask', async () => {
    const dear = await openDiscord().run('price', { ...EXAMPLE, ask: 8, ...MEANT });
    // 8 × 0.75 = 6; − 0.09
    expect(textOf(dear)).toContain(
      '**At $8.00 you are paid $6.00, and $5.91 of each rented hour is left after power.**',
    );
    expect(textOf(dear)).toContain('of what others ask.');
    const cheap = await openDiscord().run('price', { ...EXAMPLE, ask: 0.1 });
    // 0.1 × 0.75 − 0.09
    expect(textOf(cheap)).toContain('**At $0.10 you are paid $0.075 and lose $0.015 with each rented hour.**');
  });

  test('says that a network sets its price itself, and gives the floor alone', async () => {
    const seen = await openDiscord().run('price', { ...EXAMPLE, network: 'Salad' });
    expect(textOf(seen)).toContain('**Salad sets the price itself. Switch off when it pays less than $0.09');
    expect(tableOf(seen)['Power of the hour']).toEqual(['0.0900']);
  });

  test('shares the power among the cards of a rig', async () => {
    const seen = await openDiscord().run('price', { ...EXAMPLE, gpu: '6x RTX 3070', watts: 200, 'idle-watts': 50 });
    // 200 W × 0.15 $; ÷ 0.75
    expect(tableOf(seen)['Power of the hour']).toEqual(['0.0300', '0.0400']);
  });

  test('shows each sum and whose prices they are to whoever presses', async () => {
    const discord = openDiscord();
    const why = await pressed(discord, 'Why? Sources', await discord.run('price', EXAMPLE));
    expect(textOf(why)).toContain('600 W × 0.15 USD/kWh = **$0.09** you must be paid\n$0.09 ÷ 75% = **$0.12** asked');
    expect(textOf(why)).toContain('On Vast.ai hosts set the price, listed');
  });

  test('sends whoever names a coin to a network', async () => {
    const seen = await openDiscord().run('price', { gpu: '4090', network: 'PRL' });
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('is mined: nobody asks a price for it.');
  });

  test('is a press away from what renting earns, with the same watts and rate', async () => {
    const discord = openDiscord();
    const { watts, 'idle-watts': idle, gpu, network, rate } = EXAMPLE;
    const earned = await discord.run('roi', { gpu, network, rate, watts, 'idle-watts': idle, price: 1_600, life: 36 });
    const card = await discord.click('Price card', earned);
    expect(card.visibility).toBe('private');
    expect(tableOf(card)['Power of the hour']).toEqual(['0.0900', '0.1200']);
    expect(labelsOf(await discord.run('roi', { gpu, network: 'PRL' }))).not.toContain('Price card');
  });
});
