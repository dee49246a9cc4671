import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createNosana, createOlderNosana } from '../../../src/market/sources/nosana.ts';
import { createSalad } from '../../../src/market/sources/salad.ts';
import { answersOf, figuresOf, NOW, readFixture, readPlayed } from '../../support/played-source.ts';

const seen = { kind: 'listed', basis: 'host', observedAt: NOW.toISOString() } as const;

const card = (fields: object = {}) => ({
  displayName: 'RTX 3090',
  earningRates: { avgEarningRate: 0.1, top25PctEarningRate: 0.2, maxEarningRate: 0.3, minEarningRate: 0.01 },
  utilizationPct: 50,
  variantNames: ['NVIDIA GeForce RTX 3090'],
  ...fields,
});
const prices = async (...cards: readonly object[]) => {
  const { said } = await readPlayed(createSalad(), () => cards);
  return figuresOf(said).filter((figure) => 'usdPerGpuHour' in figure);
};

describe('Salad', () => {
  const PAID = { ...seen, quantity: 'rental-price', networkId: 'salad' } as const;
  test('gives what owners receive, by the names of the variants, and the share with work', async () => {
    const { said } = await readPlayed(createSalad(), answersOf(readFixture('salad')));
    expect(figuresOf(said)).toEqual(
      expect.arrayContaining([
        {
          ...PAID,
          gpuId: 'rtx-4090',
          lowUsdPerGpuHour: 0.16,
          usdPerGpuHour: 0.16,
          // 0.16 / 0.8
          highUsdPerGpuHour: expect.closeTo(0.2, 10),
        },
        expect.objectContaining({ quantity: 'utilisation', gpuId: 'rtx-4090', value: 0.8 }),
        // "8 GB" in the displayed name says which RTX 4060 Ti; 32 GB is the computer's memory.
        expect.objectContaining({ quantity: 'rental-price', gpuId: 'rtx-4060-ti-8gb' }),
        // No variants: the displayed name.
        expect.objectContaining({ quantity: 'rental-price', gpuId: 'rtx-3090' }),
        expect.objectContaining({ quantity: 'utilisation', gpuId: 'rtx-3060-12gb', value: 1 }),
        expect.objectContaining({ quantity: 'utilisation', gpuId: 'rtx-3090', value: 0 }),
      ]),
    );
    expect(said.observations).toHaveLength(8);
    expect(said.dropped).toStrictEqual({ unreadable: 1 });
    expect(said.unmatched).toStrictEqual(['NVIDIA Unheard Of']);
  });

  test.each([
    { utilizationPct: 50, high: 0.2, reason: 'average ÷ utilisation' },
    { utilizationPct: 10, high: 0.3, reason: 'no owner gets more than the best' },
    { utilizationPct: 0, high: 0.3, reason: 'nothing to divide by' },
    { utilizationPct: 100, high: 0.1, reason: 'both readings are one' },
  ])('at $utilizationPct % the high end is $high: $reason', async ({ utilizationPct, high }) => {
    expect(await prices(card({ utilizationPct }))).toMatchObject([
      { lowUsdPerGpuHour: 0.1, usdPerGpuHour: 0.1, highUsdPerGpuHour: expect.closeTo(high, 10) },
    ]);
  });

  test.each([
    { bad: { utilizationPct: 4_000 }, reason: 'no share' },
    { bad: { utilizationPct: null }, reason: 'null' },
    { bad: { earningRates: null }, reason: 'no rates' },
    { bad: { earningRates: { avgEarningRate: 'NaN', maxEarningRate: 1 } }, reason: 'NaN as text' },
    { bad: { variantNames: undefined }, reason: 'a key renamed' },
    { bad: { displayName: 'x'.repeat(5_000) }, reason: 'a name as long as a page' },
  ])('$reason costs that card its figures and no other', async ({ bad }) => {
    const other = card({ variantNames: ['NVIDIA GeForce RTX 4090'] });
    expect(await prices(card(bad), other)).toMatchObject([{ gpuId: 'rtx-4090' }]);
  });

  test.each([0, -1, 1e9])('an average of %s is no figure', async (avgEarningRate) => {
    const bad = card({ earningRates: { avgEarningRate, maxEarningRate: 0.3 } });
    const other = card({ variantNames: ['NVIDIA GeForce RTX 4090'] });
    expect(await prices(bad, other)).toMatchObject([{ gpuId: 'rtx-4090' }]);
  });
});

const hosts = (running: number, waiting: number) => ({
  data: [{ country: 'DE', total: running + waiting, running, queue: waiting, offline: 0 }],
});

describe('Nosana', () => {
  const PAID = { ...seen, quantity: 'rental-price', networkId: 'nosana' } as const;
  const markets = readFixture('nosana').answers?.['https://api.nosana.com/api/markets/'];

  test('gives what the host is paid, per tier and for every card that a market names', async () => {
    const { said } = await readPlayed(createNosana(), answersOf(readFixture('nosana')));
    expect(figuresOf(said)).toStrictEqual([
      { ...PAID, tier: 'community', gpuId: 'rtx-4090-d', usdPerGpuHour: 0.218175 },
      { ...PAID, tier: 'community', gpuId: 'rtx-4090', usdPerGpuHour: 0.218175 },
      { ...PAID, tier: 'premium', gpuId: 'rtx-4090', usdPerGpuHour: 0.2909 },
      { ...PAID, tier: 'premium', gpuId: 'rtx-5090', usdPerGpuHour: 0.3636 },
      { ...PAID, tier: 'community', gpuId: 'h100-pcie', usdPerGpuHour: 1.0227 },
      {
        kind: 'measured',
        quantity: 'utilisation',
        networkId: 'nosana',
        gpuId: undefined,
        // (90 + 120) / (90 + 120 + 60 + 80); the offline ones are not there to be paid
        value: 0.6,
        observedAt: NOW.toISOString(),
      },
    ]);
    // A price of null; a test market and one customer's own.
    expect(said.dropped).toStrictEqual({ 'no-value': 1, 'other-subject': 2 });
    expect(said.unmatched).toStrictEqual(['NVIDIA Unheard Of']);
  });

  test.each([
    { answer: new ProviderError('nosana', 'timeout'), dropped: 'request-failed', reason: 'no answer' },
    { answer: { data: 'x' }, dropped: 'request-failed', reason: 'another shape' },
    { answer: { data: [] }, dropped: 'too-few', reason: 'nobody counted' },
    { answer: hosts(10, 9), dropped: 'too-few', reason: '19 hosts, whose share errs by up to √(0.25 / 19) = 0.115' },
  ])('without the count of hosts ($reason) the prices still stand', async ({ answer, dropped }) => {
    const { said } = await readPlayed(createNosana(), (url) => (url.endsWith('/markets/') ? markets : answer));
    expect(said.observations).toHaveLength(5);
    expect(said.dropped[dropped]).toBeGreaterThan(0);
  });

  test.each([
    { running: 15, waiting: 5, share: 0.75, reason: '15 / 20, as few as may be' },
    { running: 0, waiting: 20, share: 0, reason: 'none of enough' },
    { running: 20, waiting: 0, share: 1, reason: 'all of enough' },
  ])('of $running running and $waiting waiting hosts $share are busy: $reason', async ({ running, waiting, share }) => {
    const answering = (url: string) => (url.endsWith('/markets/') ? markets : hosts(running, waiting));
    const { said } = await readPlayed(createNosana(), answering);
    expect(said.observations.at(-1)).toMatchObject({ gpuId: undefined, value: share });
  });

  test('without one price the source has failed, however many hosts are busy', async () => {
    const { answers } = readFixture('nosana');
    const answering = (url: string) => (url.endsWith('/markets/') ? [] : answers?.[url]);
    await expect(readPlayed(createNosana(), answering)).rejects.toMatchObject({ failure: 'invalid_response' });
  });

  test('its older server tells the same, when this one does not', async () => {
    const main = await readPlayed(createNosana(), answersOf(readFixture('nosana')));
    const { said, asked } = await readPlayed(createOlderNosana(), answersOf(readFixture('nosana-older')));
    expect(figuresOf(said)).toStrictEqual(figuresOf(main.said));
    expect(new Set(said.observations.map(({ source }) => source))).toStrictEqual(new Set(['nosana-older']));
    expect(asked.map(({ url }) => new URL(url).host)).toStrictEqual(Array(2).fill('dashboard.k8s.prd.nos.ci'));
    expect(createOlderNosana().fallbackFor).toBe(createNosana().id);
  });
});
