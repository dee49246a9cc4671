import { describe, expect, test } from 'vitest';
import { fieldOf, labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';

const rows = (seen: Parameters<typeof tableOf>[0]) => Object.entries(tableOf(seen)).slice(1);
const numbers = (seen: Parameters<typeof tableOf>[0]) =>
  rows(seen).map(([name, [low, typical, high]]) => ({
    name,
    low: Number(low),
    typical: Number(typical),
    high: Number(high),
  }));

describe('/compare for one card', () => {
  test('ranks networks and coins together, best typical net first, and marks how sure each is', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', rate: '$0.13' });
    expect(seen.visibility).toBe('public');
    const ranked = numbers(seen);
    expect(ranked.map(({ typical }) => typical)).toEqual(
      ranked.map(({ typical }) => typical).toSorted((one, other) => other - one),
    );
    expect(ranked.every(({ low, typical, high }) => low <= typical && typical <= high)).toBe(true);
    expect(ranked.some(({ name }) => name.includes('Vast.ai'))).toBe(true);
    expect(ranked.some(({ name }) => name.includes('Pearl (PRL)'))).toBe(true);
    // A vendor’s word ranks with the rest, and is on paper.
    expect(textOf(seen)).toMatch(/^\d+\?Clore\.ai /m);
    expect(textOf(seen)).toContain('`?` only on paper');
  });

  test('names those that the card can’t join last, each with its reason', async () => {
    const seen = await openDiscord().run('compare', { gpu: '7900xtx', rate: '$0.13' });
    expect(seen.reply?.embeds?.[0]?.fields?.at(-1)?.name).toBe('You can’t start there with it');
    const closed = fieldOf(seen, 'You can’t start there with it');
    expect(closed).toMatch(/^\*\*the card is not on its list; takes NVIDIA only:\*\* .*Nosana/m);
    expect(closed).toMatch(/^\*\*pays nothing for a GPU:\*\* .*Grass/m);
    expect(closed).toMatch(/^\*\*waiting list:\*\* .*Render/m);
  });

  test('says of each place what it rests on: a price, its kind, its age and its source', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', rate: '$0.13' });
    const fields = seen.reply?.embeds?.[0]?.fields?.filter(({ name }) => name.startsWith('Rests on')) ?? [];
    const lines = fields.flatMap(({ value }) => value.split('\n')).filter((line) => !/^… and \d+ more$/.test(line));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(line).toMatch(/^\*\*.*price (?:measured|listed|claimed|our estimate).*20\d\d/);
      expect(line).toMatch(/price (?:(?:measured|listed|claimed) [^·]* \([^·]+\)|our estimate from )/);
    }
    expect(fieldOf(seen, 'Not ranked: something is not known')).toContain('no price');
  });

  test('agrees with /roi', async () => {
    const discord = openDiscord();
    const compared = await discord.run('compare', { gpu: '4090', rate: '$0.13' });
    const [label = ''] = labelsOf(compared).filter((each) => each.startsWith('Details: '));
    const details = await discord.click(label);
    const net = Number(tableOf(details)['Left over']?.[1]);
    expect(numbers(compared).map(({ typical }) => typical)).toContain(net);
  });

  test('says so when nothing pays', async () => {
    const seen = await openDiscord().run('compare', { gpu: 'gtx 1050 ti', rate: '$0.40' });
    expect(textOf(seen)).toMatch(
      /\*\*Nothing that is sure pays\*\* after power at 0\.40 USD\/kWh: .* loses about \$\d/,
    );
  });

  test('says so when nothing open to it is known', async () => {
    const seen = await openDiscord().run('compare', { gpu: 'Arc A380', rate: '$0.13' });
    expect(textOf(seen)).toContain('Nothing that is open to it has a known price today.');
    expect(labelsOf(seen)).toEqual(['Day', 'Month', 'Year']);
  });

  test.each(['Month', 'Year'])('%s', async (label) => {
    const discord = openDiscord();
    await discord.run('compare', { gpu: '4090', rate: '0,13 €' });
    const seen = await discord.click(label);
    expect(textOf(seen)).toContain(`a ${label.toLowerCase()}**`);
    expect(fieldOf(seen, 'Electricity')).toContain('0.13 EUR/kWh');
  });
});

describe('/compare with others', () => {
  test('puts up to four rigs side by side', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', with: '3090, 5090 vs 2x 3070', rate: '$0.13' });
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090 or RTX 3090 or RTX 5090 or 2× RTX 3070');
    expect(fieldOf(seen, 'Best for each').split('\n')).toEqual([
      expect.stringMatching(/^#1 \*\*RTX 4090\*\*: .* earns about \$.* a day \(price /),
      expect.stringMatching(/^#2 \*\*RTX 3090\*\*: /),
      expect.stringMatching(/^#3 \*\*RTX 5090\*\*: /),
      expect.stringMatching(/^#4 \*\*2× RTX 3070\*\*: /),
    ]);
    expect(Object.keys(tableOf(seen))).toEqual(expect.arrayContaining(['PRL (coin)', 'Vast.ai']));
  });

  test('says which it has no place for', async () => {
    const seen = await openDiscord().run('compare', { gpu: '4090', with: 'Arc A380', rate: '$0.13' });
    expect(fieldOf(seen, 'Best for each')).toContain('#2 **Arc A380**: nothing open to it has a known price');
    expect(textOf(seen)).toContain('`-` it is not taken there, or something is not known.');
  });

  test('of which none has a place shows no table', async () => {
    const seen = await openDiscord().run('compare', { gpu: 'Arc A380', with: 'Arc A380', rate: '$0.13' });
    expect(textOf(seen)).not.toContain('```');
  });

  test('keeps them when the period is changed', async () => {
    const discord = openDiscord();
    await discord.run('compare', { gpu: '4090', with: '3090, 5090', rate: '$0.13' });
    const seen = await discord.click('Year');
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090 or RTX 3090 or RTX 5090');
    expect(textOf(seen)).toContain('Typical net cash per year');
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
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090 or RTX 3090 or RTX 4090');
  });

  test('completes the last of the list', async () => {
    const offered = await openDiscord().type('compare', 'with', '3090, 509');
    expect(offered[0]).toEqual({ name: '3090, RTX 5090', value: '3090, RTX 5090' });
    expect((await openDiscord().type('compare', 'with', '309'))[0]?.value).toBe('RTX 3090');
    expect(await openDiscord().type('compare', 'with', `${'4090, '.repeat(16)}509`)).toEqual([]);
  });
});
