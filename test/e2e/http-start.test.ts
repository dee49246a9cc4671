import { expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { startPlayground } from '../support/playground.ts';
import { startForTest as start } from '../support/running-bot.ts';

test('with an endpoint of its own the bot opens no gateway, and registers its commands all the same', async () => {
  const server = await startPlayground();
  const bot = start({
    DISCORD_API_URL: server.apiUrl,
    INTERACTIONS_PORT: '0',
    DISCORD_PUBLIC_KEY: server.publicKey.toUpperCase(),
  });

  await bot.whenLogged('commands registered');

  expect(server.identifies).toEqual([]);
  expect(server.commands().map(({ name }) => name)).toEqual(
    [...commands, ...messageCommands].map(({ body }) => body.name),
  );
  bot.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ exitCode: 0, stderr: '' });
});

test('a key of another application is told before anybody is refused because of it', async () => {
  const server = await startPlayground();
  const bot = start({
    DISCORD_API_URL: server.apiUrl,
    INTERACTIONS_PORT: '0',
    DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
  });

  const { exitCode, stderr } = await bot.ended;

  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^DISCORD_PUBLIC_KEY is not the one of this DISCORD_TOKEN’s application\. Copy it again/);
});

test('commands are registered without a bot, and a second time there is nothing to do', async () => {
  const server = await startPlayground();
  const register = () => start({ DISCORD_API_URL: server.apiUrl }, ['--register']).ended;

  const first = await register();
  const second = await register();

  expect(first).toEqual({ exitCode: 0, stdout: `Discord now knows all ${commands.length} commands.\n`, stderr: '' });
  expect(second).toEqual({ exitCode: 0, stdout: `Discord knew all ${commands.length} commands.\n`, stderr: '' });
  expect(server.identifies).toEqual([]);
});

test('commands are registered for nobody without a token', async () => {
  const { exitCode, stderr } = await start({ DISCORD_TOKEN: '' }, ['--register']).ended;

  expect(exitCode).toBe(1);
  expect(stderr).toBe('Commands are registered for a bot: set its DISCORD_TOKEN.\n');
});
