import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { StartError } from '../../src/errors.ts';
import type { MessageAttachment } from '../../src/playground/discord/message.ts';
import { startWebServer, type WebServer } from '../../src/playground/web/web-server.ts';

const ASSETS = { script: 'script', style: 'style' };

async function serve(port = 0, files: readonly MessageAttachment[] = []): Promise<WebServer> {
  const web = await startWebServer({
    port,
    assets: ASSETS,
    attachment: (id) => files.find((file) => file.id === id),
    onPage: () => undefined,
  });
  onTestFinished(() => web.close());
  return web;
}

async function ask(
  { port }: WebServer,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<{ readonly answer: IncomingMessage; readonly body: string }> {
  const asked = request({ host: '127.0.0.1', port, path, ...options }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks = await answer.toArray();
  return { answer, body: Buffer.concat(chunks as Buffer[]).toString() };
}

describe('the Host header', () => {
  test.each([
    ['127.0.0.1:PORT', 200, 'the address that is printed'],
    ['localhost:PORT', 200, 'its other name'],
    ['attacker.example:PORT', 421, 'a foreign name that leads to 127.0.0.1'],
    ['attacker.example', 421, 'a foreign name without a port'],
    ['127.0.0.1', 421, 'another port of this machine'],
    ['127.0.0.1:PORT.attacker.example', 421, 'a foreign name that begins like ours'],
  ])('%s is answered with %i: %s', async (host, status) => {
    const web = await serve();
    const { answer } = await ask(web, '/', { headers: { host: host.replace('PORT', `${web.port}`) } });
    expect(answer.statusCode).toBe(status);
  });
});

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?as=member&run=/roi%20gpu:4090', 'text/html; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
  ])('%s is %s, and a browser may load nothing from elsewhere for it', async (path, type) => {
    const { answer } = await ask(await serve(), path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['x-frame-options']).toBe('DENY');
    const policy = answer.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('nothing is behind other paths, and nothing above the page can be reached', async () => {
    const web = await serve();
    for (const path of ['/api/v10/gateway', '/../package.json', '/%2e%2e/package.json', '/page/main.ts']) {
      expect((await ask(web, path)).answer.statusCode).toBe(404);
    }
  });

  test('nothing is changed by a request: only the socket does things', async () => {
    const { answer } = await ask(await serve(), '/', { method: 'POST' });
    expect(answer.statusCode).toBe(405);
  });

  test.each([
    ['none', 'true', 'somebody typed the address, or opened a bookmark'],
    ['same-origin', 'true', 'a link of the page itself'],
    ['cross-site', 'false', 'a foreign page led here, and may not act for whoever sits here'],
    ['same-site', 'false', 'another port of this machine led here'],
  ])('with Sec-Fetch-Site: %s the line in the address may run: %s', async (site, mayRun) => {
    const { body } = await ask(await serve(), '/', { headers: { 'sec-fetch-site': site } });
    expect(body).toContain(`data-may-run="${mayRun}"`);
  });

  test.each([
    ['image/png', 'image/png', undefined, 'a picture is shown'],
    ['image/svg+xml', 'application/octet-stream', 'attachment', 'a drawing can carry a script'],
    ['text/html', 'application/octet-stream', 'attachment', 'a document can carry a script'],
  ])('an attachment of %s is served as %s', async (contentType, served, disposition, _reason) => {
    const bytes = new TextEncoder().encode('bytes');
    const file = { id: '7', name: 'file', description: undefined, contentType, bytes, url: '' };
    const { answer, body } = await ask(await serve(0, [file]), '/attachments/7/file');
    expect(body).toBe('bytes');
    expect(answer.headers['content-type']).toBe(served);
    expect(answer.headers['content-disposition']).toBe(disposition);
  });
});

describe('the socket', () => {
  test.each([
    ['/socket', '127.0.0.1:PORT', 'http://127.0.0.1:PORT', 'open', 'the page'],
    ['/socket', 'localhost:PORT', 'http://localhost:PORT', 'open', 'the page under its other name'],
    ['/socket', '127.0.0.1:PORT', 'http://attacker.example', 'refused', 'a foreign page'],
    ['/socket', '127.0.0.1:PORT', 'https://127.0.0.1:PORT', 'refused', 'another scheme'],
    ['/socket', '127.0.0.1:PORT', 'http://127.0.0.1:1', 'refused', 'a page of another port'],
    ['/socket', '127.0.0.1:PORT', 'http://localhost:PORT', 'refused', 'not where the page came from'],
    ['/socket', '127.0.0.1:PORT', 'null', 'refused', 'a sandboxed frame or a file'],
    ['/socket', '127.0.0.1:PORT', undefined, 'refused', 'nobody knows who'],
    ['/socket', 'attacker.example:PORT', 'http://attacker.example:PORT', 'refused', 'a foreign name for this machine'],
    ['/', '127.0.0.1:PORT', 'http://127.0.0.1:PORT', 'refused', 'no socket is there'],
  ])('at %s for Host %s from %s is %s', async (path, host, origin, wanted, _reason) => {
    const { port } = await serve();
    const here = (text: string) => text.replace('PORT', `${port}`);
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
      headers: { host: here(host), ...(origin !== undefined && { origin: here(origin) }) },
    });
    onTestFinished(() => socket.terminate());
    const outcome = await Promise.race([
      once(socket, 'open').then(() => 'open'),
      once(socket, 'unexpected-response').then(() => 'refused'),
    ]);
    expect(outcome).toBe(wanted);
  });
});

describe('a port that is taken', () => {
  test('gives way to the next free one', async () => {
    const first = await serve();
    const second = await serve(first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect((await ask(second, '/')).answer.statusCode).toBe(200);
    expect((await ask(first, '/')).answer.statusCode).toBe(200);
  });

  test('and no port after it free is a sentence that says what to set', async () => {
    const taken = createServer();
    // Whether it is this test or somebody else who has the last port, it is taken.
    taken.once('error', () => undefined);
    taken.listen(65_535, '127.0.0.1');
    await Promise.race([once(taken, 'listening'), once(taken, 'error')]);
    onTestFinished(() => void taken.close());
    const attempt = serve(65_535);
    await expect(attempt).rejects.toThrow(StartError);
    await expect(attempt).rejects.toThrow('Ports 65535 to 65535 are all taken. Give PLAYGROUND_PORT one that is free.');
  });
});

test('it listens on this machine only', async () => {
  expect((await serve()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
