import { SelectQueryNode, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { DatabaseError } from '../errors.ts';
import { startTimer, withinMs } from '../timer.ts';
import { UNWATCHED, watched } from './statement-watch.ts';
import type { StatementWatch } from './statement-watch.ts';
import { openInMemory, SqliteError, startSqliteThread } from './sqlite-thread.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import type { SqliteResult, SqliteStatement } from './sqlite-session.ts';
import { createTurns, NoTurnError } from './turns.ts';
import type { Turn, Turns } from './turns.ts';

/** SQLITE_BUSY, LOCKED, READONLY, FULL and CANTOPEN, https://sqlite.org/rescode.html: nothing of a statement was done. */
const NOT_DONE_CODES: ReadonlySet<number> = new Set([5, 6, 8, 13, 14]);
const PRIMARY_CODE_BITS = 0xff;

export interface WaitedForDialect extends Dialect {
  /** How many wait for their turn. */
  waiting(): number;
}

/**
 * Kysely's SQLite over Node's own, so that nothing native is built. `path` may be `:memory:`.
 *
 * A file is read and written in two threads, so that neither the disk nor a lock of another process holds up the bot,
 * nor writes its reads. Writes take turns here, in the bot's thread: one that has waited too long is not made later.
 * Once it has begun its end is waited for, however slow the disk, so that what is told of it is true.
 */
export function createNodeSqliteDialect(path: string, patienceMs: number, watch = UNWATCHED): WaitedForDialect {
  const writing = createTurns();
  return {
    waiting: () => writing.waiting(),
    createDriver: () => createDriver(path, writing, patienceMs, watch),
    createAdapter: () => new NodeSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class NodeSqliteAdapter extends SqliteAdapter {
  /** Any number of them share the two that there are, and take turns at the one that writes. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  // SQLite rolls back DDL like anything else; Kysely leaves that unused.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

interface Threads {
  readonly reader: SqliteThread;
  readonly writer: SqliteThread;
  readonly writing: Turns;
}

interface SqliteConnection extends DatabaseConnection {
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Kysely hands back the connections that it was given. */
function own(connection: DatabaseConnection): SqliteConnection {
  return connection as SqliteConnection;
}

function createDriver(path: string, writing: Turns, patienceMs: number, watch: StatementWatch): Driver {
  let threads: Threads | undefined;
  return {
    async init() {
      threads = await openThreads(path, writing);
    },
    async acquireConnection() {
      if (threads === undefined) throw new Error('The database is not open.');
      return createConnection(threads, patienceMs, watch);
    },
    beginTransaction: (connection) => own(connection).begin(),
    commitTransaction: (connection) => own(connection).commit(),
    rollbackTransaction: (connection) => own(connection).rollback(),
    async releaseConnection() {
      // A transaction has ended by now, and there is nothing else to hand back.
    },
    async destroy() {
      // The last one to close leaves everything in the file itself, and no other beside it.
      if (threads?.reader !== threads?.writer) await threads?.reader.close();
      await threads?.writer.close();
    },
  };
}

async function openThreads(path: string, writing: Turns): Promise<Threads> {
  if (path === ':memory:') {
    const both = openInMemory();
    return { reader: both, writer: both, writing };
  }
  const opening = [startSqliteThread(path, 'reader'), startSqliteThread(path, 'writer')] as const;
  try {
    const [reader, writer] = await Promise.all(opening);
    return { reader, writer, writing };
  } catch (error) {
    const outcomes = await Promise.allSettled(opening);
    await Promise.all(outcomes.map(async (outcome) => outcome.status === 'fulfilled' && (await outcome.value.close())));
    throw error;
  }
}

function createConnection(
  { reader, writer, writing }: Threads,
  patienceMs: number,
  watch: StatementWatch,
): SqliteConnection {
  let transaction: Turn | undefined;

  async function read(statement: SqliteStatement): Promise<SqliteResult> {
    const result = await withinMs(patienceMs, reader.run(statement, patienceMs), startTimer);
    if (result !== undefined) return result;
    throw new DatabaseError('The database file was not read in time.', 'nothing-changed');
  }

  async function write(statement: SqliteStatement): Promise<SqliteResult> {
    const turn = await writing.take(patienceMs);
    try {
      return await writer.run(statement, turn.leftMs());
    } finally {
      turn.end();
    }
  }

  function run(statement: SqliteStatement, isReading: boolean): Promise<SqliteResult> {
    if (transaction !== undefined) return writer.run(statement, transaction.leftMs());
    return isReading ? read(statement) : write(statement);
  }

  async function begin(): Promise<void> {
    const turn = await writing.take(patienceMs).catch(rethrow);
    // A deferred transaction that reads before it writes fails at once when another process wrote in between, however
    // long it would wait; an immediate one waits its turn.
    try {
      await writer.run({ sql: 'begin immediate', parameters: [] }, turn.leftMs());
      transaction = turn;
    } catch (error) {
      turn.end();
      rethrow(error);
    }
  }

  function endTransaction(): void {
    transaction?.end();
    transaction = undefined;
  }

  return {
    async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
      const isReading = SelectQueryNode.is(query);
      const kind = isReading && transaction === undefined ? 'reading' : 'writing';
      const { rows, changes } = await watched(watch, kind, () => run({ sql, parameters }, isReading).catch(rethrow));
      const found = rows as Row[];
      return changes === undefined ? { rows: found } : { rows: found, numAffectedRows: BigInt(changes) };
    },
    streamQuery() {
      throw new Error('Rows of SQLite are read at once.');
    },
    begin: () => watched(watch, 'writing', begin),
    async commit() {
      // Kysely rolls back what could not be committed; until then it is still this one's turn.
      await watched(watch, 'writing', () => writer.run({ sql: 'commit', parameters: [] }, patienceMs).catch(rethrow));
      endTransaction();
    },
    async rollback() {
      try {
        await writer.run({ sql: 'rollback', parameters: [] }, patienceMs);
      } catch {
        // Where the disk is full SQLite has rolled back by itself; why it had to is what the caller is told.
      } finally {
        endTransaction();
      }
    },
  };
}

function rethrow(cause: unknown): never {
  const isNotDone =
    cause instanceof NoTurnError ||
    (cause instanceof SqliteError && cause.code !== undefined && NOT_DONE_CODES.has(cause.code & PRIMARY_CODE_BITS));
  if (isNotDone) throw new DatabaseError(cause.message, 'nothing-changed', { cause });
  throw cause;
}
