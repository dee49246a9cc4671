import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

test('neither an interaction’s token nor what a message said is logged with a request that Discord refused', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const url = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
  const body = { files: undefined, json: { content: 'secret words' } };
  const refused = new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', url, body);
  logger.error({ err: refused }, 'interaction failed');
  logger.error({ err: new Error('wrapped', { cause: refused }) }, 'interaction failed');
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('50035');
  expect(lines.join()).not.toContain('secret');
});
