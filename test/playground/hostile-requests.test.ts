import { once } from 'node:events';
import net from 'node:net';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startPlaygroundServer, type PlaygroundServer } from '../../src/playground/server.ts';
import { servePage, type Page } from '../../src/playground/web/web-page.ts';
import { TOKEN } from '../support/playground.ts';

const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';

let server: PlaygroundServer;
let page: Page;
beforeAll(async () => {
  server = await startPlaygroundServer({ token: TOKEN });
  page = await servePage({ server, port: 0 });
});
afterAll(async () => {
  await page.close();
  await server.close();
});

/** The status line that these bytes are answered with; undefined when the connection ends without one. */
async function statusOf(port: number, bytes: string): Promise<number | undefined> {
  const socket = net.connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    heard += chunk;
    socket.end();
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1];
  return status === undefined ? undefined : Number(status);
}

const request = (line: string, port: number, headers = 'Connection: close\r\n') =>
  `${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}\r\n`;

describe.each([
  ['the page', () => page.port, '/'],
  ['the API', () => Number(new URL(server.apiUrl).port), '/api/v10/gateway'],
])('%s', (_name, portOf, goodPath) => {
  const isAlive = async () => (await statusOf(portOf(), request(`GET ${goodPath}`, portOf()))) === 200;

  test.each(['GET //', 'GET ///', 'GET http://', 'HEAD //', 'GET //:0', 'GET http://[', 'GET http://a:99999999/'])(
    'answers %s with 400 and goes on',
    async (line) => {
      expect(await statusOf(portOf(), request(line, portOf()))).toBe(400);
      expect(await isAlive()).toBe(true);
    },
  );

  test.each([
    ['a line that is none', 'NONSENSE\r\n\r\n'],
    ['a method that is none', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('refuses %s and goes on', async (_reason, bytes) => {
    expect(await statusOf(portOf(), bytes)).toBeGreaterThanOrEqual(400);
    expect(await isAlive()).toBe(true);
  });

  test.each(['/socket', '/gateway', '//', '/'])(
    'refuses an upgrade of %s that lacks its key and goes on',
    async (path) => {
      const origin = `Origin: http://127.0.0.1:${portOf()}\r\n`;
      const status = await statusOf(portOf(), request(`GET ${path}`, portOf(), UPGRADE + origin));
      expect(status ?? 400).toBeGreaterThanOrEqual(400);
      expect(await isAlive()).toBe(true);
    },
  );

  test.each(['/socket', '/gateway', '//'])('outlives somebody who hangs up while asking for %s', async (path) => {
    const socket = net.connect(portOf(), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(request(`GET ${path}`, portOf(), UPGRADE));
    socket.resetAndDestroy();
    expect(await isAlive()).toBe(true);
  });
});

test('a path that nobody can have encoded is nowhere', async () => {
  const port = Number(new URL(server.apiUrl).port);
  expect(await statusOf(port, request('GET /api/v10/interactions/1/%zz/callback', port))).toBe(404);
  expect(await statusOf(port, request('GET /api/v10/webhooks/%zz/%zz/messages/%zz', port))).toBe(404);
});

describe.each([
  ['the page', () => `ws://127.0.0.1:${page.port}/socket`, () => page.url],
  ['the gateway', () => server.apiUrl.replace('http', 'ws').replace('/api', '/gateway'), () => server.apiUrl],
])('the socket of %s', (_name, urlOf, originOf) => {
  test.each<readonly [string, (socket: WebSocket) => void]>([
    ['a message of a megabyte', (socket) => socket.send('x'.repeat(1_000_000))],
    ['bytes that are no text', (socket) => socket.send(Buffer.from([0xff, 0xfe, 0xfd]), { binary: false })],
    ['a frame that is none', (socket) => void Reflect.get(socket, '_socket').write(Buffer.from([0xff, 0xff, 0xff]))],
    ['nothing but brackets', (socket) => socket.send('['.repeat(200_000))],
  ])('is closed on %s, and the next one is open', async (_reason, say) => {
    const socket = new WebSocket(urlOf(), { origin: new URL(originOf()).origin });
    socket.on('error', () => undefined);
    await once(socket, 'open');
    say(socket);
    await once(socket, 'close');

    const next = new WebSocket(urlOf(), { origin: new URL(originOf()).origin });
    await once(next, 'open');
    expect(next.readyState).toBe(WebSocket.OPEN);
    next.terminate();
  });
});
