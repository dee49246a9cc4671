import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage, stageForTest } from '../support/stage.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };

describe('a server’s rate', () => {
  const stage = shareStage();

  test('set by an admin, it is what members’ answers start from', async () => {
    const admin = stage().sitDown({ permissions: 'admin' });
    await admin.run('/settings rate', { rate: '28p' });

    const text = textOf(await stage().sitDown().run('/roi', ON_VAST));

    expect(text).toMatch(new RegExp(`0\\.28 GBP/kWh, this server’s`));
    expect(text).toContain('GBP a day');
  });

  test('what a person types goes before it', async () => {
    await stage().sitDown({ permissions: 'admin' }).run('/settings rate', { rate: '0.28 USD' });

    expect(
      textOf(
        await stage()
          .sitDown()
          .run('/roi', { ...ON_VAST, rate: '0.11 USD' }),
      ),
    ).toContain('0.11 USD/kWh, as typed');
  });

  test('another server never sees it, nor do direct messages', async () => {
    const [here = null, elsewhere = null] = stage().server.guildIds;
    await stage().sitDown({ permissions: 'admin', guildId: here }).run('/settings rate', { rate: '0.28 USD' });

    for (const guildId of [elsewhere, null]) {
      const text = textOf(await stage().sitDown({ guildId }).run('/roi', ON_VAST));
      expect(text).not.toContain(', this server’s');
      expect(text).not.toContain('0.28 USD/kWh');
    }
  });

  test('a second admin replaces it and reads what was there before', async () => {
    const first = stage().sitDown({ permissions: 'admin' });
    await first.run('/settings rate', { rate: '0.28 USD' });

    const second = await stage().sitDown({ permissions: 'admin' }).run('/settings rate', { rate: '0.31 USD' });

    expect(textOf(second)).toContain('Electricity is now 0.31 USD/kWh');
    expect(textOf(second)).toContain(`Before: 0.28 USD/kWh, set by <@${first.person.userId}>`);
  });
});

describe('a rate that was confirmed is there', () => {
  test.each([
    { signal: 'SIGTERM', reason: 'after a restart' },
    { signal: 'SIGKILL', reason: 'after kill -9 at the moment of the confirmation' },
  ] as const)('$reason', async ({ signal }) => {
    const stage = await stageForTest({ databaseUrl: `sqlite:${databaseFile()}` });
    const admin = stage.sitDown({ permissions: 'admin' });
    // As soon as the confirmation has arrived, before anybody has read it.
    const confirmed = new Promise<void>((resolve) => {
      stage.server.events.once('message', () => {
        if (signal === 'SIGKILL') stage.bot.kill(signal);
        resolve();
      });
    });
    const reply = admin.run('/settings rate', { rate: '$0.37' });
    await confirmed;
    await reply;

    await stage.restart(signal);

    expect(textOf(await admin.run('/settings view'))).toContain(
      `0.37 USD/kWh.**\nIt was set by <@${admin.person.userId}>`,
    );
    expect(textOf(await stage.sitDown().run('/roi', ON_VAST))).toContain('0.37 USD/kWh, this server’s');
  });
});

describe('when settings are damaged while the bot runs', () => {
  test('answers go on and say so, settings say so, and a failure shows nothing but a reference', async () => {
    const path = databaseFile();
    const stage = await stageForTest({ databaseUrl: `sqlite:${path}` });
    const admin = stage.sitDown({ permissions: 'admin' });
    {
      using database = new DatabaseSync(path);
      database.exec('drop table guild_settings');
    }
    // Once in a while, for as long as somebody asks.
    stage.allowWarnings('who has stored something could not be read');

    const answer = await stage.sitDown().run('/roi', ON_VAST);
    expect(textOf(answer)).toContain('RTX 4090 on Vast.ai');
    expect(textOf(answer)).toContain('This server’s own rate could not be read just now.');
    expect(answer.visibility).toBe('public');

    const view = await admin.run('/settings view');
    expect(view.content).toBe('This server’s settings can’t be reached just now. Try again in a minute.');
    expect(view.visibility).toBe('private');

    const reset = await admin.run('/settings reset');
    expect(reset.content).toBe(`Something went wrong on our side. Reference: \`${reset.interaction?.id}\``);
    expect(reset).toMatchObject({ visibility: 'private', embeds: [], components: [] });
    await expect(stage.bot.whenLogged('interaction failed')).resolves.toMatchObject({
      interactionId: reset.interaction?.id,
      command: 'settings reset',
    });

    expect(textOf(await stage.sitDown({ guildId: null }).run('/roi', ON_VAST))).not.toContain('could not be read');
    const unreadable = 'settings of a server could not be read';
    await stage.expectWarnings(unreadable, unreadable, unreadable, 'interaction failed');
  });
});

/** Where a database can be for as long as this test runs; the hook registered first runs last, after the bot's end. */
function databaseFile(): string {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  return join(directory.path, 'rigwise.db');
}
