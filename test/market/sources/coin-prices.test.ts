import { describe, expect, test } from 'vitest';
import { createCoinGecko } from '../../../src/market/sources/coingecko.ts';
import { createDefiLlama } from '../../../src/market/sources/defillama.ts';
import { createSafeTrade } from '../../../src/market/sources/safetrade.ts';
import { ProviderError } from '../../../src/errors.ts';
import { answersOf, CATALOG, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const KIND = { kind: 'listed', quantity: 'coin-price' } as const;

describe('CoinGecko', () => {
  test('gives the price of each coin of the catalogue, at the time CoinGecko saw it', async () => {
    const { said } = await readPlayed(createCoinGecko(), answersOf(readFixture('coingecko')));
    expect(figuresOf(said)).toHaveLength(6);
    expect(figuresOf(said)).toEqual(
      expect.arrayContaining([
        // 1,791,115,200 s
        { ...KIND, coinId: 'pearl', value: 1.013, observedAt: '2026-10-04T12:00:00.000Z' },
        // What was traded in the day.
        { ...KIND, quantity: 'coin-volume', coinId: 'pearl', value: 2_130_000, observedAt: '2026-10-04T12:00:00.000Z' },
        { ...KIND, coinId: 'ravencoin', value: 0.00231303, observedAt: '2026-10-07T12:00:00.000Z' },
      ]),
    );
    expect(said.observations.every(({ source }) => source === 'coingecko')).toBe(true);
    expect(said.dropped).toMatchObject({ 'no-value': 2 });
    expect(said.unmatched).toStrictEqual(['bitcoin']);
  });

  test('asks once for all coins, and without a key sends none', async () => {
    const { asked } = await readPlayed(createCoinGecko(), answersOf(readFixture('coingecko')));
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://api.coingecko.com/api/v3/simple/price');
    expect(url.searchParams.get('ids')?.split(',').toSorted()).toStrictEqual(
      CATALOG.coins.map(({ coingeckoId }) => coingeckoId.value).toSorted(),
    );
    expect(url.searchParams.get('vs_currencies')).toBe('usd');
    expect(asked[0]?.request?.headers ?? {}).toStrictEqual({});
  });

  test('sends a demo key in the header, never in the address, and to the public host', async () => {
    const { asked } = await readPlayed(createCoinGecko({ apiKey: 'CG-secret' }), answersOf(readFixture('coingecko')));
    expect(asked[0]?.request?.headers).toStrictEqual({ 'x-cg-demo-api-key': 'CG-secret' });
    expect(asked[0]?.url).not.toContain('CG-secret');
    expect(new URL(asked[0]?.url ?? '').host).toBe('api.coingecko.com');
  });

  test('stays within the 10,000 calls a month of a demo key', () => {
    expect((31 * 86_400_000) / createCoinGecko({ apiKey: 'CG-secret' }).intervalMs).toBeLessThan(10_000);
  });

  test.each([
    { coin: { usd: 0 }, dropped: 'implausible', reason: 'nothing' },
    { coin: { usd: -1 }, dropped: 'implausible', reason: 'negative' },
    { coin: { usd: 1e9 }, dropped: 'implausible', reason: 'absurd' },
    { coin: { usd: 'NaN' }, dropped: 'unreadable', reason: 'NaN as text' },
    { coin: { usd: [1] }, dropped: 'unreadable', reason: 'a list' },
    { coin: { usd: null }, dropped: 'no-value', reason: 'null' },
    { coin: { price: 1 }, dropped: 'no-value', reason: 'a key renamed' },
    { coin: 'gone', dropped: 'unreadable', reason: 'no object' },
  ])('leaves out and counts one coin whose price is $reason, and keeps the others', async ({ coin, dropped }) => {
    const { said } = await readPlayed(createCoinGecko(), () => ({ kaspa: coin, ergo: { usd: '0.4' } }));
    expect(said.observations).toMatchObject([{ coinId: 'ergo', value: 0.4 }]);
    expect(said.dropped).toStrictEqual({ absent: CATALOG.coins.length - 2, [dropped]: 1 });
  });

  test.each([
    { unixS: undefined, observedAt: NOW.toISOString(), reason: 'none' },
    { unixS: null, observedAt: NOW.toISOString(), reason: 'null' },
    { unixS: 4_102_444_800, observedAt: NOW.toISOString(), reason: 'in the future' },
    { unixS: 1e300, observedAt: NOW.toISOString(), reason: 'no time at all' },
    { unixS: 1_795_140_000, observedAt: '2026-11-20T02:00:00.000Z', reason: 'of yesterday' },
  ])('a time that is $reason makes a price $observedAt', async ({ unixS, observedAt }) => {
    const { said } = await readPlayed(createCoinGecko(), () => ({ ergo: { usd: 0.4, last_updated_at: unixS } }));
    expect(said.observations).toMatchObject([{ observedAt }]);
  });
});

describe('DefiLlama', () => {
  test('gives the same coins by the same ids when CoinGecko fails', async () => {
    const source = createDefiLlama();
    const { said, asked } = await readPlayed(source, answersOf(readFixture('defillama')));
    expect(source.fallbackFor).toBe(createCoinGecko().id);
    expect(asked[0]?.url).toMatch(/^https:\/\/coins\.llama\.fi\/prices\/current\/coingecko:/);
    expect(asked[0]?.url).toContain('coingecko:pearl-2');
    expect(figuresOf(said)).toHaveLength(2);
    expect(figuresOf(said)).toEqual(
      expect.arrayContaining([
        { ...KIND, coinId: 'pearl', value: 1.013, observedAt: '2026-10-04T12:00:00.000Z' },
        { ...KIND, coinId: 'kaspa', value: 0.0414, observedAt: '2026-10-09T12:00:00.000Z' },
      ]),
    );
    expect(said.dropped).toStrictEqual({ absent: CATALOG.coins.length - 2 });
  });

  test('counts what it cannot use and names what nobody asked for', async () => {
    const { said } = await readPlayed(createDefiLlama(), () => ({
      coins: {
        'coingecko:kaspa': { price: -1 },
        'coingecko:pearl-2': { price: null },
        'coingecko:ergo': { price: '0.4', timestamp: 4e9 },
        'coingecko:nexus': { price: 1 },
      },
    }));
    expect(figuresOf(said)).toStrictEqual([{ ...KIND, coinId: 'ergo', value: 0.4, observedAt: NOW.toISOString() }]);
    expect(said.dropped).toStrictEqual({ absent: CATALOG.coins.length - 3, implausible: 1, 'no-value': 1 });
    expect(said.unmatched).toStrictEqual(['coingecko:nexus']);
  });
});

describe('SafeTrade', () => {
  test('gives the last price of each of its markets, at the time of its ticker, and no volume', async () => {
    const { said } = await readPlayed(createSafeTrade(), answersOf(readFixture('safetrade')));
    expect(figuresOf(said)).toStrictEqual([
      // 1,790,935,200 s and 1,791,194,400 s
      { ...KIND, coinId: 'pearl', value: 1.09, observedAt: '2026-10-02T10:00:00.000Z' },
      { ...KIND, coinId: 'quantus', value: 97.91, observedAt: '2026-10-05T10:00:00.000Z' },
    ]);
  });

  test('keeps the other coin where one was never traded or cannot be had', async () => {
    const answers = answersOf(readFixture('safetrade'));
    const untraded = await readPlayed(createSafeTrade(), (url) =>
      url.includes('prl_usdt') ? { at: 1_790_935_200, ticker: { last: '0.0' } } : answers(url),
    );
    expect(untraded.said.observations).toMatchObject([{ coinId: 'quantus' }]);
    expect(untraded.said.dropped).toStrictEqual({ 'no-value': 1 });
    const failing = await readPlayed(createSafeTrade(), (url) =>
      url.includes('prl_usdt') ? new ProviderError('safetrade', 'http_status') : answers(url),
    );
    expect(failing.said.dropped).toStrictEqual({ 'request-failed': 1 });
  });
});
