import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { openDiscord, tableOf, textOf } from '../support/real-discord.ts';

const RATE = '0.30 USD';
const SAID = /where the PC runs anyway, only|PC that runs anyway only|that the cards add/;

/** Every command that charges a rig’s power, but /claim, which is about anybody’s rig, and /power, which takes typed watts. */
const QUESTIONS: readonly (readonly [path: string, options: RawOptions])[] = [
  ['roi', { network: 'vast', rate: RATE }],
  ['roi', { network: 'pearl', rate: RATE }],
  ['compare', { rate: RATE }],
  ['compare', { with: '3090', rate: RATE, only: 'pearl' }],
  ['plan', { rate: RATE }],
  ['plan', { from: 'vast', to: 'pearl', rate: RATE }],
  ['price', { network: 'vast', rate: RATE }],
  ['odds', { network: 'vast', price: 1_500, rate: RATE }],
  ['networks', {}],
  ['networks', { network: 'vast' }],
  ['networks', { network: 'pearl' }],
];

describe.each(QUESTIONS)('the watts around the cards in /%s %j', (path, options) => {
  async function asked(more: RawOptions) {
    const seen = await openDiscord().run(path, { ...options, gpu: '4090', ...more });
    return { seen, text: textOf(seen) };
  }

  test('are not charged of a PC that is said to run anyway, and that is said back', async () => {
    const [own, anyway] = [await asked({}), await asked({ gpu: '4090, PC runs anyway' })];
    expect(own.text).not.toMatch(SAID);
    expect(anyway.text).toMatch(SAID);
    expect(figuresOf(anyway.text)).not.toEqual(figuresOf(own.text));
  });

  test('are not charged of a saved rig whose PC runs anyway', async () => {
    const discord = openDiscord();
    await discord.run('rig save', { name: 'Attic', cards: '4090', machine: 'anyway' });
    const saved = await discord.run(path, { ...options, gpu: 'Attic' });
    const { seen } = await asked({ gpu: '4090, PC runs anyway' });
    expect(textOf(saved)).toMatch(SAID);
    expect(tableOf(saved)).toEqual(tableOf(seen));
  });

  test.runIf(path !== 'networks')('follow the option, which goes before what is known of the rig', async () => {
    expect((await asked({ machine: 'anyway' })).text).toMatch(SAID);
    const own = await asked({ gpu: '4090 runs anyway', machine: 'own' });
    expect(figuresOf(own.text)).toEqual(figuresOf((await asked({})).text));
  });
});

test('a price card of such a rig has no row for the other case', async () => {
  const asked = { gpu: '4090', network: 'vast', rate: RATE };
  expect(textOf(await openDiscord().run('price', asked))).toContain('If PC runs anyway');
  expect(textOf(await openDiscord().run('price', { ...asked, machine: 'anyway' }))).not.toContain('If PC runs');
});

test('of rigs beside each other only that of which it is said counts so', async () => {
  const discord = openDiscord();
  const options = { with: '4090', rate: RATE, only: 'pearl' };
  const seen = await discord.run('compare', { ...options, gpu: '4090 runs anyway' });
  expect(textOf(seen)).toContain('where the PC runs anyway, only what the cards add.');
  const [first = '', second = ''] = /^Pearl\D*(-?[\d.]+)\D+(-?[\d.]+)/m.exec(textOf(seen))?.slice(1) ?? [];
  // An idle RTX 4090 in its PC draws (30 + 60) / 0.9 W or so, which is about half a dollar a day at 0.30 USD.
  expect(Number(first)).toBeGreaterThan(Number(second) + 0.3);
});

/** Every number of an answer, in its order. */
function figuresOf(text: string): readonly string[] {
  return text.match(/\d[\d,.]*/g) ?? [];
}
