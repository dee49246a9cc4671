import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { textOf } from '../support/message-text.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { shareStage } from '../support/stage.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };

/** What servers have set before the bot is asked: those that have set nothing are not even read. */
const RATE = { pricePerKwh: 0.21, currency: 'USD', userId: undefined, at: '2026-10-06T10:00:00Z' };

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgresServer();
});
// Registered before the stage's own, so that the bot has ended when its database goes.
afterAll(() => postgres[Symbol.asyncDispose]());
// What is held here is held for longer than a server would.
const stage = shareStage(() => ({ databaseUrl: `${postgres.url}?query_timeout=20000` }));

// How long anything takes here, and so what is said of it, depends on the machine.
beforeAll(() => {
  stage().allowWarnings('database connection failed', 'database reading failed', 'database writing failed');
  // What is tidied up a minute after the start may fall into the time without a database.
  stage().allowWarnings('what is out of use could not be deleted');
});

beforeAll(async () => {
  const { db, close } = await openDatabase(postgres.url);
  const settings = createKyselyGuildSettings(db);
  for (const guildId of stage().server.guildIds) await settings.set(guildId, { rate: RATE });
  await close();
});

/** Resolves when the bot asks for more time: "is thinking …". */
function thinking(): Promise<void> {
  return new Promise((resolve) => {
    stage().server.events.on('message', ({ kind }) => {
      if (kind === 'loading') resolve();
    });
  });
}

test('a rate that is slow to be written is put off, and confirmed once it is written', async () => {
  const admin = stage().sitDown({ permissions: 'admin' });
  // Read before, so that what is held is the write.
  await admin.run('/settings view');
  const writing = postgres.hold();
  const deferred = thinking();

  const confirmation = admin.run('/settings rate', { rate: '$0.23' });
  await writing.reached;
  await deferred;
  expect((await stage().sitDown().type('/roi', 'gpu', '4090')).length, 'choices meanwhile').toBeGreaterThan(0);
  writing.release();

  const confirmed = await confirmation;
  expect(textOf(confirmed)).toContain('Electricity is now 0.23 USD/kWh');
  expect(confirmed).toMatchObject({ visibility: 'private', loading: false, deferredForMs: expect.any(Number) });
  expect(textOf(await stage().sitDown().run('/roi', ON_VAST))).toContain('0.23 USD/kWh, this server’s');
});

test('a rate that is too slow to be read is given up, and the answer says so', async () => {
  const [, guildId = null] = stage().server.guildIds;
  const reading = postgres.hold();

  const answer = await stage().sitDown({ guildId }).run('/roi', ON_VAST);
  reading.release();

  expect(textOf(answer)).toContain('RTX 4090 on Vast.ai');
  expect(textOf(answer)).toContain('This server’s own rate could not be read just now.');
  expect(answer).toMatchObject({ visibility: 'public', loading: false, deferredForMs: expect.any(Number) });
  await stage().bot.whenLogged('database reading failed');
});

test('a connection that breaks in the middle of a question costs that answer the rate, and no other', async () => {
  const [, , guildId = null] = stage().server.guildIds;
  const breaking = postgres.breakConnections();
  const answer = await stage().sitDown({ guildId }).run('/roi', ON_VAST);
  breaking.end();

  expect(textOf(answer)).toContain('This server’s own rate could not be read just now.');
  expect(textOf(await stage().sitDown({ guildId }).run('/roi', ON_VAST))).toContain('0.21 USD/kWh, this server’s');
});

test('a database that goes away is missed by nobody but the settings', async () => {
  const [, , , guildId = null] = stage().server.guildIds;
  const lost = stage().bot.whenLogged('database connection failed');
  await postgres.goAway();
  await lost;

  const answer = await stage().sitDown({ guildId }).run('/roi', ON_VAST);
  const refused = await stage().sitDown({ guildId, permissions: 'admin' }).run('/settings rate', { rate: '$0.24' });

  expect(textOf(answer)).toContain('RTX 4090 on Vast.ai');
  expect(textOf(answer)).toContain('This server’s own rate could not be read just now.');
  expect(refused.content).toBe('This server’s settings can’t be reached just now. Try again in a minute.');
  expect(JSON.stringify(stage().bot.log), 'the password of the database').not.toContain('hunter2');
});

test('once it is back, settings are read and written as before', async () => {
  const [, , , guildId = null] = stage().server.guildIds;
  await postgres.comeBack();

  const confirmed = await stage().sitDown({ guildId, permissions: 'admin' }).run('/settings rate', { rate: '$0.24' });

  expect(textOf(confirmed)).toContain('Electricity is now 0.24 USD/kWh');
  expect(textOf(await stage().sitDown({ guildId }).run('/roi', ON_VAST))).toContain('0.24 USD/kWh, this server’s');
});
