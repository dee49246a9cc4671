import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const discord = openDiscord();
let people = 0;

/** Each by somebody of their own, so that nothing is set and nobody asks too often. */
function from(locale: string) {
  people += 1;
  return discord.as({ locale, userId: `beside-${people}`, guildId: `beside-${people}` });
}

const ASKED: readonly (readonly [path: string, options: Readonly<Record<string, string | number>>])[] = [
  ['power', { watts: 600 }],
  ['roi', { gpu: '4090', network: 'Vast.ai' }],
  ['roi', { gpu: '4090', network: 'Vast.ai', price: 1_600 }],
  ['compare', { gpu: '4090' }],
  ['compare', { gpu: '4090', with: '3090' }],
  ['plan', { gpu: '4090' }],
  ['plan', { gpu: '4090', from: 'Pearl', to: 'Vast.ai' }],
  ['odds', { gpu: '4090', price: 1_600 }],
  ['price', { gpu: '4090', network: 'Vast.ai' }],
];
const SAID: readonly (readonly [typed: string, said: readonly string[]])[] = [
  ['24.5p/kWh + 53p/day', ['The standing charge of £0.53 a day is due whether or not anything runs: left out.']],
  ['24.5p, export 15p', ['The £0.15 is what power is sold for: left out.']],
  ['24.5p ex VAT', ['This is before VAT']],
  ['30p, off-peak 14p', ['No hours were typed; the usual ones: off-peak 23:00–7:00.']],
  ['24.5p blorf since 01.04.2026', ['Left out of the price: “blorf” and “01.04.2026”.']],
];

describe.each(ASKED)('/%s %j', (path, options) => {
  test.each(SAID)('with “%s” says so on its first screen', async (rate, said) => {
    const text = textOf(await from('en-GB').run(path, { ...options, rate }));
    for (const sentence of said) expect(text).toContain(sentence);
    expect(text.length).toBeLessThanOrEqual(1_100);
  });
});

describe('a question about a price', () => {
  test.each([
    ['32 ct minus 10 %', '0.288 EUR', '0,288'],
    ['9,5 ct + 8,2 ct Netz + 5 €/Monat Grundpreis', '0.177 EUR, standing charge 5 EUR per month, together', '0,177'],
    ['0,20 € + IVA 21% + impuesto eléctrico 5%', '0,20 € + 26 %', '0,252'],
    ['im Sommer 0,28 €, im Winter 0,32 €', '0.32 EUR', '0,32'],
  ])('such as “%s” offers “%s”, which is read', async (rate, label, price) => {
    const person = from('de');
    const asked = await person.run('power', { watts: 1_000, rate });
    expect(labelsOf(asked)).toContain(label);
    expect(textOf(await person.click(label, asked))).toContain(`${price} EUR/kWh`);
  });

  test.each([
    ['Börsenpreis + 2 ct', 'on top of a price that is not there'],
    ['Einspeisung 8,2 ct', 'what you get for power that you sell'],
    ['Netzentgelt 8 ct', 'for bringing the power'],
    ['Erdgas 11 ct', 'the price of gas'],
  ])('such as “%s” says what it is', async (rate, said) => {
    const asked = await from('de').run('power', { watts: 1_000, rate });
    expect(asked.reply?.content).toContain(said);
  });
});
