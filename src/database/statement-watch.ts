import { DatabaseError } from '../errors.ts';

/** What a statement waits for; a transaction is writing from its beginning to its end. */
export type StatementKind = 'connection' | 'reading' | 'writing';

/** Hears of every statement how it went, and in how many ms. */
export interface StatementWatch {
  done(kind: StatementKind, ms: number): void;
  /** The database did not do it; a statement that is wrong is a bug and no trouble of the database’s. */
  failed(kind: StatementKind, reason: string): void;
}

export const UNWATCHED: StatementWatch = { done: () => undefined, failed: () => undefined };

/** Does it, and tells the watch how it went. */
export async function watched<Result>(
  watch: StatementWatch,
  kind: StatementKind,
  statement: () => Promise<Result>,
): Promise<Result> {
  const startedMs = performance.now();
  try {
    const result = await statement();
    watch.done(kind, performance.now() - startedMs);
    return result;
  } catch (error) {
    if (error instanceof DatabaseError) watch.failed(kind, error.message);
    throw error;
  }
}
