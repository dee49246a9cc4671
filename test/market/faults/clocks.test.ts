import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/durations.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import { changed, fixture, status } from '../../support/played-market.ts';
import type { Answers } from '../../support/played-market.ts';
import { ASKED_SOURCES, linesWith, priced } from './asked-sources.ts';
import { startLiveBot } from './live-bot.ts';

const JUMPS = [
  { byMs: DAY_MS, meanwhile: 'listed 1 day ago', reason: 'a day forward' },
  { byMs: -HOUR_MS, meanwhile: 'listed just now', reason: 'an hour back' },
  { byMs: -DAY_MS, meanwhile: 'listed just now', reason: 'a day back' },
] as const;

test.each(ASKED_SOURCES.flatMap((source) => JUMPS.map((jump) => ({ ...jump, id: source.id, source }))))(
  'new figures of $id are used after the bot’s clock jumped $reason, and after it was put right',
  async ({ source, byMs, meanwhile }) => {
    let wrongByMs = 0;
    await using bot = await startLiveBot({ sources: [source.id], worldIsAheadMs: () => -wrongByMs });
    const { market, clock } = bot;
    const readNext = async (price: number): Promise<void> => {
      market.answer(source.host, priced(source, price));
      await bot.toNextTurn();
      await bot.finishTurn();
    };
    await readNext(0.4321);

    clock.set(byMs);
    wrongByMs = byMs;
    for (const line of await linesWith(bot, source, 0.4321)) expect(line).toContain(meanwhile);
    await readNext(0.5432);
    // Who says a time says the right one, so that it is as old by the wrong clock as that is wrong.
    const seen = source.isDated ? meanwhile : 'listed just now';
    for (const line of await linesWith(bot, source, 0.5432)) expect(line).toContain(seen);

    clock.set(-byMs);
    wrongByMs = 0;
    await readNext(0.6543);
    for (const line of await linesWith(bot, source, 0.6543)) expect(line).toContain('listed just now');
    expect(isAnswering(bot.status(source.id))).toBe(true);
  },
);

test.each([
  { how: [status(404), fixture], isAnswering: true, reason: 'failed by a clock that was ahead, answers now' },
  { how: [fixture, status(404)], isAnswering: false, reason: 'answered by a clock that was ahead, fails now' },
])('the status tells the last asking, not the one with the latest date: $reason', async ({ how, ...told }) => {
  await using bot = await startLiveBot({ sources: ['salad'] });
  bot.clock.set(DAY_MS);
  for (const answers of how) {
    bot.market.answerEverywhere(answers);
    await bot.toNextTurn();
    await bot.finishTurn();
    bot.clock.set(-DAY_MS);
  }
  expect(isAnswering(bot.status('salad'))).toBe(told.isAnswering);
});

/** As another answer, but of a day before. */
function aDayBefore(how: Answers): Answers {
  return (response, recorded) => {
    const ofYesterday: unknown = JSON.parse(JSON.stringify(recorded), timesBack);
    how(response, ofYesterday);
  };
}

function timesBack(key: string, value: unknown): unknown {
  if (key === 'timestamp') return new Date(Date.parse(String(value)) - DAY_MS).toISOString();
  return key === 'last_updated_at' && typeof value === 'number' ? value - DAY_MS / 1_000 : value;
}

const dated = ASKED_SOURCES.filter(({ isDated }) => isDated).map((source) => ({ id: source.id, source }));

test.each(dated)('figures of yesterday are told to be so, and take no newer one’s place: $id', async ({ source }) => {
  await using bot = await startLiveBot({ sources: [source.id] });
  const read = async (how: Answers): Promise<void> => {
    bot.market.answer(source.host, how);
    await bot.toNextTurn();
    await bot.finishTurn();
  };
  await read(aDayBefore(priced(source, 0.4321)));
  for (const line of await linesWith(bot, source, 0.4321)) expect(line).toContain('listed 1 day ago');
  await read(priced(source, 0.5432));
  for (const line of await linesWith(bot, source, 0.5432)) expect(line).toContain('listed just now');
  await read(aDayBefore(priced(source, 0.6543)));
  for (const line of await linesWith(bot, source, 0.5432)) expect(line).toMatch(/listed \d+ min ago/);
});

test.each(dated)('figures with a clock’s zero for a time are none, and the status says so: $id', async ({ source }) => {
  await using bot = await startLiveBot({ sources: [source.id] });
  const read = async (how: Answers): Promise<void> => {
    bot.market.answer(source.host, how);
    await bot.toNextTurn();
    await bot.finishTurn();
  };
  await read(priced(source, 0.4321));
  await read((response, recorded) => priced(source, 0.5432)(response, JSON.parse(JSON.stringify(recorded), timesZero)));
  expect(bot.status(source.id).lastFailure?.failure).toEqual({ kind: 'no-figures' });
  for (const line of await linesWith(bot, source, 0.4321)) expect(line).toMatch(/listed \d+ min ago/);
});

function timesZero(key: string, value: unknown): unknown {
  if (key === 'timestamp') return '0001-01-01T00:00:00Z';
  return key === 'last_updated_at' ? 0 : value;
}

test('a time that no calendar has costs the figures nothing but their moment', async () => {
  const [source] = ASKED_SOURCES.filter(({ id }) => id === 'vast-market');
  await using bot = await startLiveBot({ sources: ['vast-market'] });
  const timeless = changed((recorded) => ({ ...Object(recorded), timestamp: 'soon' }));
  bot.market.answer('500.farm', timeless);
  await bot.toNextTurn();
  await bot.finishTurn();
  expect(bot.status('vast-market').lastSuccess?.figures).toBeGreaterThan(0);
  expect(await bot.ask('networks', source?.networks ?? {})).toContain('listed just now');
});
