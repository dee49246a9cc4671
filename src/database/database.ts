import { Kysely, PostgresDialect } from 'kysely';
import type { Dialect } from 'kysely';
import type { Pool } from 'pg';
import { migrate } from './migrations.ts';
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts';

export interface DatabaseSchema {
  guild_settings: {
    /** Discord snowflake. */
    guild_id: string;
    /** JSON. */
    document: string;
  };
  person_settings: {
    /** Discord snowflake. */
    user_id: string;
    /** JSON. */
    document: string;
  };
  person_rigs: {
    /** Discord snowflake. */
    user_id: string;
    /** JSON: all rigs of the person. */
    document: string;
  };
  /** The newest good figure per subject and source. */
  market_figures: {
    subject: string;
    source_id: string;
    /** JSON. */
    document: string;
    /** ISO 8601, UTC. */
    observed_at: string;
  };
  /** One figure per subject, source and UTC day. */
  market_days: {
    subject: string;
    source_id: string;
    /** `2026-10-10` */
    day: string;
    /** The median of the day's figures. */
    median: number;
    /** JSON: the day's figures, while more may come; null once the day is over. */
    figures: string | null;
  };
  /** When each source was last asked, by whichever machine. */
  market_turns: {
    source_id: string;
    /** ISO 8601, UTC. */
    taken_at: string;
  };
}

export interface Database {
  readonly db: Kysely<DatabaseSchema>;
  /** Whether bots on other machines may use it too. */
  readonly isShared: boolean;
  close(): Promise<void>;
}

export interface DatabaseEvents {
  /** An idle connection to the server broke. Nothing is lost: the next query opens another. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens the database that the URL names (`sqlite:PATH`, `sqlite::memory:` or `postgres://…`) and brings it up to date.
 * @throws {Error} saying what is wrong, never with the URL of a server in it: that holds a password.
 */
export async function openDatabase(url: string, events: DatabaseEvents = {}): Promise<Database> {
  const db = new Kysely<DatabaseSchema>({ dialect: dialectFor(url, events) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database cannot be used: ${reason}`, { cause: error });
  }
  return { db, isShared: !url.startsWith('sqlite:'), close: () => db.destroy() };
}

function dialectFor(url: string, events: DatabaseEvents): Dialect {
  if (url.startsWith('sqlite:')) return createNodeSqliteDialect(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:/.test(url)) {
    return new PostgresDialect({ pool: () => openPool(url, events) });
  }
  throw new Error('The database is named as sqlite:PATH, sqlite::memory: or postgres://…');
}

async function openPool(url: string, { onConnectionLost }: DatabaseEvents): Promise<Pool> {
  // Loaded only where there is a server to talk to.
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  // Without a listener the pool's error event would end the process.
  pool.on('error', (error) => onConnectionLost?.(error));
  // The pool does not listen to a connection that is in use; its loss is told by the query that fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
