import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createErgoExplorer } from '../../../src/market/sources/ergo-explorer.ts';
import { createKaspa } from '../../../src/market/sources/kaspa.ts';
import { createPearl } from '../../../src/market/sources/pearl.ts';
import { createTwoMiners } from '../../../src/market/sources/two-miners.ts';
import { answersOf, figuresOf, NOW, readFixture, readPlayed, timesOf } from '../../support/played-source.ts';

const seen = { kind: 'measured', observedAt: NOW.toISOString() } as const;
const HASHRATE = { ...seen, quantity: 'network-hashrate' } as const;
const REWARD = { ...seen, quantity: 'block-reward' } as const;
const PACE = { ...seen, quantity: 'block-time' } as const;

describe('2Miners', () => {
  test('gives hashrates from text, rewards by era at the node’s height, and the reward that Conflux reports', async () => {
    const { said } = await readPlayed(createTwoMiners(), answersOf(readFixture('two-miners')));
    expect(figuresOf(said)).toHaveLength(7);
    expect(figuresOf(said)).toEqual(
      expect.arrayContaining([
        { ...HASHRATE, coinId: 'ethereum-classic', value: 140_334_070_841_501 },
        // 5 × 0.8^floor(25,471,049 / 5,000,000) = 5 × 0.8^5
        { ...REWARD, coinId: 'ethereum-classic', value: expect.closeTo(1.6384, 10) },
        { ...HASHRATE, coinId: 'ravencoin', value: 771_818_804_685.0007 },
        // 5,000 / 2^floor(4,566,758 / 2,100,000) = 5,000 / 4
        { ...REWARD, coinId: 'ravencoin', value: 1_250 },
        { ...HASHRATE, coinId: 'ergo', value: 1e13 },
        { ...HASHRATE, coinId: 'conflux', value: 4e12 },
        { ...REWARD, coinId: 'conflux', value: 0.8 },
      ]),
    );
    expect(said.dropped).toStrictEqual({});
  });

  test.each([
    { height: '29999999', coins: 1.6384, reason: 'the last block of the era' },
    { height: '30000000', coins: 1.31072, reason: 'the first of the next' },
  ])('at block $height Ethereum Classic pays $coins: $reason', async ({ height, coins }) => {
    const { said } = await readPlayed(createTwoMiners(), () => ({ nodes: [{ height, networkhashps: '1e14' }] }));
    expect(figuresOf(said)).toContainEqual({
      ...REWARD,
      coinId: 'ethereum-classic',
      value: expect.closeTo(coins, 10),
    });
  });

  test('takes no reward of years ago from a node that is still catching up', async () => {
    const { said } = await readPlayed(createTwoMiners(), () => ({
      nodes: [{ height: '0', networkhashps: '1000000000' }],
    }));
    expect(said.observations.filter(({ quantity }) => quantity === 'block-reward')).toStrictEqual([]);
    expect(said.dropped).toStrictEqual({ implausible: 2 });
  });

  test.each([
    { stats: { nodes: [] }, dropped: { 'no-value': 1 }, reason: 'no node' },
    { stats: { nodes: ['up'] }, dropped: { unreadable: 1 }, reason: 'a node that is text' },
    { stats: { nodes: [{}] }, dropped: { 'no-value': 2 }, reason: 'a node without fields' },
    { stats: { knots: [] }, dropped: { 'request-failed': 1 }, reason: 'a key renamed' },
    {
      stats: { nodes: [{ networkhashps: '0', height: 'NaN' }] },
      dropped: { unreadable: 1 },
      reason: 'NaN as text',
    },
    {
      stats: { nodes: [{ networkhashps: '0', height: '4566758' }] },
      dropped: { implausible: 1 },
      reason: 'a network without hashrate',
    },
  ])('$reason at one pool costs that coin only', async ({ stats, dropped }) => {
    const others = answersOf(readFixture('two-miners'));
    const { said } = await readPlayed(createTwoMiners(), (url) => (url.includes('rvn') ? stats : others(url)));
    expect(said.dropped).toStrictEqual(dropped);
    expect(said.observations.filter((figure) => 'coinId' in figure && figure.coinId !== 'ravencoin')).toHaveLength(5);
    expect(said.observations).not.toContainEqual(
      expect.objectContaining({ quantity: 'network-hashrate', coinId: 'ravencoin' }),
    );
  });

  test('a reward in the chain’s smallest unit is not taken for coins', async () => {
    const { said } = await readPlayed(createTwoMiners(), () => ({
      nodes: [{ networkhashps: '4e12', blockReward: '800000000000000000', height: '50000000' }],
    }));
    expect(said.observations).not.toContainEqual(
      expect.objectContaining({ quantity: 'block-reward', coinId: 'conflux' }),
    );
  });

  test('fails as its first pool failed when every pool fails', async () => {
    const timeout = new ProviderError('two-miners', 'timeout');
    await expect(readPlayed(createTwoMiners(), () => timeout)).rejects.toBe(timeout);
  });
});

describe('Kaspa', () => {
  test('gives the hashrate in H/s from TH/s, and the reward of one block', async () => {
    const { said } = await readPlayed(createKaspa(), answersOf(readFixture('kaspa')));
    expect(figuresOf(said)).toStrictEqual([
      // 350,540 TH/s × 1e12
      { ...HASHRATE, coinId: 'kaspa', value: 3.5054e17 },
      { ...REWARD, coinId: 'kaspa', value: 2.06017223 },
    ]);
  });

  test('drops a hashrate that is no longer in TH/s', async () => {
    const answers = answersOf(readFixture('kaspa'));
    const { said } = await readPlayed(createKaspa(), (url) =>
      url.includes('hashrate') ? { hashrate: 3.5054e17 } : answers(url),
    );
    expect(said.observations).toMatchObject([{ quantity: 'block-reward' }]);
    expect(said.dropped).toStrictEqual({ implausible: 1 });
  });

  test.each(['hashrate', 'blockreward'])('keeps the other figure when %s cannot be had', async (failing) => {
    const answers = answersOf(readFixture('kaspa'));
    const { said } = await readPlayed(createKaspa(), (url) =>
      url.includes(`/${failing}`) ? new ProviderError('kaspa', 'http_status') : answers(url),
    );
    expect(said.observations).toHaveLength(1);
    expect(said.dropped).toStrictEqual({ 'request-failed': 1 });
  });
});

describe('Pearl', () => {
  test('gives hashrate and reward as its explorer has them, and the pace behind them', async () => {
    const { said } = await readPlayed(createPearl(), answersOf(readFixture('pearl')));
    expect(figuresOf(said)).toStrictEqual([
      { ...HASHRATE, coinId: 'pearl', value: 5.01364992850243e19 },
      { ...REWARD, coinId: 'pearl', value: 2283.1608057463836 },
      // 33,564,279.039 × 2^48 / 5.01364992850243e19: the pace that the hashrate was made with, not the target of 194 s.
      { ...PACE, coinId: 'pearl', value: expect.closeTo(188.44, 2) },
    ]);
  });

  test.each([
    { stats: { networkHashPs: null, blockRewardPearl: '2283' }, dropped: { 'no-value': 1 }, reason: 'null' },
    { stats: { networkHashPs: 0, blockRewardPearl: 2_283 }, dropped: { implausible: 1 }, reason: 'nothing' },
    { stats: { hashPs: 5e19, blockRewardPearl: 2_283 }, dropped: { 'no-value': 1 }, reason: 'renamed' },
  ])('keeps the reward when the hashrate is $reason', async ({ stats, dropped }) => {
    const { said } = await readPlayed(createPearl(), () => stats);
    expect(said.observations).toMatchObject([{ quantity: 'block-reward', value: 2_283 }]);
    expect(said.dropped).toStrictEqual(dropped);
  });

  test.each([
    { tipTime: 1_795_212_000, observedAt: '2026-11-20T22:00:00.000Z', reason: 'its newest block' },
    { tipTime: undefined, observedAt: NOW.toISOString(), reason: 'not said' },
    { tipTime: 'soon', observedAt: NOW.toISOString(), reason: 'no time' },
    { tipTime: 1_795_212_000_000, observedAt: NOW.toISOString(), reason: 'nobody has seen the future' },
  ])('with a tip at $tipTime its figures are of $observedAt: $reason', async ({ tipTime, observedAt }) => {
    const stats = { networkHashPs: 5e19, blockRewardPearl: 2_283, tipTime };
    const { said } = await readPlayed(createPearl(), () => stats);
    expect(timesOf(said.observations)).toStrictEqual([observedAt, observedAt]);
  });
});

describe('Ergo’s explorer', () => {
  test('gives the reward in ERG from nanoErg, and both figures the time of its newest block', async () => {
    const { said } = await readPlayed(createErgoExplorer(), answersOf(readFixture('ergo-explorer')));
    // 1,795,212,000,000 ms
    const observedAt = '2026-11-20T22:00:00.000Z';
    expect(figuresOf(said)).toStrictEqual([
      { ...REWARD, coinId: 'ergo', value: 3, observedAt },
      { ...HASHRATE, coinId: 'ergo', value: 1e13, observedAt },
    ]);
  });

  test('is asked whether 2Miners answers or not, since only it tells the reward', () => {
    expect(createErgoExplorer().fallbackFor).toBeUndefined();
  });

  test.each([
    { blocks: { items: [] }, reason: 'no block' },
    { blocks: { items: [{ minerReward: null }] }, reason: 'a block without a reward' },
    { blocks: {}, reason: 'a key renamed' },
  ])('keeps the hashrate, as of now, when there is $reason', async ({ blocks }) => {
    const answers = answersOf(readFixture('ergo-explorer'));
    const { said } = await readPlayed(createErgoExplorer(), (url) => (url.includes('/blocks') ? blocks : answers(url)));
    expect(said.observations).toMatchObject([{ quantity: 'network-hashrate' }]);
    expect(timesOf(said.observations)).toStrictEqual([NOW.toISOString()]);
    expect(said.dropped).toStrictEqual({ 'request-failed': 1 });
  });
});
