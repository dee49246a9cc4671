import { describe, expect, test } from 'vitest';
import { runWhole } from '../support/all-pages.ts';
import { fieldOf, labelsOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';
import { market } from '../support/small-catalogue.ts';

describe('/networks', () => {
  test('lists every network by who may join it today', async () => {
    const seen = await runWhole(openDiscord(), 'networks');
    for (const { name } of realCatalog.networks) expect(textOf(seen)).toContain(`**${name}**`);
    expect(fieldOf(seen, 'Open to any owner')).toContain('**Nosana**');
    expect(fieldOf(seen, 'Open with a stake')).toContain('**io.net**');
    expect(fieldOf(seen, 'Not for GPUs: pays a card nothing')).toContain('**Grass**');
  });

  test('lists, for a card, every network with whether it may join', async () => {
    const seen = await runWhole(openDiscord(), 'networks', { gpu: '7900xtx' });
    expect(fieldOf(seen, 'Not with it, or not today')).toMatch(/takes NVIDIA only:\*\* .*Nosana/);
    const answered = textOf(seen);
    for (const { name } of realCatalog.networks) expect(answered).toContain(name);
  });

  test.each([
    ['rendering', 'Render Network (rendering)', 'Nosana'],
    ['mapping', 'Hivemapper', 'Vast.ai'],
  ])('lists those that pay for %s', async (workload, included, left) => {
    const seen = await runWhole(openDiscord(), 'networks', { workload });
    expect(textOf(seen)).toContain(`**${included}**`);
    expect(textOf(seen)).not.toContain(left);
  });

  test('shows one in depth: who may join, what it wants, pays and proves, with sources and ages', async () => {
    const seen = await runWhole(openDiscord(), 'networks', { network: 'Nosana' });
    expect(textOf(seen)).toMatch(/\*\*Joining today:\*\* .* _listed 24 Dec 2025, \d+ months old \(\[/);
    expect(fieldOf(seen, 'Wants')).toContain('One card per PC');
    expect(fieldOf(seen, 'Prices per GPU-hour')).toMatch(
      /_To the host, community, listed 3 Sept? 2026.*\n\*\*RTX 4090\*\* \$0\.2182/,
    );
    expect(fieldOf(seen, 'How to check it is real')).toContain('**Who pays:**');
    expect(labelsOf(seen)).toEqual(['Next ›']);
  });

  test.each([
    ['4090', 'nosana', '**Your RTX 4090:** Nosana takes it.'],
    ['2x 4090', 'nosana', '**Your 2× RTX 4090:** Nosana takes it, on the conditions below.'],
    ['7900xtx', 'nosana', '**Your RX 7900 XTX:** no: '],
    ['4090 + 7900xtx', 'nosana', 'the RX 7900 XTX is not on its list'],
  ])('tells whether a %s may join %s, and leads to what it earns', async (gpu, network, sentence) => {
    const discord = openDiscord();
    const seen = await runWhole(discord, 'networks', { network, gpu });
    expect(textOf(seen)).toContain(sentence);
    const earnings = await discord.click('What it earns there');
    expect(earnings.reply?.embeds?.[0]?.title).toContain('on Nosana');
  });

  test('shows a coin, and leads to what the card earns with it', async () => {
    const discord = openDiscord();
    const seen = await runWhole(discord, 'networks', { network: 'KAS', gpu: '4090' });
    expect(seen.reply?.embeds?.[0]?.title).toBe('Kaspa (KAS)');
    expect(textOf(seen)).toContain('a GPU gets practically nothing');
    expect(fieldOf(seen, 'Price')).toMatch(/^\$[\d.]+, (?:listed|measured) .*\(\[/);
    expect((await discord.click('What it earns mining it')).reply?.embeds?.[0]?.title).toBe(
      'RTX 4090 mining Kaspa (KAS)',
    );
    expect(labelsOf(await runWhole(discord, 'networks', { network: 'KAS' }))).toEqual(['Next ›']);
  });

  test('says of a coin what is not known', async () => {
    const seen = await runWhole(openDiscord({ market: market() }), 'networks', { network: 'ergo' });
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

  test('shows one, with sources and ages', async () => {
    const discord = openDiscord();
    const seen = await runWhole(discord, 'gpus', { gpu: 'msi 4090 suprim x' });
    expect(fieldOf(seen, 'Memory')).toMatch(/^24 GB GDDR6X, listed .* \(\[/);
    expect(fieldOf(seen, 'Power under load (TDP)')).toMatch(/^450 W, listed /);
    expect(fieldOf(seen, 'Hashrates')).toMatch(/\*\*PRL\*\* \d+ TH\/s at \d+ W, claimed /);
    expect(fieldOf(seen, 'Networks that take it')).toContain('Vast.ai');
    expect((await discord.click('What it earns', seen)).reply?.embeds?.[0]?.title).toMatch(/^RTX 4090 (?:on|mining) /);
    expect((await discord.click('Compare all', seen)).reply?.embeds?.[0]?.title).toBe('Where the RTX 4090 earns most');
  });

  test('says what is not known', async () => {
    const bare = realCatalog.gpus.find(({ idleW, hashrates }) => idleW === undefined && hashrates.length === 0);
    const seen = await runWhole(openDiscord(), 'gpus', { gpu: bare?.name ?? '' });
    expect(fieldOf(seen, 'Power while idle')).toBe('not known');
    expect(fieldOf(seen, 'Hashrates')).toBe('not known');
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
    const seen = await openDiscord().run('power', { watts: 600, rate: '0,12 €', currency: 'GBP' });
    expect(fieldOf(seen, 'Exchange rates').split('\n')).toEqual([
      expect.stringMatching(/^1 USD = 0\.88739 EUR, listed 6 Oct 2026/),
      expect.stringMatching(/^1 USD = 0\.753217 GBP, listed 6 Oct 2026/),
    ]);
  });
});
