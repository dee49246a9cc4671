import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { Database } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { databaseOnServer, temporaryDirectory } from '../support/databases.ts';

const ENTRY = fileURLToPath(new URL('../../src/move-data.ts', import.meta.url));
const RATE = { pricePerKwh: 0.31, currency: 'EUR', userId: '9007199254740992001', at: '2026-11-20T10:00:00.000Z' };
/** More than is moved at once. */
const GUILDS = 2_001;

async function moveData(...args: readonly string[]) {
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: {} });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => void child.once('close', resolve)),
  ]);
  return { exitCode, stdout, stderr };
}

async function fill({ db }: Database): Promise<void> {
  const document = JSON.stringify({ rate: RATE });
  for (let first = 0; first < GUILDS; first += 500) {
    const ids = Array.from({ length: Math.min(500, GUILDS - first) }, (_, index) => `${first + index}`);
    await db
      .insertInto('guild_settings')
      .values(ids.map((id) => ({ guild_id: id, document, used_on: id === '7' ? '2026-10-10' : null })))
      .execute();
  }
  await db.insertInto('person_settings').values({ user_id: '1', document: '{"future":"ünï 🦊"}' }).execute();
  await db.insertInto('person_rigs').values({ user_id: '1', document: '{}' }).execute();
  const subject = 'coin-price pearl';
  await db
    .insertInto('market_figures')
    .values({ subject, source_id: 'a', document: '{}', observed_at: '2026-10-10T00:00:00.000Z' })
    .execute();
  await db
    .insertInto('market_days')
    .values([
      { subject, source_id: 'a', day: '2026-10-10', median: 0.1 + 0.2, figures: null },
      { subject, source_id: 'A', day: '2026-10-10', median: 1e-9, figures: '[1e-9]' },
    ])
    .execute();
  await db.insertInto('market_turns').values({ source_id: 'a', taken_at: '2026-10-10T00:00:00.000Z' }).execute();
  await db
    .insertInto('written_interactions')
    .values({ interaction_id: '1', written_at: '2026-10-10T00:00:00.000Z' })
    .execute();
}

function directoryForTest(): string {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  return directory.path;
}

async function filledFile(): Promise<string> {
  const url = `sqlite:${join(directoryForTest(), 'from.db')}`;
  const database = await openDatabase(url);
  await fill(database);
  await database.close();
  return url;
}

describe('everything is moved', () => {
  test.runIf(process.env['TEST_DATABASE_URL'])(
    'from a file to a server, and back into another file',
    async () => {
      const file = await filledFile();
      await using server = await databaseOnServer();
      const back = `sqlite:${join(directoryForTest(), 'back.db')}`;

      const there = await moveData(file, server.url);
      expect(there).toMatchObject({ exitCode: 0, stderr: '' });
      expect(there.stdout).toMatch(/^Everything was moved, counted and compared\. Rows:\n {2}guild_settings: 2001\n/);
      expect(await moveData(server.url, back)).toStrictEqual(there);
      // The same as at first, which a move to where it came from says.
      expect((await moveData(back, file)).stdout).toMatch(/^Everything is there already, and the same\./);

      const database = await openDatabase(back);
      expect(await createKyselyGuildSettings(database.db).get('2000')).toStrictEqual({ rate: RATE });
      const days = await database.db.selectFrom('market_days').select('median').orderBy('source_id').execute();
      expect(days).toEqual([{ median: 1e-9 }, { median: 0.1 + 0.2 }]);
      await database.close();
    },
    120_000,
  );

  test('once: a second time there is nothing to do, and what differs is refused and stays', async () => {
    const file = await filledFile();
    const to = `sqlite:${join(directoryForTest(), 'to.db')}`;
    expect(await moveData(file, to)).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await moveData(file, to)).stdout).toMatch(/^Everything is there already, and the same\./);

    const changed = await openDatabase(to);
    await changed.db.deleteFrom('guild_settings').where('guild_id', '=', '7').execute();
    await changed.close();
    const refused = await moveData(file, to);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^Nothing was moved: [^\n]+ not empty \(rows: 2000 in guild_settings, [^\n]+\n$/);
    const after = await openDatabase(to);
    const { rows } = await after.db
      .selectFrom('guild_settings')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    expect(rows).toBe(2_000);
    await after.close();
  }, 120_000);
});

test.each([
  { args: [], says: /^npm run move-data -- FROM TO\n/ },
  { args: ['sqlite:a.db'], says: /^npm run move-data -- FROM TO\n/ },
  { args: ['sqlite:a.db', 'sqlite:a.db'], says: /^Both are the same database/ },
  {
    args: ['sqlite:/no/such/rigwise.db', 'sqlite::memory:'],
    says: /^There is no database file \/no\/such\/rigwise\.db/,
  },
  { args: ['sqlite::memory:', 'postgres://bot:hunter2@127.0.0.1:1/rigwise'], says: /^No database server listens at / },
])('what cannot be moved is told: $args', async ({ args, says }) => {
  const { exitCode, stdout, stderr } = await moveData(...args);
  expect({ exitCode, stdout }).toStrictEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('hunter2');
});
