import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAttachments } from '../../src/discord/attachment.ts';
import type { Attachment } from '../../src/discord/attachment.ts';
import { startTimer } from '../../src/timer.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const SMI = 'GPU 0: NVIDIA GeForce RTX 3070';

/** A place for files that answers as it is told, and what is read from it. */
async function keeping(answer: RequestListener) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const cdnUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const read = (changes: Partial<Attachment> = {}, timer = startTimer) =>
    createAttachments({ cdnUrl, fetch, startTimer: timer })({
      filename: 'smi.txt',
      size: SMI.length,
      url: `${cdnUrl}/attachments/1/smi.txt`,
      content_type: 'text/plain; charset=utf-8',
      ...changes,
    }).read();
  return { cdnUrl, read, asked: () => asked };
}

const serving = (bytes: string | Uint8Array) => keeping((_request, response) => void response.end(bytes));

describe('a file that is attached', () => {
  test.each([
    ['UTF-8', Buffer.from(`${SMI} é`), `${SMI} é`],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${SMI}`), SMI],
    ['UTF-16 as PowerShell writes it', Buffer.from(`\uFEFF${SMI}`, 'utf16le'), SMI],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${SMI}`, 'utf16le').swap16(), SMI],
  ])('is read in %s', async (_what, bytes, text) => {
    expect(await (await serving(bytes)).read()).toEqual({ kind: 'text', text });
  });

  test.each([
    ['a picture by its bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), 'not-text'],
    ['bytes of zero', Buffer.from(`${SMI}\0`), 'not-text'],
    ['UTF-16 without its mark', Buffer.from(SMI, 'utf16le'), 'not-text'],
    ['half a letter of UTF-16', Buffer.concat([Buffer.from('\uFEFFa', 'utf16le'), Buffer.from([0x41])]), 'not-text'],
    ['nothing', Buffer.from(' \n'), 'empty'],
  ])('is refused where it is %s', async (_what, bytes, why) => {
    expect(await (await serving(bytes)).read()).toEqual({ kind: 'refused', why });
  });

  test.each([
    ['its name says that it is no text', { filename: 'smi.png' }, 'wrong-type'],
    ['its name says so in front', { filename: 'smi.txt.exe' }, 'wrong-type'],
    ['Discord says that it is a picture', { content_type: 'image/png' }, 'wrong-type'],
    ['Discord says that it is too large', { size: 10 * 1024 * 1024 }, 'too-large'],
    ['it is somewhere else', { url: 'http://127.0.0.1:1/attachments/1/smi.txt' }, 'not-discords'],
    ['its address only begins like Discord’s', { url: 'https://cdn.discordapp.com.example/smi.txt' }, 'not-discords'],
    ['it has no address', { url: 'smi.txt' }, 'not-discords'],
    ['it is on this disk', { url: 'file:///etc/passwd' }, 'not-discords'],
  ] as const)('is not asked for where %s', async (_what, changes, why) => {
    const { read, asked } = await serving(SMI);
    expect(await read(changes)).toEqual({ kind: 'refused', why });
    expect(asked()).toBe(0);
  });

  test('is asked for without a name and a password', async () => {
    const { cdnUrl, read } = await serving(SMI);
    const url = cdnUrl.replace('http://', 'http://me:secret@');
    expect(await read({ url })).toEqual({ kind: 'refused', why: 'not-discords' });
  });

  test.each([
    [404, 'gone'],
    [403, 'gone'],
    [500, 'unreachable'],
  ])('is refused where it is answered with %i', async (status, why) => {
    const { read } = await keeping((_request, response) => void response.writeHead(status).end('no'));
    expect(await read()).toEqual({ kind: 'refused', why });
  });

  test('is not followed to another place', async () => {
    const elsewhere = await serving(SMI);
    const { read } = await keeping(
      (_request, response) => void response.writeHead(302, { location: elsewhere.cdnUrl }).end(),
    );
    expect(await read()).toEqual({ kind: 'refused', why: 'unreachable' });
    expect(elsewhere.asked()).toBe(0);
  });

  test('is read no further than it may be long, whatever Discord said of its size', async () => {
    let written = 0;
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const { read } = await keeping((_request, response) => {
      const write = (): void => {
        while (written < 10 * 1024 * 1024) {
          written += chunk.byteLength;
          if (!response.write(chunk)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    });
    expect(await read()).toEqual({ kind: 'refused', why: 'too-large' });
    expect(written).toBeLessThan(10 * 1024 * 1024);
  });

  test('is given up where it comes too slowly', async () => {
    const clock = createStandingClock();
    const { read } = await keeping((_request, response) => {
      response.write('GPU 0');
      void clock.pass(10_000);
    });
    expect(await read({}, clock.startTimer)).toEqual({ kind: 'refused', why: 'slow' });
  });

  test('is refused where nobody answers', async () => {
    const { read } = await keeping((request) => void request.socket.destroy());
    expect(await read()).toEqual({ kind: 'refused', why: 'unreachable' });
  });

  test('is asked of Discord’s own hosts where nothing else is set up', async () => {
    const asked: string[] = [];
    const fetching: typeof fetch = async (input) => {
      asked.push(new Request(input).url);
      return new Response(SMI);
    };
    const attached = createAttachments({ cdnUrl: undefined, fetch: fetching, startTimer });
    const at = (url: string) => attached({ filename: 'smi.txt', size: 1, url }).read();
    const own = ['https://cdn.discordapp.com/attachments/1/2/smi.txt?ex=1', 'https://media.discordapp.net/x/smi.txt'];
    for (const url of own) expect(await at(url)).toEqual({ kind: 'text', text: SMI });
    for (const url of ['http://cdn.discordapp.com/smi.txt', 'https://cdn.discordapp.com:8443/smi.txt']) {
      expect(await at(url)).toEqual({ kind: 'refused', why: 'not-discords' });
    }
    expect(asked).toEqual(own);
  });
});
