import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { ProviderError } from '../../../src/errors.ts';
import { createBook } from '../../../src/market/book.ts';
import { createRefresher } from '../../../src/market/asking/refresher.ts';
import type { RefresherParts } from '../../../src/market/asking/refresher.ts';
import { LONGEST_ANSWER_MS } from '../../../src/market/asking/source-asking.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import type { MarketSource, SourceAnswer } from '../../../src/market/source.ts';
import { coinPrice } from '../../support/live-figures.ts';
import { createMemoryMarketStorage } from '../../support/memory-market-storage.ts';
import { defaultElectricity } from '../../support/small-catalogue.ts';
import { createStandingClock } from '../../support/standing-clock.ts';
import type { StandingClock } from '../../support/standing-clock.ts';

const INTERVAL_MS = 600_000;
const PEARL = { quantity: 'coin-price', coinId: 'pearl' } as const;

const catalog = createCatalog({
  gpus: [],
  networks: [],
  coins: [],
  countries: [],
  usStates: [],
  defaultElectricity,
  claims: [],
  bundle: [],
  sources: new Map(),
  histories: new Map(),
  resalePrices: [],
});

function figure(value: number, now: Date, more: Partial<SourceAnswer> = {}): SourceAnswer {
  return { observations: [coinPrice(value, { observedAt: now.toISOString() })], dropped: {}, unmatched: [], ...more };
}

interface PlayedSource extends MarketSource {
  /** When it was asked, in minutes since the start. */
  readonly askedAtMinutes: readonly number[];
}

const START_MS = Date.parse('2026-10-10T12:00:00Z');

/** A source that answers as `answer` says; the price of Pearl is what is given back by default. */
function play(
  id: string,
  answer: (now: Date) => unknown = (now) => figure(1, now),
  more: Partial<MarketSource> = {},
): PlayedSource {
  const askedAtMinutes: number[] = [];
  return {
    id,
    intervalMs: INTERVAL_MS,
    paceMs: 1_000,
    askedAtMinutes,
    async read(_getJson, { now }) {
      askedAtMinutes.push(Math.floor((now.getTime() - START_MS) / 60_000));
      const answered = (await answer(now)) as SourceAnswer;
      return {
        ...answered,
        observations: answered.observations.map((observation) => ({ ...observation, source: id })),
      };
    },
    ...more,
  };
}

const failing =
  (failure: ProviderError['failure'] = 'timeout') =>
  () => {
    throw new ProviderError('played', failure);
  };

function throwing(): never {
  throw new Error('the log is full');
}

function open(
  sources: readonly MarketSource[],
  { clock = createStandingClock(), ...more }: Partial<RefresherParts> & { readonly clock?: StandingClock } = {},
) {
  const storage = createMemoryMarketStorage();
  const book = createBook({ storage, now: clock.now });
  let timers = 0;
  const told: string[] = [];
  const refresher = createRefresher({
    sources,
    book,
    catalog,
    getJsonFor: () => () => Promise.reject(new Error('A played source asks nobody.')),
    now: clock.now,
    startTimer(ms) {
      timers += 1;
      const { elapsed, cancel } = clock.startTimer(ms);
      let isOver = false;
      const end = (): void => {
        if (!isOver) timers -= 1;
        isOver = true;
      };
      void elapsed.then(end);
      return {
        elapsed,
        cancel() {
          end();
          cancel();
        },
      };
    },
    random: () => 0,
    events: {
      onFailure: ({ id }, failure) => told.push(`${id}: ${failure.kind}`),
      onUnmatched: ({ id }, names) => told.push(`${id} unmatched: ${names.join(', ')}`),
      onStorageFailure: (error) => told.push(String(error)),
    },
    ...more,
  });
  return {
    clock,
    storage,
    book,
    refresher,
    told,
    timerCount: () => timers,
    status: (id: string) => refresher.statuses().find((status) => status.id === id),
    prices: () => book.latest(PEARL).map(({ value, source }) => `${source} ${value}`),
    /** Minute by minute, as time passes. */
    async passMinutes(minutes: number) {
      for (let minute = 0; minute < minutes; minute += 1) await clock.pass(60_000);
    },
    async begin() {
      refresher.start();
      await clock.pass(0);
    },
  };
}

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
  test('asks each source at its own interval, and what they say is held and saved', async () => {
    const fast = play('fast', undefined, { intervalMs: 5 * 60_000 });
    const slow = play('slow');
    const { begin, passMinutes, prices, storage, refresher } = open([fast, slow]);
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
    const { begin, clock, passMinutes, refresher, status } = open([source], { random: () => 1 });
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

  test('asks a fallback only when the main one fails', async () => {
    let isUp = true;
    const main = play('main', (now) => (isUp ? figure(1, now) : failing()()));
    const fallback = play('fallback', (now) => figure(2, now), { fallbackFor: 'main' });
    const second = play('second', (now) => figure(3, now), { fallbackFor: 'main' });
    const { begin, passMinutes, prices, status, refresher } = open([fallback, main, second]);
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
    const { begin, prices, told, refresher } = open(sources);
    await begin();
    expect(told).toStrictEqual(['main: timeout', 'first: timeout', 'firsts-own: timeout']);
    expect(prices()).toStrictEqual(['second 1']);
    await refresher.stop();
  });

  test('asks a fallback like any other source when the main one is not chosen', async () => {
    const { begin, prices, refresher } = open([play('fallback', undefined, { fallbackFor: 'main' })]);
    await begin();
    expect(prices()).toStrictEqual(['fallback 1']);
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
    const { begin, passMinutes, status, prices, told, refresher } = open([broken, play('sound')]);
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
    const { begin, passMinutes, refresher } = open([source]);
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
    const { begin, passMinutes, told, refresher } = open([source]);
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
    const { begin, passMinutes, told, prices, refresher } = open([main, fallback]);
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
    const { begin, passMinutes, prices, refresher } = open([flaky], {
      events: { onSuccess: ({ id }, { figures }) => told.push(`${id}: ${figures}, ${prices().join()}`) },
    });
    await begin();
    expect(told).toStrictEqual([]);
    await passMinutes(20);
    expect(told).toStrictEqual(['a: 1, a 1', 'a: 1, a 1']);
    await refresher.stop();
  });

  test('goes on while the database is away, and listeners that throw stop nothing', async () => {
    const { begin, passMinutes, told, prices, storage, refresher } = open([play('a')]);
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
    const other = open([source], {
      events: { onSuccess: throwing, onFailure: throwing, onUnmatched: throwing, onStorageFailure: throwing },
    });
    await other.begin();
    await other.passMinutes(10);
    expect(source.askedAtMinutes).toStrictEqual([0, 10]);
    await other.refresher.stop();
  });

  test('leaves the asking to another machine that is at it, and takes what that one saved', async () => {
    const source = play('a');
    const { begin, storage, prices, refresher } = open([source], {
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
    const { begin, told, prices, storage, refresher } = open([source], { lock });
    await begin();
    expect(source.askedAtMinutes).toStrictEqual([0]);
    expect(told).toStrictEqual(['Error: no lock']);
    expect(prices()).toStrictEqual(['a 1']);
    expect(storage.seen).toHaveLength(1);
    await refresher.stop();
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
    const { begin, passMinutes, refresher } = open([source], { lock });
    await begin();
    await passMinutes(2 * HOUR);
    expect(source.askedAtMinutes).toStrictEqual(askedAt);
    expect(turns).toStrictEqual(askedAt.map(() => ({ sourceId: 'a', leastMs })));
    await refresher.stop();
  });

  test('asks a fallback no more often than its own interval, and does not pass over one that has answered', async () => {
    const clock = createStandingClock();
    const main = play('main', failing());
    const slow = play('slow', undefined, { fallbackFor: 'main', intervalMs: 30 * 60_000 });
    const second = play('second', undefined, { fallbackFor: 'main' });
    const lock = handOutTurns(clock.now);
    const { begin, passMinutes, refresher } = open([main, slow, second], { clock, lock });
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
    const { begin, passMinutes, refresher } = open([main, slow, second], { clock, lock: handOutTurns(clock.now) });
    await begin();
    await passMinutes(20);
    expect(slow.askedAtMinutes).toStrictEqual([0]);
    expect(second.askedAtMinutes).toStrictEqual([0, 10, 20]);
    await refresher.stop();
  });

  test('goes on when what another machine saved cannot be read', async () => {
    const { begin, passMinutes, storage, told, refresher } = open([play('a')], {
      lock: { tryRun: async () => ({ againInMs: INTERVAL_MS }) },
    });
    storage.failure = new Error('no database');
    await begin();
    await passMinutes(10);
    expect(told).toStrictEqual(['Error: no database', 'Error: no database']);
    await refresher.stop();
  });

  test('stops at once and leaves nothing behind, even while a source is being asked', async () => {
    const answer = Promise.withResolvers<SourceAnswer>();
    const hanging = play('hanging', () => answer.promise);
    const fallback = play('fallback', undefined, { fallbackFor: 'hanging' });
    const waiting = play('waiting');
    const { begin, passMinutes, refresher, prices, timerCount, told, status } = open([hanging, fallback, waiting]);
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
    expect(() => open([play('a'), play('a')])).toThrow('same id');
  });
});
