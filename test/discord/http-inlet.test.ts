import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import net from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AnswerLost } from '../../src/conversation/incoming.ts';
import type { IncomingInteraction } from '../../src/conversation/incoming.ts';
import { createAttachments } from '../../src/discord/attachment.ts';
import { openHttpInlet } from '../../src/discord/http-inlet.ts';
import { startTimer } from '../../src/timer.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const PUBLIC_KEY = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
const COMMAND = {
  id: '4194304000',
  application_id: '2',
  token: 'secret',
  type: 2,
  user: { id: '3' },
  locale: 'de',
  data: { type: 1, name: 'roi' },
};

/** @param unknownFor how often Discord does not know the interaction's webhook yet */
async function open(handle: (incoming: IncomingInteraction) => Promise<void> = async () => undefined, unknownFor = 0) {
  const later: string[] = [];
  const noted = (what: string) => async () => {
    later.push(what);
    if (later.length <= unknownFor) throw new AnswerLost(10_015);
  };
  const inlet = await openHttpInlet({
    port: 0,
    publicKey: PUBLIC_KEY,
    attached: createAttachments({ cdnUrl: undefined, fetch, startTimer }),
    lineTo: () => ({
      respond: noted('respond'),
      edit: noted('edit'),
      delete: noted('delete'),
      followUp: noted('followUp'),
    }),
    handle,
    slowestSenderMs: 1_000,
    now: () => NOW,
    startTimer,
  });
  onTestFinished(() => inlet.close());
  return { inlet, port: inlet.port, later };
}

const answering = async (incoming: IncomingInteraction): Promise<void> => {
  if (incoming.kind === 'command') await incoming.reply({ content: `about ${incoming.path}` }, 'private');
};

function signed(body: string, at = NOW, forged = body): OutgoingHttpHeaders {
  const timestamp = Math.floor(at.getTime() / 1000).toString();
  return {
    'content-type': 'application/json',
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + forged), privateKey).toString('hex'),
  };
}

interface Ask {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly agent?: Agent;
}

async function post(port: number, body: string, { method = 'POST', path = '/interactions', ...more }: Ask = {}) {
  const asked = request({ host: '127.0.0.1', port, method, path, headers: signed(body), ...more });
  asked.on('error', () => undefined);
  asked.end(method === 'POST' ? body : undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const text = Buffer.concat((await answer.toArray()) as Buffer[]).toString();
  return { status: answer.statusCode, json: text === '' ? undefined : (JSON.parse(text) as unknown), socket: asked };
}

test('a PING is answered', async () => {
  const { port } = await open();
  expect(await post(port, '{"type":1}')).toMatchObject({ status: 200, json: { type: 1 } });
});

describe('an interaction', () => {
  test('is answered by the response', async () => {
    const { port, later } = await open(answering);
    expect(await post(port, JSON.stringify(COMMAND))).toMatchObject({
      status: 200,
      json: { type: 4, data: { content: 'about roi', flags: 64 } },
    });
    expect(later).toEqual([]);
  });

  test('that takes its time is promised an answer, which comes over the API', async () => {
    const done = Promise.withResolvers<void>();
    const { port, later } = await open(async (incoming) => {
      if (incoming.kind !== 'command') return;
      await incoming.defer('public');
      await incoming.edit({ content: 'at last' });
      done.resolve();
    });
    expect(await post(port, JSON.stringify(COMMAND))).toMatchObject({ status: 200, json: { type: 5 } });
    await done.promise;
    expect(later).toEqual(['edit']);
  });

  test('whose answer is ready before Discord has read the promise is answered all the same', async () => {
    const done = Promise.withResolvers<void>();
    const { port, later } = await open(async (incoming) => {
      if (incoming.kind !== 'command') return;
      await incoming.defer('public');
      await incoming.edit({ content: 'at once after it' });
      done.resolve();
    }, 2);
    await post(port, JSON.stringify(COMMAND));
    await done.promise;
    expect(later).toEqual(['edit', 'edit', 'edit']);
  });

  test('whose answer has files is told so, and they come over the API', async () => {
    const done = Promise.withResolvers<void>();
    const { port, later } = await open(async (incoming) => {
      if (incoming.kind !== 'command') return;
      const files = [{ name: 'own.json', description: 'All', bytes: new Uint8Array([1]) }];
      await incoming.reply({ files }, 'private');
      done.resolve();
    });
    expect(await post(port, JSON.stringify(COMMAND))).toMatchObject({ status: 202, json: undefined });
    await done.promise;
    expect(later).toEqual(['respond']);
  });

  test('comes over the same connection as the one before', async () => {
    const { port } = await open(answering);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const body = JSON.stringify(COMMAND);
    const first = await post(port, body, { agent });
    const second = await post(port, body, { agent });
    expect(second.status).toBe(200);
    expect([first.socket.reusedSocket, second.socket.reusedSocket]).toEqual([false, true]);
  });

  test('that nobody answers, as when the bot is stopping, is told so', async () => {
    const { port } = await open();
    expect(await post(port, JSON.stringify(COMMAND))).toMatchObject({ status: 503 });
  });

  test('whose sender has hung up is known not to be answered', async () => {
    const arrived = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const failure = Promise.withResolvers<unknown>();
    const { port } = await open(async (incoming) => {
      arrived.resolve();
      await goOn.promise;
      await answering(incoming).catch(failure.resolve);
    });
    const body = JSON.stringify(COMMAND);
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/interactions', headers: signed(body) });
    asked.on('error', () => undefined);
    asked.end(body);
    await arrived.promise;
    asked.destroy();
    // Whoever is answered after it came after it.
    await post(port, '{"type":1}');
    goOn.resolve();
    expect(await failure.promise).toMatchObject({ name: expect.stringMatching(/^Answer(Lost|Unconfirmed)$/) });
  });
});

describe('what is not Discord’s is refused', () => {
  const BODY = JSON.stringify(COMMAND);
  const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000 + Math.sign(count) * 1_000);

  test.each<readonly [string, number, Ask]>([
    ['another path', 404, { path: '/' }],
    ['a path above', 404, { path: '//interactions' }],
    ['another method', 405, { method: 'GET' }],
    ['no signature', 401, { headers: {} }],
    ['half a signature', 401, { headers: { ...signed(BODY), 'x-signature-ed25519': 'ab'.repeat(32) } }],
    ['a signature of something else', 401, { headers: signed(BODY, NOW, `${BODY} `) }],
    ['a signature for another time', 401, { headers: { ...signed(BODY), 'x-signature-timestamp': '1795867201' } }],
    ['a time that is none', 401, { headers: { ...signed(BODY), 'x-signature-timestamp': 'now' } }],
    ['a signature that is five minutes old', 401, { headers: signed(BODY, minutes(-5)) }],
    ['a signature of the future', 401, { headers: signed(BODY, minutes(5)) }],
    ['more than a mebibyte', 413, { headers: { ...signed(BODY), 'content-length': 1024 * 1024 + 1 } }],
  ])('%s: %i', async (_reason, status, ask) => {
    let handled = 0;
    const { port } = await open(async () => void (handled += 1));
    expect(await post(port, BODY, ask)).toMatchObject({ status, json: undefined });
    expect(handled).toBe(0);
  });

  test('more than a mebibyte that does not say so: 413', async () => {
    const { port } = await open();
    const headers = { ...signed(BODY), 'transfer-encoding': 'chunked' };
    expect(await post(port, 'x'.repeat(1024 * 1024 + 1), { headers })).toMatchObject({ status: 413 });
  });

  test.each(['', '{', '[[[', 'null', '7', '{"type":2}'])('signed, and still none: %j', async (body) => {
    const { port } = await open();
    expect(await post(port, body)).toMatchObject({ status: 400 });
  });

  test.each(['GET // HTTP/1.1\r\nHost: x\r\n\r\n', 'NONSENSE\r\n\r\n'])(
    '%j, and the next is answered',
    async (line) => {
      const { port } = await open(answering);
      const socket = net.connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume().end(line);
      await once(socket, 'close');
      expect(await post(port, BODY)).toMatchObject({ status: 200 });
    },
  );
});

test.each([
  { what: 'half of the headers', sent: 'POST /interactions HTTP/1.1\r\nHost: x\r\n' },
  {
    what: 'half of the body',
    sent: `POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n${Object.entries(signed('{}'))
      .map(([name, value]) => `${name}: ${String(value)}\r\n`)
      .join('')}\r\n{`,
  },
])('whoever sends $what and then nothing is cut off, and the next is answered', async ({ sent }) => {
  const { port } = await open(answering);
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume().write(sent);
  await once(socket, 'close');
  expect(await post(port, JSON.stringify(COMMAND))).toMatchObject({ status: 200 });
});

test('a stop waits for what is under way', async () => {
  const arrived = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const { inlet, port } = await open(async (incoming) => {
    arrived.resolve();
    await goOn.promise;
    await answering(incoming);
  });
  const answer = post(port, JSON.stringify(COMMAND));
  await arrived.promise;
  const closed = inlet.close();
  goOn.resolve();
  expect(await answer).toMatchObject({ status: 200 });
  await closed;
});
