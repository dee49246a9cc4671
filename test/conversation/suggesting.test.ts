import { describe, expect, test } from 'vitest';
import type { Suggest } from '../../src/conversation/options.ts';
import { price } from '../support/priced-commands.ts';
import { createSimulator } from '../support/simulator.ts';

const offering = (suggest: Suggest) =>
  createSimulator({ commands: [price(() => ({ content: 'ok' }), 'public', suggest)] });

describe('autocompletion', () => {
  test('offers what the command offers', async () => {
    const discord = offering((typed) => [{ name: `RTX ${typed}`, value: typed }]);
    expect(await discord.type('price', 'gpu', '4090')).toEqual([{ name: 'RTX 4090', value: '4090' }]);
  });

  test('passes on at most 200 typed characters', async () => {
    const discord = offering((typed) => [{ name: 'length', value: String(typed.length) }]);
    expect(await discord.type('price', 'gpu', 'x'.repeat(6_000))).toEqual([{ name: 'length', value: '200' }]);
  });

  test('stays within what Discord accepts', async () => {
    const discord = offering(() => [
      { name: 'too long a value', value: 'x'.repeat(101) },
      ...Array.from({ length: 30 }, (_, index) => ({ name: 'n'.repeat(120), value: String(index) })),
    ]);
    const choices = await discord.type('price', 'gpu', '');
    expect(choices.map(({ value }) => value)).toEqual(Array.from({ length: 25 }, (_, index) => String(index)));
    expect(choices[0]?.name).toHaveLength(100);
  });

  test.each([
    ['the command fails', 'price', 'gpu'],
    ['the option has no completion', 'price', 'currency'],
    ['the option is gone', 'price', 'network'],
    ['the command is gone', 'old', 'gpu'],
  ])('offers nothing when %s', async (_reason, path, option) => {
    const discord = offering(() => {
      throw new Error('index broken');
    });
    expect(await discord.type(path, option, 'x')).toEqual([]);
  });
});
