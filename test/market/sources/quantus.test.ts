import { describe, expect, test } from 'vitest';
import { createQuantus } from '../../../src/market/sources/quantus.ts';
import { valueOf } from '../../../src/market/figures/subject.ts';
import { answersOf, figuresOf, readFixture, readPlayed } from '../../support/played-source.ts';

const SEEN = { kind: 'measured', coinId: 'quantus' } as const;

const explorer = (fields: object = {}) => ({
  schema: 1,
  updated_at: 1_795_212_000,
  reward: 0.3,
  windows: { '1h': { hashrate: 4.5e13 }, '24h': { blocks: 7_200, hashrate: 4.4e13 } },
  ...fields,
});

describe('Quantus', () => {
  test('gives a day’s hashrate and the reward as its explorer has them, and the pace of that day, at the explorer’s time', async () => {
    const { said } = await readPlayed(createQuantus(), answersOf(readFixture('quantus')));
    // 1,795,222,800 s
    const observedAt = '2026-11-21T01:00:00.000Z';
    expect(figuresOf(said)).toStrictEqual([
      { ...SEEN, quantity: 'network-hashrate', value: 43_700_000_000_000, observedAt },
      { ...SEEN, quantity: 'block-reward', value: 0.3039, observedAt },
      // 86,400 s / 7,180 blocks
      { ...SEEN, quantity: 'block-time', value: expect.closeTo(12.033, 3), observedAt },
    ]);
  });

  test.each([
    { windows: { '1h': { hashrate: 4.5e13 } }, kept: [4.5e13, 0.3], reason: 'an hour’s, without a day’s' },
    {
      windows: { '1h': { hashrate: 4.5e13 }, '24h': { hashrate: null } },
      kept: [4.5e13, 0.3],
      reason: 'a day’s is null',
    },
    { windows: { '24h': { hashrate: 0 } }, kept: [0.3], reason: 'nothing' },
    {
      windows: { '24h': { blocks: 6_000, hashrate: 4e13 } },
      kept: [4e13, 0.3, 14.4],
      reason: 'a day’s with its pace, 86,400 s / 6,000',
    },
    { windows: { '24h': { blocks: 0, hashrate: 4e13 } }, kept: [4e13, 0.3], reason: 'a day without blocks' },
    { windows: {}, kept: [0.3], reason: 'neither' },
    { windows: 'later', kept: [0.3], reason: 'no windows' },
  ])('of the windows $windows it takes $kept: $reason', async ({ windows, kept }) => {
    const { said } = await readPlayed(createQuantus(), () => explorer({ windows }));
    expect(said.observations.map(valueOf)).toStrictEqual(kept);
  });

  test('another schema is not read as if it were this one', async () => {
    await expect(readPlayed(createQuantus(), () => explorer({ schema: 2 }))).rejects.toMatchObject({
      failure: 'invalid_response',
    });
  });
});
