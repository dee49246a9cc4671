import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { answering, deadOrigin, serve } from './loopback-server.ts';
import { TIMEOUT_MS, pathTo } from './paths.ts';

const ADDRESS = 'https://rents.example/prices';

afterEach(() => {
  vi.useRealTimers();
});

async function failureOf(answer: Promise<unknown>): Promise<ProviderError> {
  const error = await answer.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof ProviderError)) throw new Error('It did not fail as a provider does.', { cause: error });
  return error;
}

const cutOff: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"usd":', () => response.destroy());
};

const hangsUp: RequestListener = (request) => request.socket.destroy();

test.each([
  ['HTML instead of JSON', answering(200, '<!doctype html><p>Busy</p>'), 'invalid_response', 1],
  ['JSON cut short', answering(200, '{"usd":0.3'), 'invalid_response', 1],
  ['nothing at all', answering(200, ''), 'invalid_response', 1],
  ['the connection breaks in the middle', cutOff, 'network', 3],
  ['the connection breaks at once', hangsUp, 'network', 3],
  ['broken, perhaps for a moment', answering(500), 'http_status', 3],
  ['gone: asking again does not help', answering(404), 'http_status', 1],
  ['a wrong key stays wrong', answering(401), 'http_status', 1],
  ['"nothing has changed", though nothing was known', answering(304), 'http_status', 1],
  ['too many, for how long unsaid', answering(429), 'rate_limited', 1],
  ['too many, for longer than one waits', answering(429, '', { 'retry-after': '600' }), 'rate_limited', 1],
  ['too many, for as long as one waits', answering(429, '', { 'retry-after': '2' }), 'rate_limited', 3],
  ['leads to another host', answering(302, '', { location: 'https://elsewhere.example/' }), 'http_status', 1],
  ['the same, without a scheme', answering(302, '', { location: '//elsewhere.example/' }), 'http_status', 1],
  ['leads out of https', answering(302, '', { location: 'http://rents.example/' }), 'http_status', 1],
  ['leads nowhere', answering(302, '', { location: 'http://[' }), 'http_status', 1],
  ['leads in circles', answering(302, '', { location: '/prices' }), 'http_status', 4],
] satisfies [string, RequestListener, string, number][])(
  'a server that answers so fails as it ought to: %s',
  async (_reason, answer, failure, requests) => {
    await using server = await serve(answer);
    const error = await failureOf(pathTo(server.origin).getJson(ADDRESS));
    expect(error).toMatchObject({ provider: 'Rents', failure, cause: expect.any(Error) });
    expect(server.requests).toHaveLength(requests);
  },
);

test('a server that refuses the connection fails as the network does', async () => {
  const { getJson, waits } = pathTo(await deadOrigin());
  expect(await failureOf(getJson(ADDRESS))).toMatchObject({ failure: 'network' });
  expect(waits.begun.filter((ms) => ms === TIMEOUT_MS)).toHaveLength(3);
});

const hangs: RequestListener = () => undefined;
const drips: RequestListener = (_request, response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

test.each([
  ['says nothing', hangs, 'asked'],
  ['says a little, again and again, and never ends', drips, 'answering'],
] as const)('a server is given up at the time limit when it %s', async (_reason, answer, lateWhen) => {
  await using server = await serve(answer);
  const { getJson, waits } = pathTo(server.origin, {
    fetch: async (...request) => {
      const response = fetch(...request);
      await (lateWhen === 'asked' ? server.firstRequest : response);
      waits.release();
      return await response;
    },
  });
  expect(await failureOf(getJson(ADDRESS))).toMatchObject({ failure: 'timeout' });
  expect(waits.begun.filter((ms) => ms === TIMEOUT_MS)).toHaveLength(3);
});

test('hangs up on an error page that never ends', async () => {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  await using server = await serve((_request, response) => {
    response.on('close', close).writeHead(404).write('<p>');
  });
  expect(await failureOf(pathTo(server.origin).getJson(ADDRESS))).toMatchObject({ failure: 'http_status' });
  await closed;
});

test('a small answer that unpacks to 50 MB is not unpacked to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
  await using server = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  });
  expect(await failureOf(pathTo(server.origin).getJson(ADDRESS))).toMatchObject({ failure: 'invalid_response' });
});

test('a body of 50 MB is not read to its end', async () => {
  const megabyte = Buffer.alloc(1_000_000, ' ');
  let written = 0;
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  await using server = await serve((_request, response) => {
    const more = (): void => {
      while (written < 50 && !response.destroyed) {
        written += 1;
        if (!response.write(megabyte)) return;
      }
      response.end();
    };
    response.on('drain', more).on('close', close);
    more();
  });
  const error = await failureOf(pathTo(server.origin).getJson(ADDRESS));
  expect(error).toMatchObject({ failure: 'invalid_response', cause: { message: 'It is longer than 5000000 bytes.' } });
  await closed;
  expect(written).toBeLessThan(50);
});

describe('a server that comes back', () => {
  test.each([
    ['broken for a moment', answering(500), 0],
    ['says when it is back', answering(503, '', { 'retry-after': '3' }), 3000],
    ['asks to wait some seconds', answering(429, '', { 'retry-after': '3' }), 3000],
    ['asks to wait until a time', answering(429, '', { 'retry-after': 'Sat, 10 Oct 2026 12:00:04 GMT' }), 4000],
  ])('is asked again after a pause: %s', async (_reason, answer, leastMs) => {
    await using server = await serve(answer, answering(200, '{"usd":0.31}'));
    const { getJson, waits } = pathTo(server.origin);
    expect(await getJson(ADDRESS)).toEqual({ usd: 0.31 });
    const paused = Math.max(...waits.begun.filter((ms) => ms !== TIMEOUT_MS));
    expect(paused).toBeGreaterThan(leastMs);
    expect(paused).toBeLessThan(leastMs + 8001);
  });

  test.each([
    ['as long as it asked', '600', 600_000],
    ['a minute when it does not say', undefined, 60_000],
  ])('is left alone for %s, and asked again then', async (_reason, retryAfter, restMs) => {
    const headers = retryAfter === undefined ? undefined : { 'retry-after': retryAfter };
    await using server = await serve(answering(429, '', headers), answering(200, '1'));
    const { getJson, waits } = pathTo(server.origin, { isHeld: (ms) => ms === restMs });
    await failureOf(getJson(ADDRESS));
    expect(await failureOf(getJson(ADDRESS))).toMatchObject({ failure: 'rate_limited' });
    expect(server.requests).toHaveLength(1);
    waits.release();
    expect(await getJson(ADDRESS)).toBe(1);
  });

  test('is left alone for the longest of the rests that it asked for', async () => {
    await using server = await serve(
      answering(429, '', { 'retry-after': '600' }),
      answering(429, '', { 'retry-after': '30' }),
    );
    const { getJson } = pathTo(server.origin, { isHeld: (ms) => ms === 600_000 });
    await Promise.all([failureOf(getJson(ADDRESS)), failureOf(getJson(ADDRESS))]);
    await failureOf(getJson(ADDRESS));
    expect(server.requests).toHaveLength(2);
  });

  test('is asked again after pauses that differ', async () => {
    await using server = await serve(answering(500), answering(500), answering(200, '1'));
    const { getJson, waits } = pathTo(server.origin);
    await getJson(ADDRESS);
    expect(new Set(waits.begun.filter((ms) => ms > 0 && ms !== TIMEOUT_MS)).size).toBe(2);
  });

  test.each([
    ['answers that it is broken', answering(500), 'http_status'],
    ['hangs up', hangsUp, 'network'],
  ])('is not asked while it %s, then once, and again as usual', async (_reason, down, failure) => {
    await using server = await serve(down, down, down, down, down, answering(200, '1'));
    const { getJson, waits } = pathTo(server.origin, { isHeld: (ms) => ms === 120_000 });
    await failureOf(getJson(ADDRESS));
    await failureOf(getJson(ADDRESS));
    expect(server.requests).toHaveLength(4);

    const begun = waits.begun.length;
    expect(await failureOf(getJson(ADDRESS))).toMatchObject({ provider: 'Rents', failure });
    expect(server.requests).toHaveLength(4);
    expect(waits.begun.slice(begun)).toEqual([0]); // the pace alone: no pause before another attempt

    // A clock that is put right, backwards, does not keep the source away for a year.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-10-10T12:00:00Z') });
    waits.release();
    await failureOf(getJson(ADDRESS));
    expect(server.requests).toHaveLength(5);

    waits.release();
    expect(await getJson(ADDRESS)).toBe(1);
    expect(await getJson(ADDRESS)).toBe(1);
    expect(server.requests).toHaveLength(7);
  });

  test('is tried by one request after a while, and whoever comes meanwhile waits for what it finds', async () => {
    await using server = await serve(answering(500));
    const { getJson, waits } = pathTo(server.origin, { isHeld: (ms) => ms === 120_000 });
    await failureOf(getJson(ADDRESS));
    await failureOf(getJson(ADDRESS));
    waits.release();

    await Promise.all([failureOf(getJson(ADDRESS)), failureOf(getJson(`${ADDRESS}/more`))]);
    expect(server.requests).toHaveLength(5);
  });

  test('does not stand for the source’s other hosts', async () => {
    await using server = await serve(answering(429), answering(200, '1'));
    const { getJson } = pathTo(server.origin, { isHeld: (ms) => ms === 60_000 });
    await failureOf(getJson(ADDRESS));
    expect(await getJson('https://other.example/prices')).toBe(1);
  });
});
