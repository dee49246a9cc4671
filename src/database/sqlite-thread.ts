import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { openSqliteSession } from './sqlite-session.ts';
import type { SqliteResult, SqliteRole, SqliteStatement } from './sqlite-session.ts';
import type { FromWorker, Job, Outcome, ToWorker, WorkerStart } from './sqlite-worker.ts';

/** SQLite itself refused, or another process kept the file. `code` is SQLite's, https://sqlite.org/rescode.html. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: number | undefined;

  constructor(message: string, code: number | undefined) {
    super(message);
    this.code = code;
  }
}

/** A connection that is waited for without keeping anything else waiting. */
export interface SqliteThread {
  /** In the order in which they are asked. */
  run(statement: SqliteStatement, lockPatienceMs: number): Promise<SqliteResult>;
  close(): Promise<void>;
}

/** Most of what a thread costs is the room for what soon is garbage: its work is short. */
const YOUNG_GENERATION_MB = 2;

/**
 * Opens the file in a thread of its own, where waiting for the disk and for other processes' locks holds up nobody else.
 * @throws {SqliteError} when it cannot be opened
 */
export async function startSqliteThread(path: string, role: SqliteRole): Promise<SqliteThread> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: { path, role } satisfies WorkerStart,
    // Stripping the types anew would cost each thread 20 MB.
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  // In the order in which they were sent, which is the order of the answers.
  const sent: PromiseWithResolvers<SqliteResult>[] = [];
  let unsent: Job[] = [];

  worker.on('message', (outcomes: FromWorker) => {
    for (const outcome of outcomes) settle(sent.shift(), outcome);
  });

  function answered(): Promise<SqliteResult> {
    const answer = Promise.withResolvers<SqliteResult>();
    sent.push(answer);
    return answer.promise;
  }

  function send(): void {
    const message: ToWorker = unsent;
    unsent = [];
    worker.postMessage(message);
  }

  async function close(): Promise<void> {
    const ended = once(worker, 'exit');
    worker.postMessage('close' satisfies ToWorker);
    await ended;
  }

  try {
    await answered();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    run(statement, lockPatienceMs) {
      // What is asked at the same time goes together: most of the price of a message does not depend on its size.
      if (unsent.length === 0) process.nextTick(send);
      unsent.push({ ...statement, lockPatienceMs });
      return answered();
    },
    close,
  };
}

/** A database in memory has no disk to wait for, and no other process. */
export function openInMemory(): SqliteThread {
  const session = openSqliteSession(':memory:', 'writer');
  return {
    run: async (statement, lockPatienceMs) => session.run(statement, lockPatienceMs),
    close: async () => session.close(),
  };
}

function settle(answer: PromiseWithResolvers<SqliteResult> | undefined, outcome: Outcome): void {
  if (outcome.kind === 'done') answer?.resolve(outcome.result);
  else answer?.reject(new SqliteError(outcome.message, outcome.code));
}
