import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const discord = openDiscord();
let people = 0;

/** Each by somebody of their own, so that nothing is set and nobody asks too often. */
function from(locale: string) {
  people += 1;
  return discord.as({ locale, userId: `taxed-${people}`, guildId: `taxed-${people}` });
}

/** 1,000 W around the clock are 24 kWh a day. */
const CASES = [
  {
    typed: '0,30 + MwSt',
    locale: 'de',
    before: '7,20',
    button: /19\s%.*Germany/u,
    after: '8,57',
    sum: '24 × 0.30 × 1.19',
  },
  {
    typed: '0,80 zł + VAT',
    locale: 'pl',
    before: '19,20',
    button: /23%.*Poland/u,
    after: '23,62',
    sum: '24 × 0.80 × 1.23',
  },
  {
    typed: '24.5p + VAT',
    locale: 'en-GB',
    before: '5.88',
    button: /5%.*United Kingdom/u,
    after: '6.17',
    sum: '24 × 0.245 × 1.05',
  },
  {
    typed: 'HP 0,27 HC 0,20 HT',
    locale: 'fr',
    before: '5,92',
    button: /20\s%.*France/u,
    after: '7,10',
    sum: '(16 × 0.27 + 8 × 0.20) × 1.2',
  },
];

describe('a price before tax', () => {
  test.each(CASES)(
    '“$typed” to a reader of $locale offers the tax that is usual there ($sum)',
    async ({ typed, locale, before, button, after }) => {
      const person = from(locale);
      const seen = await person.run('power', { watts: 1_000, rate: typed });
      expect(textOf(seen)).toContain(before);
      expect(textOf(seen)).toContain('This is before');
      expect(textOf(await person.click('Why? Sources', seen))).toMatch(/on a home’s power in .*claimed/u);
      const label = labelsOf(seen).find((each) => button.test(each));
      if (label === undefined) throw new Error(`No button is for the tax: ${labelsOf(seen).join(' | ')}`);
      const taxed = await person.click(label, seen);
      expect(textOf(taxed)).toContain(after);
      expect(labelsOf(taxed).some((each) => button.test(each))).toBe(false);
      // The answer before tax is where it was.
      expect(textOf(seen)).toContain(before);
    },
  );

  test('nothing that was typed beside it is lost', async () => {
    const person = from('en-GB');
    const seen = await person.run('power', { watts: 1_000, rate: '24.5p/kWh + 53p/day + VAT', hours: '12' });
    const label = labelsOf(seen).find((each) => each.includes('VAT')) ?? '';
    const taxed = textOf(await person.click(label, seen));
    // 12 kWh × 0.245 × 1.05
    expect(taxed).toContain('£3.09 a day');
    expect(taxed).toContain('£0.53 a day');
  });

  test.each([
    { typed: '0.21 + VAT', locale: 'en-US', reason: 'no such tax is known for the country' },
    { typed: '0.21 EUR + VAT', locale: 'en-GB', reason: 'many countries have the currency' },
    { typed: '0,30 inkl. MwSt', locale: 'de', reason: 'the tax is in it' },
    { typed: '0,30 + 7 % MwSt', locale: 'de', reason: 'the percentage was typed' },
  ])('“$typed” to a reader of $locale offers none: $reason', async ({ typed, locale }) => {
    const seen = await from(locale).run('power', { watts: 1_000, rate: typed });
    expect(labelsOf(seen)).toEqual(['Why? Sources']);
  });

  test.each(['roi', 'compare'])('/%s offers it too', async (path) => {
    const person = from('nl');
    const options = path === 'roi' ? { gpu: '4090', network: 'Vast.ai' } : { gpu: '4090' };
    const seen = await person.run(path, { ...options, rate: '0,21 ex btw' });
    const label = labelsOf(seen).find((each) => each.includes('BTW')) ?? '';
    const taxed = textOf(await person.click(label, seen));
    expect(taxed).toContain('0,2541');
    expect(taxed).toContain('added to what you typed');
  });

  test('a rate of one’s own is set with it, by its button', async () => {
    const person = from('nl');
    const seen = await person.run('me rate', { rate: '0,21 ex btw' });
    const label = labelsOf(seen).find((each) => each.includes('BTW')) ?? '';
    expect(textOf(await person.click(label, seen))).toContain('0,2541');
    expect(textOf(await person.run('power', { watts: 1_000 }))).toContain('0,2541');
  });
});
