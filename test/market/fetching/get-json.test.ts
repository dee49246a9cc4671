import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answering, serve } from './loopback-server.ts';
import { TIMEOUT_MS, pathTo } from './paths.ts';

const ADDRESS = 'https://rents.example/v1/prices?card=rtx-4090';
const CHANGED = 'Sat, 10 Oct 2026 11:00:00 GMT';

test('asks the mirror for the host and path, and says who asks', async () => {
  await using server = await serve(answering(200, '{"usd":0.31}'));
  const { getJson } = pathTo(`${server.origin}/played/`);
  expect(await getJson(ADDRESS, { headers: { 'x-key': 'k' } })).toEqual({ usd: 0.31 });
  expect(server.requests[0]).toMatchObject({
    method: 'GET',
    url: '/played/rents.example/v1/prices?card=rtx-4090',
    headers: { 'user-agent': expect.stringMatching(/^Rigwise\/1\.2\.3 \(/), 'x-key': 'k', accept: 'application/json' },
  });
});

test('sends a body as JSON by POST', async () => {
  let sent = '';
  await using server = await serve((request, response) => {
    request.setEncoding('utf8').on('data', (part: string) => (sent += part));
    request.on('end', () => response.end('[]'));
  });
  expect(await pathTo(server.origin).getJson(ADDRESS, { body: { type: 'on-demand' } })).toEqual([]);
  expect(sent).toBe('{"type":"on-demand"}');
  expect(server.requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
});

test('reads what is compressed', async () => {
  await using server = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"usd":0.31}'));
  });
  expect(await pathTo(server.origin).getJson(ADDRESS)).toEqual({ usd: 0.31 });
});

test('asks only for what has changed, and answers with the last answer when nothing has', async () => {
  await using server = await serve(
    answering(200, '{"usd":0.31}', { etag: '"one"', 'last-modified': CHANGED }),
    answering(304),
    answering(200, '{"usd":0.32}', { etag: '"two"' }),
    answering(304),
  );
  const { getJson } = pathTo(server.origin);
  expect(await getJson(ADDRESS)).toEqual({ usd: 0.31 });
  expect(await getJson(ADDRESS)).toEqual({ usd: 0.31 });
  expect(await getJson(ADDRESS)).toEqual({ usd: 0.32 });
  expect(await getJson(ADDRESS)).toEqual({ usd: 0.32 });
  expect(server.requests.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']])).toEqual([
    [undefined, undefined],
    ['"one"', CHANGED],
    ['"one"', CHANGED],
    ['"two"', undefined],
  ]);
});

test.each([
  ['what was posted', undefined, {}],
  ['what was asked for', {}, undefined],
])('never takes an old answer for one to another question: %s', async (_reason, later, earlier) => {
  await using server = await serve(answering(200, '[1]', { etag: '"one"' }), answering(200, '[2]'));
  const { getJson } = pathTo(server.origin);
  await getJson(ADDRESS, earlier === undefined ? {} : { body: earlier });
  expect(await getJson(ADDRESS, later === undefined ? {} : { body: later })).toEqual([2]);
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
});

test('what one caller does to an answer, the next does not see', async () => {
  await using server = await serve(answering(200, '[1]', { etag: '"one"' }), answering(304));
  const { getJson } = pathTo(server.origin);
  ((await getJson(ADDRESS)) as number[]).push(2);
  expect(await getJson(ADDRESS)).toEqual([1]);
});

test('does not keep an answer that it could not read', async () => {
  await using server = await serve(
    answering(200, '{"usd":', { etag: '"cut"' }),
    answering(200, '{"usd":0.31}', { etag: '"whole"' }),
  );
  const { getJson } = pathTo(server.origin);
  await expect(getJson(ADDRESS)).rejects.toMatchObject({ failure: 'invalid_response' });
  expect(await getJson(ADDRESS)).toEqual({ usd: 0.31 });
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
});

test('goes along with a redirect on the same host', async () => {
  await using server = await serve(
    answering(301, '', { location: '/v2/prices' }),
    answering(308, '', { location: 'https://rents.example/v3/prices' }),
    answering(200, '{"usd":0.31}'),
  );
  expect(await pathTo(server.origin).getJson(ADDRESS)).toEqual({ usd: 0.31 });
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/rents.example/v1/prices?card=rtx-4090',
    '/rents.example/v2/prices',
    '/rents.example/v3/prices',
  ]);
});

test('no time limit runs on after the answer', async () => {
  await using server = await serve(answering(200, '1'));
  const { getJson, waits } = pathTo(server.origin);
  await getJson(ADDRESS);
  expect(waits.begun).toContain(TIMEOUT_MS);
  expect(waits.heldCount()).toBe(0);
});

test('leaves the time between two requests that the source allows', async () => {
  await using server = await serve(answering(200, '1'));
  const { getJson, waits } = pathTo(server.origin, { paceMs: 2000, isHeld: (ms) => ms === 2000 });
  const answers = [getJson(ADDRESS), getJson(ADDRESS)];
  await answers[0];
  expect(server.requests).toHaveLength(1);
  waits.release();
  await answers[1];
  expect(server.requests).toHaveLength(2);
});
