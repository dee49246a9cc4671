import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DefaultWebSocketManagerOptions, WebSocketShard, WebSocketShardEvents } from '@discordjs/ws';
import type { IContextFetchingStrategy, SessionInfo } from '@discordjs/ws';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import type { RawData } from 'ws';
import { hangUpOnUnreadable } from '../../src/discord/gateway-frames.ts';

const READY = {
  session_id: 'first',
  user: { id: '1', username: 'rigwise' },
  application: { id: '1' },
  guilds: [],
};

interface Played {
  readonly hello: unknown;
  readonly ready: unknown;
}

/** A gateway whose first connection says these, and whose later ones say what is right. */
async function playGateway(first: (good: Played) => Played) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const good: Played = {
    hello: { op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null },
    ready: { op: 0, t: 'READY', s: 1, d: { ...READY, resume_gateway_url: url } },
  };
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    const said = connections === 1 ? first(good) : good;
    const send = (frame: unknown): void => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    socket.on('message', (data: RawData) => {
      const { op } = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}') as { op: number };
      if (op === 2) send(said.ready);
      if (op === 6) send({ op: 0, t: 'RESUMED', s: 2, d: {} });
    });
    send(said.hello);
  });
  return {
    url,
    [Symbol.dispose]() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function createShard(url: string): WebSocketShard {
  let session: SessionInfo | null = null;
  const strategy: IContextFetchingStrategy = {
    options: {
      ...DefaultWebSocketManagerOptions,
      token: 'token',
      intents: 0,
      shardCount: 1,
      gatewayInformation: {
        url,
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
      },
    },
    retrieveSessionInfo: () => session,
    updateSessionInfo(_shardId, info) {
      session = info;
    },
    waitForIdentify: () => Promise.resolve(),
  };
  return new WebSocketShard(strategy, 0);
}

const changed = (frame: unknown, d: unknown): unknown => ({ ...(frame as object), d });
const left = (key: string, frame: unknown): unknown => {
  const { d: data } = frame as { d: Record<string, unknown> };
  return changed(frame, Object.fromEntries(Object.entries(data).filter(([other]) => other !== key)));
};

test.each<[string, (good: Played) => Played]>([
  ['a greeting that is no JSON', (good) => ({ ...good, hello: '{"op":10,' })],
  ['a greeting that is a list', (good) => ({ ...good, hello: [] })],
  ['a greeting that is nothing', (good) => ({ ...good, hello: null })],
  ['a greeting without a pace', (good) => ({ ...good, hello: changed(good.hello, {}) })],
  ['a greeting with a pace of nothing', (good) => ({ ...good, hello: changed(good.hello, { heartbeat_interval: 0 }) })],
  ['a greeting whose data is missing', (good) => ({ ...good, hello: changed(good.hello, undefined) })],
  ['a start without data', (good) => ({ ...good, ready: changed(good.ready, null) })],
  ['a start whose data is text', (good) => ({ ...good, ready: changed(good.ready, 'READY') })],
  [
    'a start with the address of nothing',
    (good) => ({ ...good, ready: changed(good.ready, { ...READY, resume_gateway_url: 'x' }) }),
  ],
  ...['session_id', 'resume_gateway_url', 'user', 'application', 'guilds'].map(
    (key): [string, (good: Played) => Played] => [
      `a start without its ${key}`,
      (good) => ({ ...good, ready: left(key, good.ready) }),
    ],
  ),
  ['an end of the session that does not say whether', (good) => ({ ...good, ready: { op: 9 } })],
])('%s ends that connection, and the next one is made', async (_what, first) => {
  using gateway = await playGateway(first);
  const shard = createShard(gateway.url);
  const reasons: string[] = [];
  hangUpOnUnreadable(shard, (reason) => reasons.push(reason));
  const [{ data }] = (await Promise.all([once(shard, WebSocketShardEvents.Ready), shard.connect()]))[0] as [
    { data: { session_id: string } },
  ];
  expect(data.session_id).toBe('first');
  expect(reasons).toEqual(['the gateway sent something that cannot be read']);
  await shard.destroy();
});

test('a listener that throws on a frame ends its connection too, and no process', async () => {
  using gateway = await playGateway((good) => good);
  const shard = createShard(gateway.url);
  const reasons: string[] = [];
  hangUpOnUnreadable(shard, (reason) => reasons.push(reason));
  shard.once(WebSocketShardEvents.Dispatch, () => {
    throw new TypeError('Cannot read properties of undefined');
  });
  const resumed = once(shard, WebSocketShardEvents.Resumed);
  await shard.connect();
  await resumed;
  expect(reasons).toEqual(['Cannot read properties of undefined']);
  await shard.destroy();
});
