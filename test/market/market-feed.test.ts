import { describe, expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { openMarketFeed } from '../../src/market/market-feed.ts';
import type { MarketStorage } from '../../src/market/storage/market-storage.ts';
import { startTimer } from '../../src/timer.ts';
import { createMemoryMarketStorage } from '../support/memory-market-storage.ts';
import { json, reset, startPlayedMarket, status } from '../support/played-market.ts';
import type { Answers, PlayedMarket } from '../support/played-market.ts';
import { realCatalog } from '../support/real-discord.ts';

const EIA_KEY = 'Aq8Zr2Lx5Nc7Vb1M';
const COINGECKO_KEY = 'CG-Wt4Yp9Ks6Hd3Fg';
const KEYS = { eia: EIA_KEY, coinGecko: COINGECKO_KEY };
const NO_KEYS = { eia: undefined, coinGecko: undefined };
/** Pauses, paces and patience in a thousandth of their time. */
const MINUTES_ARE_MS = 60;

interface Line {
  readonly msg: string;
  readonly [field: string]: unknown;
}

async function open(config: Partial<Config['market']>, storage: MarketStorage = createMemoryMarketStorage()) {
  const text: string[] = [];
  const lines: Line[] = [];
  let tell: (() => void) | undefined;
  const destination = {
    write(line: string) {
      text.push(line);
      lines.push(JSON.parse(line) as Line);
      tell?.();
    },
  };
  const feed = await openMarketFeed({
    onAsked: () => undefined,
    config: { sources: 'all', mirror: undefined, keys: NO_KEYS, ...config },
    version: '0.0.0',
    catalog: realCatalog,
    storage,
    logger: createLogger('debug', { destination, secrets: Object.values(KEYS) }),
    now: () => new Date(),
    startTimer: (ms) => startTimer((ms * MINUTES_ARE_MS) / 60_000),
  });
  onTestFinished(() => feed.stop());
  return {
    feed,
    lines,
    logged: () => text.join(''),
    /** Resolves once such a line was there for each of these sources. */
    async whenSaid(isIt: (line: Line) => boolean, ...sources: readonly string[]): Promise<void> {
      const isDone = () => sources.every((id) => lines.some((line) => line['source'] === id && isIt(line)));
      while (!isDone()) await new Promise<void>((resolve) => (tell = resolve));
    },
  };
}

async function play(): Promise<PlayedMarket> {
  const played = await startPlayedMarket();
  onTestFinished(() => played[Symbol.asyncDispose]());
  return played;
}

describe('the feed', () => {
  test('asks the sources that are chosen, as the version that it is, and no other', async () => {
    const played = await play();
    const { feed, whenSaid } = await open({ sources: ['akash', 'kaspa'], mirror: played.url });
    expect(feed.statuses().map(({ id }) => id)).toEqual(['akash', 'kaspa']);
    expect(played.requests, 'before it is started').toEqual([]);
    feed.start();
    await whenSaid(({ msg }) => msg === 'source answered', 'akash', 'kaspa');
    expect(new Set(played.requests.map(({ host }) => host))).toEqual(
      new Set(['console-api.akash.network', 'api.kaspa.org']),
    );
    expect(played.requests[0]?.headers['user-agent']).toContain('Rigwise/0.0.0');
    expect(feed.market.rentalQuotes('akash', 'rtx-4090')[0]).toMatchObject({ source: 'akash' });
  });

  test.each([
    { sources: 'all', keys: NO_KEYS, reason: 'of all, those that can be asked', has: ['akash'], lacks: ['eia'] },
    { sources: 'all', keys: KEYS, reason: 'with a key, EIA too', has: ['akash', 'eia'], lacks: [] },
    {
      sources: 'all',
      keys: NO_KEYS,
      reason: 'not Vast.ai’s own hosts, whose terms forbid it',
      has: ['vast-market'],
      lacks: ['vast-offers'],
    },
    { sources: ['vast-offers'], keys: NO_KEYS, reason: 'unless somebody names it', has: ['vast-offers'], lacks: [] },
    { sources: ['defillama'], keys: NO_KEYS, reason: 'a fallback alone', has: ['defillama'], lacks: ['coingecko'] },
    { sources: [], keys: KEYS, reason: 'none', has: [], lacks: ['akash', 'coingecko', 'eia'] },
  ] as const)('$reason: MARKET_SOURCES=$sources', async ({ sources, keys, has, lacks }) => {
    const { feed } = await open({ sources, keys });
    const ids = feed.statuses().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...has]));
    for (const id of lacks) expect(ids).not.toContain(id);
  });

  test('none of them asked, it still is a market: of what was saved, and what it ships with', async () => {
    const played = await play();
    const storage = createMemoryMarketStorage();
    const first = await open({ sources: ['akash'], mirror: played.url }, storage);
    first.feed.start();
    await first.whenSaid(({ msg }) => msg === 'source answered', 'akash');
    await first.feed.stop();

    const { feed } = await open({ sources: [] }, storage);
    expect(feed.market.rentalQuotes('akash', 'rtx-4090')[0]).toMatchObject({ source: 'akash' });
    expect(feed.market.currencies).toContain('EUR');
  });

  test('what could not be saved when it came is saved when it stops', async () => {
    const played = await play();
    const storage = createMemoryMarketStorage();
    storage.failure = new Error('disk full');
    const { feed, lines, whenSaid } = await open({ sources: ['akash'], mirror: played.url }, storage);
    feed.start();
    await whenSaid(({ msg }) => msg === 'source answered', 'akash');
    await feed.stop();
    expect(lines).toContainEqual(expect.objectContaining({ level: 40, msg: 'figures could not be saved' }));
    expect(storage.seen).toEqual([]);

    storage.failure = undefined;
    await feed.stop();
    expect(storage.seen.length).toBeGreaterThan(0);
  });

  test('begins without the saved figures when they cannot be read, and says so', async () => {
    const storage = createMemoryMarketStorage();
    storage.failure = new Error('disk gone');
    const { feed, lines } = await open({ sources: [] }, storage);
    expect(lines).toMatchObject([{ level: 40, msg: 'saved figures could not be read', err: { message: 'disk gone' } }]);
    expect(feed.market.currencies).toContain('EUR');
  });
});

const echo: Answers = (response) => {
  response.writeHead(200).end(`No such page: ${response.req.url} ${sentKeys(response)}`);
};
const sentKeys = (response: Parameters<Answers>[0]): string =>
  `${response.req.url?.match(/api_key=([^&]*)/)?.[1] ?? ''}${String(response.req.headers['x-cg-demo-api-key'] ?? '')}`;

describe('no key is in a log line or a status', () => {
  test.each<{ reason: string; how: Answers }>([
    { reason: 'an answer that is no JSON and repeats the request', how: echo },
    { reason: 'one that is hardly longer than the key', how: (response) => void response.end(sentKeys(response)) },
    { reason: 'an error that repeats it', how: (response) => void response.writeHead(403, sentKeys(response)).end() },
    {
      reason: 'JSON of another shape that repeats it',
      how: (response, recorded) => json({ [sentKeys(response)]: sentKeys(response) })(response, recorded),
    },
    {
      reason: 'a redirect that repeats it',
      how: (response, recorded) =>
        status(302, { location: `https://elsewhere.example/?${sentKeys(response)}` })(response, recorded),
    },
    { reason: 'a connection that breaks', how: reset },
    { reason: 'a server that is unwell', how: status(500) },
    { reason: 'silence', how: () => undefined },
  ])('after $reason', async ({ how }) => {
    const played = await play();
    played.answerEverywhere(how);
    const { feed, logged, whenSaid } = await open({ sources: ['coingecko', 'eia'], mirror: played.url, keys: KEYS });
    feed.start();
    await whenSaid(({ msg }) => msg === 'source fails', 'coingecko', 'eia');

    expect(JSON.stringify(played.requests)).toContain(`api_key=${EIA_KEY}`);
    expect(JSON.stringify(played.requests)).toContain(COINGECKO_KEY);
    expect(`${logged()}${JSON.stringify(feed.statuses())}`).not.toMatch(partsOf(EIA_KEY, COINGECKO_KEY));
  });

  test('when nobody listens', async () => {
    const gone = await startPlayedMarket();
    await gone[Symbol.asyncDispose]();
    const { feed, logged, whenSaid } = await open({ sources: ['coingecko', 'eia'], mirror: gone.url, keys: KEYS });
    feed.start();
    await whenSaid((line) => line['reason'] === 'ECONNREFUSED', 'coingecko', 'eia');
    expect(`${logged()}${JSON.stringify(feed.statuses())}`).not.toMatch(partsOf(EIA_KEY, COINGECKO_KEY));
  });

  test('where the key comes back as a name that the catalogue does not know', async () => {
    const played = await play();
    const row = { period: '2026-09', sectorid: 'RES', price: 12, 'price-units': 'cents per kilowatt-hour' };
    const data = ['US', EIA_KEY].map((stateid) => ({ ...row, stateid }));
    played.answerEverywhere(json({ response: { data } }));
    const { feed, logged, whenSaid } = await open({ sources: ['eia'], mirror: played.url, keys: KEYS });
    feed.start();
    await whenSaid(({ names }) => names !== undefined, 'eia');
    expect(logged()).not.toMatch(partsOf(EIA_KEY));
  });
});

/** Half a key is a help to whoever looks for one. */
function partsOf(...keys: readonly string[]): RegExp {
  const length = 8;
  const parts = keys.flatMap((key) =>
    Array.from({ length: key.length - length + 1 }, (_part, start) => key.slice(start, start + length)),
  );
  return new RegExp(parts.map((part) => RegExp.escape(part)).join('|'));
}
