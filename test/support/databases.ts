import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { Client } from 'pg';
import { openDatabase } from '../../src/database/database.ts';
import type { Database, DatabaseSchema } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrations.ts';

/** A directory of its own that is gone when it is disposed of. */
export function temporaryDirectory(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'rigwise-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

async function openSqliteFile(): Promise<Database> {
  const directory = temporaryDirectory();
  const { close, ...database } = await openDatabase(`sqlite:${join(directory.path, 'rigwise.db')}`);
  return {
    ...database,
    async close() {
      await close();
      directory[Symbol.dispose]();
    },
  };
}

async function openPGlite(): Promise<Database> {
  const db = new Kysely<DatabaseSchema>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  await migrate(db);
  return { db, isShared: true, close: () => db.destroy() };
}

/** A database of its own on that server, so that test files running at the same time stay apart. */
async function openOnServer(serverUrl: string): Promise<Database> {
  const name = `rigwise_${randomUUID().replaceAll('-', '')}`;
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  const { close, ...database } = await openDatabase(url.href);
  return {
    ...database,
    async close() {
      await close();
      await server.query(`drop database ${name}`);
      await server.end();
    },
  };
}

/** A Postgres server to run the contracts on as well, such as a service container; the user may create databases there. */
const serverUrl = process.env['TEST_POSTGRES_URL'];

/** Every database that settings are kept in. */
export const DATABASES: readonly { readonly name: string; readonly open: () => Promise<Database> }[] = [
  { name: 'SQLite in memory', open: () => openDatabase('sqlite::memory:') },
  { name: 'SQLite in a file', open: openSqliteFile },
  { name: "Postgres' dialect on PGlite", open: openPGlite },
  ...(serverUrl === undefined ? [] : [{ name: 'a Postgres server', open: () => openOnServer(serverUrl) }]),
];
