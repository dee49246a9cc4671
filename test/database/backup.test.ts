import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { databaseOnServer, temporaryDirectory } from '../support/databases.ts';

const run = promisify(execFile);
const RATE = { pricePerKwh: 0.31, currency: 'EUR', userId: '9007199254740992001', at: '2026-11-20T10:00:00.000Z' };

test('a file is backed up while it is in use, and what was set by then is there after it is put back', async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const file = join(directory.path, 'rigwise.db');
  const backup = join(directory.path, 'backup.db');
  const running = await openDatabase(`sqlite:${file}`);
  await createKyselyGuildSettings(running.db).set('1', { rate: RATE });
  {
    using other = new DatabaseSync(file);
    other.exec(`vacuum into '${backup}'`);
  }
  await createKyselyGuildSettings(running.db).set('2', { rate: RATE });
  await running.close();
  rmSync(file);

  const restored = await openDatabase(`sqlite:${backup}`);
  const settings = createKyselyGuildSettings(restored.db);
  expect([await settings.get('1'), await settings.get('2')]).toStrictEqual([{ rate: RATE }, {}]);
  await settings.set('3', { rate: RATE });
  await restored.close();
});

const hasServer = Boolean(process.env['TEST_DATABASE_URL']);

test.runIf(hasServer)('a server is backed up while it is in use, and restored into an empty database', async () => {
  await using before = await databaseOnServer();
  await using after = await databaseOnServer();
  using directory = temporaryDirectory();
  const dump = join(directory.path, 'rigwise.dump');
  const running = await openDatabase(before.url);
  await createKyselyGuildSettings(running.db).set('1', { rate: RATE });
  await run('pg_dump', ['--format=custom', `--file=${dump}`, before.url]);
  await createKyselyGuildSettings(running.db).set('2', { rate: RATE });
  await running.close();

  await run('pg_restore', ['--no-owner', `--dbname=${after.url}`, dump]);

  const restored = await openDatabase(after.url);
  const settings = createKyselyGuildSettings(restored.db);
  expect([await settings.get('1'), await settings.get('2')]).toStrictEqual([{ rate: RATE }, {}]);
  await settings.set('3', { rate: RATE });
  await restored.close();
});
