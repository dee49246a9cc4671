import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { textOf } from '../support/message-text.ts';
import { hang, startPlayedMarket, status, type PlayedMarket } from '../support/played-market.ts';
import { stageForTest } from '../support/stage.ts';

const ON_VAST = { gpu: '5090', network: 'vast', rate: '$0.10' };
const INFO = 30;
const SIX_MINUTES_MS = 6 * 60_000;
/** The figures are of today, whichever day that is. */
const TODAY = { NODE_OPTIONS: '' };

/** The sources as they answered six minutes ago. */
async function playMarket(): Promise<PlayedMarket> {
  const played = await startPlayedMarket(() => new Date(Date.now() - SIX_MINUTES_MS));
  onTestFinished(() => played[Symbol.asyncDispose]());
  return played;
}

/** As if it were time to ask every source again. */
function takeTurnsBack(path: string): void {
  using database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec('delete from market_turns');
}

test('answers come from live figures with their age, and still do after a restart into a dead market', async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const path = join(directory.path, 'rigwise.db');
  const played = await playMarket();
  const stage = await stageForTest({
    databaseUrl: `sqlite:${path}`,
    environment: { ...TODAY, MARKET_SOURCES: 'vast-market', MARKET_MIRROR: played.url },
  });
  await stage.bot.whenLogged('source answered');

  const live = textOf(await stage.sitDown().run('/roi', ON_VAST));
  expect(live).toMatch(/Price: listed 6 min ago/);

  played.answerEverywhere(status(404));
  takeTurnsBack(path);
  await stage.restart();
  const again = textOf(await stage.sitDown().run('/roi', ON_VAST));
  expect(again).toBe(live);
  // Once it has seen for itself that the market is dead.
  await stage.expectWarnings('source fails');
  expect(textOf(await stage.sitDown().run('/roi', ON_VAST))).toBe(live);
});

test('while every source hangs the bot answers at once, and ends without waiting for them', async () => {
  const played = await playMarket();
  played.answerEverywhere(hang);
  const asked = Promise.all([played.requested('500.farm'), played.requested('api.coingecko.com')]);
  const stage = await stageForTest({ environment: { MARKET_SOURCES: 'all', MARKET_MIRROR: played.url } });
  await asked;
  const answer = await stage.sitDown().run('/roi', ON_VAST);
  expect(textOf(answer)).toContain('RTX 5090 on Vast.ai');
  expect(answer.loading).toBe(false);

  stage.bot.kill('SIGTERM');
  await expect(stage.bot.ended).resolves.toMatchObject({ exitCode: 0, stderr: '' });
  // Neither of the sources, nor of saving: it waited for nothing.
  expect(stage.bot.log.filter(({ level }) => level > INFO)).toEqual([]);
});

test('with MARKET_SOURCES=none nobody is asked anything', async () => {
  const played = await playMarket();
  const stage = await stageForTest({ environment: { MARKET_SOURCES: 'none', MARKET_MIRROR: played.url } });
  expect(textOf(await stage.sitDown().run('/roi', ON_VAST))).toContain('RTX 5090 on Vast.ai');

  await expect(stage.bot.whenLogged('asking for live figures')).resolves.toMatchObject({ sources: [] });
  stage.bot.kill('SIGTERM');
  await stage.bot.ended;
  expect(played.requests).toEqual([]);
});
