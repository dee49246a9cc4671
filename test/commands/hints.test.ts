import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const LOCALES = ['en-US', 'en-GB', 'de', 'fr', 'pl', 'ja', 'hi', 'sv-SE', 'tr', 'ko'];

/** What can't be read, and where its sentence shows an example between backticks. */
const SLIPS: readonly (readonly [path: string, option: string, typed: string, beside: RawOptions])[] = [
  ['power', 'rate', 'blorf', { watts: 600 }],
  ['power', 'hours', 'blorf', { watts: 600, rate: '0.12 USD' }],
  ['roi', 'hours', '22 until whenever', { gpu: '4090', network: 'vast', rate: '0.12 USD' }],
  ['claim', 'text', '4090 makes lots', {}],
  ['claim', 'text', '4090 makes 5000000000 EUR a day', {}],
  ['claim', 'text', '800 a month', {}],
];

describe.each(LOCALES)('in %s', (locale) => {
  test.each(SLIPS)(
    'each example in what /%s says of `%s:%s` is accepted there',
    async (path, option, typed, beside) => {
      const asking = openDiscord({ person: { locale } });
      const refused = await asking.run(path, { ...beside, [option]: typed });
      expect(refused.reply?.embeds).toBeUndefined();
      const examples = [...textOf(refused).matchAll(/`([^`]+)`/gu)]
        .map(([, example = '']) => example)
        .filter((example) => !example.endsWith(':'));
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        // An amount goes behind the card that was typed.
        const again = option === 'text' && !example.includes('4090') ? `4090 makes ${example}` : example;
        const seen = await asking.run(path, { ...beside, [option]: again });
        expect(seen.reply?.embeds === undefined ? `${again}: ${textOf(seen)}` : 'answered').toBe('answered');
      }
    },
  );

  test('an unknown currency is answered with codes that are known, the reader’s own first', async () => {
    const asking = openDiscord({ person: { locale } });
    const refused = await asking.run('power', { watts: 600, rate: '0.12 USD', currency: 'blorf' });
    const codes = [...textOf(refused).matchAll(/\b[A-Z]{3}\b/gu)].map(([code]) => code);
    expect(codes.length).toBeGreaterThan(1);
    for (const currency of codes) {
      const seen = await asking.run('power', { watts: 600, rate: '0.12 USD', currency });
      expect(seen.reply?.embeds).toBeDefined();
    }
  });
});

test.each([
  ['de', 'EUR'],
  ['pl', 'PLN'],
  ['ja', 'JPY'],
])('in %s the examples are in %s', async (locale, own) => {
  const asking = openDiscord({ person: { locale } });
  expect(textOf(await asking.run('claim', { text: '4090 makes lots' }))).toMatch(
    new RegExp(`\`\\d+ ${own} a day\``, 'u'),
  );
  const refused = await asking.run('power', { watts: 600, rate: '0.12 USD', currency: 'blorf' });
  expect(textOf(refused)).toContain(`such as ${own}, `);
});

test.each([
  ['compare', { gpu: '4090', rate: '$0.12', only: 'salad, vest' }, 'Vast.ai'],
  ['compare', { gpu: '4090', rate: '$0.12', only: 'kawpow' }, 'Ravencoin (RVN)'],
  ['plan', { gpu: '4090', rate: '$0.12', from: 'pearl', to: 'vest' }, 'Vast.ai'],
  ['plan', { gpu: '4090', rate: '$0.12', from: 'f2pool', to: 'vast' }, 'Pearl (PRL)'],
  ['eligible', { gpu: '4090', country: 'Germny' }, 'Germany'],
] as const)('/%s %j has a button “%s” that goes on from there', async (path, options, button) => {
  const asking = openDiscord();
  const asked = await asking.run(path, options);
  expect(labelsOf(asked)).toContain(button);
  expect((await asking.click(button, asked)).reply?.embeds).toBeDefined();
});
