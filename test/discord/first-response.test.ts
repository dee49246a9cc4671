import { describe, expect, test } from 'vitest';
import { choicesResponse, firstResponse } from '../../src/discord/first-response.ts';
import type { ResponseKind } from '../../src/discord/first-response.ts';
import type { Reply } from '../../src/views/message/reply.ts';

const reply: Reply = { content: 'about 3,75 € a day → “pays”' };

function bytesOf(answer: Reply, kind: ResponseKind): Uint8Array {
  const response = firstResponse(answer, kind);
  if (response.kind === 'with-files') throw new Error('It carries no files.');
  return response.bytes;
}

const jsonOf = (kind: ResponseKind): unknown => JSON.parse(new TextDecoder().decode(bytesOf(reply, kind)));

describe('a first response', () => {
  test('says who sees it, and whether it takes the place of a message', () => {
    expect(jsonOf('public')).toMatchObject({ type: 4, data: { content: reply.content } });
    expect(jsonOf('public')).not.toHaveProperty('data.flags');
    expect(jsonOf('private')).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(jsonOf('update')).toMatchObject({ type: 7, data: { embeds: [], attachments: [] } });
  });

  test('is made into bytes once of one reply that cannot change, and anew of another that says the same', () => {
    const frozen = Object.freeze({ ...reply });
    expect(bytesOf(frozen, 'public')).toBe(bytesOf(frozen, 'public'));
    expect(bytesOf(frozen, 'public')).not.toBe(bytesOf(frozen, 'private'));
    expect(bytesOf(Object.freeze({ ...reply }), 'public')).not.toBe(bytesOf(frozen, 'public'));
  });

  test('says what a reply has become, where it can change', () => {
    const changing = { content: 'before' };
    bytesOf(changing, 'public');
    changing.content = 'after';
    expect(new TextDecoder().decode(bytesOf(changing, 'public'))).toContain('after');
  });

  test('of choices is made into bytes once of one list, and anew of another', () => {
    const choices = [{ name: 'RTX 4090', value: 'rtx-4090' }];
    const { bytes } = choicesResponse(choices);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ type: 8, data: { choices } });
    expect(choicesResponse(choices).bytes).toBe(bytes);
    expect(choicesResponse([...choices]).bytes).not.toBe(bytes);
  });

  test('that carries files describes them beside their bytes', () => {
    const files = [{ name: 'own.json', description: 'All that is held', bytes: new Uint8Array([1]) }];
    expect(firstResponse({ ...reply, files }, 'private')).toMatchObject({
      kind: 'with-files',
      body: { type: 4, data: { flags: 64, attachments: [{ id: '0', filename: 'own.json' }] } },
      files: [{ name: 'own.json', data: new Uint8Array([1]) }],
    });
  });
});
