import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultRestOptions } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restRequest } from '../../src/discord/rest-request.ts';

/** Says what it was asked, with the status that the path names. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(Number(request.url?.slice(1)), { 'content-type': 'application/json', 'retry-after': '3' });
    response.end(JSON.stringify({ method: request.method, asked: Buffer.concat(chunks).toString() }));
  });
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close().closeAllConnections());

async function facts(make: typeof restRequest, status: number, body: string | Uint8Array | FormData) {
  const { port } = server.address() as AddressInfo;
  const request = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  const response = await make(`http://127.0.0.1:${port}/${status}`, request as Parameters<typeof restRequest>[1]);
  const { ok, statusText, bodyUsed, headers } = response;
  const told = { ok, status: response.status, statusText, bodyUsed, retryAfter: headers.get('Retry-After') };
  const json = status === 204 ? await response.text() : await response.json();
  return { ...told, json, usedBehind: response.bodyUsed };
}

describe('a request over undici is what discord.js would have made of it', () => {
  test.each([200, 204, 404, 429, 500])('%i', async (status) => {
    const theirs = await facts(DefaultRestOptions.makeRequest, status, 'abc');
    expect(await facts(restRequest, status, 'abc')).toEqual(theirs);
  });

  test('of bytes', async () => {
    const { json } = await facts(restRequest, 200, new TextEncoder().encode('3,75 €'));
    expect(json).toEqual({ method: 'POST', asked: '3,75 €' });
  });

  test('of a form with a file', async () => {
    const form = new FormData();
    form.append('files[0]', new Blob(['abc']), 'own.json');
    const { json } = await facts(restRequest, 200, form);
    expect(json).toMatchObject({ asked: expect.stringContaining('filename="own.json"') });
  });

  test('as bytes of their own', async () => {
    const { port } = server.address() as AddressInfo;
    const response = await restRequest(`http://127.0.0.1:${port}/200`, { method: 'GET' });
    expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{"method":"GET","asked":""}');
  });
});
