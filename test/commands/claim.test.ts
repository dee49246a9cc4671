import { describe, expect, test } from 'vitest';
import { expectAnswers, plain, RATE } from '../support/asked-answers.ts';
import type { Asked } from '../support/asked-answers.ts';
import { openDiscord, textOf } from '../support/real-discord.ts';

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

describe('what members ask', () => {
  expectAnswers(CLAIMS);
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
