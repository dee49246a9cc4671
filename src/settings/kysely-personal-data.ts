import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../database/database.ts';
import { createDocumentTable } from '../database/document-table.ts';
import { inTransaction } from '../database/write-once.ts';
import type { PersonalData } from './personal-data.ts';

type Db = Kysely<DatabaseSchema>;

/** What a table holds about persons. */
interface PersonalTable {
  /** What an export calls it. */
  readonly exportedAs: string;
  /** Undefined when nothing is held. */
  exportAll(db: Db, userId: string): Promise<unknown>;
  forget(db: Db, userId: string): Promise<boolean>;
}

/** Every table, so that a new one cannot be added without saying what it holds about persons. */
const PERSONAL_TABLES: Readonly<Record<keyof DatabaseSchema, PersonalTable | 'about nobody'>> = {
  person_settings: ownDocument('person_settings', 'settings'),
  person_rigs: ownDocument('person_rigs', 'saved'),
  guild_settings: {
    exportedAs: 'serverSettings',
    async exportAll(db, userId) {
      const guilds = createDocumentTable(db, 'guild_settings');
      const servers = [];
      for (const guildId of await guilds.idsContaining(userId)) {
        const document = JSON.parse((await guilds.read(guildId)) ?? '{}') as object;
        const setByThem = Object.entries(document).filter(([, entry]) => names(entry, userId));
        if (setByThem.length > 0) servers.push({ guildId, ...Object.fromEntries(setByThem) });
      }
      return servers.length === 0 ? undefined : servers;
    },
    async forget(db, userId) {
      const guilds = createDocumentTable(db, 'guild_settings');
      let found = false;
      for (const guildId of await guilds.idsContaining(userId)) {
        const changed = await guilds.change(guildId, (text) => {
          const anonymous = text === undefined ? undefined : withoutUser(text, userId);
          return { text: anonymous, result: anonymous !== text };
        });
        found ||= changed;
      }
      return found;
    },
  },
  market_figures: 'about nobody',
  market_days: 'about nobody',
  market_turns: 'about nobody',
  written_interactions: 'about nobody',
};

/** Personal data in SQLite or Postgres: the same queries for both. */
export function createKyselyPersonalData(db: Db): PersonalData {
  const tables = Object.values(PERSONAL_TABLES).filter((table) => table !== 'about nobody');
  return {
    async exportAll(userId) {
      const held: Record<string, unknown> = {};
      for (const table of tables) {
        const found = await table.exportAll(db, userId);
        if (found !== undefined) held[table.exportedAs] = found;
      }
      return { userId, held };
    },
    forget: (userId) =>
      inTransaction(db, async (transaction) => {
        let found = false;
        for (const table of tables) {
          const forgotten = await table.forget(transaction, userId);
          found ||= forgotten;
        }
        return found;
      }),
  };
}

/** A document that is about the person whose id it is stored under, and about nobody else. */
function ownDocument(table: 'person_settings' | 'person_rigs', exportedAs: string): PersonalTable {
  return {
    exportedAs,
    async exportAll(db, userId) {
      const text = await createDocumentTable(db, table).read(userId);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    forget: (db, userId) =>
      createDocumentTable(db, table).change(userId, (text) => ({ text: undefined, result: text !== undefined })),
  };
}

// The JSON itself, not the schema: what is damaged or newer than this version names persons too.

function names(entry: unknown, userId: string): boolean {
  const text = JSON.stringify(entry);
  return withoutUser(text, userId) !== text;
}

function withoutUser(text: string, userId: string): string {
  const document: unknown = JSON.parse(text, (key, value: unknown) =>
    key === 'userId' && value === userId ? undefined : value,
  );
  return JSON.stringify(document);
}
