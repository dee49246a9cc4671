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
  return { db, isShared: true, now: async () => new Date(), waiting: () => 0, close: () => db.destroy() };
}

/** So that test files running at the same time stay apart. */
async function createDatabase(onServer: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `rigwise_${randomUUID().replaceAll('-', '')}`;
  const server = new Client({ connectionString: onServer });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(onServer);
  url.pathname = name;
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}

async function openOnServer(onServer: string): Promise<Database> {
  const created = await createDatabase(onServer);
  const { close, ...database } = await openDatabase(created.url);
  return {
    ...database,
    async close() {
      await close();
      await created[Symbol.asyncDispose]();
    },
  };
}

/** A database of its own on the server, for a test that needs a real one. */
export async function databaseOnServer(): Promise<AsyncDisposable & { readonly url: string }> {
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL names no Postgres server.');
  return createDatabase(serverUrl);
}

/** A Postgres server to run the contracts on as well, such as a service container; the user may create databases there. */
const serverUrl = process.env['TEST_DATABASE_URL'];

/** Every database that settings are kept in. */
export const DATABASES: readonly { readonly name: string; readonly open: () => Promise<Database> }[] = [
  { name: 'SQLite in memory', open: () => openDatabase('sqlite::memory:') },
  { name: 'SQLite in a file', open: openSqliteFile },
  { name: "Postgres' dialect on PGlite", open: openPGlite },
  ...(serverUrl === undefined ? [] : [{ name: 'a Postgres server', open: () => openOnServer(serverUrl) }]),
];
