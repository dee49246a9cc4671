import { describe, expect, test } from 'vitest';
import type { RoiModel } from '../../src/views/roi/roi-model.ts';
import { quote } from '../support/market-rows.ts';
import { fieldOf, textOf } from '../support/real-discord.ts';
import {
  at,
  earningOf,
  firstLine,
  forgottenRate,
  provenance,
  rtx3070,
  rtx4090,
  typedRate,
  vast,
} from '../support/small-answers.ts';
import type { Setting } from '../support/small-answers.ts';
import { coin, listedFigure, network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';
import { minable, roi, why } from '../support/small-roi.ts';

test('what a card earns, whole', () => {
  expect(textOf(roi({}))).toMatchInlineSnapshot(`
    "RTX 4090 on Vast
    **About $2.70 a day after power** ($0.99 to $5.99).
    Fairly sure: the price and the busy share are 20 days old.
    \`\`\`
    USD a day       low likely   high
    You are paid   1.62   3.60   7.20
    Power         -0.63  -0.86  -1.21
    Left over      0.99   2.74   5.99
    \`\`\`
    **Stops paying** above 0.4167 USD/kWh or when busy less than 5% of the time.
    **Your power:** 0.10 USD/kWh, as typed; 600 W at the wall, our estimate.
    Price: listed Sep 20, 2026 · busy 50%: listed Sep 20, 2026 · fee 25%: listed Sep 20, 2026 · Not financial advice."
  `);
});

test('a share of the hours below which it stops paying is never less than 1 %', () => {
  // An RTX 4090 at 20 USD/h pays for its waiting with 0.1 % of the hours.
  expect(textOf(roi({ rows: at(20) }))).toContain('or when busy less than 1% of the time.');
});

test('why, whole', () => {
  expect(textOf(why({}))).toMatchInlineSnapshot(`
    "Why: RTX 4090 on Vast
    [The sum, likely case, for a day]
    $0.40 per card-hour × 1 card × 24 hours × 50% busy = **$4.80**
    − 25% fee, $1.20 = **$3.60** you are paid
    − power, 8.64 kWh × 0.10 USD/kWh = $0.86
    = **$2.74** left over
    \`\`\`
    USD a day      low likely   high
    Renters pay   2.16   4.80   9.60
    Network fee  -0.54  -1.20  -2.40
    Revenue       1.62   3.60   7.20
    Electricity  -0.63  -0.86  -1.21
    Net cash      0.99   2.74   5.99
    \`\`\`
    [How sure it is]
    **Dated:** the price is 20 days old
    **Dated:** the busy share is 20 days old
    Would be surer with a newer figure for the price, of the last 14 days and a newer figure for the busy share, of the last 14 days.
    _Firm_: all new. _Dated_: some days or weeks old. _On paper_: older, claimed or estimated.
    [Rests on]
    **Price** $0.40 ($0.30 to $0.50) per GPU-hour, what renters pay: listed Sep 20, 2026, 20 days old (A price tracker)
    Low $0.30, high $0.50: our estimate, 25% off, for nothing shows how far it moves
    **Busy** 50% (30% to 80%): listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))
    **Fee** 25%: listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))
    [Where it tips]
    Breaks even with power at 0.4167 USD/kWh.
    Breaks even when busy 5% of its hours.
    Breaks even when paid $0.072 per card-hour.
    [Payback]
    You own it already: \`price:\` shows payback, wear and ROI.
    [Electricity]
    0.10 USD/kWh: as you typed it
    600 W at the wall under load, 120 W waiting: our estimate, 450 W per card and 90 W for the PC, through a supply of 90% efficiency (\`watts:\` sets yours)
    [Receipt]
    What was asked is too long for a code: asked in fewer words, it has one.
    Page 1 of 3. Dated figures that Rigwise ships with, none of them live. Not financial advice."
  `);
});

describe('the first sentence says in words whether it pays', () => {
  test.each([
    ['always', { rows: at(1) }, '**About $8.10 a day after power** ($3.42 to $16.79).'],
    ['as a rule', { rows: at(0.11) }, '**About $0.13 a day after power** (-$0.19 to $0.77).'],
    ['with luck', { rows: at(0.09) }, '**You would lose about $0.05 a day** after power (-$0.27 to $0.41).'],
    ['never', { rows: at(0.05) }, '**You would lose about $0.41 a day** after power (-$0.67 to -$0.30).'],
    ['one figure that pays', { typed: busy(1) }, '**About $0.96 a day after power**.'],
    ['one figure that loses', { typed: busy(0) }, '**You would lose about $0.29 a day** after power.'],
    [
      'nothing either way',
      { typed: { online: { hoursPerDay: 0, fromHour: 0 } } },
      '**You would neither earn nor lose** after power.',
    ],
    ['a trace', { typed: { ...busy(1), rentUsdPerGpuHour: 0.060_01 } }, '**Less than $0.01 a day after power**.'],
    [
      'the low case just covers its power',
      {
        rows: at(0.4),
        typed: { tariff: { kind: 'flat', usdPerKwh: 0 } as const },
        place: network('vast', { ...vast, utilisation: utilisation(0, 0.5, 1) }),
      },
      '**About $3.60 a day after power** ($0.00 to $9.00).',
    ],
    [
      'the high case just covers its power',
      {
        typed: { rentUsdPerGpuHour: 0, wallIdleWPerCard: 0 },
        place: network('vast', { ...vast, utilisation: utilisation(0, 0.5, 1) }),
      },
      '**You would lose about $0.72 a day** after power (-$1.44 to $0.00).',
    ],
  ] as const)('%s', (_case, setting, sentence) => {
    expect(firstLine(roi(setting))).toBe(sentence);
  });
});

describe('what the reader must know beside the figures is said', () => {
  test.each([
    ['the only place', {}, { bestOf: 1 }, 'The only place that takes it and whose pay is known.'],
    ['the best of several', {}, { bestOf: 3 }, 'Best of 3 places that take it and whose pay is known.'],
    ['a claim', { rows: at(0.4, { kind: 'claimed' }) }, {}, 'Only on paper: the price is only claimed.'],
    [
      'as good',
      {},
      {
        bestOf: 3,
        ties: [
          earningOf({
            place: network('salad', { ...vast, id: 'salad', name: 'Salad' }),
            rows: { rentals: [quote({ network: 'salad', usdPerGpuHour: 0.4 })] },
          }),
        ],
      },
      '**About the same:** Vast and Salad, the best of 3 places whose pay is known.',
    ],
    [
      'a closed door',
      { place: network('vast', { ...vast, joining: { status: 'waitlist', reason: 'Wait.', ...provenance } }) },
      {},
      '**Waiting list.** Inside, it would do this:',
    ],
    [
      'busier is worse',
      { rows: at(0.01) },
      {},
      'Each rented hour costs more power than it pays: the busier, the worse.',
    ],
    [
      'typed watts',
      { typed: { wallLoadWPerCard: 500 } },
      {},
      '500 W at the wall under load, 120 W waiting: the first as you typed it, the second our estimate',
    ],
    ['typed idle watts', { typed: { wallIdleWPerCard: 50 } }, {}, '(`watts:` sets yours); waiting as you typed it'],
    [
      'a single month',
      { typed: { investment: { purchasePriceUsd: 1000, residualValueUsd: 400, usefulLifeDays: 365 / 12 } } },
      {},
      'in 1 month, with resale at $400.00 (ROI',
    ],
    [
      'the server was silent',
      {},
      { serverUnreadable: true, rate: { ...typedRate, origin: { kind: 'default', figure: listedFigure(0.16) } } },
      'This server’s own rate could not be read just now.',
    ],
    [
      'nobody is named who set the server’s rate',
      {},
      { rate: { ...typedRate, origin: { kind: 'server', rate: forgottenRate() } } },
      'this server’s default, set on Oct 3, 2026',
    ],
    [
      'a coin’s name',
      { place: coin('ravencoin', 'RVN'), rows: minable(0.02) },
      {},
      '**Mined** 36 RVN a day, before 1% pool fee',
    ],
    [
      'nothing is earned',
      { typed: { rentUsdPerGpuHour: 0, utilisation: 0.5 } },
      {},
      '**At no price of power** would it pay.',
    ],
    [
      'nothing is drawn',
      { typed: { wallLoadWPerCard: 0 } },
      {},
      'At no price of power does it break even, or it draws none.',
    ],
    [
      'an estimate says why',
      {
        place: network('vast', {
          ...vast,
          platformFee: { ...figure(0.25), kind: 'estimated', note: 'A guess.' },
        }),
      },
      {},
      '_A guess._',
    ],
    ['no fee', { rows: at(0.4, { basis: 'host' }) }, {}, '**Fee** none taken off: the price is the host’s income'],
    ['a product of several', { rows: at(0.4, { tier: 'secure' }) }, {}, 'what renters pay, secure:'],
  ] as const)('%s', (_case, setting, changes, sentence) => {
    expect(`${textOf(roi(setting, changes))}\n${textOf(why(setting, changes))}`).toContain(sentence);
  });

  test('each card of a mixed rig has its price, its fee and the conditions of the network', () => {
    const place = network('vast', {
      ...vast,
      requirements: { minVramGb: figure(6), maxGpusPerPc: figure(2), identicalGpus: figure(true) },
    });
    const rows = { rentals: [...(at(0.4).rentals ?? []), quote({ gpu: 'rtx-3070', usdPerGpuHour: 0.1 })] };
    const asked = { place, rig: rigOf([2, rtx4090], rtx3070), rows };
    expect(textOf(roi(asked))).toContain('**Takes at most 2 cards per PC:** your 3 cards need 2 PCs.');
    const seen = why(asked);
    expect(fieldOf(seen, 'Rests on')).toContain('**Price, RTX 3070** $0.10 ($0.075 to $0.125) per GPU-hour');
    expect(fieldOf(seen, 'Electricity')).toContain('450 W / 216 W per card and 90 W for each of 2 PCs');
    expect(fieldOf(seen, 'To start on Vast').split('\n')).toEqual([
      'Needs 6 GB of VRAM; we don’t know how much the RTX 3070 has',
      'At most 2 cards per PC: 3 cards need 2 PCs (counted in the power above)',
      'All cards in one machine must be of the same model',
    ]);
    const typed = why({ ...asked, typed: { wallLoadWPerCard: 300 } });
    expect(fieldOf(typed, 'To start on Vast')).toContain('At most 2 cards per PC: 3 cards need 2 PCs\n');
  });

  test.each([
    ['2026-09-25', 'Fairly sure: the price is 15 days old'],
    ['2026-09-20', 'Fairly sure: the price and the busy share are 20 days old'],
    ['2026-07', 'Only on paper: the price is 10 weeks old.'],
    ['2026', 'Only on paper: the price is of 2026, nobody knows which day.'],
  ])('the second line says how sure it is and why: a price of %s', (date, sentence) => {
    expect(roi({ rows: at(0.4, { date }) }).embeds?.[0]?.description?.split('\n')[1]).toContain(sentence);
  });

  test('what is typed whole is as sure as that', () => {
    expect(textOf(roi({ typed: busy(1) }))).toContain('As sure as what was typed.');
  });

  test('an exchange rate is of a day, whenever it was read', () => {
    const read = { ...provenance, date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' };
    const rate = { quantity: 'exchange-rate', ...read, currency: 'EUR', unitsPerUsd: 0.9 } as const;
    expect(fieldOf(why({}, { exchangeRates: [{ kind: 'used', rate }] }), 'Exchange rate')).toBe(
      '1 USD = 0.9 EUR, listed Oct 10, 2026, today (A price tracker)',
    );
  });

  test.each([
    [
      'at',
      { kind: 'at', hostRateUsdPerGpuHour: 0.21 },
      '**Switch price** $0.21 per card-hour at 50% busy; you are paid $0.30. Paid less, mining Ravencoin (RVN) is worth more.',
    ],
    ['always', { kind: 'always' }, 'At 50% busy, renting beats mining Ravencoin (RVN) at any pay above nothing.'],
    ['never', { kind: 'never' }, 'Nothing is rented, so no rent beats mining Ravencoin (RVN).'],
  ] as const)('the switch price: %s', (_kind, price, sentence) => {
    const switchPoint = { price, coin: coin('ravencoin', 'RVN'), utilisation: 0.5 };
    expect(fieldOf(why({}, { switchPoint }), 'Where it tips')).toContain(sentence);
  });

  test('that mining pays more is said in money, and only where it is true', () => {
    expect(textOf(roi({}, mining(0.2)))).toMatch(
      /\*\*Mining pays more now:\*\* Ravencoin \(RVN\) about \$\d\.\d\d, but /,
    );
    expect(textOf(roi({}, mining(0.02)))).not.toContain('Mining pays more');
  });

  test('everybody reads the rate, and nobody the hours of a member’s tariff or who set it', () => {
    const timeOfUse = {
      windows: [
        { fromHour: 0, toHour: 7, pricePerKwh: 0.05 },
        { fromHour: 7, toHour: 24, pricePerKwh: 0.12 },
      ],
      otherwisePricePerKwh: 0.1,
    };
    const own = {
      ...typedRate,
      timeOfUse,
      origin: { kind: 'person', rate: { pricePerKwh: 0.1, currency: 'USD', setAt: '2026-10-01T00:00:00Z' } },
    } as const;
    const answer = textOf(roi({}, { rate: own }));
    expect(answer).toContain('**Your power:** 0.10 USD/kWh on average, your own; 600 W at the wall, our estimate.');
    expect(answer).not.toContain('07:00');
    expect(textOf(why({}, { rate: own }))).toContain('07:00');
    const server = { ...typedRate, origin: { kind: 'server', rate: { ...forgottenRate(), userId: '17' } } } as const;
    expect(textOf(roi({}, { rate: server }))).toContain('0.10 USD/kWh, this server’s');
    expect(textOf(roi({}, { rate: server }))).not.toContain('<@');
  });

  test('where busier is worse, a column is a scenario and no row runs backwards', () => {
    const lines = textOf(roi({ rows: at(0.01) })).split('\n');
    expect(lines.find((line) => line.startsWith('USD a day'))).toMatch(/quiet +likely +busy$/);
    expect(lines.find((line) => line.startsWith('You are paid'))).toMatch(/0\.07 +0\.09 +0\.11$/);
  });

  test('where busier is worse at the low price alone, low and high are no times', () => {
    // Of 0.07, 0.0525 and 0.0875 the host keeps 75 %; a rented hour costs 0.048 more than a waiting one. At 0.0394 the busiest
    // day is the worst, at 0.0656 the best: 0.0394 × 24 × 80 % = 0.76, likely 0.0525 × 24 × 50 % = 0.63, 0.0656 × 24 × 80 % = 1.26. The worst: 0.756 − 1.21 of power = −0.45.
    const inbetween = { rows: at(0.07) };
    const lines = textOf(roi(inbetween)).split('\n');
    expect(lines.find((line) => line.startsWith('USD a day'))).toMatch(/worst +likely +best$/);
    expect(lines.find((line) => line.startsWith('You are paid'))).toMatch(/0\.76 +0\.63 +1\.26$/);
    expect(textOf(roi(inbetween, { time: 'quiet' }))).toContain('**At worst you would lose about $0.45 a day**');
    expect(timesOf(inbetween)).toEqual(['At worst', 'As is likely', 'At best']);
    expect(timesOf({})).toEqual(['When quiet', 'As is likely', 'When busy']);
  });
});

/** What the menu of times offers. */
function timesOf(setting: Partial<Setting>): readonly string[] {
  const { components = [] } = roi(setting, { timeId: (time) => time });
  return components.flatMap((row) =>
    row.components.flatMap((one) => ('options' in one ? one.options.map(({ label }) => label) : [])),
  );
}

function mining(usdPerCoin: number): Pick<RoiModel, 'mining'> {
  const earning = earningOf({ place: coin('ravencoin', 'RVN'), rows: minable(usdPerCoin) });
  if (earning.kind !== 'mining') throw new Error('It is not mined.');
  return { mining: earning };
}

function busy(share: number) {
  return { utilisation: share, rentUsdPerGpuHour: 0.1 };
}
