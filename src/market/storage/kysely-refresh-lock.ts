import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../../database/database.ts';
import { bindingTurns } from './refresh-lock.ts';
import type { RefreshLock } from './refresh-lock.ts';

/**
 * Turns of several bots that share a database: a row says when a source's last one was taken, and of all who find it long enough ago
 * one takes the next. It outlives a restart, so that a bot that is restarted every few minutes asks no more often than
 * one that is not; and it needs no connection of its own, which a pooler between here and Postgres could share out.
 */
export function createKyselyRefreshLock({
  db,
  now,
}: {
  readonly db: Kysely<DatabaseSchema>;
  readonly now: () => Date;
}): RefreshLock {
  return {
    async tryRun({ sourceId, leastMs }, work) {
      const nowMs = now().getTime();
      const { afterMs, untilMs } = bindingTurns({ nowMs, leastMs });
      const taken = await db
        .insertInto('market_turns')
        .values({ source_id: sourceId, taken_at: iso(nowMs) })
        .onConflict((conflict) =>
          conflict
            .column('source_id')
            .doUpdateSet((row) => ({ taken_at: row.ref('excluded.taken_at') }))
            .where((row) =>
              row.or([
                row('market_turns.taken_at', '<=', iso(afterMs)),
                row('market_turns.taken_at', '>', iso(untilMs)),
              ]),
            ),
        )
        .returning('source_id')
        .executeTakeFirst();
      if (taken === undefined) return false;
      await work();
      return true;
    },
  };
}

/** Of one length, so that earlier ones sort first as text. */
function iso(unixMs: number): string {
  return new Date(unixMs).toISOString();
}
