import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, SqliteDatabase, SqliteStatement } from 'kysely';

const BUSY_TIMEOUT_MS = 5_000;
const MAX_PREPARED = 100;

/** Kysely's SQLite over Node's own, so that nothing native is built. `path` may be `:memory:`. */
export function createNodeSqliteDialect(path: string): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver({ database: async () => openSqlite(path) }),
    createAdapter: () => new NodeSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class NodeSqliteDriver extends SqliteDriver {
  // A deferred transaction that reads before it writes fails at once when another process wrote in between, however
  // long the busy timeout is; an immediate one waits its turn.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class NodeSqliteAdapter extends SqliteAdapter {
  // SQLite rolls back DDL like anything else; Kysely leaves that unused.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS });
  // FULL, because under WAL the default NORMAL may lose the last commits when the power fails.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  // Preparing costs more than reading the one row that most statements are about.
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      let statement = prepared.get(sql);
      if (statement === undefined) {
        if (prepared.size >= MAX_PREPARED) prepared.clear();
        statement = toKyselyStatement(database, sql);
        prepared.set(sql, statement);
      }
      return statement;
    },
  };
}

function toKyselyStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...sqliteValues(parameters)),
    run: (parameters) => statement.run(...sqliteValues(parameters)),
    // A statement that is still being walked through must not be started again by the next one who asks the same.
    iterate: (parameters) => database.prepare(sql).iterate(...sqliteValues(parameters)),
  };
}

/** What else Kysely might hand over, node:sqlite refuses with a TypeError. */
function sqliteValues(parameters: readonly unknown[]): readonly SQLInputValue[] {
  return parameters as readonly SQLInputValue[];
}
