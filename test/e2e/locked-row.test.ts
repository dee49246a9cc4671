import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseOnServer } from '../support/databases.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };
const NOT_SAVED =
  'My database can’t be reached just now, so nothing was saved and nothing has changed. Try again in a minute.';

describe.runIf(Boolean(process.env['TEST_DATABASE_URL']))('on a Postgres server', () => {
  let created: Awaited<ReturnType<typeof databaseOnServer>>;
  beforeAll(async () => {
    created = await databaseOnServer();
  });
  // Registered before the stage's own, so that the bot has ended when its database goes.
  afterAll(() => created[Symbol.asyncDispose]());
  const stage = shareStage(() => ({ databaseUrl: created.url }));

  test('who writes while somebody keeps the row is told that nothing changed, which stays true, and nobody else waits', async () => {
    const [guildId = null] = stage().server.guildIds;
    const admin = stage().sitDown({ permissions: 'admin', guildId });
    await admin.run('/settings rate', { rate: '$0.21' });
    stage().allowWarnings('database reading failed', 'database connection failed');
    const other = new Client({ connectionString: created.url });
    await other.connect();
    await other.query('begin; select * from guild_settings for update');

    const writing = admin.run('/settings rate', { rate: '$0.99' });
    for (let asked = 0; asked < 10; asked += 1) {
      expect(textOf(await stage().sitDown().run('/roi', ON_VAST))).toContain('0.21 USD/kWh, this server’s');
    }
    expect((await writing).content).toBe(NOT_SAVED);
    await stage().expectWarnings('database writing failed');

    await other.query('rollback');
    await admin.run('/settings currency', { currency: 'EUR' });
    const { rows } = await other.query<{ document: string }>('select document from guild_settings');
    expect(JSON.stringify(rows)).toContain('0.21');
    expect(JSON.stringify(rows)).not.toContain('0.99');
    await other.end();
  });
});
