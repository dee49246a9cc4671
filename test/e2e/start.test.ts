import { expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { textOf } from '../support/message-text.ts';
import { startPlayground, TOKEN } from '../support/playground.ts';
import { startForTest as start } from '../support/running-bot.ts';

test('the bot asks the gateway for no intents', async () => {
  const server = await startPlayground();
  await start({ DISCORD_API_URL: server.apiUrl }).whenLogged('ready');

  expect(server.identifies).toMatchObject([{ intents: 0, shard: [0, 1], accepted: true }]);
});

test('commands are registered at the first start, not at the second, and again once they differ', async () => {
  const server = await startPlayground();
  const written = () => server.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  async function startAndStop() {
    const bot = start({ DISCORD_API_URL: server.apiUrl });
    const { changed } = await bot.whenLogged('commands registered');
    bot.kill('SIGTERM');
    await bot.ended;
    return changed;
  }

  expect(await startAndStop()).toBe(true);
  const [firstId] = server.commands().map(({ id }) => id);
  expect(await startAndStop()).toBe(false);
  expect(written()).toHaveLength(1);

  await fetch(`${server.apiUrl}/v10/applications/${server.application.id}/commands/${firstId}`, {
    method: 'PATCH',
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ description: 'What it used to say' }),
  });
  expect(await startAndStop()).toBe(true);
  expect(written()).toHaveLength(2);
  expect(server.commands().map(({ description }) => description)).not.toContain('What it used to say');
  expect(server.commands().map(({ id }) => id)).toContain(firstId);
});

test('with DISCORD_GUILD_ID commands are registered in that server alone, and once', async () => {
  const server = await startPlayground({ guildCount: 2 });
  const [guildId = '', otherId = ''] = server.guildIds;
  const environment = { DISCORD_API_URL: server.apiUrl, DISCORD_GUILD_ID: guildId };
  const bot = start(environment);
  await expect(bot.whenLogged('commands registered')).resolves.toMatchObject({ changed: true });
  bot.kill('SIGTERM');
  await bot.ended;

  await expect(start(environment).whenLogged('commands registered')).resolves.toMatchObject({ changed: false });
  expect(server.commands(guildId).map(({ name }) => name)).toEqual(
    [...commands, ...messageCommands].map(({ body }) => body.name),
  );
  expect([...server.commands(otherId), ...server.commands()]).toEqual([]);
});

test('people have the commands of the last start while Discord refuses new ones', async () => {
  const server = await startPlayground();
  const first = start({ DISCORD_API_URL: server.apiUrl });
  await first.whenLogged('commands registered');
  first.kill('SIGTERM');
  await first.ended;

  server.faults.nextRequest({ status: 500, times: 4, match: { path: /\/commands$/ } });
  const second = start({ DISCORD_API_URL: server.apiUrl });
  await second.whenLogged('commands could not be registered');

  const user = server.as({
    userId: '400',
    guildId: server.guildIds[0] ?? null,
    locale: 'en-GB',
    permissions: 'member',
  });
  expect(textOf(await user.run('/power', { watts: 600, rate: '$0.13' }))).toContain('$1.87 a day');
});

test('a start waits for a Discord that is away for a moment, and says so', async () => {
  const server = await startPlayground();
  // discord.js asks four times before it gives up.
  server.faults.nextRequest({ status: 503, times: 4, match: { path: /^\/gateway\/bot$/ } });
  const bot = start({ DISCORD_API_URL: server.apiUrl });

  await expect(bot.whenLogged('waiting for Discord')).resolves.toMatchObject({
    reason: 'Discord answered 503 when asked for its gateway. Try again later.',
    nextTryMs: 1_000,
  });
  await bot.whenLogged('ready');
});

test('--check says in one line what the bot is made of, and needs neither token nor network', async () => {
  const { exitCode, stdout, stderr } = await start({ DISCORD_TOKEN: '', DATABASE_URL: '' }, ['--check']).ended;

  expect(stdout).toMatch(/^Rigwise \d+\.\d+\.\d+ is complete: \d+ commands, \d+ cards, \d+ networks, \d+ coins\.\n$/);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
});

test('--check finds a variable that is wrong', async () => {
  const { exitCode, stdout, stderr } = await start({ LOG_LEVEL: 'shouting' }, ['--check']).ended;

  expect(stderr).toContain('LOG_LEVEL must be one of');
  expect(stdout).toBe('');
  expect(exitCode).toBe(1);
});

test.each([
  { shards: 'auto', opened: [0, 1, 2] },
  { shards: '2', opened: [0, 1] },
  { shards: '1-2/3', opened: [1, 2] },
])(
  'SHARDS=$shards keeps the connections $opened',
  async ({ shards, opened }) => {
    const server = await startPlayground({ shardCount: 3, guildCount: 6 });
    const bot = start({ DISCORD_API_URL: server.apiUrl, SHARDS: shards });
    await bot.whenLogged('commands registered');
    expect(server.identifies.map(({ shard }) => shard?.[0]).toSorted((one = 0, other = 0) => one - other)).toEqual(
      opened,
    );
  },
  120_000,
);
