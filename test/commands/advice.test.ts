import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { readLength } from '../../src/views/message/pages.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';

/** A question as members ask it, what its answer must say, and what it must not. */
type Asked = readonly [path: string, options: RawOptions, says: readonly RegExp[], never?: readonly RegExp[]];

const RATE = '$0.12';

// 800 USD a month ÷ 730 h = 1.096; ÷ 0.6 = 1.826. 150 ÷ 730 = 0.205.
const CLAIMS: readonly Asked[] = [
  [
    'claim',
    { text: '4090 makes $800 a month on io.net', rate: RATE },
    [
      /not possible today/i,
      /\$1\.096/,
      /\$1\.826 at 60\s?%/,
      /\$90 to \$210 a month or \$400 to \$800/,
      /on paper/i,
      /stake/i,
    ],
    [/\bbuy\b|\bsell\b/i],
  ],
  [
    'claim',
    { text: '5090 does $33.80/day on pearl', rate: RATE },
    [/was true once/i, /May 2026/, /17\.19/, /about \$\d+\.\d\d a day/, /days old/],
  ],
  ['claim', { text: 'M4 Max earns $1200 a year' }, [/7\.13/, /30 days/, /5\s?%/, /not typical/i]],
  [
    'claim',
    { text: 'salad 3090 150$/month', rate: RATE },
    [/\$0\.205/, /\$0\.09 to/, /\$2\.9\d a month/, /not possible today/i],
  ],
  [
    'claim',
    { text: "free electricity so it's all profit" },
    [/which card/i, /how much/i, /wears/, /heat/, /power supply/, /switch price/],
  ],
  ['claim', { text: '4090 $3-7 a day', rate: RATE }, [/plausible/i]],
  ['claim', { text: '4090 rents for 0.40$ an hour on vast', rate: RATE }, [/\$0\.40 per card-hour/, /renters pay/i]],
  ['claim', { text: '4090 earns $300 a month on render', rate: RATE }, [/waiting list/, /nobody can check/i]],
  [
    'claim',
    { text: 'my 4090 paid for itself in 4 months', rate: RATE },
    [/after power|left over/i, /card at \$[\d,]+/],
  ],
  ['claim', { text: 'rx 7900 xtx makes $5/day on salad', rate: RATE }, [/not possible today/i, /takes NVIDIA only/]],
  ['claim', { text: '4090 pays $500 a month on runpod', rate: RATE }, [/closed to new hosts/i]],
  // The best of its recorded days brought 7.5 USD per GH/s; the card has less than one.
  [
    'claim',
    { text: '3090 made $9 a day on quantus', rate: RATE },
    [/not possible today/i, /on none of \d+ recorded days of Quantus/],
  ],
  // 0.60 USD × 24 h × 94 % = 13.54 USD
  [
    'claim',
    { text: '4090 made $13 a day on vast in june', rate: RATE },
    [
      /was true once/i,
      /Said of Jun 2026:\*\* that fits/,
      /On 1 Jun 2026 Vast\.ai paid hosts \$0\.60 per card-hour/,
      /\$13\.54 a day/,
    ],
  ],
  // 0.80 × 24 × 94 % = 18.05
  [
    'claim',
    { text: '5090 made $18 a day on vast', rate: RATE },
    [/was true once/i, /On 1 Jun 2026 Vast\.ai paid hosts \$0\.80/],
    [/Said of/],
  ],
  // What one place paid is nothing of another.
  [
    'claim',
    { text: '4090 made $13 a day on io.net in june', rate: RATE },
    [/Said of Jun 2026:\*\* nothing is recorded/],
    [/Vast\.ai paid/],
  ],
  [
    'claim',
    { text: '4090 made $30 a day on pearl in september', rate: RATE },
    [/Said of Sept? 2026:\*\* not true then/, /none of 30 recorded days of Pearl/],
  ],
  [
    'claim',
    { text: '4090 made $9 a day on pearl in september', rate: RATE },
    [/Said of Sept? 2026:\*\* that fits/, /\d+ of 30 recorded days/],
  ],
  ['claim', { text: '4090 will make $20 a day in 2028', rate: RATE }, [/Said of 2028:\*\* nobody knows/]],
  [
    'claim',
    { text: '4090 made $400 in september on vast', rate: RATE },
    [/\$400 a month on Vast\.ai/, /Said of Sept? 2026/],
  ],
  // Used ones were offered for 4,795 USD in September 2026; what one market claims counts for nothing where others list.
  [
    'claim',
    { text: '5090 pays itself back in 6 months', rate: RATE },
    [/not possible today/i, /card at \$4,795/],
    [/Clore/],
  ],
  ['claim', { text: 'render pays me $80 a month with a 4090', rate: RATE }, [/on Render/, /waiting list/]],
  ['claim', { text: 'titan network 4090 $210 a month', rate: RATE }, [/RTX 4090, \$210 a month on Titan/]],
  [
    'claim',
    { text: 'grass pays $100 a month' },
    [/pays nothing for a graphics card/, /bandwidth/, /\d a month\*\* before power/],
  ],
  ['claim', { text: 'Aethir pays $800 a month for my 4090', rate: RATE }, [/not possible today/i, /data centres only/]],
  [
    'claim',
    { text: '100% utilization guaranteed, 4090, $10 a day on vast', rate: RATE },
    [/\$0\.417 per card-hour rented all the time\./],
  ],
  ['claim', { text: '3060 earns $0.048/h on nosana', rate: RATE }, [/RTX 3060 12GB, \$0\.048 an hour on Nosana/]],
  [
    'claim',
    { text: '3080 mines kaspa $1/day', rate: RATE },
    [/not possible today/i, /next to nothing/],
    [/\$0\.00 a day/],
  ],
  ['claim', { text: '4090 makes $800' }, [/in what time/i]],
  ['claim', { text: '3070 $8 at 8 pm' }, [/\$8 in what time/i, /left out: “at 8 pm”/i]],
  ['claim', { text: '3070 $8 a day at 8 pm', rate: RATE }, [/\$8\.00 a day/, /left out: “at 8 pm”/i]],
  ['claim', { text: '3070 $8 and 800 pm' }, [/several amounts/i], [/\$800/]],
  ['claim', { text: '4090 7 p/d' }, [/“7 p\/d” may be 7 pence a day or 7 GBP a day/]],
  ['claim', { text: '4090 $7 a day on unmineable', rate: RATE }, [/“unmineable” is no place whose pay is known/]],
  ['claim', { text: '$800 a month' }, [/which card/i, /gpu:/]],
  ['claim', { text: '4090s make $800 a month' }, [/how many/i]],
  ['claim', { text: 'a100 makes $800 a month' }, [/several cards/i]],
  ['claim', { text: '3090 makes 0.01 BTC a month' }, [/in money/i]],
  ['claim', { text: '4090 $200 a month on vast and salad' }, [/which one pays/i]],
  ['claim', { text: 'I love lamp' }, [/neither which card nor how much/i]],
];

// 6 cards × 4 GB = 24 GB; 20.3 TFLOPS ÷ 2.5 a lane = 8 lanes.
const ELIGIBLE: readonly Asked[] = [
  [
    'eligible',
    { gpu: '6x 3070 frame, x1 risers, 8gb ram' },
    [
      /Nosana \(12 GB of RAM \(yours: 8\); one card per PC, so 1 of 6\)/,
      /Vast\.ai \(24 GB of RAM \(yours: 8\).*8 PCIe lanes a card \(yours: 1\)/,
      /Salad \(Windows/,
      /NiceHash/,
      /cheapest fix:\*\* \d+ GB of RAM/i,
    ],
  ],
  [
    'eligible',
    { gpu: 'can i rent my 7900xtx', rate: '$0.15' },
    [
      /Vast\.ai \(Ubuntu/,
      /filters/,
      /Pictor/,
      /not this card.*Nosana/i,
      /Salad.*takes NVIDIA only/,
      /would lose about \$0\.9/,
    ],
  ],
  ['eligible', { gpu: '4090 laptop' }, [/16 GB/, /Vast\.ai \(Ubuntu.*dedicated machine/, /Salad \(Windows/]],
  [
    'eligible',
    { gpu: 'undervolted 4090 320w' },
    [/Not as it is:\*\* Salad/, /degraded/, /no container jobs/, /no rule is known/],
  ],
  ['eligible', { gpu: 'mac studio 96gb' }, [/no GPU network/i, /Darkbloom/, /48 GB/, /cents a day/]],
  [
    'eligible',
    { gpu: '4090', os: 'Windows 11', ports: false, ram: 16 },
    [/Vast\.ai \(Linux \(yours: Windows\), a public address|Vast\.ai \(Linux \(yours: Windows\); a public address/],
  ],
  ['eligible', { gpu: '3090', 'part-time': true }, [/part-time\*\* fits Salad/i, /costs pay or standing at .*Vast/]],
  ['eligible', { gpu: 'h100 sxm', ram: 512 }, [/Vast/]],
  ['eligible', { gpu: 'banana' }, [/no card called|type a model/]],
  [
    'eligible',
    { gpu: '5090, ubuntu on wsl2' },
    [/Nosana \(Native Linux.*yours: Windows|Nosana \(Linux \(yours: Windows\)/],
  ],
  ['eligible', { gpu: '4090', os: 'TempleOS' }, [/no system that we know/]],
  [
    'eligible',
    { gpu: 'linux headless 3060 ti, 40 Mbit upload' },
    [
      /Vast\.ai \(.*verified only with 100 Mbit\/s of upload \(yours: 40\)/,
      /Nosana \(50 Mbit\/s of upload \(yours: 40\)/,
      /Salad \(Windows \(yours: Linux\)/,
    ],
    [/update first/i],
  ],
  ['eligible', { gpu: 'rtx 2060 6gb' }, [/Vast\.ai \(.*verified only with 7 GB of VRAM \(yours: 6\)/]],
  // 8 cards × 4 GB = 32 GB
  ['eligible', { gpu: '8x A4000 in one server' }, [/Vast\.ai \(Ubuntu.*32 GB of RAM/]],
  [
    'eligible',
    { gpu: '4090', os: 'ubuntu', driver: '560', cuda: 'CUDA Version: 11.8' },
    [
      /verified only with CUDA 12 \(yours: 11\.8\)/,
      /Update first:\*\* miners of .*Pearl.* want NVIDIA driver 580 \(yours: 560\)/,
    ],
  ],
  [
    'eligible',
    {
      gpu: '| NVIDIA-SMI 535.154.05   Driver Version: 535.154.05   CUDA Version: 12.2 | 0  NVIDIA GeForce RTX 3090   On | 00000000:01:00.0 Off | 30%   45C    P2   220W / 350W | 9000MiB / 24576MiB | 99% Default |',
    },
    [/Where the RTX 3090/, /driver 580 \(yours: 535\)/],
    [/verified only/],
  ],
  ['eligible', { gpu: '3090', driver: 'newest' }, [/no NVIDIA driver that we know/]],
  ['eligible', { gpu: '3090', cuda: 'yes' }, [/no CUDA version that we know/]],
  [
    'eligible',
    { gpu: '3090 in nigeria' },
    [/Paid in Nigeria\?\*\* No network publishes/, /Vast\.ai: Wherever Wise, PayPal or Stripe/, /residential address/],
  ],
  ['eligible', { gpu: 'can i join runpod with 3090' }, [/RunPod.*: no: closed to new hosts\.\*\*/i]],
  [
    'eligible',
    { gpu: '3090', network: 'salad', os: 'ubuntu' },
    [/Salad: not as it is: wants Windows \(yours: Linux\)/],
  ],
  ['eligible', { gpu: '3090', network: 'kaspa' }, [/is a coin/]],
  [
    'eligible',
    { gpu: '4x 3090 mixed with 2x 3080, 64gb ram ubuntu' },
    [/Vast\.ai \(.*cards of one model/, /Nosana \(.*1 of 6/],
  ],
  [
    'eligible',
    { gpu: '4090 in a vm, ubuntu' },
    [/In a virtual machine:\*\*/, /Vast\.ai: A dedicated machine/, /Lium: Bare metal/],
  ],
  ['eligible', { gpu: '8x H100 SXM' }, [/In a data centre\*\* .*(?:Aethir|Chutes|Targon)/]],
  ['eligible', { gpu: 'rx 6800 xt hiveos' }, [/Lium, Nosana.*takes NVIDIA only/], [/not on its list; takes/]],
  ['eligible', { gpu: '3090', country: 'Atlantis' }, [/no country called “Atlantis”/]],
  [
    'eligible',
    { gpu: 'behind cgnat' },
    [/Not as it is:\*\* .*Vast\.ai \(a public address/, /No rule against it:.*HomeNode/, /which card/i],
  ],
];

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

const ODDS: readonly Asked[] = [
  [
    'odds',
    { gpu: '4090', price: 1600, network: 'vast', rate: RATE },
    [
      /money back: \d+ ?% within 12 months and \d+ ?% within 24 months/,
      /p10 +p50 +p90/,
      /assumes/i,
      /`decay:`/,
      /not scored yet/,
    ],
  ],
  [
    'odds',
    { gpu: '3090', price: 1200, network: 'pearl', decay: 5, horizon: 36, rate: RATE },
    [/within 36 months/, /never has the price back/, /highest in month \d+/, /recorded days/],
  ],
  [
    'odds',
    { gpu: '5090', price: 2000, loss: 500, rate: RATE },
    [/lose more than \$500: \d+ ?%/, /one of twenty/i, /selling it today/],
  ],
  ['odds', { gpu: '4090', price: 1600, horizon: 48 }, [/up to 36/]],
  [
    'odds',
    { gpu: '4090', price: 1600, network: 'vast', utilisation: 40, rate: RATE },
    [/busy 40 ?% \(`utilisation:`\)/, /24 months \(`horizon:`\)/, /`resale:`/, /`volatility:`/],
  ],
  ['odds', { gpu: '4090', price: 1600, network: 'runpod', rate: RATE }, [/closed to new hosts/i]],
  [
    'odds',
    { gpu: '3060', price: 300, network: 'nosana', loss: 100, rate: '€0.30' },
    [/lose more than €100: /, /no month leaves anything/],
  ],
  ['odds', { gpu: 'rx 580 8gb' }, [/type `price:`|no odds/]],
];

const REAL: readonly Asked[] = [
  // 9,134 USD a day ÷ 289 cards = 31.6 a day, 961 a month.
  [
    'networks',
    { network: 'akash', real: true },
    [/verifiable use: yes/i, /hardware rules: no/i, /£720 a month/, /price × busy share/, /neither is your income/i],
  ],
  ['networks', { network: 'salad', real: true, gpu: '3060' }, [/community: unknown/i, /£2\.20 a month/, /part-timers/]],
  ['networks', { network: 'lium', real: true }, [/verifiable use: yes/i, /per card that is listed/]],
  ['networks', { network: 'gensyn', real: true }, [/payout: no/i, /testnet/i, /published nowhere/]],
  ['networks', { network: 'pearl', real: true }, [/is a coin/]],
  ['networks', { network: 'is io.net real?' }, [/Is io\.net real\?/, /stake/i]],
  ['networks', { network: 'does Aethir pay home cards' }, [/data centres only/i]],
  ['networks', { network: 'Aethir a scam?' }, [/Is Aethir real\?/, /not open to you: data centres only/i]],
  // Where nobody has looked into it, what the network itself states is a rule.
  ['networks', { network: 'nicehash', real: true }, [/hardware rules: yes.*says which cards or systems/i]],
  ['networks', { network: 'golem', real: true }, [/payout: yes/i]],
  // 0.117 USD × 56 % × 50 % × 730 h = 24; 0.09 × 56 % × 20 % × 730 = 7.4; 0.17 × 56 % × 80 % × 730 = 56; at 0.75 pounds.
  ['networks', { network: 'salad', real: true, gpu: '3090' }, [/about £18 a month per card \(£5\.50 to £42\)/]],
  ['networks', { network: 'grass', real: true }, [/pays nothing for a gpu/i, /internet line/]],
  ['networks', { real: true }, [/name the network/i]],
];

/** In a form in which each has a name of its own. */
function named(asked: readonly Asked[]) {
  return asked.map(([path, options, says, never = []]) => ({
    name: JSON.stringify(options),
    path,
    options,
    says,
    never,
  }));
}

describe('what members ask', () => {
  test.each(named([...CLAIMS, ...ELIGIBLE, ...PLANS, ...ODDS, ...REAL]))(
    '/$path $name',
    async ({ path, options, says, never }) => {
      const seen = await openDiscord().run(path, options);
      const text = plain(textOf(seen));
      for (const pattern of says) expect(text).toMatch(pattern);
      for (const pattern of never) expect(text).not.toMatch(pattern);
      expect(faultsOf(seen.reply ?? {})).toEqual([]);
      // Title, description and footer are joined by two line ends.
      expect(readLength(text) - 2).toBeLessThanOrEqual(900);
    },
  );
});

function plain(text: string): string {
  return text.replaceAll(/[\u{A0}\u{202F}]/gu, ' ').replaceAll('\u{2212}', '-');
}

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

test('whether a network is real is a press away from it, and leads back', async () => {
  const discord = openDiscord();
  const asked = await discord.run('networks', { network: 'vast', gpu: '4090' });
  const checks = await discord.click('Is it real?', asked);
  expect(checks.visibility).toBe('private');
  expect(textOf(checks)).toContain('RTX 4090');
  expect((await discord.click('Share', checks)).visibility).toBe('public');
  expect(textOf(await discord.click('About Vast.ai', checks))).toContain('Vast.ai and the RTX 4090');
});

describe('what an answer to a claim leads to', () => {
  test('its evidence, the estimate of the place, and the claim with nothing left open', async () => {
    const discord = openDiscord();
    const seen = await discord.run('claim', { text: 'been making $800 a month with a 4090 on io.net!!', rate: RATE });
    const why = await discord.click('Why? Sources', seen);
    expect(why.visibility).toBe('private');
    expect(plain(textOf(why))).toMatch(/\$1\.826 per card-hour at 60\s?% busy/);
    expect(textOf(await discord.click('What it earns', seen))).toContain('RTX 4090 on io.net');
  });

  test('what is asked back is answered by a press', async () => {
    const discord = openDiscord();
    const asked = await discord.run('claim', { text: '4090s make $800 a month', rate: RATE });
    expect(textOf(await discord.click('2x RTX 4090', asked))).toContain('2× RTX 4090');
    const when = await discord.run('claim', { text: '4090 makes $800', rate: RATE });
    expect(textOf(await discord.click('a month', when))).toContain('$800 a month');
  });

  test('a hidden one can be shared', async () => {
    const discord = openDiscord();
    const seen = await discord.run('claim', { text: '3090 makes $800 a month', hide: true });
    expect(seen.visibility).toBe('private');
    expect((await discord.click('Share', seen)).visibility).toBe('public');
  });
});

async function whyOdds(options: RawOptions): Promise<string> {
  const discord = openDiscord();
  const seen = await discord.run('odds', { rate: RATE, ...options });
  const page = await discord.click('Why? Assumptions', seen);
  expect(faultsOf(page.reply ?? {})).toEqual([]);
  return textOf(page);
}

describe('what odds rest on', () => {
  test('why the median is low, how right ranges were, and what a doubled price would do', async () => {
    const text = await whyOdds({ gpu: '5090', price: 3500, network: 'pearl' });
    expect(text).toContain('p50 is below the likely of `/roi`: revenue shrinks each month');
    // Four whole months are on record: three that can be held against one before.
    expect(text).toMatch(/our range had the month that followed in \d of 3 months/);
    expect(text).toMatch(/If the price doubles:\*\* in the \d+ times on record revenue per hash came to ×1/);
  });

  test('every assumption with the option that changes it', async () => {
    const text = await whyOdds({ gpu: '4090', price: 1600, network: 'vast' });
    for (const option of ['horizon', 'decay', 'volatility', 'utilisation', 'resale'])
      expect(text).toContain(`\`${option}:\``);
    expect(text).toContain('not scored yet');
  });
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
