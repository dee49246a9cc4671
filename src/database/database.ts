import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Generated } from 'kysely';
import { migrate } from './migrations.ts';
import { faultOfDatabaseUrl } from './database-url.ts';
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { WaitedForDialect } from './node-sqlite-dialect.ts';
import { StartError } from '../errors.ts';
import { openPostgresPool } from './postgres-pool.ts';
import type { Patience } from './postgres-pool.ts';
import { UNWATCHED } from './statement-watch.ts';
import type { StatementWatch } from './statement-watch.ts';
import { whyNotOpened } from './why-not-opened.ts';

export interface DatabaseSchema {
  guild_settings: {
    /** Discord snowflake. */
    guild_id: string;
    /** JSON. */
    document: string;
    /** A day of about the last use, `2026-10-10`; null until it is noted. */
    used_on: Generated<string | null>;
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
  /** When each source was last asked, by whichever machine; and when other work was last done that all of them share. */
  market_turns: {
    source_id: string;
    /** ISO 8601, UTC. */
    taken_at: string;
    /** ISO 8601, UTC: whoever took it is at it until then, and longer if it says so in time; null once it has ended. */
    held_until: Generated<string | null>;
  };
  /** Interactions whose write has been made: delivered again, they write nothing. */
  written_interactions: {
    /** Discord snowflake. */
    interaction_id: string;
    /** ISO 8601, UTC. */
    written_at: string;
  };
}

export interface Database {
  readonly db: Kysely<DatabaseSchema>;
  /** Whether bots on other machines may use it too. */
  readonly isShared: boolean;
  /** The same to whoever uses it: a server's own clock. */
  readonly now: () => Promise<Date>;
  /** How many questions and writes wait for their turn. */
  waiting(): number;
  close(): Promise<void>;
}

/** Who writes is answered within 3 seconds that it could not be done; who reads waits less than that anyway. */
const SQLITE_PATIENCE_MS = { brief: 2_500, patient: 60_000 } as const satisfies Record<Patience, number>;

export interface DatabaseOptions {
  /** `brief`, the default, is for questions of people who wait; `patient` for whoever moves whole tables. */
  readonly patience?: Patience;
  readonly watch?: StatementWatch;
}

/**
 * Opens the database that the URL names (`sqlite:PATH`, `sqlite::memory:` or `postgres://…`) and brings it up to date.
 * @throws {StartError} saying what is wrong and the way out, never with the URL of a server in it: that holds a password.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const fault = faultOfDatabaseUrl(url);
  if (fault !== undefined) throw new StartError(`The database must be ${fault}.`);
  const dialect = dialectFor(url, options);
  const db = new Kysely<DatabaseSchema>({ dialect });
  try {
    await bringUpToDate(url, db);
  } catch (cause) {
    await db.destroy();
    throw new StartError(whyNotOpened(url, cause), { cause });
  }
  const isShared = !isSqlite(url);
  return {
    db,
    isShared,
    now: async () => (isShared ? serverNow(db) : new Date()),
    waiting: () => dialect.waiting(),
    close: () => db.destroy(),
  };
}

/** On a server with more patience than for a person's question: others may be at it, and tables may be large. */
async function bringUpToDate(url: string, db: Kysely<DatabaseSchema>): Promise<void> {
  if (isSqlite(url)) return migrate(db);
  const patient = new Kysely<DatabaseSchema>({ dialect: dialectFor(url, { patience: 'patient' }) });
  try {
    await migrate(patient);
  } finally {
    await patient.destroy();
  }
}

async function serverNow(db: Kysely<DatabaseSchema>): Promise<Date> {
  const asked = sql<{ ms: number }>`select (extract(epoch from clock_timestamp()) * 1000)::double precision as ms`;
  const { rows } = await asked.execute(db);
  return new Date(rows[0]?.ms ?? Number.NaN);
}

function isSqlite(url: string): boolean {
  return url.startsWith('sqlite:');
}

function dialectFor(url: string, { patience = 'brief', watch = UNWATCHED }: DatabaseOptions): WaitedForDialect {
  if (isSqlite(url)) return createNodeSqliteDialect(url.slice('sqlite:'.length), SQLITE_PATIENCE_MS[patience], watch);
  let pool: Awaited<ReturnType<typeof openPostgresPool>> | undefined;
  const dialect = new PostgresDialect({ pool: async () => (pool = await openPostgresPool(url, patience, watch)) });
  return Object.assign(dialect, { waiting: () => pool?.waiting() ?? 0 });
}
