import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { textOf } from '../support/message-text.ts';
import { enterInlet } from '../support/inlet.ts';
import { startPlayground } from '../support/playground.ts';
import { sitDown } from '../support/playground-people.ts';
import { startForTest } from '../support/running-bot.ts';
import { stageForTest } from '../support/stage.ts';
import { clockOnStandingDay } from '../support/standing-day.ts';

const CALLBACK = /^\/interactions\/.*\/callback$/;

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets the answer that is under way arrive, then ends with 0',
  async (signal) => {
    const stage = await stageForTest();
    const held = stage.server.faults.hold({ path: CALLBACK });
    // The answer fails once, so that it only arrives if the bot is still there to send it again.
    stage.server.faults.nextRequest({ status: 503, match: { path: CALLBACK } });
    const happened: string[] = [];
    stage.server.events.on('message', ({ kind }) => void happened.push(`answer ${kind}`));
    stage.server.events.on('gateway', ({ kind }) => void happened.push(`connection ${kind}`));
    const answer = stage.sitDown().run('/power', { watts: 600, rate: '$0.13' });
    await held.reached;

    stage.bot.kill(signal);
    await stage.bot.whenLogged('stopping');
    await stage.server.requestHeartbeat();
    held.release();

    expect(textOf(await answer)).toContain('$1.87 a day');
    await expect(stage.bot.ended).resolves.toMatchObject({ exitCode: 0, stderr: '' });
    expect(happened).toEqual(['answer created', 'connection closed']);
  },
);

test('a disk that does not come to an end keeps nobody from stopping', { timeout: 120_000 }, async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const path = join(directory.path, 'rigwise.db');
  const server = await startPlayground({ clock: clockOnStandingDay() });
  const bot = startForTest({ DISCORD_API_URL: server.apiUrl, DATABASE_URL: `sqlite:${path}` });
  await enterInlet(bot, server);
  {
    using other = new DatabaseSync(path);
    other.exec(`create trigger slow_disk after insert on guild_settings begin
      update guild_settings set document = (
        with recursive counting(x) as (select 1 union all select x + 1 from counting) select max(x) from counting
      ) where guild_id = new.guild_id; end`);
  }
  const { promise: isPutOff, resolve } = Promise.withResolvers<void>();
  server.events.on('message', ({ kind }) => void (kind === 'loading' && resolve()));
  const [guildId = null] = server.guildIds;
  const { outcome } = sitDown(server, { permissions: 'admin', guildId }).sends.run('/settings rate', { rate: '$0.30' });
  // Nobody is there any more to keep the promise.
  void outcome.catch(() => undefined);
  await isPutOff;
  bot.kill('SIGTERM');
  await bot.whenLogged('stopping without the database: its disk does not answer');
  // Killed, by itself.
  await expect(bot.ended).resolves.toMatchObject({ exitCode: null, stderr: '' });
});
