import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };
const speaking = (locale: string) => openDiscord({ person: { locale } });

describe('an answer is in the money of the country that its tariff is of', () => {
  test.each([
    ['en-US', 'USD a day'],
    ['en-GB', 'GBP a day'],
    ['de', 'EUR a day'],
    ['ja', 'JPY a day'],
    // Its language is that of many countries.
    ['es-419', 'USD a day'],
  ])('in %s: %s', async (locale, heading) => {
    expect(Object.keys(tableOf(await speaking(locale).run('roi', ON_VAST)))).toContain(heading);
  });

  test('and so is the tariff that it shows', async () => {
    const text = textOf(await speaking('en-GB').run('roi', ON_VAST));
    expect(text).toMatch(/\*\*Your power:\*\* [\d.]+ GBP\/kWh, United Kingdom’s average/);
  });

  test('unless a tariff, a currency or the server says otherwise', async () => {
    const discord = speaking('de');
    expect(Object.keys(tableOf(await discord.run('roi', { ...ON_VAST, rate: '0.12 USD' })))).toContain('USD a day');
    expect(Object.keys(tableOf(await discord.run('roi', { ...ON_VAST, currency: 'CHF' })))).toContain('CHF a day');
    await discord.as({ canManageServer: true }).run('settings currency', { currency: 'SEK' });
    expect(Object.keys(tableOf(await discord.run('roi', ON_VAST)))).toContain('SEK a day');
  });
});

describe('a price of a card that is absurd in that money', () => {
  test.each([
    ['ja', 1600, 'JPY', 'USD'],
    ['ru', 1600, 'RUB', 'USD'],
    ['en-US', 250_000, 'USD', 'JPY'],
  ])('is asked about in %s: %i %s or %s', async (locale, price, own, other) => {
    const discord = speaking(locale);
    const asked = await discord.run('roi', { ...ON_VAST, price });
    expect(asked.reply?.content).toContain(`${price} ${own} for one card?`);
    expect(asked.visibility).toBe('private');
    expect(labelsOf(asked)).toEqual(expect.arrayContaining([`${price} ${own}`, `${price} ${other}`]));
    for (const currency of [own, other]) {
      const seen = await discord.click(`${price} ${currency}`, asked);
      expect(Object.keys(tableOf(seen))).toContain(`${currency} a day`);
    }
  });

  test.each([
    ['en-US', 1.6, '1600 USD', 'thousands, or a point for a comma'],
    ['de', 1.599, '1599 EUR', 'a point between thousands'],
    ['id', 35, '35000000 IDR', 'millions'],
  ])('in %s %f may be %s: %s', async (locale, price, inFull) => {
    const discord = speaking(locale);
    const asked = await discord.run('roi', { ...ON_VAST, price });
    expect(labelsOf(asked)).toContain(inFull);
    expect(textOf(await discord.click(inFull, asked))).toMatch(
      /^RTX 4090 for \D{0,5}(?:1[,.]?600|1[,.]?599|35[,.]?000[,.]?000)/,
    );
  });

  const HAS_PRICE = commands.flatMap(({ commands: runnable }) =>
    [...runnable].flatMap(([path, { options }]) => ('price' in options ? [path] : [])),
  );
  test.each(HAS_PRICE)('is asked about by /%s', async (path) => {
    const cards = path === 'rig save' ? { name: 'attic', cards: '2x 4090' } : { gpu: '4090' };
    expect(labelsOf(await speaking('ja').run(path, { ...cards, price: 1600 }))).toContain('1600 USD');
  });

  test('of a whole rig is that of all its cards', async () => {
    const discord = speaking('en-GB');
    // 150 of them cost 150 × $500 when they were new; 40,000 pounds are dear for one card, and not for these.
    await discord.run('rig save', { name: 'farm', cards: '150x 3070', price: 40_000 });
    expect(textOf(await discord.run('rig list'))).toContain('farm');
    expect(textOf(await discord.run('rig save', { name: 'attic', cards: '3070', price: 40_000 }))).toContain(
      '40000 GBP for the whole rig?',
    );
  });

  test.each([
    ['ja', { price: 250_000 }],
    ['en-GB', { price: 0 }],
    ['en-GB', { gpu: 'RX 580 8GB', price: 30 }],
  ])('is not one in %s: %j', async (locale, options) => {
    expect((await speaking(locale).run('roi', { ...ON_VAST, ...options })).reply?.embeds).toHaveLength(1);
  });
});
