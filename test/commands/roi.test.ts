import { describe, expect, test } from 'vitest';
import { pressed } from '../support/all-pages.ts';
import { liveMarket } from '../support/live-market.ts';
import { fieldOf, openDiscord, realCatalog, tableOf, textOf, typicalOf } from '../support/real-discord.ts';
import { EXAMPLE, whyOf } from '../support/roi-example.ts';

describe('/roi', () => {
  test('shows what a card really earns: 5.40 less 1.65 for power is 3.75 a day', async () => {
    const seen = await openDiscord().run('roi', EXAMPLE);
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain('**About $3.80 a day after power**.');
    // 0.255682 × 24 h × 88 %; 600 W × 24 h × 88 % × 0.13
    expect(tableOf(seen)).toMatchObject({
      'You are paid': ['5.40', '5.40', '5.40'],
      Power: ['-1.65', '-1.65', '-1.65'],
      'Left over': ['3.75', '3.75', '3.75'],
    });
    expect(textOf(seen)).toContain('**Your power:** 0.13 USD/kWh, as typed; 600 W at the wall, as typed.');
  });

  test('shows why to whoever presses, alone: the sum, and where each figure of it comes from', async () => {
    const discord = openDiscord();
    const seen = await discord.run('roi', EXAMPLE);
    const why = await pressed(discord.as({ userId: 'user-2' }), 'Why? Sources', seen);
    // 0.255682 × 24 h × 88 % = 5.40; 12.672 kWh × 0.13 = 1.65
    expect(fieldOf(why, 'The sum, likely case, for a day')).toContain(
      '$0.2557 per card-hour × 1 card × 24 hours × 88% busy = **$5.40**\nNo fee is taken off: **$5.40** you are paid\n− power, 12.67 kWh × 0.13 USD/kWh = $1.65\n= **$3.75** left over',
    );
    expect(fieldOf(why, 'Rests on')).toContain('**Busy** 88%: as you typed it');
    expect(fieldOf(why, 'Electricity')).toBe(
      '0.13 USD/kWh: as you typed it\n600 W at the wall under load, 0 W waiting: as you typed it',
    );
    expect((await discord.click('Why? Sources', seen)).visibility).toBe('private');
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090 on io.net');
  });

  test.each([
    // 5.40 × 365 / 12; 5.40 × 365
    ['month', '164.25', 'About $110 a month'],
    ['year', '1,971', 'About $1,400 a year'],
  ])('per %s', async (period, revenue, sentence) => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, period });
    expect(typicalOf(seen)['You are paid']).toBe(revenue);
    expect(textOf(seen)).toContain(sentence);
  });

  test('of a PC that runs anyway charges only what the cards add, on the pages behind its buttons too', async () => {
    const discord = openDiscord();
    const asked = { gpu: 'RTX 4090', network: 'io.net', rate: '$0.10', rent: 0.3, utilisation: 100 };
    const seen = await discord.run('roi', { ...asked, machine: 'anyway' });
    // 450 W / 0.9 = 500 W; with a PC of 90 W for the card alone it would be 600 W
    expect(textOf(seen)).toContain('500 W that the cards add, our estimate');
    expect(textOf(await discord.run('roi', { ...asked, machine: 'own' }))).toContain('600 W at the wall, our estimate');
    const why = await pressed(discord, 'Why? Sources', seen);
    expect(fieldOf(why, 'Electricity')).toContain('nothing for the PC, which runs anyway');
    // 500 W × 24 h × 0.10; 500 W × 24 h × 365 / 12 × 0.10
    expect(typicalOf(seen)['Power']).toBe('-1.20');
    expect(typicalOf(await discord.click('Month', seen))['Power']).toBe('-36.50');
  });

  test('in the currency asked for, whose exchange rate it names', async () => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, rate: '0.13 USD', currency: 'EUR' });
    // 5.40 × 0.88739; 3.75264 × 0.88739
    expect(typicalOf(seen)).toMatchObject({ 'You are paid': '4.79', 'Left over': '3.33' });
    expect(textOf(seen)).toContain('About €3.30 a day');
    expect(textOf(seen)).toContain('1 USD = 0.887 EUR, 6 Oct 2026');
    expect(fieldOf(await whyOf(EXAMPLE, { currency: 'EUR' }), 'Exchange rate')).toContain(
      '1 USD = 0.88739 EUR, listed 6 Oct 2026',
    );
  });

  test('takes a rate without a currency to be in the answer’s', async () => {
    const seen = await whyOf(EXAMPLE, { rate: '0,13', currency: 'eur' });
    expect(fieldOf(seen, 'Electricity')).toContain('0.13 EUR/kWh (0.1465 USD/kWh): as you typed it');
  });

  test('with a price: depreciation, payback and ROI', async () => {
    // 1,600 USD over 24 months of 365 / 12 days are 2.1918 a day; (3.75264 × 730 − 1,600) / 1,600 = 71.2 %
    const owned = await openDiscord().run('roi', { ...EXAMPLE, price: 1600 });
    expect(typicalOf(owned)).toMatchObject({ 'Card wears': '-2.19', Profit: '1.56' });
    expect(textOf(owned)).toContain('up on your $1,600** in 24 months, with nothing from resale (ROI 71%).');
    expect(fieldOf(await whyOf(EXAMPLE, { price: 1600 }), 'Payback')).toContain('(ROI 71.2%)');
    // 2,000 / 3.75264 = 532.96
    const dear = await openDiscord().run('roi', { ...EXAMPLE, price: 2000 });
    expect(textOf(dear)).toContain('is paid back in 533 days.');
    // (1,600 − 40 %) over 12 months: 960 / 365
    const sold = await openDiscord().run('roi', { ...EXAMPLE, price: 1600, life: 12, resale: 40 });
    expect(typicalOf(sold)['Card wears']).toBe('-2.63');
    expect(textOf(sold)).toContain('in 12 months, with resale at $640.00');
  });

  test('without a price says what one would add', async () => {
    expect(fieldOf(await whyOf(EXAMPLE), 'Payback')).toBe('You own it already: `price:` shows payback, wear and ROI.');
    expect(tableOf(await openDiscord().run('roi', EXAMPLE))).not.toHaveProperty('Card wears');
  });

  test('counts the hours it is online', async () => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, hours: 12 });
    expect(typicalOf(seen)).toMatchObject({ 'You are paid': '2.70', Power: '-0.82' });
    expect(textOf(seen)).toContain(', 12 hours a day.');
  });

  test('charges for the hours it waits', async () => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, 'idle-watts': 90 });
    // 3.75264 − 90 W × 24 h × 12 % × 0.13
    expect(typicalOf(seen)['Left over']).toBe('3.72');
  });

  test.each([
    ['6x 4090', '6× RTX 4090 on io.net', '32.40'],
    ['2x 4090 + 3090', '2× RTX 4090 + RTX 3090 on io.net', '16.20'],
    ['4090, twice', undefined, undefined],
  ])('of several cards: %s', async (gpu, title, revenue) => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, gpu });
    expect(seen.reply?.embeds?.[0]?.title).toBe(title);
    expect(revenue && typicalOf(seen)['You are paid']).toBe(revenue);
  });

  test('of a price for each card of a rig', async () => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, gpu: '2x 4090', price: 1600 });
    expect(textOf(seen)).toContain('up on your $3,200**');
  });

  test('without a network takes the best one, and says so', async () => {
    const discord = openDiscord();
    const best = await discord.run('roi', { gpu: '4090', rate: '$0.13' });
    expect(textOf(best)).toMatch(/(?:Best|Pays most on paper) of \d+ places|About the same/);
    const ranking = await discord.run('compare', { gpu: '4090', rate: '$0.13' });
    const name =
      /\*\*Best(?:, with no winner)?: (?<name>.*?)(?:, | or )/.exec(textOf(ranking))?.groups?.['name'] ?? 'none';
    expect(best.reply?.embeds?.[0]?.title).toContain(name);
  });

  test('at a negative rate pays for drawing power', async () => {
    const seen = await openDiscord().run('roi', { ...EXAMPLE, rate: '-$0.05' });
    // 5.40 + 600 W × 24 h × 88 % × 0.05
    expect(typicalOf(seen)).toMatchObject({ Power: '0.63', 'Left over': '6.03' });
  });

  test('is for your eyes only when hidden', async () => {
    expect((await openDiscord().run('roi', { ...EXAMPLE, hide: true })).visibility).toBe('private');
  });

  test('speaks the reader’s numbers', async () => {
    const seen = await openDiscord({ person: { locale: 'de' } }).run('roi', { ...EXAMPLE, rate: '0,13 USD' });
    expect(textOf(seen)).toContain('**About 3,80\u{A0}$ a day after power**');
    expect(typicalOf(seen)['Left over']).toBe('3,75');
  });
});

test('a currency without an exchange rate falls back to USD, and the answer says so', async () => {
  const asked = await openDiscord().run('roi', { gpu: '4090', network: 'vast', currency: 'ARS' });
  expect(asked.visibility).toBe('public');
  expect(textOf(asked)).toContain('No exchange rate is known for ARS, so this is in USD.');
  expect(textOf(asked)).toContain('USD a day');
});

test('an exchange rate of long ago is not used, and the answer says so', async () => {
  const { bundle } = realCatalog;
  const old = bundle.map((figure) =>
    figure.quantity === 'exchange-rate' ? { ...figure, date: '2024-01-02' } : figure,
  );
  const discord = openDiscord({ market: liveMarket(old) });
  const asked = await discord.run('roi', { gpu: '4090', network: 'vast', currency: 'EUR' });
  expect(textOf(asked)).toContain('The exchange rate for EUR is too old to use, so this is in USD.');
  expect(textOf(asked)).toContain('USD a day');
});

describe('the electricity rate names its origin', () => {
  test('the country that the language names', async () => {
    expect(await electricity({ person: { locale: 'de' } })).toMatch(
      /^0,\d+ EUR\/kWh \(0,\d+ USD\/kWh\): the household average of Germany, taken from your language, .* \(`rate:` sets yours\)/,
    );
  });

  test('Rigwise’s default', async () => {
    expect(await electricity({ person: { locale: 'es-419' } })).toContain(
      'USD/kWh: Rigwise’s default, as nobody has set one, claimed 2026, day unknown (Article on GPU DePIN profitability, 2026 (000)) (`rate:` sets yours)',
    );
  });

  test('and that the server’s own could not be read', async () => {
    const settings = {
      get: () => Promise.reject(new Error('gone')),
      set: () => Promise.reject(new Error('gone')),
      reset: () => Promise.reject(new Error('gone')),
    };
    expect(await electricity({ settings })).toContain('This server’s own rate could not be read just now.');
  });
});

async function electricity(parts: Parameters<typeof openDiscord>[0]): Promise<string> {
  return fieldOf(await whyOf({ gpu: '4090', network: 'vast' }, {}, parts), 'Electricity');
}
