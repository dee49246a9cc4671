import { describe, expect, test } from 'vitest';
import { runWhole, withWhy } from '../support/all-pages.ts';
import { fieldOf, labelsOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';
import type { Seen, Simulator } from '../support/simulator.ts';
import { market } from '../support/small-catalogue.ts';

/** Chooses an entry of the answer's menu. */
function chosen(discord: Simulator, label: string, seen: Seen): Promise<Seen> {
  const entries = (seen.reply?.components ?? []).flatMap(({ components }) =>
    components.flatMap((one) => ('options' in one ? one.options : [])),
  );
  return discord.clickId(entries.find((entry) => entry.label === label)?.value ?? '', seen);
}

describe('/networks', () => {
  test('names every network by who may join it today, on one screen', async () => {
    const discord = openDiscord();
    const seen = await discord.run('networks');
    for (const { name } of realCatalog.networks) expect(textOf(seen)).toContain(name);
    expect(textOf(seen)).toMatch(/^\*\*\d+ of \d+ networks are open to any owner today\.\*\*$/m);
    expect(textOf(seen)).toMatch(/^\*\*Open to any owner:\*\* .*Nosana/m);
    expect(textOf(seen)).toMatch(/^\*\*Open with a stake:\*\* .*io\.net/m);
    expect(textOf(seen)).toMatch(/^\*\*Not for GPUs: pay a card nothing:\*\* .*Grass/m);
    const listed = await withWhy(discord, seen);
    expect(fieldOf(listed, 'Open to any owner')).toMatch(/^\*\*Nosana\*\* · AI inference/m);
    const one = await chosen(discord, 'Nosana', seen);
    expect([one.visibility, one.reply?.embeds?.[0]?.title]).toEqual(['private', 'Nosana']);
  });

  test('ranks, for a card, what takes it by what is left, and says of each other why not', async () => {
    const discord = openDiscord();
    const seen = await discord.run('networks', { gpu: '4090' });
    expect(seen.reply?.embeds?.[0]?.title).toBe('Networks for the RTX 4090');
    expect(textOf(seen)).toMatch(/^\*\*(?:Best|On paper|Nothing we know).*\*\*/m);
    const likely = Object.values(tableOf(seen)).map(([figure = '']) => figure);
    const sure = likely.filter((figure) => figure.endsWith('~')).map((figure) => Number(figure.slice(0, -1)));
    expect(sure).toEqual(sure.toSorted((one, other) => other - one));
    for (const line of ['No known pay', 'Want a stake first', 'Not today', 'Not for GPUs']) {
      expect(textOf(seen)).toMatch(new RegExp(`^\\*\\*${line}:\\*\\* `, 'm'));
    }
    const answered = textOf(await withWhy(discord, seen));
    for (const { name } of realCatalog.networks) expect(answered).toContain(name);
    const one = await chosen(discord, 'Vast.ai', seen);
    expect(one.reply?.embeds?.[0]?.title).toBe('Vast.ai and the RTX 4090');
  });

  test('says of a card that a network does not take which cards it takes', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('networks', { gpu: '7900xtx' }));
    expect(fieldOf(seen, 'Not with it, or not today')).toMatch(/takes NVIDIA only:\*\* .*Nosana/);
  });

  test.each([
    ['rendering', 'Render Network (rendering)', 'Nosana'],
    ['mapping', 'Hivemapper', 'Vast.ai'],
  ])('lists those that pay for %s', async (workload, included, left) => {
    const seen = await openDiscord().run('networks', { workload });
    expect(textOf(seen)).toContain(included);
    expect(textOf(seen)).not.toContain(left);
  });

  test('shows one in short, and behind its buttons what it wants, pays and proves, with sources and ages', async () => {
    const discord = openDiscord();
    const short = await discord.run('networks', { network: 'Nosana' });
    expect(textOf(short)).toMatch(/^Nosana\n\*\*Open to any owner today\.\*\*\n/);
    for (const row of ['Pays', 'Busy', 'Fee', 'Wants', 'Paid', 'Know before you start:']) {
      expect(textOf(short)).toContain(`\n**${row}** `);
    }
    expect(labelsOf(short)).toEqual(['All it wants', 'All it pays', 'Is it real?']);
    const seen = await withWhy(discord, short);
    expect(fieldOf(seen, 'Joining today')).toMatch(/ \*listed 24 Dec 2025, \d+ months old \(\[/);
    expect(fieldOf(seen, 'Wants')).toContain('One card per PC');
    expect(fieldOf(seen, 'Prices per GPU-hour')).toMatch(
      /_To the host, community, listed 3 Sept? 2026.*\n\*\*RTX 4090\*\* \$0\.2182/,
    );
    expect(fieldOf(seen, 'How to check it is real')).toContain('**Who pays:**');
  });

  test.each([
    ['4090', 'nosana', '**Open today, and it takes yours.**'],
    ['2x 4090', 'nosana', '**Takes one card per PC:** your 2 cards need 2 PCs.'],
    ['4090', 'io.net', '**Takes yours, for a stake.**'],
    ['7900xtx', 'nosana', '**Not with yours:** '],
    ['4090 + 7900xtx', 'nosana', 'the RX 7900 XTX is not on its list'],
  ])('tells whether a %s may join %s, and leads to what it earns', async (gpu, network, sentence) => {
    const discord = openDiscord();
    const seen = await discord.run('networks', { network, gpu });
    expect(textOf(seen)).toContain(sentence);
    const earnings = await discord.click('What it earns there', seen);
    expect(earnings.reply?.embeds?.[0]?.title?.toLowerCase()).toContain(`on ${network}`);
  });

  test('tells what one would leave for the card at the asker’s own price of power', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: '0.10 USD' });
    const seen = await discord.run('networks', { network: 'vast', gpu: '4090' });
    const [there] = /^\*\*.*after power\*?\*? .*$/m.exec(textOf(seen)) ?? [];
    const earning = await discord.run('roi', { network: 'vast', gpu: '4090' });
    expect(textOf(earning)).toContain(there);
    expect(textOf(seen)).toContain('0.10 USD/kWh, your own');
  });

  test('shows a coin, and leads to what the card earns with it', async () => {
    const discord = openDiscord();
    const seen = await discord.run('networks', { network: 'KAS', gpu: '4090' });
    expect(seen.reply?.embeds?.[0]?.title).toBe('Kaspa (KAS) and the RTX 4090');
    expect(textOf(seen)).toContain('a GPU gets practically nothing');
    expect(fieldOf(await withWhy(discord, seen), 'Price')).toMatch(/^\$[\d.]+, (?:listed|measured) .*\(\[/);
    expect((await discord.click('What it earns mining it', seen)).reply?.embeds?.[0]?.title).toBe(
      'RTX 4090 mining Kaspa (KAS)',
    );
    expect(labelsOf(await discord.run('networks', { network: 'KAS' }))).toEqual(['All its figures']);
  });

  test('says of a coin what is not known', async () => {
    const discord = openDiscord({ market: market() });
    const seen = await withWhy(discord, discord.run('networks', { network: 'ergo' }));
    expect(textOf(seen)).toContain('**Price** not known');
    expect(fieldOf(seen, 'Price')).toBe('not known');
  });

  test('asks back what network is meant', async () => {
    const discord = openDiscord();
    const asked = await runWhole(discord, 'networks', { network: 'nosanna' });
    expect(asked.visibility).toBe('private');
    expect((await discord.click('Nosana', asked)).reply?.embeds?.[0]?.title).toBe('Nosana');
  });

  test('completes names of networks and coins', async () => {
    const offered = await openDiscord().type('networks', 'network', 'pea');
    expect(offered).toEqual([{ name: 'Pearl (PRL)', value: 'pearl' }]);
    expect(await openDiscord().type('roi', 'network', '')).toHaveLength(25);
    expect((await openDiscord().type('networks', 'gpu', '4090'))[0]).toEqual({ name: 'RTX 4090', value: 'RTX 4090' });
  });
});

describe('/gpus', () => {
  test('lists every card', async () => {
    const seen = await runWhole(openDiscord(), 'gpus');
    expect(seen.reply?.embeds?.[0]?.title).toBe(`${realCatalog.gpus.length} cards`);
    const listed = new Set(textOf(seen).split(/, |\n/));
    expect(realCatalog.gpus.filter(({ name }) => !listed.has(name))).toEqual([]);
  });

  test('shows one in short, and behind a button its figures with sources and ages', async () => {
    const discord = openDiscord();
    const short = await discord.run('gpus', { gpu: 'msi 4090 suprim x' });
    expect(textOf(short)).toContain('**A desktop card of 2022 with 24 GB GDDR6X.**');
    expect(textOf(short)).toMatch(/^\*\*Draws\*\* 450 W under load, /m);
    expect(textOf(short)).toMatch(/^\*\*\d+ networks take it:\*\* /m);
    const seen = await withWhy(discord, short);
    expect(fieldOf(seen, 'Memory')).toMatch(/^24 GB GDDR6X, listed .* \(\[/);
    expect(fieldOf(seen, 'Power under load (TDP)')).toMatch(/^450 W, listed /);
    expect(fieldOf(seen, 'Hashrates')).toMatch(/\*\*PRL\*\* \d+ TH\/s at \d+ W, claimed /);
    expect(fieldOf(seen, 'Networks that take it')).toContain('Vast.ai');
    expect((await discord.click('What it earns', short)).reply?.embeds?.[0]?.title).toMatch(/^RTX 4090 (?:on|mining) /);
    expect((await discord.click('Compare all', short)).reply?.embeds?.[0]?.title).toBe('Where the RTX 4090 earns most');
  });

  test('says what is not known', async () => {
    const bare = realCatalog.gpus.find(({ idleW, hashrates }) => idleW === undefined && hashrates.length === 0);
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('gpus', { gpu: bare?.name ?? '' }));
    expect(textOf(seen)).toContain('waiting not known');
    expect(textOf(seen)).toContain('**Mines** at a speed not known');
    expect(fieldOf(seen, 'Power while idle')).toBe('not known');
    expect(fieldOf(seen, 'Hashrates')).toBe('not known');
  });

  test('takes the name of a rig whose cards are alike, and asks which card of one whose are not', async () => {
    const discord = openDiscord();
    await discord.run('rig save', { name: 'attic', cards: '6x 3070' });
    await discord.run('rig save', { name: 'mixed', cards: '4090 + 3080' });
    expect((await discord.run('gpus', { gpu: 'Attic' })).reply?.embeds?.[0]?.title).toBe('attic: RTX 3070');
    const asked = await discord.run('gpus', { gpu: 'mixed' });
    expect(asked.visibility).toBe('private');
    expect(textOf(asked)).toContain('“mixed” has 2 models of card');
    expect((await discord.click('RTX 4090', asked)).reply?.embeds?.[0]?.title).toBe('RTX 4090');
    expect((await discord.type('gpus', 'gpu', 'att'))[0]?.value).toBe('attic');
  });

  test.each([
    ['4099', 'Did you mean RTX 4090?'],
    ['4090 + 3090', 'That question is about one card'],
    ['m4 max', 'is an Apple chip'],
  ])('asks back: %s', async (gpu, sentence) => {
    const seen = await runWhole(openDiscord(), 'gpus', { gpu });
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain(sentence);
  });

  test('keeps what is hidden hidden', async () => {
    const discord = openDiscord();
    expect((await runWhole(discord, 'gpus', { gpu: '4090', hide: true })).visibility).toBe('private');
    expect((await discord.click('What it earns')).visibility).toBe('private');
  });
});

describe('/power', () => {
  test('reckons: 600 W all day at 0.13 cost 1.87', async () => {
    const seen = await openDiscord().run('power', { watts: 600, rate: '$0.13' });
    expect(textOf(seen)).toContain('**$1.87 a day** at 0.13 USD/kWh.');
    expect(textOf(seen)).toContain('600 W × 24 h ÷ 1000 = 14.4 kWh; × 0.13 USD/kWh');
    // 14.4 × 365 / 12 and × 365, each times 0.13
    expect(tableOf(seen)).toMatchObject({
      'a day': ['14.40', '1.87'],
      'a month': ['438.00', '56.94'],
      'a year': ['5,256', '683.28'],
    });
  });

  test('reckons in the currency of the answer, whatever the price is in', async () => {
    const seen = await openDiscord().run('power', { watts: 600, rate: '0.30 EUR', currency: 'USD' });
    // 0.30 EUR ÷ 0.88739 EUR per USD = 0.33807 USD; × 14.4 kWh = 4.8682 USD
    expect(textOf(seen)).toContain('**$4.87 a day** at 0.30 EUR/kWh.');
    expect(textOf(seen)).toContain('= 14.4 kWh; × 0.3381 USD/kWh');
  });

  test.each([
    [{ watts: 79, rate: '7.95 INR' }, '₹15.07 a day', 'rounding per hour would give 14.88'],
    [{ watts: 450, rate: '$0.16' }, '$1.73 a day', 'one card'],
    [{ watts: 600, rate: '$0.13', hours: 12 }, '$0.94 a day', 'half the day'],
    [{ watts: 0, rate: '$0.13' }, '$0.00 a day', 'nothing on'],
    [{ watts: 600, rate: 'free' }, '£0.00 a day', 'somebody else pays'],
  ])('%j costs %s: %s', async (options, cost, _reason) => {
    expect(textOf(await openDiscord().run('power', options))).toContain(`**${cost}**`);
  });

  test('says one hour as one', async () => {
    const seen = await openDiscord().run('power', { watts: 600, rate: '$0.13', hours: 1 });
    expect(seen.reply?.embeds?.[0]?.title).toBe('600 W, 1 hour a day');
  });

  test('names the exchange rate between the rate’s currency and the answer’s', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('power', { watts: 600, rate: '0,12 €', currency: 'GBP' }));
    expect(fieldOf(seen, 'Exchange rates').split('\n')).toEqual([
      expect.stringMatching(/^1 USD = 0\.88739 EUR, listed 6 Oct 2026/),
      expect.stringMatching(/^1 USD = 0\.753217 GBP, listed 6 Oct 2026/),
    ]);
  });
});
