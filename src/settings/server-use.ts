import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../database/database.ts';
import { DAY_MS } from '../durations.ts';

/** Settings of a server that nobody has used for so long are deleted. */
const UNUSED_DAYS = 400;
/** How far behind the noted day may be: a server that is busy every day is no write every day. */
const NOTED_EVERY_DAYS = 30;

/** Discord does not tell a bot without intents that it was removed from a server: settings go when nobody uses them. */
export interface ServerUse {
  /** Somebody in the server has used its settings. Never throws: it is noted next time. */
  note(guildId: string): Promise<void>;
  /** Resolves to how many servers' settings were deleted. */
  forgetUnused(): Promise<number>;
}

interface ServerUseParts {
  readonly db: Kysely<DatabaseSchema>;
  readonly now: () => Date;
  readonly onFailure: (error: unknown) => void;
}

export function createServerUse({ db, now, onFailure }: ServerUseParts): ServerUse {
  let noted = new Set<string>();
  let notedSinceMs = now().getTime();

  const dayAgo = (days: number): string => new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 10);

  return {
    async note(guildId) {
      if (now().getTime() - notedSinceMs >= NOTED_EVERY_DAYS * DAY_MS) {
        noted = new Set();
        notedSinceMs = now().getTime();
      }
      if (noted.has(guildId)) return;
      noted.add(guildId);
      try {
        await db
          .updateTable('guild_settings')
          .set({ used_on: dayAgo(0) })
          .where('guild_id', '=', guildId)
          .where((row) => row.or([row('used_on', 'is', null), row('used_on', '<=', dayAgo(NOTED_EVERY_DAYS))]))
          .execute();
      } catch (error) {
        noted.delete(guildId);
        onFailure(error);
      }
    },
    async forgetUnused() {
      // Those from before there was such a day count from now.
      await db
        .updateTable('guild_settings')
        .set({ used_on: dayAgo(0) })
        .where('used_on', 'is', null)
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom('guild_settings')
        .where('used_on', '<', dayAgo(UNUSED_DAYS))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
