import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import type { RefresherParts } from '../../../src/market/asking/refresher.ts';
import { LONGEST_ANSWER_MS } from '../../../src/market/asking/source-asking.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import type { SourceAnswer } from '../../../src/market/source.ts';
import { coinPrice } from '../../support/live-figures.ts';
import { failing, figure, INTERVAL_MS, openRefresher, play, START_MS } from '../../support/played-refresher.ts';

function throwing(): never {
  throw new Error('the log is full');
}

describe('the refresher', () => {
  test('asks each source at its own interval, and what they say is held and saved', async () => {
    const fast = play('fast', undefined, { intervalMs: 5 * 60_000 });
    const slow = play('slow');
    const { begin, passMinutes, prices, storage, refresher } = openRefresher([fast, slow]);
    await begin();
    expect(prices()).toStrictEqual(['fast 1', 'slow 1']);
    await passMinutes(20);
    expect(fast.askedAtMinutes).toStrictEqual([0, 5, 10, 15, 20]);
    expect(slow.askedAtMinutes).toStrictEqual([0, 10, 20]);
    expect(storage.seen).toHaveLength(8);
    await refresher.stop();
  });

  test('spreads the askings, and never asks sooner than the interval', async () => {
    const source = play('a');
    const { begin, clock, passMinutes, refresher, status } = openRefresher([source], { random: () => 1 });
    await begin();
    expect(source.askedAtMinutes).toStrictEqual([]);
    await clock.pass(3_000);
    expect(source.askedAtMinutes).toStrictEqual([0]);
    expect(status('a')?.nextRefresh).toStrictEqual(new Date(START_MS + 3_000 + 1.1 * INTERVAL_MS));
    await passMinutes(10);
    expect(source.askedAtMinutes).toStrictEqual([0]);
    await passMinutes(1);
    expect(source.askedAtMinutes).toStrictEqual([0, 11]);
    await refresher.stop();
  });

  test.each([
    { answer: failing('rate_limited'), failure: { kind: 'rate_limited' }, reason: 'too many requests' },
    { answer: failing('invalid_response'), failure: { kind: 'invalid_response' }, reason: 'no answer of its own' },
    {
      answer: () => Promise.reject(new TypeError('x is not a y')),
      failure: { kind: 'bug', message: 'x is not a y' },
      reason: 'a bug of ours',
    },
    {
      answer: () => Promise.reject('a text'),
      failure: { kind: 'bug', message: 'a text' },
      reason: 'a thrown text',
    },
    {
      answer: () => Promise.reject(undefined),
      failure: { kind: 'bug', message: 'undefined' },
      reason: 'nothing thrown',
    },
    {
      answer: () => Promise.reject(Object.create(null) as Error),
      failure: { kind: 'bug', message: 'object' },
      reason: 'something that is no text',
    },
    { answer: () => ({ observations: [undefined] }), failure: { kind: 'bug' }, reason: 'an observation that is none' },
    { answer: (now: Date) => figure(-1, now), failure: { kind: 'no-figures' }, reason: 'only figures that cannot be' },
    {
      answer: (now: Date) => figure(1, now, { observations: [] }),
      failure: { kind: 'no-figures' },
      reason: 'no figures',
    },
  ])('says why a source failed, asks it again, and the others meanwhile: $reason', async ({ answer, failure }) => {
    const broken = play('broken', answer);
    const { begin, passMinutes, status, prices, told, refresher } = openRefresher([broken, play('sound')]);
    await begin();
    expect(status('broken')).toMatchObject({
      lastSuccess: undefined,
      lastFailure: { at: new Date(START_MS), failure },
    });
    await passMinutes(10);
    expect(broken.askedAtMinutes).toStrictEqual([0, 10]);
    expect(told).toStrictEqual([`broken: ${failure.kind}`, `broken: ${failure.kind}`]);
    expect(prices()).toStrictEqual(['sound 1']);
    await refresher.stop();
  });

  test('tells what each source last brought, and whether it is answering', async () => {
    let isUp = true;
    const source = play('a', (now) =>
      isUp
        ? figure(1, now, {
            observations: [
              coinPrice(1),
              coinPrice(-1),
              coinPrice(2, { coinId: 'ergo', observedAt: '2027-01-01T00:00:00Z' }),
            ],
            dropped: { 'no price': 2 },
            unmatched: ['RTX 9090'],
          })
        : failing('network')(),
    );
    const { begin, passMinutes, refresher } = openRefresher([source]);
    const only = () => refresher.statuses().map((status) => ({ ...status, isAnswering: isAnswering(status) }));
    const never = { id: 'a', fallbackFor: undefined };
    expect(only()).toStrictEqual([
      {
        ...never,
        lastSuccess: undefined,
        lastFailure: undefined,
        nextRefresh: undefined,
        heldBack: [],
        isAnswering: undefined,
      },
    ]);
    await begin();
    const newest = coinPrice(1, { source: 'a' });
    const lastSuccess = { at: new Date(START_MS), figures: 1, newest, dropped: 4, unmatched: 1 };
    expect(only()).toStrictEqual([
      {
        ...never,
        lastSuccess,
        lastFailure: undefined,
        nextRefresh: new Date(START_MS + INTERVAL_MS),
        heldBack: [],
        isAnswering: true,
      },
    ]);
    isUp = false;
    await passMinutes(10);
    const lastFailure = { at: new Date(START_MS + INTERVAL_MS), failure: { kind: 'network' } };
    expect(only()).toMatchObject([{ lastSuccess, lastFailure, isAnswering: false }]);
    isUp = true;
    await passMinutes(10);
    expect(only()).toMatchObject([{ lastFailure, isAnswering: true }]);
    await refresher.stop();
  });

  test('tells each name that matches nothing once', async () => {
    let names = ['RTX 9090', 'RTX 9090', 'Voodoo 2'];
    const source = play('a', (now) => figure(1, now, { unmatched: names }));
    const { begin, passMinutes, told, refresher } = openRefresher([source]);
    await begin();
    names = ['Voodoo 2', 'Voodoo 3'];
    await passMinutes(20);
    expect(told).toStrictEqual(['a unmatched: RTX 9090, Voodoo 2', 'a unmatched: Voodoo 3']);
    await refresher.stop();
  });

  test('never asks a source that is still at the last asking, and goes on once it answers', async () => {
    const first = Promise.withResolvers<SourceAnswer>();
    let answer: (now: Date) => unknown = () => first.promise;
    const main = play('main', (now) => answer(now));
    const fallback = play('fallback', undefined, { fallbackFor: 'main' });
    const { begin, passMinutes, told, prices, refresher } = openRefresher([main, fallback]);
    await begin();
    await passMinutes(LONGEST_ANSWER_MS / 60_000);
    expect(told).toStrictEqual(['main: unanswered']);
    expect(prices()).toStrictEqual(['fallback 1']);
    await passMinutes(10);
    expect(main.askedAtMinutes).toStrictEqual([0]);
    expect(fallback.askedAtMinutes).toStrictEqual([5, 15]);
    answer = (now) => figure(3, now);
    first.resolve(figure(2, new Date(START_MS)));
    await passMinutes(10);
    expect(main.askedAtMinutes).toStrictEqual([0, 25]);
    expect(prices()).toStrictEqual(['main 3', 'fallback 1']);
    await refresher.stop();
  });

  test('tells of each answer how many figures it brought, once they can be read', async () => {
    const told: string[] = [];
    const flaky = play('a', (now) => {
      if (now.getTime() < START_MS + 60_000) throw new ProviderError('a', 'timeout');
      return figure(1, now);
    });
    const { begin, passMinutes, prices, refresher } = openRefresher([flaky], {
      events: { onSuccess: ({ id }, { figures }) => told.push(`${id}: ${figures}, ${prices().join()}`) },
    });
    await begin();
    expect(told).toStrictEqual([]);
    await passMinutes(20);
    expect(told).toStrictEqual(['a: 1, a 1', 'a: 1, a 1']);
    await refresher.stop();
  });

  test('goes on while the database is away, and listeners that throw stop nothing', async () => {
    const { begin, passMinutes, told, prices, storage, refresher } = openRefresher([play('a')]);
    storage.failure = new Error('no database');
    await begin();
    await passMinutes(10);
    expect(told).toStrictEqual(['Error: no database', 'Error: no database']);
    expect(prices()).toStrictEqual(['a 1']);
    storage.failure = undefined;
    await passMinutes(10);
    expect(storage.seen).toHaveLength(3);
    await refresher.stop();

    const source = play('b', failing());
    const other = openRefresher([source], {
      events: { onSuccess: throwing, onFailure: throwing, onUnmatched: throwing, onStorageFailure: throwing },
    });
    await other.begin();
    await other.passMinutes(10);
    expect(source.askedAtMinutes).toStrictEqual([0, 10]);
    await other.refresher.stop();
  });

  const HOUR = 60;

  test.each([
    {
      intervalMinutes: 7 * 24 * HOUR,
      leastMs: 3_600_000,
      askedAt: [0, 60, 120],
      reason: 'a weekly source after an hour',
    },
    { intervalMinutes: 45, leastMs: 2_700_000, askedAt: [0, 45, 90], reason: 'others at their interval' },
  ])('asks again after a failure: $reason', async ({ intervalMinutes, leastMs, askedAt }) => {
    const source = play('a', failing(), { intervalMs: intervalMinutes * 60_000 });
    const turns: unknown[] = [];
    const lock: RefresherParts['lock'] = {
      async tryRun(turn, work) {
        turns.push(turn);
        await work();
        return 'taken';
      },
    };
    const { begin, passMinutes, refresher } = openRefresher([source], { lock });
    await begin();
    await passMinutes(2 * HOUR);
    expect(source.askedAtMinutes).toStrictEqual(askedAt);
    expect(turns).toStrictEqual(askedAt.map(() => ({ sourceId: 'a', leastMs })));
    await refresher.stop();
  });

  test('stops at once and leaves nothing behind, even while a source is being asked', async () => {
    const answer = Promise.withResolvers<SourceAnswer>();
    const hanging = play('hanging', () => answer.promise);
    const fallback = play('fallback', undefined, { fallbackFor: 'hanging' });
    const waiting = play('waiting');
    const { begin, passMinutes, refresher, prices, timerCount, told, status } = openRefresher([
      hanging,
      fallback,
      waiting,
    ]);
    await begin();
    expect(timerCount()).toBe(2);
    await refresher.stop();
    expect(timerCount()).toBe(0);
    answer.resolve(figure(5, new Date(START_MS)));
    await passMinutes(30);
    expect(prices()).toStrictEqual(['waiting 1']);
    expect(fallback.askedAtMinutes).toStrictEqual([]);
    expect(waiting.askedAtMinutes).toStrictEqual([0]);
    expect(status('waiting')?.nextRefresh).toBeUndefined();
    expect(told).toStrictEqual([]);
    refresher.start();
    await passMinutes(30);
    expect(waiting.askedAtMinutes).toStrictEqual([0]);
  });

  test('does not begin with two sources of one id', () => {
    expect(() => openRefresher([play('a'), play('a')])).toThrow('same id');
  });
});
