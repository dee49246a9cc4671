import { describe, expect, test } from 'vitest';
import type { RefresherParts } from '../../../src/market/asking/refresher.ts';
import { failing, figure, openRefresher, play } from '../../support/played-refresher.ts';
import { createStandingClock } from '../../support/standing-clock.ts';

/** Turns as a database would hand them out, by one clock. */
function handOutTurns(now: () => Date): NonNullable<RefresherParts['lock']> {
  const takenMs = new Map<string, number>();
  return {
    async tryRun({ sourceId, leastMs }, work) {
      const nowMs = now().getTime();
      const againInMs = leastMs - nowMs + (takenMs.get(sourceId) ?? -Infinity);
      if (againInMs > 0) return { againInMs };
      takenMs.set(sourceId, nowMs);
      await work();
      return 'taken';
    },
  };
}

describe('the refresher', () => {
  test('asks a fallback only when the main one fails', async () => {
    let isUp = true;
    const main = play('main', (now) => (isUp ? figure(1, now) : failing()()));
    const fallback = play('fallback', (now) => figure(2, now), { fallbackFor: 'main' });
    const second = play('second', (now) => figure(3, now), { fallbackFor: 'main' });
    const { begin, passMinutes, prices, status, refresher } = openRefresher([fallback, main, second]);
    await begin();
    isUp = false;
    await passMinutes(10);
    isUp = true;
    await passMinutes(10);
    expect(main.askedAtMinutes).toStrictEqual([0, 10, 20]);
    expect(fallback.askedAtMinutes).toStrictEqual([10]);
    expect(second.askedAtMinutes).toStrictEqual([]);
    expect(prices()).toStrictEqual(['main 1', 'fallback 2']);
    expect(status('fallback')).toMatchObject({ fallbackFor: 'main', nextRefresh: undefined });
    await refresher.stop();
  });

  test('goes on to the next fallback, and to a fallback’s own', async () => {
    const sources = [
      play('main', failing()),
      play('first', failing(), { fallbackFor: 'main' }),
      play('firsts-own', failing(), { fallbackFor: 'first' }),
      play('second', undefined, { fallbackFor: 'main' }),
    ];
    const { begin, prices, told, refresher } = openRefresher(sources);
    await begin();
    expect(told).toStrictEqual(['main: timeout', 'first: timeout', 'firsts-own: timeout']);
    expect(prices()).toStrictEqual(['second 1']);
    await refresher.stop();
  });

  test('asks a fallback like any other source when the main one is not chosen', async () => {
    const { begin, prices, refresher } = openRefresher([play('fallback', undefined, { fallbackFor: 'main' })]);
    await begin();
    expect(prices()).toStrictEqual(['fallback 1']);
    await refresher.stop();
  });

  test('asks a fallback no more often than its own interval, and does not pass over one that has answered', async () => {
    const clock = createStandingClock();
    const main = play('main', failing());
    const slow = play('slow', undefined, { fallbackFor: 'main', intervalMs: 30 * 60_000 });
    const second = play('second', undefined, { fallbackFor: 'main' });
    const lock = handOutTurns(clock.now);
    const { begin, passMinutes, refresher } = openRefresher([main, slow, second], { clock, lock });
    await begin();
    await passMinutes(40);
    expect(main.askedAtMinutes).toStrictEqual([0, 10, 20, 30, 40]);
    expect(slow.askedAtMinutes).toStrictEqual([0, 30]);
    expect(second.askedAtMinutes).toStrictEqual([]);
    await refresher.stop();
  });

  test('goes on to the next fallback while it may not ask the first again, which had failed', async () => {
    const clock = createStandingClock();
    const main = play('main', failing());
    const slow = play('slow', failing(), { fallbackFor: 'main', intervalMs: 30 * 60_000 });
    const second = play('second', undefined, { fallbackFor: 'main' });
    const { begin, passMinutes, refresher } = openRefresher([main, slow, second], {
      clock,
      lock: handOutTurns(clock.now),
    });
    await begin();
    await passMinutes(20);
    expect(slow.askedAtMinutes).toStrictEqual([0]);
    expect(second.askedAtMinutes).toStrictEqual([0, 10, 20]);
    await refresher.stop();
  });
});
