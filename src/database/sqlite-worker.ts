import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteSession } from './sqlite-session.ts';
import type { SqliteResult, SqliteRole, SqliteSession, SqliteStatement } from './sqlite-session.ts';

export interface WorkerStart {
  readonly path: string;
  readonly role: SqliteRole;
}

export interface Job extends SqliteStatement {
  readonly lockPatienceMs: number;
}

/** To the worker: jobs in the order in which they are done, or the end. */
export type ToWorker = readonly Job[] | 'close';

export type Outcome =
  | { readonly kind: 'done'; readonly result: SqliteResult }
  /** `code` is SQLite's own; undefined for what SQLite was not even asked. */
  | { readonly kind: 'failed'; readonly message: string; readonly code: number | undefined };

/** From the worker: how opening went, then an outcome per job of each message. */
export type FromWorker = readonly Outcome[];

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker.');
const { path, role } = workerData as WorkerStart;

function attempt(work: () => SqliteResult): Outcome {
  try {
    return { kind: 'done', result: work() };
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error), code };
  }
}

let session: SqliteSession | undefined;
const opened = attempt(() => {
  session = openSqliteSession(path, role);
  return { rows: [], changes: undefined };
});
port.postMessage([opened] satisfies FromWorker);

port.on('message', (message: ToWorker) => {
  if (message === 'close') {
    session?.close();
    port.close();
    return;
  }
  const outcomes = message.map((job) =>
    attempt(() => {
      if (session === undefined) throw new Error('The database is not open.');
      return session.run(job, job.lockPatienceMs);
    }),
  );
  port.postMessage(outcomes satisfies FromWorker);
});
