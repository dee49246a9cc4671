import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { PlaygroundServer } from '../../../src/playground/server.ts';
import { createTestBot, logIn } from '../../support/playground-bot.ts';
import { sitDown } from '../../support/playground-people.ts';
import { startPlayground, TOKEN } from '../../support/playground.ts';

test('logs the real client in, and says who it is', async () => {
  const server = await startPlayground();
  const { client } = await logIn(server);
  await server.whenReady();

  expect(client.user.id).toBe(server.application.botUserId);
  expect(client.application.id).toBe(server.application.id);
  expect((await client.application.fetch()).name).toBe(server.application.name);
  expect(server.identifies).toMatchObject([{ shard: [0, 1], intents: 0, accepted: true, properties: { os: 'linux' } }]);
});

test('a client without intents hears of its servers only that they are there', async () => {
  const server = await startPlayground({ guildCount: 3 });
  const { client } = await logIn(server);
  await server.whenReady();

  expect(client.guilds.cache.map(({ available }) => available)).toEqual([false, false, false]);
});

test('a client with the Guilds intent gets every server whole', async () => {
  const server = await startPlayground({ guildCount: 3 });
  const { client } = await logIn(server, { intents: [GatewayIntentBits.Guilds] });

  const [first] = client.guilds.cache.values();
  expect(client.guilds.cache.map(({ available }) => available)).toEqual([true, true, true]);
  expect(first?.channels.cache.size).toBe(36);
  expect(first?.roles.cache.size).toBe(20);
  expect(first?.emojis.cache.size).toBe(25);
  expect(first?.members.cache.map(({ id }) => id)).toEqual([server.application.botUserId]);
});

test('shards share the servers, and hear of what happens in theirs', async () => {
  const server = await startPlayground({ guildCount: 5, shardCount: 2 });
  const heardBy: number[] = [];
  const { client } = await logIn(server, {
    shards: 'auto',
    commands: [{ name: 'hello', description: 'Says hello' }],
    onInteraction: async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('Hello');
    },
  });
  client.on(Events.Raw, (_packet, shardId) => void heardBy.push(shardId));
  await server.whenReady(2);

  expect(server.identifies.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(client.guilds.cache.size).toBe(5);
  for (const guildId of [...server.guildIds.slice(0, 2), null]) await sitDown(server, { guildId }).run('/hello');
  expect(heardBy).toEqual([0, 1, 0]);
});

test('heartbeats are acknowledged', async () => {
  const server = await startPlayground();
  const { client } = await logIn(server);
  const acknowledged = new Promise((resolve) => {
    client.on(Events.Debug, (line) => line.includes('Heartbeat acknowledged') && resolve(line));
  });

  await server.requestHeartbeat();

  await expect(acknowledged).resolves.toContain('Heartbeat acknowledged');
});

test('a wrong token is refused before the gateway is reached', async () => {
  const server = await startPlayground();

  await expect(createTestBot(server, { token: 'wrong' }).logIn()).rejects.toMatchObject({ code: 'TokenInvalid' });
  expect(server.identifies).toEqual([]);
});

const identify = (changes: object) => ({
  op: 2,
  d: { token: TOKEN, intents: 0, properties: {}, shard: [0, 1], ...changes },
});

describe('a connection that Discord closes', () => {
  test.each([
    { reason: 'a wrong token', sent: [identify({ token: 'wrong' })], code: 4004 },
    { reason: 'a shard beyond the count', sent: [identify({ shard: [1, 1] })], code: 4010 },
    { reason: 'intents that do not exist', sent: [identify({ intents: 2 ** 30 })], code: 4013 },
    { reason: 'message content, which has to be applied for', sent: [identify({ intents: 1 << 15 })], code: 4014 },
    { reason: 'no token at all', sent: [{ op: 2, d: {} }], code: 4002 },
    { reason: 'a presence before it says who it is', sent: [{ op: 3, d: {} }], code: 4003 },
    { reason: 'saying twice who it is', sent: [identify({}), identify({})], code: 4005 },
    { reason: 'an unknown opcode', sent: [{ op: 77, d: {} }], code: 4001 },
    { reason: 'no JSON', sent: ['{'], code: 4002 },
  ])('$reason: $code', async ({ sent, code }) => {
    const server = await startPlayground();

    expect(await closeCodeAfter(server, sent)).toBe(code);
  });
});

async function closeCodeAfter(server: PlaygroundServer, sent: readonly unknown[]): Promise<number> {
  const socket = new WebSocket(`${server.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`);
  const closed = new Promise<number>((resolve) => void socket.on('close', resolve));
  socket.on('open', () => {
    for (const one of sent) socket.send(typeof one === 'string' ? one : JSON.stringify(one));
  });
  return closed;
}
