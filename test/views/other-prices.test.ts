import { describe, expect, test } from 'vitest';
import { quote } from '../support/market-rows.ts';
import { fieldOf } from '../support/real-discord.ts';
import { rtx3070, rtx4090 } from '../support/small-answers.ts';
import { coin, rigOf } from '../support/small-catalogue.ts';
import { minable, why } from '../support/small-roi.ts';

describe('what other sources say of a price', () => {
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
    expect(fieldOf(why({ rows: { rentals } }), 'Rests on').split('\n')[1]).toBe(line);
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
    const [price, also, busyLine] = fieldOf(why({ rows }), 'Rests on').split('\n');
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
    const restsOn = fieldOf(why({ rows }), 'Rests on');
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
    const also = fieldOf(why({ rows }), 'Rests on').split('\n')[1] ?? '';
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
    const lines = fieldOf(why({ rows, rig: rigOf(rtx4090, rtx3070) }), 'Rests on').split('\n');
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
    expect(fieldOf(why({ place: coin('ravencoin', 'RVN'), rows }), 'Rests on')).toContain(
      '**Coin price** $0.02: listed Sep 20, 2026, 20 days old (A price tracker)\n**Range** 50% to 150% of typical: our estimate, for its recorded history is short (0 days)\nAlso: $0.018, listed Sep 1, 2026, 6 weeks old (weekly)\n',
    );
  });
});
