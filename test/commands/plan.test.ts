import { describe, expect, test } from 'vitest';
import { expectAnswers, plain, RATE } from '../support/asked-answers.ts';
import type { Asked } from '../support/asked-answers.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const PLANS: readonly Asked[] = [
  [
    'plan',
    { gpu: 'one 4090', rate: '$0.30', goal: 'gaming at night' },
    [/0\.30 USD/, /leave it off/i, /only 23-07/, /fits mining and Salad/],
    [/\bbuy\b/i],
  ],
  [
    'plan',
    { gpu: '4090', rate: '$0.45 day $0.08 night 22-6' },
    [/hours only:\*\* to mine .* 22:00–6:00 alone leaves \$\d/i, /, hours[~?]? +-?\d/, /Vast \+ gaps\?/],
  ],
  // With one price of power every hour pays alike.
  ['plan', { gpu: '4090', rate: RATE }, [/best known|only on paper/i], [/hours only/i]],
  // What pays on paper is named where nothing sure pays.
  ['plan', { gpu: '4080', rate: '$0.25' }, [/^\*\*Only on paper: mine Pearl/m, /^Pearl\? /m]],
  // Sold: 200 USD × 0.87 × 5 = 870.
  [
    'plan',
    { gpu: '5x 3060 ti', rate: '$0.25', goal: 'sell or keep' },
    [/Sold used\*\* it brings about \$870/, /Sell or keep\?\*\* The ranges overlap in 24 months/, /Kept\*\* it leaves/],
  ],
  ['plan', { gpu: '3060 ti', rate: '$0.60', goal: 'sell or keep' }, [/Sold today it is ahead/]],
  ['plan', { gpu: '4090', from: 'io.net', to: 'sell', rate: RATE }, [/What to do with the RTX 4090/, /Sold used/]],
  ['plan', { gpu: '3090', from: 'Hive pool', to: 'vast', rate: RATE }, [/no pool called “Hive pool”/, /another pool/]],
  [
    'plan',
    { gpu: '3090 vs 2x 3060', rate: RATE },
    [
      /^RTX 3090 or 2× RTX 3060 12GB/,
      /#1 +-?\d/,
      /#1 \*\*RTX 3090:\*\* .*sold used \$\d.*per \$1,000 of resale/,
      /#2 \*\*2× RTX 3060/,
    ],
  ],
  // A whole question typed where the cards belong.
  [
    'plan',
    { gpu: 'sell or keep 5x 3060 ti at $0.25' },
    [/What to do with the 5× RTX 3060 Ti/, /Sell or keep\?/, /0\.25 USD\/kWh/],
  ],
  ['plan', { gpu: '3080, keep or sell', rate: RATE }, [/What to do with the RTX 3080/, /Sell or keep\?/]],
  ['plan', { gpu: 'one 4090, 0.30 €, gaming at night' }, [/0\.30 EUR\/kWh/, /fits mining/]],
  ['plan', { gpu: '3060', rate: RATE, goal: 'upgrade to a 4090?' }, [/What to do with the RTX 4090/, /\$2,050/]],
  ['plan', { gpu: '4070 ti', rate: RATE, goal: 'should i buy a 5090' }, [/What to do with the RTX 5090/, /\$4,795/]],
  // Two days of seven.
  [
    'plan',
    { gpu: '4090', rate: RATE, goal: 'only on weekends' },
    [/Only weekends:\*\* amounts are for two days of seven/, /fits mining/],
  ],
  ['plan', { gpu: '3070', rate: '$0.25' }, [/^\*\*Only on paper: mine Quantus/m]],
  ['plan', { gpu: '3060', rate: '$0.90' }, [/nothing we know a price for pays/i, /off is better/i, /leave it off/i]],
  [
    'plan',
    { gpu: '10x 3080', rate: '$0.07' },
    [
      /as an operator/i,
      /models alike/,
      /spare card/,
      /least worth taking:\*\* \$0\.\d+ per rented card-hour/i,
      /3,000 to 5,000/,
    ],
  ],
  [
    'plan',
    { gpu: '4090', rate: RATE, goal: 'only 23-07' },
    [/23:00 to 07:00/, /fits mining and Salad/, /costs pay or standing at .*Vast\.ai.*Nosana/],
  ],
  [
    'plan',
    { gpu: '5090', goal: 'buy a 5090 for this?', rate: RATE },
    [/24 months/, /kept.*12 months.*24/i, /sold used/i, /Sept? 2026/, /3 ?% less/],
    [/\bbuy\b/i],
  ],
  [
    'plan',
    { gpu: 'Arc B580 + 4090', rate: RATE },
    [/Nothing that takes all of its cards .*run them apart/, /A day per card:\*\* RTX 4090 \S+; Arc B580 not known\./],
  ],
  [
    'plan',
    { gpu: '6x 3070, 1060', rate: RATE },
    [/pays for all of it .*run only the cards that pay/, /not all of its cards have offers/],
  ],
  [
    'plan',
    { gpu: '3060, 3070, 3090', rate: RATE, goal: 'which card goes first' },
    [/part with first: the RTX \d+/i, /per \$1,000 of resale/, /RTX 3060 12GB \$/],
  ],
  [
    'plan',
    { gpu: '6x 3090', from: 'PRL', to: 'vast', rate: RATE },
    [/on paper repaid in about/i, /a month/, /days without income/, /ranges overlap/, /per card-hour/, /RAM/],
    [/costs nothing/],
  ],
  [
    'plan',
    { gpu: '4090', from: 'nicehash', to: 'salad', rate: RATE },
    [/NiceHash:\*\* we know no price/, /Salad\*\* would/, /one-off costs: none/i],
  ],
  [
    'plan',
    { gpu: '12x 3090', from: 'pearl', to: 'nosana', cost: 4000, rate: RATE },
    [/never repaid|repaid in about/i, /\$4,000/],
  ],
  ['plan', { gpu: '12x 3090', from: 'pearl', to: 'vast', rate: RATE }, [/3,000 to \$5,000/]],
  ['plan', { gpu: '3090', from: 'pearl', to: 'lium', rate: RATE }, [/30 days before/, /miners follow/]],
  ['plan', { gpu: '4090', from: 'pearl', to: 'runpod', rate: RATE }, [/closed to new hosts/]],
  ['plan', { gpu: '3060 ti', from: 'nicehash', to: 'clore', cost: 300, rate: RATE }, [/\$300/], [/none reckoned/]],
  ['plan', { gpu: '4090', from: 'pearl' }, [/both `from:` and `to:`/]],
  ['plan', { gpu: '4090', from: 'pearl', to: 'PRL' }, [/same place twice/]],
  // 20 USD ÷ the net, and up to 14 days more.
  ['roi', { gpu: '4090', network: 'vast', rate: RATE }, [/first money\*\* leaves after about \d+ days, from \$20 on/i]],
];

describe('what members ask', () => {
  expectAnswers(PLANS);
});

test('a plan with a price leads to its odds, and one without does not', async () => {
  const discord = openDiscord();
  const seen = await discord.run('plan', { gpu: '5090', price: 2_000, rate: RATE });
  expect(textOf(await discord.click('Odds', seen))).toMatch(/Odds: RTX 5090 for \$2,000/);
  expect(labelsOf(await discord.run('plan', { gpu: '5090', rate: RATE }))).not.toContain('Odds');
});

test('the hours of one’s own tariff are told to nobody else', async () => {
  const discord = openDiscord();
  await discord.run('me rate', { rate: '$0.45 day $0.08 night 22-6' });
  const seen = textOf(await discord.run('plan', { gpu: '4090' }));
  expect(seen).toContain('in the hours that pay');
  expect(seen).not.toMatch(/22:00/);
  expect(textOf(await discord.run('plan', { gpu: '4090', hide: true }))).toContain('22:00–6:00 alone');
});

async function worthOfHeat(goal: string): Promise<number> {
  const text = plain(textOf(await openDiscord().run('plan', { gpu: '4090', rate: '$0.30', goal })));
  return Number(/Heat in winter\*\* .*?\$(\d+\.\d+) a day/u.exec(text)?.[1]);
}

describe('a plan', () => {
  const RESISTIVE = 'heat the room in winter';
  const HEAT_PUMP = 'heating with a heat pump in winter';

  test('counts heat in full beside a heater, and a third of it beside a heat pump', async () => {
    const [full, third] = [await worthOfHeat(RESISTIVE), await worthOfHeat(HEAT_PUMP)];
    expect(third).toBeGreaterThan(0);
    // Both are rounded to the cent.
    expect(Math.abs(full - 3 * third)).toBeLessThan(0.03);
  });

  test('speaks of heat only where it is asked about', async () => {
    expect(textOf(await openDiscord().run('plan', { gpu: '4090', rate: '$0.30' }))).not.toContain('Heat');
  });

  test.each([
    ['4080', /As a home rig/],
    ['10x 3080', /As an operator/],
    ['8x H100 SXM', /As a data centre/],
  ])('says who somebody with %s probably is', async (gpu, profile) => {
    expect(textOf(await openDiscord().run('plan', { gpu, rate: '$0.07' }))).toMatch(profile);
  });

  test('has the steps of the first two weeks behind a button, once', async () => {
    const discord = openDiscord();
    const seen = await discord.run('plan', { gpu: '4090', rate: RATE });
    const steps = textOf(await discord.click('First two weeks', seen));
    expect(steps.match(/^\d\. /gmu)).toHaveLength(8);
    expect(textOf(seen)).not.toContain('1. Measure');
  });
});
