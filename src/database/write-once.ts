import type { Kysely, Transaction } from 'kysely';
import { AlreadyWritten } from '../errors.ts';
import type { DatabaseSchema } from './database.ts';

/** In the transaction that there is, or in one of its own. */
export function inTransaction<Result>(
  db: Kysely<DatabaseSchema>,
  work: (transaction: Transaction<DatabaseSchema>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db as Transaction<DatabaseSchema>) : db.transaction().execute(work);
}

export interface Writing {
  readonly db: Kysely<DatabaseSchema>;
  /** Discord snowflake. */
  readonly interactionId: string;
  readonly at: Date;
}

/**
 * Writes what an interaction asks for, together with the note that it is written, so that it is written once however
 * often and to however many processes the interaction is delivered. What fails leaves no note.
 * @throws {AlreadyWritten} when it was written before
 */
export function writeOnce<Result>(
  { db, interactionId, at }: Writing,
  write: (transaction: Transaction<DatabaseSchema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    // Whoever brings the same note at the same moment waits here for the end of the other's transaction.
    const { numInsertedOrUpdatedRows: noted } = await transaction
      .insertInto('written_interactions')
      .values({ interaction_id: interactionId, written_at: at.toISOString() })
      .onConflict((conflict) => conflict.column('interaction_id').doNothing())
      .executeTakeFirstOrThrow();
    if (noted === 0n) throw new AlreadyWritten('This interaction was delivered before, and written then.');
    return write(transaction);
  });
}

/** Forgets the notes of before: Discord's token for an interaction is worth nothing after 15 minutes. */
export async function forgetWritten(db: Kysely<DatabaseSchema>, before: Date): Promise<void> {
  await db.deleteFrom('written_interactions').where('written_at', '<', before.toISOString()).execute();
}
