import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import type { Database } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyRigs } from '../../src/settings/kysely-rigs.ts';
import { temporaryDirectory } from '../support/databases.ts';

const WRITER = fileURLToPath(new URL('../support/write-guilds.ts', import.meta.url));

/** Lines that were printed whole; `onLine` is called after each. */
async function printedLines(child: ChildProcess, onLine: (lines: number) => void = () => {}): Promise<string[]> {
  const lines: string[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) onLine(lines.push(line));
  });
  await once(child, 'close');
  return lines;
}

function startWriter(url: string, ...rest: string[]): ChildProcess {
  return spawn(process.execPath, [WRITER, url, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function pragma(database: Database, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.db);
  return Object.values(rows[0] ?? {})[0];
}

test('kill -9 in the middle of writing loses nothing that was confirmed', async () => {
  using directory = temporaryDirectory();
  const url = `sqlite:${join(directory.path, 'rigwise.db')}`;
  const writer = startWriter(url);
  const confirmed = await printedLines(writer, (lines) => {
    if (lines === 200) writer.kill('SIGKILL');
  });
  expect(writer.signalCode).toBe('SIGKILL');
  expect(confirmed.length).toBeGreaterThanOrEqual(200);

  const database = await openDatabase(url);
  expect(await pragma(database, 'integrity_check')).toBe('ok');
  const store = createKyselyGuildSettings(database.db);
  const read = await Promise.all(confirmed.map(async (id) => (await store.get(id)).rate?.pricePerKwh));
  expect(read).toStrictEqual(confirmed.map((id) => Number(id) / 1000));
  await database.close();
});

test('several processes start on the same new file and write to it at once', async () => {
  using directory = temporaryDirectory();
  const url = `sqlite:${join(directory.path, 'rigwise.db')}`;
  const writers = Array.from({ length: 3 }, () => startWriter(url, '20'));
  const printed = await Promise.all(writers.map((writer) => printedLines(writer)));
  expect(printed.map((lines) => lines.length)).toStrictEqual([20, 20, 20]);
  expect(writers.map(({ exitCode }) => exitCode)).toStrictEqual([0, 0, 0]);
});

test('a restart keeps what was set', async () => {
  using directory = temporaryDirectory();
  const url = `sqlite:${join(directory.path, 'rigwise.db')}`;
  const rate = { pricePerKwh: 0.31, currency: 'EUR' };
  const serverRate = { ...rate, userId: '1', at: '2026-11-20T10:00:00Z' };
  const personRate = { ...rate, setAt: '2026-11-20T10:00:00Z' };
  const rig = { name: 'Shed', parts: [{ gpuId: 'nvidia-rtx-4090', count: 2 }] };

  const before = await openDatabase(url);
  await createKyselyGuildSettings(before.db).set('1', { rate: serverRate });
  await createKyselyPersonSettings(before.db).set('1', { rate: personRate });
  await createKyselyRigs(before.db).save('1', rig);
  await before.close();

  const after = await openDatabase(url);
  expect(await createKyselyGuildSettings(after.db).get('1')).toStrictEqual({ rate: serverRate });
  expect(await createKyselyPersonSettings(after.db).get('1')).toStrictEqual({ rate: personRate });
  expect(await createKyselyRigs(after.db).list('1')).toStrictEqual([rig]);
  await after.close();
});

test('a file is written through to the disk at each commit, beside its readers', async () => {
  using directory = temporaryDirectory();
  const database = await openDatabase(`sqlite:${join(directory.path, 'rigwise.db')}`);
  const FULL = 2;
  expect(await pragma(database, 'synchronous')).toBe(FULL);
  expect(await pragma(database, 'journal_mode')).toBe('wal');
  expect(await pragma(database, 'foreign_keys')).toBe(1);
  await database.close();
});

test('a transaction keeps other writers out from its beginning, not from its first write', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'rigwise.db');
  const database = await openDatabase(`sqlite:${path}`);
  using other = new DatabaseSync(path, { timeout: 0 });
  const write = () => other.exec("insert into guild_settings (guild_id, document) values ('1', '{}')");
  await database.db.transaction().execute(async () => {
    expect(write).toThrow('database is locked');
  });
  expect(write).not.toThrow();
  await database.close();
});
