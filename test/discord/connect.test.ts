import { Client } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/discord/connect.ts';
import { StartError } from '../../src/errors.ts';
import { startPlayground, TOKEN } from '../support/playground.ts';

test('a Discord that takes the question and never answers is named as such', async () => {
  const server = await startPlayground();
  const held = server.faults.hold({ path: /^\/gateway\/bot$/ });
  const client = new Client({ intents: [], rest: { api: server.apiUrl, timeout: 50, retries: 1 } });
  onTestFinished(() => {
    held.release();
    return client.destroy();
  });

  await expect(connect(client, TOKEN)).rejects.toThrow(
    new StartError(
      'Discord could not be reached: it does not answer in time. Is the network up, is DISCORD_API_URL right?',
    ),
  );
});
