import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

export interface SqliteStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface SqliteResult {
  readonly rows: readonly unknown[];
  /** Undefined where the statement gives rows. */
  readonly changes: number | bigint | undefined;
}

/** `reader` refuses to write. */
export type SqliteRole = 'writer' | 'reader';

/** One connection. Its methods wait for the disk, and for other processes: it belongs where nobody waits for it. */
export interface SqliteSession {
  /** Waits at most so long for a lock that another process holds; then it throws, and nothing has changed. */
  run(statement: SqliteStatement, lockPatienceMs: number): SqliteResult;
  close(): void;
}

const OPENING_PATIENCE_MS = 5_000;
const MAX_PREPARED = 100;

/** @param path may be `:memory:` */
export function openSqliteSession(path: string, role: SqliteRole): SqliteSession {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: OPENING_PATIENCE_MS });
  if (role === 'reader') database.exec('pragma query_only = on;');
  // FULL, because under WAL the default NORMAL may lose the last commits when the power fails.
  else database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  let patienceMs = OPENING_PATIENCE_MS;
  // Preparing costs more than reading the one row that most statements are about.
  const prepared = new Map<string, StatementSync>();

  function preparedFor(sql: string): StatementSync {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  function waitForLocks(ms: number): void {
    const wholeMs = Math.max(0, Math.round(ms));
    if (wholeMs === patienceMs) return;
    database.exec(`pragma busy_timeout = ${wholeMs}`);
    patienceMs = wholeMs;
  }

  return {
    run({ sql, parameters }, lockPatienceMs) {
      waitForLocks(lockPatienceMs);
      const statement = preparedFor(sql);
      // What else might be handed over, node:sqlite refuses with a TypeError.
      const values = parameters as readonly SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values), changes: undefined };
      return { rows: [], changes: statement.run(...values).changes };
    },
    close: () => database.close(),
  };
}
