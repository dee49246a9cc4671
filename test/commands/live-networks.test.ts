import { beforeAll, describe, expect, test } from 'vitest';
import { runWhole, withWhy } from '../support/all-pages.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { commonFirst } from '../../src/catalog/common-gpus.ts';
import type { Market } from '../../src/market/market.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { fieldOf, openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { quoted } from '../support/market-rows.ts';
import { recordedMarket } from '../support/recorded-figures.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const OWN = 'Prices per GPU-hour';
const OTHERS = 'Other cards per GPU-hour';
const MOVED = '▲ 25% in 7 days, ▼ 50% in 30';

const earners = [
  ...realCatalog.networks.map((network) => earnerId({ kind: 'network', network })),
  ...realCatalog.coins.map((coin) => earnerId({ kind: 'coin', coin })),
];

let market: Market;
beforeAll(async () => {
  market = await recordedMarket(createStandingClock().now);
});

/** What `/networks` answers, with all that is behind its buttons. */
function inFull(figures: Market, options: RawOptions) {
  const discord = openDiscord({ market: figures });
  return withWhy(discord, discord.run('networks', options));
}

describe('/networks with live figures', () => {
  test('tells of each card what live sources say and how it has moved, the common cards first', async () => {
    const prices = fieldOf(await inFull(market, { network: 'vast' }), OWN);
    const [heading = '', ...lines] = prices.split(/\n_/)[0]?.split('\n') ?? [];
    expect(heading).toMatch(/^_Asked, on-demand, listed .* \(\[500\.farm’s statistics of Vast\.ai\]\(.*\)\):_$/);
    const names = lines.flatMap((line) => /^\*\*(?<name>.+)\*\* \$[\d.]+/.exec(line)?.groups?.['name'] ?? []);
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(commonFirst(realCatalog.gpus).flatMap(({ name }) => (names.includes(name) ? [name] : [])));
    expect(lines.filter((line) => line === MOVED)).toHaveLength(names.length);
  });

  test('tells of the asked card first, live before dated, with every source', async () => {
    const bid = { basis: 'bid', tier: 'interruptible', usdPerGpuHour: 0.4 } as const;
    const withDated: Market = {
      ...market,
      rentalQuotes: (networkId, gpuId) => [
        ...market.rentalQuotes(networkId, gpuId),
        quoted({ networkId, gpuId, ...bid }),
      ],
    };
    const seen = await inFull(withDated, { network: 'vast', gpu: '5090' });
    const lines = fieldOf(seen, OWN)
      .split('\n')
      .filter((line) => line !== MOVED);
    for (const line of lines) expect(line).toMatch(/^\*\*RTX 5090\*\* \$/);
    const isLive = lines.map((line) => /just now|\d (?:min|h) ago/.test(line));
    expect(isLive).toContain(true);
    expect(isLive).toContain(false);
    expect(isLive.lastIndexOf(true)).toBeLessThan(isLive.indexOf(false));
    expect(fieldOf(seen, OTHERS)).not.toContain('RTX 5090');
    expect(fieldOf(seen, 'Pays')).toMatch(/^RTX 5090: [\d.]+% busy, measured (?:just now|.* ago) \(/m);
  });

  test.each(['nosana', 'akash', 'vast'])('tells how busy all of %s is', async (network) => {
    const pays = fieldOf(await inFull(market, { network }), 'Pays');
    expect(pays).toMatch(/^All cards there: [\d.]+% busy, measured just now \(\[/m);
  });

  test('tells how a coin’s price and hashrate have moved', async () => {
    const seen = await inFull(market, { network: 'pearl' });
    expect(fieldOf(seen, 'Price').split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^\$[\d.]+, listed (?:just now|\d+ min ago) \(\[CoinGecko\]/),
      MOVED,
    ]);
    expect(fieldOf(seen, 'All miners together').split('\n')[1]).toBe(MOVED);
    const rows = textOf(seen).split('\n');
    for (const name of ['Price', 'All miners together']) {
      expect(rows.find((row) => row.startsWith(`**${name}** `))).toMatch(new RegExp(`, ${MOVED}$`, 'u'));
    }
  });

  test('says nothing of movement while there is nothing to compare with', async () => {
    const still = { ...market, changes: () => [] };
    for (const network of ['vast', 'pearl']) {
      const text = textOf(await inFull(still, { network }));
      expect(text).not.toMatch(/[▲▼]|no change/);
    }
  });

  test('says of an asked card whose price is too old that it is', async () => {
    const noPrice = { ...market, rentalQuotes: () => [], lastSeen: () => '2025-07-01' };
    const seen = await inFull(noPrice, { network: 'vast', gpu: '4090' });
    expect(fieldOf(seen, OWN)).toBe('**RTX 4090** no price (the last one, of 1 Jul 2025, is too old to use)');
  });

  test('says nothing of a price where none is ever paid by the hour', async () => {
    const seen = await inFull(market, { network: 'grass', gpu: '4090' });
    expect(textOf(seen)).not.toContain('no price');
  });

  test.each(['en-GB', 'de', 'fr', 'ja', 'ru', 'hi', 'th', 'zh-CN', 'sv-SE', 'es-419', 'tr', 'ko'])(
    'is a sound message for every network and coin in the locale %s',
    async (locale) => {
      const faults: string[] = [];
      for (const [index, network] of earners.entries()) {
        // No server asks about everything at once.
        const discord = openDiscord({ market });
        for (const gpu of [undefined, '4090', '8x H100 SXM + 4090 + 3090 + 5090 + 3060 12gb']) {
          const asker = discord.as({ userId: `user-${index}-${gpu}`, locale });
          const { reply } = await runWhole(asker, 'networks', { network, ...(gpu !== undefined && { gpu }) });
          if (reply?.embeds === undefined) faults.push(`${network} ${gpu}: ${reply?.content}`);
          else faults.push(...faultsOf(reply).map((fault) => `${network} ${gpu}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
