import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { enterInlet, inletEnvironment } from '../support/inlet.ts';
import { textOf } from '../support/message-text.ts';
import { startPlayground } from '../support/playground.ts';
import { sitDown } from '../support/playground-people.ts';
import { startPostgresServer } from '../support/postgres-server.ts';
import { startForTest } from '../support/running-bot.ts';
import { stageForTest } from '../support/stage.ts';
import { clockOnStandingDay } from '../support/standing-day.ts';

test('a stop waits for what is being written, and for its answer', async () => {
  const postgres = await startPostgresServer();
  onTestFinished(() => postgres[Symbol.asyncDispose]());
  const stage = await stageForTest({ databaseUrl: `${postgres.url}?query_timeout=20000` });
  stage.allowWarnings('database writing failed', 'database reading failed');
  const admin = stage.sitDown({ permissions: 'admin' });
  await admin.run('/settings view');
  const writing = postgres.hold();
  const confirmation = admin.run('/settings rate', { rate: '$0.25' });
  await writing.reached;

  stage.bot.kill('SIGTERM');
  await stage.bot.whenLogged('stopping');
  writing.release();

  expect(textOf(await confirmation)).toContain('Electricity is now 0.25 USD/kWh');
  await expect(stage.bot.ended).resolves.toMatchObject({ exitCode: 0, stderr: '' });
});

test('a disk that does not come to an end keeps nobody from stopping', { timeout: 120_000 }, async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const path = join(directory.path, 'rigwise.db');
  const server = await startPlayground({ clock: clockOnStandingDay() });
  const bot = startForTest({
    DISCORD_API_URL: server.apiUrl,
    DATABASE_URL: `sqlite:${path}`,
    ...inletEnvironment(server),
  });
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
