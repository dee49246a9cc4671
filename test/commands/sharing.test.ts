import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { Seen } from '../support/simulator.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

/** A question of each command whose answer can be hidden, asked in ways that take different paths through it. */
const HIDDEN: readonly (readonly [path: string, options: RawOptions])[] = [
  ['roi', { gpu: '4090', network: 'vast', rate: '$0.12' }],
  ['roi', { gpu: '6x 3070', rate: '0.12' }],
  ['roi', { gpu: '1060 3gb', network: 'io.net', rate: '$0.12' }],
  ['compare', { gpu: '4090', rate: '$0.12' }],
  ['compare', { gpu: '4090', with: '3090, 5090', rate: '$0.12' }],
  ['price', { gpu: '4090', network: 'vast', rate: '$0.12' }],
  ['claim', { text: '4090 makes $800 a month on io.net' }],
  ['eligible', { gpu: '4090' }],
  ['plan', { gpu: '4090', rate: '$0.12' }],
  ['odds', { gpu: '4090', price: 1_600, rate: '$0.12' }],
  ['networks', {}],
  ['networks', { gpu: '4090' }],
  ['networks', { network: 'vast', gpu: '4090' }],
  ['networks', { network: 'pearl' }],
  ['networks', { network: 'vast', real: true }],
  ['gpus', {}],
  ['gpus', { gpu: '4090' }],
  ['power', { watts: 600, rate: '0.12' }],
];

/** Title and answer: how the person came to it is theirs. */
const beginningOf = (seen: Seen): readonly string[] => textOf(seen).split('\n').slice(0, 3);

describe('what is hidden can be shared, and says the same to everybody', () => {
  test('of every command that can hide its answer', () => {
    const hiding = commands.flatMap(({ commands: runnable }) =>
      [...runnable].filter(([, { options }]) => 'hide' in options).map(([path]) => path),
    );
    // Its share is tried with its code.
    expect(hiding.filter((path) => path !== 'receipt').toSorted()).toEqual(
      [...new Set(HIDDEN.map(([path]) => path))].toSorted(),
    );
  });

  test.each(HIDDEN)('/%s %j', async (path, options) => {
    const discord = openDiscord();
    const hidden = await discord.run(path, { ...options, hide: true });
    expect(hidden.visibility).toBe('private');
    const shared = await discord.click('Share', hidden);
    expect(shared.visibility).toBe('public');
    expect(beginningOf(shared)).toEqual(beginningOf(hidden));
    expect(labelsOf(shared)).not.toContain('Share');
  });

  test.each(HIDDEN)('/%s %j, asked in the open, has nothing to share', async (path, options) => {
    expect(labelsOf(await openDiscord().run(path, options))).not.toContain('Share');
  });
});

describe('somebody else’s press', () => {
  test('answers that person alone, at their own rate, and leaves the answer as it is', async () => {
    const discord = openDiscord();
    const other = discord.as({ userId: 'user-2' });
    await discord.run('me rate', { rate: '$0.50' });
    await other.run('me rate', { rate: '$0.05' });
    const asked = await discord.run('roi', { gpu: '4090', network: 'vast' });
    const before = textOf(asked);
    const seen = await other.click('Month', asked);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('0.05 USD/kWh');
    expect(textOf(asked)).toBe(before);
    expect(before).toContain('0.50 USD/kWh');
  });
});

describe('a rig that was typed is kept', () => {
  test('with what was said of it, under the name that its form asks for', async () => {
    const discord = openDiscord();
    const asked = await discord.run('roi', { gpu: '6x 3070 1200W wall', price: 400, currency: 'EUR', rate: '$0.12' });
    const form = await discord.click('Save as my rig', asked);
    expect(form.form?.form.fields.map((field) => [field.name, 'value' in field ? field.value : undefined])).toEqual([
      ['name', undefined],
      ['cards', '6x RTX 3070'],
      ['watts', '1200'],
      ['hours', undefined],
    ]);
    const saved = await discord.submit(form, { name: 'attic' });
    expect(textOf(saved)).toContain('attic is saved');
    expect(textOf(saved)).toContain('**At the wall:** 1,200 W under load\n**Bought for:** €2,400');
    expect(labelsOf(await discord.run('roi', { gpu: 'attic' }))).not.toContain('Save as my rig');
  });

  test.each([
    ['compare', { gpu: '4090' }],
    ['roi', { gpu: '1060 3gb', network: 'io.net' }],
  ])('from /%s %j too', async (path, options) => {
    expect(labelsOf(await openDiscord().run(path, options))).toContain('Save as my rig');
  });
});
