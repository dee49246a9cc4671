import { describe, expect, test } from 'vitest';
import type { RentalQuote } from '../../src/market/market.ts';
import type { Change } from '../../src/market/market.ts';
import type { NetworkPrice } from '../../src/market/valuation/network-prices.ts';
import { networkDetailsView } from '../../src/views/networks/network-details.ts';
import type { NetworkDetailsModel } from '../../src/views/networks/network-details.ts';
import { quoted } from '../support/market-rows.ts';
import { fieldOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { citing, rtx3070, rtx4090 } from '../support/small-answers.ts';
import { gpu, network, utilisation } from '../support/small-catalogue.ts';

const LIVE = { date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' } as const;
const vast = network('vast', { workloads: [], utilisation: utilisation(0.3, 0.5, 0.8) });
const OWN = 'Prices per GPU-hour';
const OTHERS = 'Other cards per GPU-hour';

function shown(changes: Partial<NetworkDetailsModel>) {
  const reply = networkDetailsView({
    network: vast,
    part: 'all',
    machine: {},
    prices: { asked: [], others: [] },
    unpriced: [],
    busy: { all: undefined, cards: [] },
    gpuName: (id) => id,
    citing,
    ...changes,
  });
  expect(faultsOf(reply)).toEqual([]);
  return reply;
}

const namesOf = (reply: ReturnType<typeof shown>) => reply.embeds?.[0]?.fields?.map(({ name }) => name) ?? [];

function price(
  card: NetworkPrice['gpu'],
  fields: Partial<RentalQuote> & Pick<RentalQuote, 'usdPerGpuHour'>,
  changes: readonly Change[] = [],
): NetworkPrice {
  return { gpu: card, quote: quoted({ basis: 'ask', tier: 'on-demand', ...LIVE, ...fields }), changes };
}

const WEEK = { days: 7, ratio: 0.12 } as const;
const MONTH = { days: 30, ratio: -0.3 } as const;

describe('the prices of a network', () => {
  test('without a card are cited once for all that one source says, each with how it moved', () => {
    const others = [
      price(rtx4090, { usdPerGpuHour: 0.45, lowUsdPerGpuHour: 0.3, highUsdPerGpuHour: 0.6 }, [WEEK, MONTH]),
      price(rtx3070, { usdPerGpuHour: 0.1 }, [MONTH]),
      price(rtx4090, { usdPerGpuHour: 0.35, basis: 'bid', tier: 'interruptible', source: 'vendor' }),
      price(rtx3070, { usdPerGpuHour: 0.2, tier: undefined, date: '2026-09', observedAt: undefined, kind: 'claimed' }),
    ];
    expect(fieldOf(shown({ prices: { asked: [], others } }), OWN)).toMatchInlineSnapshot(`
      "_Asked, on-demand, listed 6 min ago (A price tracker):_
      **RTX 4090** $0.45 ($0.30 to $0.60)
      ▲ 12% in 7 days, ▼ 30% in 30
      **RTX 3070** $0.10
      ▼ 30% in 30 days
      _Bid, interruptible, listed 6 min ago ([A vendor](https://vendor.example/)):_
      **RTX 4090** $0.35
      _Asked, claimed Sep 2026, 10 days old (A price tracker):_
      **RTX 3070** $0.20"
    `);
  });

  test('of the asked cards come first, each cited, and those of the others behind', () => {
    const prices = {
      asked: [
        price(rtx3070, { usdPerGpuHour: 0.1 }, [WEEK]),
        price(rtx3070, { usdPerGpuHour: 0.09, basis: 'renter', tier: undefined, source: 'vendor' }),
      ],
      others: [price(rtx4090, { usdPerGpuHour: 0.45 })],
    };
    const reply = shown({ prices });
    expect(fieldOf(reply, OWN)).toMatchInlineSnapshot(`
      "**RTX 3070** $0.10 asked, on-demand, listed 6 min ago (A price tracker)
      ▲ 12% in 7 days
      **RTX 3070** $0.09 renters pay, listed 6 min ago ([A vendor](https://vendor.example/))"
    `);
    expect(fieldOf(reply, OTHERS)).toContain('**RTX 4090** $0.45');
    expect(namesOf(reply).indexOf(OWN)).toBeLessThan(namesOf(reply).indexOf(OTHERS));
  });

  test.each([
    {
      lastSeen: '2025-07',
      words: '**RTX 3070** no price (the last one, of Jul 2025, is too old to use)',
      reason: 'old',
    },
    { lastSeen: undefined, words: '**RTX 3070** no price', reason: 'none at all' },
  ])('say of an asked card that it has none: $reason', ({ lastSeen, words }) => {
    expect(fieldOf(shown({ unpriced: [{ gpu: rtx3070, lastSeen }] }), OWN)).toBe(words);
  });

  test('stay within two fields, however many cards there are; the rest is counted', () => {
    const cards = Array.from({ length: 200 }, (_, index) => gpu(`rtx-${1_000 + index}`));
    const others = cards.map((card) => price(card, { usdPerGpuHour: 0.4 }, [WEEK, MONTH]));
    expect(namesOf(shown({ prices: { asked: [], others } })).filter((name) => name.includes('GPU-hour'))).toEqual([
      OWN,
      `${OWN}, continued`,
    ]);
    const reply = shown({ prices: { asked: others.slice(0, 100), others: others.slice(100) } });
    expect(namesOf(reply).filter((name) => name.includes('GPU-hour'))).toEqual([OWN, OTHERS]);
    expect(fieldOf(reply, OTHERS)).toMatch(/\n… and \d+ more$/);
  });
});

const seen = (value: number) => ({ value, kind: 'measured', source: 'tracker', ...LIVE }) as const;

describe('how busy a network is', () => {
  const usual = /^Busy 50% of the time \(30% to 80%\)/m;

  test('is told of the asked cards, of all cards there, and as it usually is', () => {
    const busy = { all: seen(0.62), cards: [{ gpu: rtx3070, figure: seen(0.715) }] };
    const pays = fieldOf(shown({ busy }), 'Pays');
    expect(pays).toContain('RTX 3070: 71.5% busy, measured 6 min ago (A price tracker)\nAll cards there: 62% busy');
    expect(pays).toMatch(usual);
  });

  test('is only what it usually is where nothing else is known', () => {
    const pays = fieldOf(shown({}), 'Pays');
    expect(pays).toMatch(usual);
    expect(pays).not.toContain(' busy, ');
  });
});
