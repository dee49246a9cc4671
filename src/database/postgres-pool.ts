import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { DatabaseError } from '../errors.ts';
import { watched } from './statement-watch.ts';
import type { StatementWatch } from './statement-watch.ts';

const MAX_CONNECTIONS = 10;

const CONNECT_MS = 2_000;

/** How long is waited for what, ms. The server gives up before the client does, so that it is known what became of it. */
const WAITS = {
  // Who writes is answered within 3 seconds.
  brief: { lock_timeout: 1_500, statement_timeout: 2_000, query_timeout: 2_800 },
  patient: { lock_timeout: 50_000, statement_timeout: 60_000, query_timeout: 70_000 },
} as const;

export type Patience = keyof typeof WAITS;

/** A bot that went away in the middle of a transaction must not keep its locks. */
const IDLE_TRANSACTION_MS = 10_000;

/**
 * What the server says of a statement that it ended, of which nothing was done: cancelled or timed out, no lock, a
 * deadlock, a conflict, read-only, no room or too many connections.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_DONE_CODES = /^(57014|55P03|40...|25006|53...)$/;
const IS_READING = /^\s*select\b/i;
/** The server is being shut down, or has just been started. */
const GOING_AWAY_CODES = /^57P0[1-5]$/;

interface CountedPool extends PostgresPool {
  /** How many wait for a connection. */
  waiting(): number;
}

/** Connections to a server; one whose answer did not come is never used again. */
export async function openPostgresPool(url: string, patience: Patience, watch: StatementWatch): Promise<CountedPool> {
  // Loaded only where there is a server to talk to.
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: withLibpqTls(url),
    fallback_application_name: 'rigwise',
    keepAlive: true,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    ...WAITS[patience],
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
  });
  // An idle connection broke. Nothing is lost: the next query opens another.
  pool.on('error', (error) => watch.failed('connection', error.message));
  // The pool does not listen to a connection that is in use; its loss is told by the query that fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  async function connect(): Promise<PostgresPoolClient> {
    try {
      return droppedWhenBroken(await pool.connect(), watch);
    } catch (cause) {
      throw new DatabaseError(`no connection: ${messageOf(cause)}`, 'nothing-changed', { cause });
    }
  }

  return {
    options: pool.options,
    waiting: () => pool.waitingCount,
    end: () => pool.end(),
    connect: () => watched(watch, 'connection', connect),
  };
}

/** `sslmode` means what it means to every other client of Postgres. */
function withLibpqTls(url: string): string {
  const parsed = new URL(url);
  if (parsed.searchParams.has('sslmode') && !parsed.searchParams.has('uselibpqcompat')) {
    parsed.searchParams.set('uselibpqcompat', 'true');
  }
  return parsed.href;
}

function droppedWhenBroken(client: PoolClient, watch: StatementWatch): PostgresPoolClient {
  let isBroken = false;
  let isInTransaction = false;

  async function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    if (sql === 'begin') isInTransaction = true;
    // Until the commit, nothing that a transaction does is there.
    const mayHaveChanged = isInTransaction ? sql === 'commit' : !IS_READING.test(sql);
    try {
      return (await client.query(sql, [...parameters])) as unknown as PostgresQueryResult<Row>;
    } catch (cause) {
      const code = codeOf(cause);
      if (code === undefined || GOING_AWAY_CODES.test(code)) {
        isBroken = true;
        throw new DatabaseError(messageOf(cause), mayHaveChanged ? 'unknown' : 'nothing-changed', { cause });
      }
      if (NOT_DONE_CODES.test(code)) throw new DatabaseError(messageOf(cause), 'nothing-changed', { cause });
      throw cause;
    }
  }

  function watchedQuery<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const isReading = !isInTransaction && IS_READING.test(sql);
    return watched(watch, isReading ? 'reading' : 'writing', () => query<Row>(sql, parameters));
  }

  return {
    query: watchedQuery as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || isBroken),
  };
}

/** Postgres' own code; undefined for what the server never said, such as that the connection broke. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
