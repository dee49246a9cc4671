import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/durations.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import { openDatabase } from '../../../src/database/database.ts';
import { hang, status } from '../../support/played-market.ts';
import type { Answers } from '../../support/played-market.ts';
import { createStandingClock } from '../../support/standing-clock.ts';
import { ASKED_SOURCES, linesWith, priced, renamed } from './asked-sources.ts';
import { startLiveBot } from './live-bot.ts';

const PRICE = 0.4321;
const sources = ASKED_SOURCES.map(({ id }) => id);

test.each([
  { reason: 'nobody listens', how: 'refuses' },
  { reason: 'they say nothing', how: hang },
  { reason: 'they are broken', how: status(503) },
] as const satisfies readonly { reason: string; how: Answers | 'refuses' }[])(
  'after a restart with every source away, answers are yesterday’s and say so: $reason',
  async ({ how }) => {
    await using stack = new AsyncDisposableStack();
    const database = await openDatabase('sqlite::memory:');
    stack.defer(database.close);
    await using before = await startLiveBot({ sources, database });
    for (const source of ASKED_SOURCES) before.market.answer(source.host, priced(source, PRICE));
    await before.toNextTurn();
    await before.finishTurn();
    while (sources.some((id) => isAnswering(before.status(id)) === undefined)) {
      await before.toNextTurn();
      await before.finishTurn();
    }
    // Its time stands still from here on, as if it had been killed: it saves nothing at its end.
    const clock = createStandingClock(new Date(before.clock.now().getTime() + DAY_MS));
    await using bot = await startLiveBot({ sources, database, clock });
    const expectYesterdays = async (): Promise<void> => {
      for (const source of ASKED_SOURCES) {
        for (const line of await linesWith(bot, source, PRICE)) expect(line).toContain('listed 1 day ago');
      }
    };
    if (how === 'refuses') await bot.market.goDown();
    else bot.market.answerEverywhere(how);
    await expectYesterdays();
    while (sources.some((id) => isAnswering(bot.status(id)) === undefined)) {
      await bot.toNextTurn();
      await bot.finishTurn(how === hang);
    }
    expect(sources.map((id) => isAnswering(bot.status(id)))).toEqual(sources.map(() => false));
    await expectYesterdays();
  },
);

test('when a source’s prices have other names, its fallback is asked and people get what that one says', async () => {
  await using bot = await startLiveBot({ sources: ['vast-market', 'vast-offers'] });
  const source = ASKED_SOURCES.find(({ id }) => id === 'vast-market');
  if (source === undefined) throw new Error('It is not there.');
  bot.market.answer(source.host, renamed(source));
  await bot.toNextTurn();
  await bot.finishTurn();
  expect(isAnswering(bot.status('vast-market'))).toBe(false);
  expect(isAnswering(bot.status('vast-offers'))).toBe(true);
  expect(await bot.ask('networks', { gpu: '4090', network: 'vast' })).toMatch(/Price: listed \d+ min ago/);
});
