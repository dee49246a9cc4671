import { describe, expect, test } from 'vitest';
import { firstResponse, firstResponseBytes } from '../../src/discord/first-response.ts';
import type { Reply } from '../../src/views/reply.ts';

const reply: Reply = { content: 'about 3,75 € a day → “pays”' };

describe('the bytes of a first response', () => {
  test.each(['public', 'private', 'update'] as const)('are its JSON in UTF-8: %s', (kind) => {
    const text = new TextDecoder().decode(firstResponseBytes(reply, kind));
    expect(JSON.parse(text)).toEqual(firstResponse(reply, kind));
  });

  test('say who sees it, and whether it takes the place of a message', () => {
    expect(firstResponse(reply, 'public')).toMatchObject({ type: 4, data: { content: reply.content } });
    expect(firstResponse(reply, 'public')).not.toHaveProperty('data.flags');
    expect(firstResponse(reply, 'private')).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(firstResponse(reply, 'update')).toMatchObject({ type: 7, data: { embeds: [], attachments: [] } });
  });

  test('are made once of one reply, and anew of another that says the same', () => {
    expect(firstResponseBytes(reply, 'public')).toBe(firstResponseBytes(reply, 'public'));
    expect(firstResponseBytes(reply, 'public')).not.toBe(firstResponseBytes(reply, 'private'));
    expect(firstResponseBytes({ ...reply }, 'public')).not.toBe(firstResponseBytes(reply, 'public'));
  });
});
