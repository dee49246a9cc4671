import { expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { stageForTest } from '../support/stage.ts';

const CALLBACK = /^\/interactions\/.*\/callback$/;

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets the answer that is under way arrive, then ends with 0',
  async (signal) => {
    const stage = await stageForTest();
    const held = stage.server.faults.hold({ path: CALLBACK });
    // The answer fails once, so that it only arrives if the bot is still there to send it again.
    stage.server.faults.nextRequest({ status: 503, match: { path: CALLBACK } });
    const happened: string[] = [];
    stage.server.events.on('message', ({ kind }) => void happened.push(`answer ${kind}`));
    stage.server.events.on('gateway', ({ kind }) => void happened.push(`connection ${kind}`));
    const answer = stage.sitDown().run('/power', { watts: 600, rate: '$0.13' });
    await held.reached;

    stage.bot.kill(signal);
    await stage.bot.whenLogged('stopping');
    await stage.server.requestHeartbeat();
    held.release();

    expect(textOf(await answer)).toContain('$1.87 a day');
    await expect(stage.bot.ended).resolves.toMatchObject({ exitCode: 0, stderr: '' });
    expect(happened).toEqual(['answer created', 'connection closed']);
  },
);
