import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../../database/database.ts';
import { SECOND_MS } from '../../durations.ts';
import type { StartTimer } from '../../timer.ts';
import { bindingTurns, msUntilTurn } from './refresh-lock.ts';
import type { RefreshLock } from './refresh-lock.ts';

/** Who is killed while at it is at it no more after so long. */
const HELD_MS = 15 * SECOND_MS;
/** Twice it may fail to say so. */
const RENEWED_EVERY_MS = 5 * SECOND_MS;
/** With what is above, the work of one who was killed is taken on within 20 seconds. */
const LOOK_AGAIN_MS = 5 * SECOND_MS;

interface RefreshLockParts {
  readonly db: Kysely<DatabaseSchema>;
  /** The same for all who share the database: its own. */
  readonly now: () => Date | Promise<Date>;
  readonly startTimer: StartTimer;
}

/**
 * Turns of several bots that share a database: a row says when a source's last one was taken and, while somebody is at it, until when
 * they are. Of all who find it long enough ago one takes the next. It outlives a restart, so that a bot that is restarted
 * every few minutes asks no more often than one that is not; and it needs no connection of its own, which a pooler between
 * here and Postgres could share out.
 */
export function createKyselyRefreshLock({ db, now, startTimer }: RefreshLockParts): RefreshLock {
  async function take(sourceId: string, nowMs: number, leastMs: number): Promise<boolean> {
    const { afterMs, untilMs } = bindingTurns({ nowMs, leastMs });
    const taken = await db
      .insertInto('market_turns')
      .values({ source_id: sourceId, taken_at: iso(nowMs), held_until: iso(nowMs + HELD_MS) })
      .onConflict((conflict) =>
        conflict
          .column('source_id')
          .doUpdateSet((row) => ({
            taken_at: row.ref('excluded.taken_at'),
            held_until: row.ref('excluded.held_until'),
          }))
          .where((row) =>
            row.or([
              // Its holder is gone, or had a clock that was wrong.
              row('market_turns.held_until', '<=', iso(nowMs)),
              row('market_turns.held_until', '>', iso(untilMs)),
              row.and([
                row('market_turns.held_until', 'is', null),
                row.or([
                  row('market_turns.taken_at', '<=', iso(afterMs)),
                  row('market_turns.taken_at', '>', iso(untilMs)),
                ]),
              ]),
            ]),
          ),
      )
      .returning('source_id')
      .executeTakeFirst();
    return taken !== undefined;
  }

  async function msToNextTry(sourceId: string, nowMs: number, leastMs: number): Promise<number> {
    const row = await db
      .selectFrom('market_turns')
      .select(['taken_at', 'held_until'])
      .where('source_id', '=', sourceId)
      .executeTakeFirst();
    if (row === undefined || row.held_until !== null) return LOOK_AGAIN_MS;
    return msUntilTurn({ lastMs: Date.parse(row.taken_at), nowMs, leastMs });
  }

  /** Says that the turn taken then is held until then, or has ended; nothing of one that somebody else has taken since. */
  const hold = (sourceId: string, takenMs: number, untilMs: number | undefined) =>
    db
      .updateTable('market_turns')
      .set({ held_until: untilMs === undefined ? null : iso(untilMs) })
      .where('source_id', '=', sourceId)
      .where('taken_at', '=', iso(takenMs))
      .execute();

  async function whileHeld(sourceId: string, takenMs: number, work: () => Promise<void>): Promise<void> {
    let isOver = false;
    let timer = startTimer(RENEWED_EVERY_MS);
    async function renew(): Promise<void> {
      for (;;) {
        await timer.elapsed;
        if (isOver) return;
        // What cannot be said now is said next time; if never, somebody else does the work as well.
        await Promise.allSettled([
          Promise.resolve(now()).then((at) => hold(sourceId, takenMs, at.getTime() + HELD_MS)),
        ]);
        if (isOver) return;
        timer = startTimer(RENEWED_EVERY_MS);
      }
    }
    void renew();
    try {
      await work();
    } finally {
      isOver = true;
      timer.cancel();
      // Where it cannot be said, it is over for the others in a quarter of a minute.
      await Promise.allSettled([hold(sourceId, takenMs, undefined)]);
    }
  }

  return {
    async tryRun({ sourceId, leastMs }, work) {
      const nowMs = (await now()).getTime();
      if (!(await take(sourceId, nowMs, leastMs))) return { againInMs: await msToNextTry(sourceId, nowMs, leastMs) };
      await whileHeld(sourceId, nowMs, work);
      return 'taken';
    },
  };
}

/** Of one length, so that earlier ones sort first as text. */
function iso(unixMs: number): string {
  return new Date(unixMs).toISOString();
}
