import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import { fieldOf, labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import type { Seen } from '../support/simulator.ts';
import { MEANT } from '../support/meant.ts';

/** Rows of the table: name, likely, low and high, and how sure it is. */
const rowsOf = (seen: Seen) =>
  (/```\n(?<table>.*?)\n```/s.exec(textOf(seen))?.groups?.['table'] ?? '').split('\n').flatMap((line) => {
    const found =
      /^(?<name>.{11}) +(?<likely>-?[\d.,]+)(?<mark>[~?]?) +(?<low>-?[\d.,]+)…(?<high>-?[\d.,]+) +\S+ *$/.exec(line);
    const { name = '', likely, mark = '', low, high } = found?.groups ?? {};
    return found === null
      ? []
      : [{ name: name.trim(), mark, likely: Number(likely), low: Number(low), high: Number(high) }];
  });

describe('/compare for one card', () => {
  test('ranks what is rented out and what is mined, what is sure first, and marks how sure each is', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', rate: '$0.13' });
    expect(seen.visibility).toBe('public');
    const rows = rowsOf(seen);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ low, likely, high }) => low <= likely && likely <= high)).toBe(true);
    const [rented = '', mined = ''] = textOf(seen).split('RENT IT OUT')[1]?.split('MINE') ?? [];
    expect(rented).toContain('Vast.ai');
    expect(mined).toContain('Pearl (PRL)');
    expect(textOf(seen)).toContain('`?` only on paper');
    const sure = rows.filter(({ name }) => rented.includes(name)).map(({ mark }) => mark !== '?');
    expect(sure).toEqual(sure.toSorted((one, other) => Number(other) - Number(one)));
  });

  test('names what loses, what is not known and what can’t be started, each in one line', async () => {
    const lines = textOf(await openDiscord().run('compare', { gpu: '4090', rate: '$0.13' })).split('\n');
    expect(lines.filter((line) => line.startsWith('**Lose money:** '))).toHaveLength(1);
    expect(lines.filter((line) => /^\d+ more have no known pay · \d+ can’t be started$/.test(line))).toHaveLength(1);
  });

  test('tells of those that the card can’t join the reason, behind a button', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('compare', { gpu: '7900xtx', rate: '$0.13' }));
    const closed = fieldOf(seen, 'You can’t start there with it');
    expect(closed).toMatch(/^\*\*the card is not on its list; takes NVIDIA only:\*\* .*Nosana/m);
    expect(closed).toMatch(/^\*\*pays nothing for a GPU:\*\* .*Grass/m);
    expect(closed).toMatch(/^\*\*waiting list:\*\* .*Render/m);
  });

  test('says of each place what it rests on: a price, its kind, its age and its source', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('compare', { gpu: '4090', rate: '$0.13' }));
    const lines = fieldOf(seen, 'Rests on').split('\n');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(line).toMatch(/^\*\*.*price (?:measured|listed|claimed|our estimate).*20\d\d/);
      expect(line).toMatch(/price (?:(?:measured|listed|claimed) [^·]* \([^·]+\)|our estimate from )/);
    }
    expect(fieldOf(seen, 'Something is not known')).toContain('no price');
  });

  test('agrees with /roi, to which its menu leads beside it', async () => {
    const discord = openDiscord();
    const compared = await discord.run('compare', { gpu: '4090', rate: '$0.13' });
    const [menu] = compared.reply?.components?.[0]?.components ?? [];
    if (menu === undefined || !('options' in menu)) throw new Error('There is no menu.');
    const details = await discord.clickId(menu.options[0]?.value ?? '', compared);
    expect(details.visibility).toBe('private');
    expect(rowsOf(compared).map(({ likely }) => likely)).toContain(Number(tableOf(details)['Left over']?.[1]));
  });

  test('among the places asked about alone', async () => {
    const discord = openDiscord();
    const seen = await discord.run('compare', { gpu: '3090', rate: '$0.13', only: 'vast or salad' });
    for (const name of ['Salad', 'Vast.ai']) expect(textOf(seen)).toContain(name);
    expect(textOf(seen)).not.toMatch(/Nosana|Pearl|more have no known pay/);
    const five = await discord.run('compare', { gpu: '3090', only: 'vast, salad, pearl, nosana, akash' });
    expect(textOf(five)).toBe('`only:` takes up to 4 networks or coins, and you typed 5. Leave out 1 of them.');
  });

  test('a rent is one network’s, so it is refused unless one is named', async () => {
    const discord = openDiscord();
    const refused = await discord.run('compare', { gpu: '4090', rent: 0.3 });
    expect(refused.visibility).toBe('private');
    expect(textOf(refused)).toContain('`rent:` is what one network pays you.');
    const named = await discord.run('compare', { gpu: '4090', rent: 0.3, only: 'vast' });
    expect(new Set(rowsOf(named).map(({ name }) => name))).toEqual(new Set(['Vast.ai', 'Vast + gaps']));
  });

  test('with a price tells how soon it comes back, and that nothing pays it back where nothing does', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', rate: '$0.13', price: 1600 });
    expect(textOf(seen)).toMatch(/low…high +back/);
    expect(textOf(seen)).toMatch(/ \d+mo *$/m);
    const dear = await openDiscord().run('compare', {
      gpu: '4090',
      rate: '$0.13',
      price: 100_000,
      currency: 'USD',
      ...MEANT,
    });
    expect(textOf(dear)).toContain('**Nothing we know a price for pays its price back');
  });

  test.each([
    {
      gpu: 'gtx 1050 ti',
      rate: '$0.40',
      says: 'Nothing we know a price for pays at 0.40 USD/kWh: off is better.** We know it of',
      reason: 'some figures are sure, and all lose',
    },
    {
      gpu: '7900 XTX',
      rate: '$0.12',
      says: 'On paper nothing pays at 0.12 USD/kWh: off is better.** We know a price, none of them sure, for',
      reason: 'no figure is sure',
    },
    {
      gpu: '4090',
      rate: '$0.80',
      says: 'Nothing confirmed pays at 0.80 USD/kWh: off is better.** We know a price for',
      reason: 'by one claim it would pay',
    },
  ])('says so when nothing pays, where $reason', async ({ gpu, rate, says }) => {
    const seen = textOf(await openDiscord().run('compare', { gpu, rate }));
    expect(seen).toContain(`**${says}`);
    expect(seen).toMatch(/ \d+ of \d+ places\./);
    expect(seen.includes('More, but only claimed:')).toBe(says.startsWith('Nothing confirmed'));
  });

  test('gives with what is only on paper the doubt of all that are named', async () => {
    const seen = textOf(await openDiscord().run('compare', { gpu: '2x 4090 + 3090', rate: '$0.12' }));
    expect(seen).toMatch(/^On paper more: Quantus \(QTC\), about \$\d+, but the pool’s fee is our estimate\.$/m);
  });

  test('says so when nothing open to it is known', async () => {
    const seen = await openDiscord().run('compare', { gpu: 'Arc A380', rate: '$0.13' });
    expect(textOf(seen)).toContain('Nothing that is open to it has a known price today.');
    expect(labelsOf(seen)).toEqual(expect.arrayContaining(['Sources', 'Day', 'Month', 'Year']));
  });

  test.each(['Month', 'Year'])('%s', async (label) => {
    const discord = openDiscord();
    await discord.run('compare', { gpu: '4090', rate: '0,13 €' });
    const seen = await discord.click(label);
    expect(textOf(seen)).toContain(`a ${label.toLowerCase()}**`);
    expect(textOf(seen)).toContain('0.13 EUR/kWh');
  });
});

describe('/compare with others', () => {
  test('puts up to four rigs side by side', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', with: '3090, 5090 vs 2x 3070', rate: '$0.13' });
    expect(seen.reply?.embeds?.[0]?.title).toBe('Which of 4 rigs earns most');
    expect(textOf(seen)).toMatch(
      /^\*\*(?:On paper b|B)est.*: the .* (?:on|mining) .*, about \$[\d.]+ a day\*\* after power\.$/m,
    );
    for (const line of ['#1 **RTX 4090**', '#2 **RTX 3090**', '#3 **RTX 5090**', '#4 **2× RTX 3070**']) {
      expect(textOf(seen)).toContain(`\n${line}`);
    }
    expect(Object.keys(tableOf(seen))).toEqual(expect.arrayContaining(['PRL (coin)', 'Vast.ai']));
  });

  test('says which it has no place for', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', with: 'Arc A380', rate: '$0.13' });
    expect(textOf(seen)).toContain('**Arc A380** nothing open to it has a known price');
    expect(textOf(seen)).toContain('`-` not taken there as it is, or not known.');
  });

  test('of which none has a place shows no table', async () => {
    const seen = await openDiscord().run('compare', { gpu: 'Arc A380', with: 'Arc A380', rate: '$0.13' });
    expect(textOf(seen)).not.toContain('```');
  });

  test('keeps them when the period is changed', async () => {
    const discord = openDiscord();
    await discord.run('compare', { gpu: '4090', with: '3090, 5090', rate: '$0.13' });
    const seen = await discord.click('Year');
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090, RTX 3090 or RTX 5090');
    expect(textOf(seen)).toContain('USD a year');
  });

  test('refuses a fifth', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', with: '3090, 5090, 3070, 3060' });
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toBe('`with:` takes up to 3 cards, and you typed 4. Leave out 1 of them.');
  });

  test('asks about the one that it does not know and keeps the others', async () => {
    const discord = openDiscord();
    const asked = await discord.run('compare', { gpu: '4090', with: '3090, 4099', rate: '$0.13' });
    expect(asked.visibility).toBe('private');
    const seen = await discord.click('RTX 4090', asked);
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090, RTX 3090 or RTX 4090');
  });

  test('completes the last of the list', async () => {
    const offered = await openDiscord().type('compare', 'with', '3090, 509');
    expect(offered[0]).toEqual({ name: '3090, RTX 5090', value: '3090, RTX 5090' });
    expect((await openDiscord().type('compare', 'with', '309'))[0]?.value).toBe('RTX 3090');
    expect(await openDiscord().type('compare', 'with', `${'4090, '.repeat(16)}509`)).toEqual([]);
  });
});
