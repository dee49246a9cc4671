import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/market/fetching/body.ts';

const MOST_BYTES = 5_000_000;
const CHUNK_BYTES = 64 * 1024;
const FOUR_MB = 4 * 1024 * 1024;

/** An answer that sends this again and again, and counts what was taken of it. */
function endless(pattern: string, totalBytes = FOUR_MB) {
  const chunk = new TextEncoder().encode(pattern.repeat(Math.floor(CHUNK_BYTES / pattern.length)));
  let takenBytes = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (takenBytes >= totalBytes) return controller.close();
        takenBytes += chunk.byteLength;
        return controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(stream), taken: () => takenBytes };
}

const textOf = (text: string) => readBody(new Response(text), MOST_BYTES);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('what would cost memory is refused before it does', () => {
  test.each([
    ['lists in lists', '[', /^It is nested more than 40 deep\.$/],
    ['objects in objects', '{"a":', /^It is nested more than 40 deep\.$/],
  ])('%s: nothing is read after the first piece', async (_reason, pattern, reason) => {
    const { response, taken } = endless(pattern);
    expect(await readBody(response, MOST_BYTES)).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
    expect(taken()).toBeLessThanOrEqual(CHUNK_BYTES);
  });

  test('many small lists side by side: no more is read than it takes to count them', async () => {
    const { response, taken } = endless('[],');
    const reason = 'It has more than 250000 lists and objects.';
    expect(await readBody(response, MOST_BYTES)).toEqual({ kind: 'refused', reason });
    // 250,001 lists of three bytes, and what is left of the last piece
    expect(taken()).toBeLessThanOrEqual(750_003 + CHUNK_BYTES);
  });

  test('more bytes than any answer has', async () => {
    const { response, taken } = endless('1', 2 * MOST_BYTES);
    expect(await readBody(response, MOST_BYTES)).toEqual({
      kind: 'refused',
      reason: 'It is longer than 5000000 bytes.',
    });
    expect(taken()).toBeLessThanOrEqual(MOST_BYTES + CHUNK_BYTES);
  });
});

describe('what is not deep is read', () => {
  test.each([
    ['as deep as it may be', nested(40)],
    ['many levels one after the other', `[${Array.from({ length: 1_000 }, () => nested(39)).join(',')}]`],
    ['brackets in text', JSON.stringify('['.repeat(1_000))],
    ['brackets after an escaped quote', JSON.stringify(`"${'{'.repeat(1_000)}`)],
    ['a backslash at the end of a text', JSON.stringify({ path: 'C:\\', more: '['.repeat(100) })],
    ['letters of several bytes', JSON.stringify({ '€': '東京 🦀' })],
    ['nothing', ''],
  ])('%s', async (_reason, text) => {
    expect(await textOf(text)).toEqual({ kind: 'text', text });
  });

  test('one level more is not', async () => {
    expect(await textOf(nested(41))).toMatchObject({ kind: 'refused' });
  });

  test('letters that are cut between two pieces are whole', async () => {
    const bytes = new TextEncoder().encode('"€"');
    const stream = ReadableStream.from([bytes.slice(0, 2), bytes.slice(2)]);
    expect(await readBody(new Response(stream), MOST_BYTES)).toEqual({ kind: 'text', text: '"€"' });
  });
});
