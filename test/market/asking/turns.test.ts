import { describe, expect, test } from 'vitest';
import { coinPrice } from '../../support/live-figures.ts';
import { INTERVAL_MS, openRefresher, play } from '../../support/played-refresher.ts';

describe('the refresher', () => {
  test('leaves the asking to another machine that is at it, and takes what that one saved', async () => {
    const source = play('a');
    const { begin, storage, prices, refresher } = openRefresher([source], {
      lock: { tryRun: async () => ({ againInMs: INTERVAL_MS }) },
    });
    await storage.save({ newest: [coinPrice(7, { source: 'a' })], seen: [] });
    await begin();
    expect(source.askedAtMinutes).toStrictEqual([]);
    expect(prices()).toStrictEqual(['a 7']);
    await refresher.stop();
  });

  test.each([
    { lock: { tryRun: () => Promise.reject(new Error('no lock')) }, reason: 'it cannot be had' },
    {
      lock: {
        async tryRun(_turn: unknown, work: () => Promise<void>) {
          await work();
          throw new Error('no lock');
        },
      },
      reason: 'it cannot be given back',
    },
  ])('asks once all the same when the lock fails: $reason', async ({ lock }) => {
    const source = play('a');
    const { begin, told, prices, storage, refresher } = openRefresher([source], { lock });
    await begin();
    expect(source.askedAtMinutes).toStrictEqual([0]);
    expect(told).toStrictEqual(['Error: no lock']);
    expect(prices()).toStrictEqual(['a 1']);
    expect(storage.seen).toHaveLength(1);
    await refresher.stop();
  });

  test('goes on when what another machine saved cannot be read', async () => {
    const { begin, passMinutes, storage, told, refresher } = openRefresher([play('a')], {
      lock: { tryRun: async () => ({ againInMs: INTERVAL_MS }) },
    });
    storage.failure = new Error('no database');
    await begin();
    await passMinutes(10);
    expect(told).toStrictEqual(['Error: no database', 'Error: no database']);
    await refresher.stop();
  });
});
