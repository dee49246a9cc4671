import { describe, expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import type { MarketFile } from '../../src/catalog/schema.ts';
import type { Reply } from '../../src/views/reply.ts';
import { breakEvenLines } from '../../src/views/break-evens.ts';
import { roiView } from '../../src/views/roi.ts';
import { quote } from '../support/market-rows.ts';
import { fieldOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import {
  at,
  earningOf,
  firstLine,
  forgottenRate,
  provenance,
  rtx3070,
  rtx4090,
  shown,
  typedRate,
  usd,
  vast,
} from '../support/small-answers.ts';
import type { Setting } from '../support/small-answers.ts';
import { coin, listedFigure, network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

test('what a card earns, whole', () => {
  expect(textOf(roi({}))).toMatchInlineSnapshot(`
    "RTX 4090 on Vast
    **Pays: about $2.74 a day** after power at 0.10 USD/kWh; it pays even in the low case.
    The price is 20 days old: Vast may pay something else today.
    \`\`\`
    USD/day        low typical   high
    Renters pay   2.16    4.80   9.60
    Network fee  -0.54   -1.20  -2.40
    Revenue       1.62    3.60   7.20
    Electricity  -0.63   -0.86  -1.21
    Net cash      0.99    2.74   5.99
    \`\`\`
    [Payback]
    You own it already: \`price:\` shows payback, depreciation and ROI.
    [Breaks even]
    Power below 0.4167 USD/kWh
    Busy at least 4.8% of its hours
    Paid at least $0.072 per GPU-hour
    [Electricity]
    0.10 USD/kWh: as you typed it
    600 W at the wall under load, 120 W waiting: our estimate, 450 W per card and 90 W for the PC at 90% efficiency (\`watts:\` sets yours)
    [Rests on]
    **Price** $0.40 ($0.30 to $0.50) per GPU-hour, what renters pay: listed Sep 20, 2026, 20 days old (A price tracker)
    Low $0.30, high $0.50: our estimate, 25% off, for nothing shows how far it moves
    **Busy** 50% (30% to 80%): listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))
    **Fee** 25%: listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))
    Dated figures that Rigwise ships with, none of them live. Not financial advice."
  `);
});

describe('the first sentence says in words whether it pays', () => {
  const bought = { purchasePriceUsd: 1000, residualValueUsd: 0, usefulLifeDays: 730 };
  test.each([
    [
      'always',
      { rows: at(1) },
      '**Pays: about $8.14 a day** after power at 0.10 USD/kWh; it pays even in the low case.',
    ],
    [
      'as a rule',
      { rows: at(0.11) },
      '**Likely pays: about $0.13 a day** after power at 0.10 USD/kWh. In the low case it loses.',
    ],
    [
      'with luck',
      { rows: at(0.09) },
      '**Likely loses: about $0.05 a day** after power at 0.10 USD/kWh. Only the high case pays.',
    ],
    [
      'never',
      { rows: at(0.05) },
      '**Loses: about $0.41 a day** after power at 0.10 USD/kWh; it loses even in the high case.',
    ],
    ['one figure that pays', { typed: busy(1) }, '**Pays: about $0.96 a day** after power at 0.10 USD/kWh.'],
    ['one figure that loses', { typed: busy(0) }, '**Loses: about $0.29 a day** after power at 0.10 USD/kWh.'],
    [
      'nothing either way',
      { typed: { online: { hoursPerDay: 0, fromHour: 0 } } },
      '**Neither pays nor loses**, after power at 0.10 USD/kWh.',
    ],
    [
      'a trace',
      { typed: { ...busy(1), rentUsdPerGpuHour: 0.060_01 } },
      '**Pays: less than $0.01 a day** after power at 0.10 USD/kWh.',
    ],
    [
      'bought',
      { rows: at(1), typed: { investment: bought } },
      '; it pays even in the low case. It pays its $1,000 back in 123 days.',
    ],
    [
      'bought too dear',
      { rows: at(0.11), typed: { investment: bought } },
      'back in 7,937 days, longer than the 24 months it is to last.',
    ],
    ['bought for nothing', { rows: at(0.05), typed: { investment: bought } }, 'It never pays its $1,000 back.'],
    [
      'paid back at once',
      { rows: at(1), typed: { investment: { ...bought, purchasePriceUsd: 1 } } },
      'It pays its $1.00 back in less than a day.',
    ],
    [
      'paid back in a day',
      { rows: at(1), typed: { investment: { ...bought, purchasePriceUsd: 9 } } },
      'It pays its $9.00 back in 1 day.',
    ],
    [
      'the low case just covers its power',
      {
        rows: at(0.4),
        typed: { tariff: { kind: 'flat', usdPerKwh: 0 } as const },
        place: network('vast', { ...vast, utilisation: utilisation(0, 0.5, 1) }),
      },
      '**Likely pays: about $3.60 a day** after power at 0.10 USD/kWh. In the low case it just covers its power.',
    ],
    [
      'the high case just covers its power',
      {
        typed: { rentUsdPerGpuHour: 0, wallIdleWPerCard: 0 },
        place: network('vast', { ...vast, utilisation: utilisation(0, 0.5, 1) }),
      },
      '; the high case just covers its power.',
    ],
  ] as const)('%s', (_case, setting, sentence) => {
    expect(firstLine(roi(setting))).toContain(sentence);
  });
});

describe('what the reader must know beside the figures is said', () => {
  test.each([
    ['the only place', {}, { bestOf: 1 }, 'The only place that takes it and whose pay is known.'],
    ['the best of several', {}, { bestOf: 3 }, 'Best of 3 places that take it and whose pay is known.'],
    ['a claim', { rows: at(0.4, { kind: 'claimed' }) }, {}, 'Its price is only claimed, by a vendor or an article.'],
    [
      'a closed door',
      { place: network('vast', { ...vast, joining: { status: 'waitlist', reason: 'Wait.', ...provenance } }) },
      {},
      '**You can’t start there today:** waiting list.',
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
      'ROI over 1 month, resale at $400.00:',
    ],
    [
      'the server was silent',
      {},
      { serverUnreadable: true, rate: { ...typedRate, origin: { kind: 'default', figure: listedFigure(0.16) } } },
      'This server’s own rate could not be read just now.',
    ],
    [
      'nobody is named who wants to be forgotten',
      {},
      { rate: { ...typedRate, origin: { kind: 'server', rate: forgottenRate() } } },
      'set by somebody who has asked to be forgotten on Oct 3, 2026',
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
      'At no price of power: it earns nothing',
    ],
    ['no hour is rented', { typed: { rentUsdPerGpuHour: 1, utilisation: 0 } }, {}, 'At no rent: it is never busy'],
    ['nothing is drawn', { typed: { wallLoadWPerCard: 0 } }, {}, 'At any price of power: it draws none'],
    ['power pays', { typed: { tariff: { kind: 'flat', usdPerKwh: -0.1 } } }, {}, 'Paid anything at all'],
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
    expect(textOf(roi(setting, changes))).toContain(sentence);
  });

  test('each card of a mixed rig has its price, its fee and the conditions of the network', () => {
    const place = network('vast', {
      ...vast,
      requirements: { minVramGb: figure(6), maxGpusPerPc: figure(2), identicalGpus: figure(true) },
    });
    const rows = { rentals: [...(at(0.4).rentals ?? []), quote({ gpu: 'rtx-3070', usdPerGpuHour: 0.1 })] };
    const seen = roi({ place, rig: rigOf([2, rtx4090], rtx3070), rows });
    expect(fieldOf(seen, 'Rests on')).toContain('**Price, RTX 3070** $0.10 ($0.075 to $0.125) per GPU-hour');
    expect(fieldOf(seen, 'Electricity')).toContain('450 W / 216 W per card and 180 W for the PC');
    expect(fieldOf(seen, 'To start on Vast').split('\n')).toEqual([
      'Needs 6 GB of VRAM; we don’t know how much the RTX 3070 has',
      'At most 2 cards per PC: 3 cards need 2 PCs (counted in the power above)',
      'All cards in one machine must be of the same model',
    ]);
    const typed = roi({ place, rig: rigOf([2, rtx4090], rtx3070), rows, typed: { wallLoadWPerCard: 300 } });
    expect(fieldOf(typed, 'To start on Vast')).toContain('At most 2 cards per PC: 3 cards need 2 PCs\n');
  });

  const used = quote({ usdPerGpuHour: 0.4 });
  const lower = quote({ usdPerGpuHour: 0.2, basis: 'bid', date: '2026-08-01', source: 'weekly' });
  const higher = quote({ usdPerGpuHour: 0.5, highUsdPerGpuHour: 0.6, date: '2026-08-01', source: 'monthly' });
  const wider = quote({ usdPerGpuHour: 0.5, lowUsdPerGpuHour: 0.1, highUsdPerGpuHour: 0.7, date: '2026-08-01' });
  const age = 'listed Aug 1, 2026, 10 weeks old';
  test.each([
    {
      rentals: [{ ...used, highUsdPerGpuHour: 0.5 }, lower],
      line: `Low $0.20: what interruptible jobs bid, ${age} (weekly)`,
      reason: 'only the low end is another’s',
    },
    {
      rentals: [{ ...used, lowUsdPerGpuHour: 0.3 }, higher],
      line: `High $0.60: what renters pay, ${age} (monthly)`,
      reason: 'the high end of a quote, not its typical price',
    },
    {
      rentals: [used, lower],
      line: `Low $0.20: what interruptible jobs bid, ${age} (weekly); high $0.50: our estimate, 25% off, for nothing shows how far it moves`,
      reason: 'the low end is another’s, the high end nobody’s',
    },
    {
      rentals: [used, lower, higher],
      line: `Low $0.20: what interruptible jobs bid, ${age} (weekly); high $0.60: what renters pay, ${age} (monthly)`,
      reason: 'both, each its own',
    },
    {
      rentals: [used, wider],
      line: `Low $0.10, high $0.70: what renters pay, ${age} (A price tracker)`,
      reason: 'both of one quote',
    },
  ])('where prices differ, what low and high are taken from: $reason', ({ rentals, line }) => {
    expect(fieldOf(roi({ rows: { rentals } }), 'Rests on').split('\n')[1]).toBe(line);
  });

  test('what other sources say is shown under the price, the latest first, and not averaged', () => {
    const today = { date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' };
    const earlier = { date: '2026-10-10', observedAt: '2026-10-10T10:00:00.000Z', source: 'vendor' };
    const rows = {
      rentals: [
        quote({ usdPerGpuHour: 0.4, ...today, lowUsdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6 }),
        quote({ usdPerGpuHour: 0.45, tier: 'secure', ...earlier }),
        quote({ usdPerGpuHour: 0.5, date: '2026-09-01', source: 'weekly' }),
        quote({ usdPerGpuHour: 0.55, date: '2026-08-01', source: 'monthly' }),
        quote({ usdPerGpuHour: 0.35, basis: 'bid', tier: 'interruptible', date: '2026-08-15' }),
        quote({ usdPerGpuHour: 0.65, date: '2026-07-01', source: 'yearly' }),
      ],
    };
    const [price, also, busyLine] = fieldOf(roi({ rows }), 'Rests on').split('\n');
    expect(price).toBe(
      '**Price** $0.40 ($0.30 to $0.60) per GPU-hour, what renters pay: listed 6 min ago (A price tracker)',
    );
    expect(also).toBe(
      'Also: $0.45 what renters pay, secure, listed 2 h ago ([A vendor](https://vendor.example/)); $0.50 what renters pay, listed Sep 1, 2026, 6 weeks old (weekly); $0.35 what interruptible jobs bid, listed Aug 15, 2026, 8 weeks old (A price tracker); and 2 more',
    );
    expect(busyLine).toContain('**Busy**');
  });

  test('neither the price used nor what low and high are taken from is told twice', () => {
    const rows = {
      rentals: [
        quote({ usdPerGpuHour: 0.4 }),
        quote({ usdPerGpuHour: 0.2, date: '2026-08-01', source: 'weekly' }),
        quote({ usdPerGpuHour: 0.6, date: '2026-08-01', source: 'monthly' }),
      ],
    };
    const restsOn = fieldOf(roi({ rows }), 'Rests on');
    expect(restsOn).toMatch(/\nLow .*\(weekly\); high .*\(monthly\)\n/);
    expect(restsOn).not.toContain('Also:');
  });

  test('what a source said on earlier days of the same product is not told beside what it says now', () => {
    const rows = {
      rentals: [
        quote({
          usdPerGpuHour: 0.4,
          lowUsdPerGpuHour: 0.3,
          highUsdPerGpuHour: 0.6,
          observedAt: '2026-09-20T11:56:00.000Z',
        }),
        quote({ usdPerGpuHour: 0.41, date: '2026-09-19' }),
        quote({ usdPerGpuHour: 0.42, source: 'weekly', date: '2026-09-10' }),
        quote({ usdPerGpuHour: 0.43, source: 'weekly', date: '2026-09-10' }),
        quote({ usdPerGpuHour: 0.44, source: 'weekly', date: '2026-09-03' }),
        quote({ usdPerGpuHour: 0.45, source: 'weekly', date: '2026-09-03', tier: 'secure' }),
      ],
    };
    const also = fieldOf(roi({ rows }), 'Rests on').split('\n')[1] ?? '';
    expect([...also.matchAll(/\$\d\.\d\d/g)].join(' ')).toBe('$0.42 $0.43 $0.45');
    expect(also).not.toContain('more');
  });

  test('of a mixed rig each card’s other prices take less room', () => {
    const rows = {
      rentals: ['rtx-4090', 'rtx-3070'].flatMap((gpu) => [
        quote({ gpu, usdPerGpuHour: 0.4, lowUsdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6 }),
        quote({ gpu, usdPerGpuHour: 0.5, date: '2026-09-01', source: 'weekly' }),
        quote({ gpu, usdPerGpuHour: 0.45, date: '2026-08-01', source: 'monthly' }),
      ]),
    };
    const lines = fieldOf(roi({ rows, rig: rigOf(rtx4090, rtx3070) }), 'Rests on').split('\n');
    expect(lines.slice(0, 4).map((line) => line.replace(/: listed.*/, ''))).toEqual([
      '**Price, RTX 4090** $0.40 ($0.30 to $0.60) per GPU-hour, what renters pay',
      'Also: $0.50 what renters pay, listed Sep 1, 2026, 6 weeks old (weekly); and 1 more',
      '**Price, RTX 3070** $0.40 ($0.30 to $0.60) per GPU-hour, what renters pay',
      'Also: $0.50 what renters pay, listed Sep 1, 2026, 6 weeks old (weekly); and 1 more',
    ]);
  });

  test('other prices of a coin are shown too', () => {
    const [price] = minable(0.02).coinPrices ?? [];
    const rows = {
      ...minable(0.02),
      coinPrices: price === undefined ? [] : [price, { ...price, usd: 0.018, date: '2026-09-01', source: 'weekly' }],
    };
    expect(fieldOf(roi({ place: coin('ravencoin', 'RVN'), rows }), 'Rests on')).toContain(
      '**Coin price** $0.02: listed Sep 20, 2026, 20 days old (A price tracker)\n**Range** 50% to 150% of typical: our estimate, for its recorded history is short (0 days)\nAlso: $0.018, listed Sep 1, 2026, 6 weeks old (weekly)\n',
    );
  });

  test.each([
    ['2026-09-25', 'The price is 15 days old: Vast may pay something else today.', 'two weeks and a day'],
    ['2026-09', 'The price is 10 days old: Vast may pay something else today.', 'a month that is over'],
    ['2026', 'The price is of 2026: Vast may pay something else today.', 'dated by its year alone'],
  ])('an old price is said to be one: %s', (date, sentence) => {
    expect(roi({ rows: at(0.4, { date }) }).embeds?.[0]?.description?.split('\n')[1]).toBe(sentence);
  });

  test('of several prices the oldest counts, and a recent one is no cause for a warning', () => {
    const rig = rigOf(rtx4090, rtx3070);
    const recent = quote({ usdPerGpuHour: 0.4, date: '2026-10-01' });
    const rows = (date: string) => ({ rentals: [recent, quote({ usdPerGpuHour: 0.1, gpu: 'rtx-3070', date })] });
    expect(textOf(roi({ rig, rows: rows('2026-08-01') }))).toContain('The price is 10 weeks old: Vast may');
    expect(textOf(roi({ rig, rows: rows('2026-10-02') }))).not.toContain('The price is');
    expect(textOf(roi({ typed: busy(1) }))).not.toContain('The price is');
  });

  test('an exchange rate is of a day, whenever it was read', () => {
    const read = { ...provenance, date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' };
    const rate = { quantity: 'exchange-rate', ...read, currency: 'EUR', unitsPerUsd: 0.9 } as const;
    expect(fieldOf(roi({}, { exchangeRates: [{ kind: 'used', rate }] }), 'Exchange rate')).toBe(
      '1 USD = 0.9 EUR, listed Oct 10, 2026, today (A price tracker)',
    );
  });

  test('an old coin price is told of the coin', () => {
    expect(textOf(roi({ place: coin('ravencoin', 'RVN'), rows: minable(0.02) }))).toContain(
      'The price is 20 days old: RVN may be worth something else today.',
    );
  });

  test.each([
    [
      'at',
      { kind: 'at', hostRateUsdPerGpuHour: 0.21 },
      '$0.21 per GPU-hour at 50% busy: paid less, mining Ravencoin (RVN) is worth more.',
    ],
    ['always', { kind: 'always' }, 'At 50% busy, renting beats mining Ravencoin (RVN) at any price above nothing.'],
    ['never', { kind: 'never' }, 'Nothing is rented, so no rent beats mining Ravencoin (RVN).'],
  ] as const)('the switch price: %s', (_kind, price, sentence) => {
    const switchPoint = { price, coin: coin('ravencoin', 'RVN'), utilisation: 0.5 };
    expect(fieldOf(roi({}, { switchPoint }), 'Switch price')).toBe(sentence);
  });

  test('a power price below which nothing breaks even is worded too', () => {
    const earning = earningOf({});
    const never = { ...earning, estimate: { ...earning.estimate, breakEvenElectricityUsdPerKwh: { kind: 'never' } } };
    expect(breakEvenLines(never as Earning, usd)[0]).toBe('At no price of power');
  });
});

function roi(setting: Partial<Setting>, changes: Partial<Parameters<typeof roiView>[0]> = {}): Reply {
  const reply = roiView({
    ...shown,
    rig: setting.rig ?? rigOf(rtx4090),
    earning: earningOf(setting),
    bestOf: undefined,
    betterWithMore: undefined,
    machine: setting.typed?.machine ?? {},
    switchPoint: undefined,
    shares: [],
    investment: setting.typed?.investment,
    hoursPerDay: setting.typed?.online?.hoursPerDay ?? 24,
    ...changes,
  });
  expect(faultsOf(reply)).toEqual([]);
  return reply;
}

function busy(share: number) {
  return { utilisation: share, rentUsdPerGpuHour: 0.1 };
}

function minable(usdPerCoin: number): Partial<MarketFile> {
  return {
    coinPrices: [{ coin: 'ravencoin', usd: usdPerCoin, ...provenance }],
    networkHashrates: [{ coin: 'ravencoin', hashrate: 6, unit: 'TH/s', ...provenance }],
    blockRewards: [{ coin: 'ravencoin', coins: 2500, ...provenance }],
  };
}
