import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { Seen, Simulator } from '../support/simulator.ts';
import { fieldOf, labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';

const ATTIC = { name: 'attic', cards: '2x 4090 + 5090' };
const RATE = '0.13 USD';
const never = () => Promise.withResolvers<never>().promise;
const gone = () => Promise.reject(new Error('gone'));

const REFUSED: readonly (readonly [options: RawOptions, sentence: string, reason: string])[] = [
  [{ name: '  ', cards: '4090' }, 'A rig needs a name', 'blanks'],
  [{ name: 'a\u{200B}b', cards: '4090' }, 'has characters that can’t be shown', 'nothing that can be seen'],
  [{ name: 'x'.repeat(33), cards: '4090' }, '32', 'longer than Discord’s own limit'],
  [{ name: 'x', cards: '0x 4090' }, '4090', 'no card at all'],
  [{ name: 'x', cards: '4090', watts: 3_001 }, '3001 W for RTX 4090?', 'watts of a house'],
  [{ name: 'x', cards: '4090', bought: '31.2.2025' }, '`bought` takes a day, such as 2025-03-01.', 'no such day'],
  [{ name: 'x', cards: '4090', price: 1, currency: 'btc' }, 'ordinary money, not in coins', 'a coin'],
];

async function withAttic(more = {}): Promise<Simulator> {
  const discord = openDiscord();
  await discord.run('rig save', { ...ATTIC, ...more });
  return discord;
}

function customIdsIn(seen: Seen): readonly string[] {
  return (seen.reply?.components ?? []).flatMap(({ components }) =>
    components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
}

describe('/rig', () => {
  test('a day of purchase says what the rig must have left so far, and what is still to come', async () => {
    const discord = await withAttic({ price: 6_000, currency: '$', bought: '2025-03-01' });
    const seen = await discord.run('roi', { gpu: 'attic', network: 'Vast.ai', rate: RATE });
    // 6,000 / 588 days
    expect(textOf(seen)).toMatch(/\*\*Bought 588 days ago:\*\* paid back if it left \$10\.20 a day so far/u);
    // Of another price nobody has said when it was paid, and the date of a rig of one’s own stays with its owner.
    const priced = await discord.run('roi', { gpu: 'attic', network: 'Vast.ai', rate: RATE, price: 900 });
    expect(textOf(priced)).not.toContain('Bought 588');
    expect(textOf(await discord.click('Month', seen))).not.toContain('Bought 588');
  });

  test('keeps what was said of a rig, and shows it only to its owner', async () => {
    const discord = openDiscord();
    const seen = await discord.run('rig save', {
      name: 'Attic',
      cards: '2x 4090 + 5090 1200w wall, 7.5h/day',
      price: 4000,
      currency: '€',
      bought: '2025-03-01',
      upload: 50,
      os: 'Ubuntu 24.04',
      ram: 64,
      disk: 2000,
      machine: 'anyway',
    });
    const lines = [
      '**Cards:** 2× RTX 4090 + RTX 5090',
      '**At the wall:** 1,200 W under load',
      '**Online:** 7.5 hours a day',
      '**Bought for:** €4,000',
      '**Bought on:** 1 Mar 2025, 588 days ago',
      // 588 of 730 days: 4,000 × 0.8055
      '**Worn so far:** €3,222, 81% of its price (evenly over 24 months, nothing from resale)',
      // 4,000 / 588
      '**Paid back by now** if it left €6.80 a day after power, which is not known here',
      '**Upload:** 50 Mbit/s',
      '**System:** Ubuntu 24.04',
      '**RAM:** 64 GB',
      '**Disk:** 2,000 GB',
      '**The PC runs anyway:** only what the cards add is charged',
    ];
    expect(seen.visibility).toBe('private');
    expect(textOf(seen).split('\n').slice(0, -1)).toEqual(['Attic is saved', ...lines]);
    const shown = await discord.run('rig show', { name: ' aTTic ' });
    expect(shown.visibility).toBe('private');
    expect(textOf(shown).split('\n')).toEqual(['Attic', ...lines]);
    expect(textOf(await discord.run('rig list'))).toContain('**Attic**: 2× RTX 4090 + RTX 5090\n1 of 25.');
    expect(textOf(await discord.as({ userId: '2' }).run('rig list'))).toContain('You have saved no rigs');
    expect(textOf(await discord.as({ userId: '2' }).run('rig show', { name: 'Attic' }))).toContain(
      'You have saved no rig called “Attic”.',
    );
  });

  test('replaces the rig of that name, and deletes it', async () => {
    const discord = await withAttic();
    expect(textOf(await discord.run('rig save', { name: 'ATTIC', cards: '3070' }))).toContain('ATTIC is saved anew');
    expect(textOf(await discord.run('rig list'))).toContain('**ATTIC**: RTX 3070\n1 of 25.');
    expect(textOf(await discord.run('rig delete', { name: 'attic' }))).toContain('ATTIC is deleted');
    expect(textOf(await discord.run('rig list'))).toContain('You have saved no rigs');
    expect(textOf(await discord.run('rig delete', { name: 'attic' }))).toContain('You have saved no rig called');
  });

  test('keeps 25 of them; the 26th may only replace one', async () => {
    const discord = openDiscord();
    for (let number = 1; number <= 25; number += 1) {
      await discord.run('rig save', { name: `rig ${number}`, cards: '3070' });
      await discord.clock.pass(10_000);
    }
    expect(textOf(await discord.run('rig save', { name: 'one more', cards: '3070' }))).toContain('You have 25 rigs');
    expect(textOf(await discord.run('rig save', { name: 'RIG 25', cards: '3080' }))).toContain('saved anew');
    expect(await discord.type('roi', 'gpu', '')).toHaveLength(25);
  });

  test.each(REFUSED)('%j: %s (%s)', async (options, sentence) => {
    const discord = openDiscord();
    const seen = await discord.run('rig save', options);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain(sentence);
    expect(textOf(await discord.run('rig list'))).toContain('You have saved no rigs');
  });

  test('offers the nearest cards for one it does not know, and the button saves them', async () => {
    const discord = openDiscord();
    const asked = await discord.run('rig save', { name: 'attic', cards: '2x 40900', price: 3000 });
    expect(textOf(asked)).toContain('We know no card called “40900”');
    const saved = await discord.click('2x RTX 4090', asked);
    expect(saved.visibility).toBe('private');
    expect(textOf(saved)).toContain('attic is saved\n**Cards:** 2× RTX 4090\n**Bought for:** £3,000');
  });
});

describe('while somebody types, cards are offered', () => {
  test('without own rigs where these take too long', async () => {
    const discord = openDiscord({ rigs: { list: never, save: never, rename: never, delete: never } });
    const typing = discord.type('roi', 'gpu', '4090');
    await discord.clock.pass(300);
    expect((await typing)[0]?.name).toBe('RTX 4090');
  });

  test('without own rigs where these can’t be read', async () => {
    const discord = openDiscord({ rigs: { list: gone, save: gone, rename: gone, delete: gone } });
    expect((await discord.type('roi', 'gpu', '4090'))[0]?.name).toBe('RTX 4090');
    expect(discord.logs.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('gpu: takes a rig’s name', () => {
  test.each([
    ['roi', { network: 'vast' }, '2× RTX 4090 + RTX 5090 on Vast.ai'],
    ['compare', {}, '2× RTX 4090 + RTX 5090'],
    ['compare', { with: '3090' }, '2× RTX 4090 + RTX 5090 or RTX 3090'],
    ['networks', { network: 'vast' }, 'Vast.ai and the 2× RTX 4090 + RTX 5090'],
    ['networks', {}, 'Networks for the 2× RTX 4090 + RTX 5090'],
  ])('in /%s %j, as its cards, and its buttons ask of those alone', async (path, options, text) => {
    const discord = await withAttic();
    const seen = await discord.run(path, { gpu: 'Attic', ...options });
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain(text);
    expect(JSON.stringify(seen.reply?.components).toLowerCase()).not.toContain('attic');
    expect(customIdsIn(seen)).not.toEqual([]);
    const theirs = await discord.as({ userId: '2' }).run(path, { gpu: 'Attic', ...options });
    expect(textOf(theirs)).toContain('We know no card called “Attic”');
  });

  test('before a card’s, and the owner’s own rigs are offered first', async () => {
    const discord = openDiscord();
    await discord.run('rig save', { name: '4090', cards: '6x 3070' });
    expect((await withWhy(discord, discord.run('roi', { gpu: '4090' }))).reply?.embeds?.[0]?.title).toContain(
      '6× RTX 3070',
    );
    const [own, card] = await discord.type('roi', 'gpu', '4090');
    expect(own).toEqual({ name: '4090 (your rig)', value: '4090' });
    expect(card?.name).toBe('RTX 4090');
    const theirs = await discord.as({ userId: '2' }).type('roi', 'gpu', '4090');
    expect(JSON.stringify(theirs)).not.toContain('your rig');
    for (const [path, option] of [
      ['compare', 'gpu'],
      ['networks', 'gpu'],
      ['rig show', 'name'],
      ['rig delete', 'name'],
    ] as const) {
      expect((await discord.type(path, option, '40'))[0]).toEqual(own);
    }
  });

  test('with its watts and hours, unless others are typed', async () => {
    const discord = await withAttic({ cards: '2x 4090 + 5090 1200W wall 8h/day' });
    const asked = { gpu: 'attic', network: 'vast', rate: RATE };
    expect(fieldOf(await withWhy(discord, discord.run('roi', asked)), 'Electricity')).toContain(
      '1,200 W at the wall under load',
    );
    expect(fieldOf(await withWhy(discord, discord.run('roi', asked)), 'Electricity')).toContain(', 8 hours a day:');
    const typed = fieldOf(
      await withWhy(discord, discord.run('roi', { ...asked, watts: 500, hours: 12 })),
      'Electricity',
    );
    expect(typed).toContain('1,500 W at the wall under load');
    expect(typed).toContain(', 12 hours a day:');
  });

  test('with its PC that runs anyway, through the buttons of its answers, unless it is typed otherwise', async () => {
    const discord = await withAttic({ cards: '4090', machine: 'anyway' });
    const asked = { gpu: 'attic', network: 'io.net', rate: '$0.10', rent: 0.3, utilisation: 100 };
    const seen = await discord.run('roi', asked);
    // 450 W / 0.9 = 500 W; with a PC of 90 W for the card alone it would be 600 W
    expect(textOf(seen)).toContain('500 W that the cards add, our estimate');
    const theirs = await discord.as({ userId: '2' }).click('Day', await discord.click('Month', seen));
    expect(textOf(theirs)).toContain('500 W that the cards add, our estimate');
    expect(textOf(await discord.run('roi', { ...asked, machine: 'own' }))).toContain('600 W at the wall, our estimate');
    expect(tableOf(await discord.run('compare', { gpu: 'attic', rate: RATE }))).toEqual(
      tableOf(await discord.run('compare', { gpu: '4090', rate: RATE, machine: 'anyway' })),
    );
    expect(tableOf(await discord.run('compare', { gpu: 'attic', rate: RATE }))).not.toEqual(
      tableOf(await discord.run('compare', { gpu: '4090', rate: RATE })),
    );
  });

  test('with its price, in the currency that it was paid in', async () => {
    const discord = await withAttic({ price: 4000, currency: 'EUR' });
    const asked = { gpu: 'attic', network: 'vast', rate: RATE };
    // 4,000 € at 0.88739 € a dollar
    expect(textOf(await withWhy(discord, discord.run('roi', asked)))).toContain('your $4,508');
    expect(textOf(await withWhy(discord, discord.run('roi', { ...asked, currency: 'EUR' })))).toContain('your €4,000');
    expect(textOf(await withWhy(discord, discord.run('roi', { ...asked, price: 1000 })))).toContain('your $3,000');
  });

  test('and somebody else who presses a button gets the same question, price and all', async () => {
    const discord = await withAttic({ cards: '2x 4090 + 5090 1200W wall 8h/day', price: 4000, currency: 'EUR' });
    const seen = await withWhy(discord, discord.run('roi', { gpu: 'attic', network: 'vast' }));
    const other = discord.as({ userId: '2' });
    await other.run('me currency', { currency: 'JPY' });
    const theirs = await withWhy(other, other.click('Month', seen));
    expect(theirs.reply?.embeds?.[0]?.title).toBe('2× RTX 4090 + RTX 5090 for £3,395 on Vast.ai');
    // 4,000 € at 0.88739 € and 0.753 £ a dollar, each card rounded to five digits.
    expect(textOf(theirs)).toContain('your £3,395');
    expect(fieldOf(theirs, 'Electricity')).toContain('1,200 W at the wall under load');
    expect(fieldOf(theirs, 'Electricity')).toContain(', 8 hours a day:');
  });

  test('side by side keeps what is known of the rig through its buttons', async () => {
    const discord = await withAttic({ cards: '2x 4090 + 5090 1200W wall 8h/day' });
    const seen = await discord.run('compare', { gpu: 'attic', with: '5090', rate: RATE, period: 'month' });
    const again = await discord.click('Month', await discord.click('Day', seen));
    expect(tableOf(again)).toEqual(tableOf(seen));
    const plain = await discord.run('compare', { gpu: ATTIC.cards, with: '5090', rate: RATE, period: 'month' });
    expect(tableOf(again)).not.toEqual(tableOf(plain));
  });

  test('its buttons in /rig show answer only the owner', async () => {
    const discord = await withAttic();
    const shown = await discord.run('rig show', { name: 'attic' });
    expect(labelsOf(shown)).toEqual(['What it earns', 'Compare all']);
    for (const label of labelsOf(shown)) {
      const seen = await discord.click(label, shown);
      expect(seen.visibility).toBe('private');
      expect(seen.reply?.embeds?.[0]?.title).toContain('2× RTX 4090 + RTX 5090');
    }
  });
});
