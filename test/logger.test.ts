import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

test('neither an interaction’s token nor what a message said is logged with a request that Discord refused', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { destination: { write: (line) => void lines.push(line) } });
  const url = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
  const body = { files: undefined, json: { content: 'secret words' } };
  const refused = new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', url, body);
  logger.error({ err: refused }, 'interaction failed');
  logger.error({ err: new Error('wrapped', { cause: refused }) }, 'interaction failed');
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('50035');
  expect(lines.join()).not.toContain('secret');
});

test('a secret that it knows is in no line, wherever it came from', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger('info', { destination, secrets: ['Key.of_the-EIA', 'no'] });
  const err = new Error('fetch failed: https://example.org/?api_key=Key.of_the-EIA&length=1', {
    cause: new Error('Key.of_the-EIA, Key.of_the-EIA'),
  });
  logger.info({ err, deep: { url: new URL('https://example.org/?api_key=Key.of_the-EIA') } }, 'no Key.of_the-EIA');
  logger.child({ key: 'Key.of_the-EIA' }).info('a child');

  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('Key.of');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { msg: 'no [secret]', err: { message: expect.stringContaining('api_key=[secret]&length=1') as string } },
    { key: '[secret]' },
  ]);
});
