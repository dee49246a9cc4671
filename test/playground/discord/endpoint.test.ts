import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createEndpoint } from '../../../src/playground/discord/endpoint.ts';
import { createPlaygroundClock } from '../../support/playground-clock.ts';

/** A server that answers everything alike, and keeps what it was sent. */
async function serve(answers: readonly (readonly [status: number, body: string])[]) {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const [status, body] = answers[sent.length] ?? [500, ''];
      sent.push(Buffer.concat(chunks as Buffer[]).toString());
      return response.writeHead(status).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`, sent };
}

test('an endpoint that answers a PING and refuses a forged one is taken', async () => {
  const endpoint = createEndpoint(createPlaygroundClock());
  const { url, sent } = await serve([
    [200, '{"type":1}'],
    [401, ''],
    [200, '{"type":4}'],
  ]);
  expect(endpoint.isSet).toBe(false);
  await endpoint.set(url);
  expect(endpoint.isSet).toBe(true);
  expect(await endpoint.post({ type: 2 })).toEqual({ status: 200, body: { type: 4 } });
  expect(sent).toEqual(['{"type":1}', '{"type":1}', '{"type":2}']);
});

test.each([
  ['does not answer a PING', [[401, '']], 'The interactions endpoint answered a PING with 401.'],
  ['answers it with something else', [[200, '{}']], 'The interactions endpoint answered a PING with 200.'],
  [
    'takes a forged one',
    [
      [200, '{"type":1}'],
      [200, '{"type":1}'],
    ],
    'The interactions endpoint took a forged PING: 200.',
  ],
] as const)('one that %s is not', async (_reason, answers, sentence) => {
  const endpoint = createEndpoint(createPlaygroundClock());
  const { url } = await serve(answers);
  await expect(endpoint.set(url)).rejects.toThrow(sentence);
  expect(endpoint.isSet).toBe(false);
});
