import type { Kysely } from 'kysely';
import type { DatabaseSchema } from './database.ts';
import { changeGuildDocument, deleteGuildDocument, readGuildDocument } from './guild-document.ts';
import type { GuildSettingsStore } from './guild-settings.ts';

/** Servers' settings in SQLite or Postgres: the same queries for both. */
export function createKyselyGuildSettings(db: Kysely<DatabaseSchema>): GuildSettingsStore {
  return {
    async get(guildId) {
      const { rate } = await readGuildDocument(db, guildId);
      return rate === undefined ? {} : { rate };
    },
    setRate: (guildId, rate) => changeGuildDocument(db, guildId, (document) => ({ ...document, rate })),
    reset: (guildId) => deleteGuildDocument(db, guildId),
  };
}
