import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'discord.js';
import { pino } from 'pino';
import { WebSocketServer } from 'ws';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDiscordClient } from '../../src/discord/client.ts';
import { connect } from '../../src/discord/connect.ts';
import { StartError } from '../../src/errors.ts';
import { startTimer } from '../../src/timer.ts';
import { startPlayground, TOKEN } from '../support/playground.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const GATEWAY = /^\/gateway\/bot$/;

/** Logs in where time passes as soon as it is waited for; `waits` are the pauses, in seconds. */
function connectTo(apiUrl: string, rest: { timeout?: number } = {}) {
  const client = new Client({ intents: [], rest: { api: apiUrl, retries: 0, ...rest } });
  onTestFinished(() => client.destroy());
  const clock = createStandingClock();
  const waits: number[] = [];
  const told = new Set<string>();
  const connected = connect(client, TOKEN, {
    now: clock.now,
    startTimer: clock.startTimer,
    onWait(sentence, nextTryMs) {
      waits.push(nextTryMs / 1_000);
      told.add(sentence);
      setImmediate(() => void clock.pass(nextTryMs));
    },
  });
  return { connected, waits, told };
}

/** Answers everything with this, as somebody who is not Discord. */
async function startStranger(status: number, type: string, body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

describe('a Discord that cannot be reached', () => {
  const PAUSES = [1, 2, 4, 8, 15, 15, 15];

  test('is waited for a minute, with pauses that grow, and then named as what it is', async () => {
    const { connected, waits, told } = connectTo('http://127.0.0.1:1/api');
    const sentence = 'Discord could not be reached: ECONNREFUSED. Is the network up, is DISCORD_API_URL right?';
    await expect(connected).rejects.toThrow(new StartError(sentence));
    expect(waits).toStrictEqual(PAUSES);
    expect([...told]).toStrictEqual([sentence]);
  });

  test('because it takes the question and never answers is named as such', async () => {
    const server = await startPlayground();
    const held = server.faults.hold({ path: GATEWAY });
    onTestFinished(() => held.release());
    const { connected, waits } = connectTo(server.apiUrl, { timeout: 50 });
    await expect(connected).rejects.toThrow(
      new StartError(
        'Discord could not be reached: it does not answer in time. Is the network up, is DISCORD_API_URL right?',
      ),
    );
    expect(waits).toStrictEqual(PAUSES);
  });

  test('because it fails each time is named with how', async () => {
    const { connected, waits } = connectTo(await startStranger(503, 'application/json', '{}'));
    const sentence = 'Discord answered 503 when asked for its gateway. Try again later.';
    await expect(connected).rejects.toThrow(new StartError(sentence));
    expect(waits).toStrictEqual(PAUSES);
  });

  test('for a moment is reached once it is there again', async () => {
    const server = await startPlayground();
    server.faults.nextRequest({ status: 503, times: 3, match: { path: GATEWAY } });
    const { connected, waits } = connectTo(server.apiUrl);
    await expect(connected).resolves.toMatchObject({ token: TOKEN });
    expect(waits).toStrictEqual(PAUSES.slice(0, 3));
  });
});

test.each([
  { status: 200, type: 'text/html', body: '<h1>Welcome</h1>', reason: 'a page' },
  { status: 200, type: 'application/json', body: '<h1>Welcome</h1>', reason: 'what says that it is JSON' },
  { status: 200, type: 'application/json', body: '{"message":"ok"}', reason: 'something else' },
  { status: 404, type: 'text/html', body: '<h1>Not here</h1>', reason: 'that there is no such page' },
])('who answers $reason is not Discord, and is not waited for', async ({ status, type, body }) => {
  const { connected, waits } = connectTo(await startStranger(status, type, body));
  await expect(connected).rejects.toThrow('is not Discord. Correct DISCORD_API_URL');
  await expect(connected).rejects.toBeInstanceOf(StartError);
  expect(waits).toStrictEqual([]);
});

test('a token that is refused is told at once', async () => {
  const server = await startPlayground();
  server.faults.refuseToken('http');
  const { connected, waits } = connectTo(server.apiUrl);
  await expect(connected).rejects.toThrow('Discord refuses this DISCORD_TOKEN.');
  expect(waits).toStrictEqual([]);
});

// Left alone discord.js would wait a minute.
test(
  'a gateway that takes the connection and says nothing is left for another within seconds',
  { timeout: 50_000 },
  async () => {
    const gateway = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(gateway, 'listening');
    const url = `ws://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const limits = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
    const apiUrl = await startStranger(
      200,
      'application/json',
      JSON.stringify({ url, shards: 1, session_start_limit: limits }),
    );
    const client = createDiscordClient({
      apiUrl,
      shards: undefined,
      logger: pino({ level: 'silent' }),
      now: () => new Date(),
    });
    onTestFinished(async () => {
      await client.destroy();
      gateway.close();
    });
    const tries: unknown[] = [];
    const second = new Promise<void>((resolve) => {
      gateway.on('connection', (socket) => {
        tries.push(socket);
        if (tries.length === 2) resolve();
      });
    });
    connect(client, TOKEN, { now: () => new Date(), startTimer, onWait: () => undefined }).catch(() => undefined);
    await second;
    expect(tries).toHaveLength(2);
  },
);
