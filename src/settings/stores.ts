import type { Kysely } from 'kysely';
import type { DatabaseSchema } from '../database/database.ts';
import { readStoredIds } from '../database/stored-ids.ts';
import { writeOnce } from '../database/write-once.ts';
import type { Lookups } from '../lookups.ts';
import type { GuildSettingsStore } from './guild-settings.ts';
import { createKyselyPersonalData } from './kysely-personal-data.ts';
import { createKyselyRigs } from './kysely-rigs.ts';
import { createKyselyGuildSettings, createKyselyPersonSettings } from './kysely-settings.ts';
import type { PersonSettingsStore } from './person-settings.ts';
import type { PersonalData } from './personal-data.ts';
import { withCache, withCachesCleared, withRigCache } from './read-cache.ts';
import type { CacheOptions } from './read-cache.ts';
import type { RigStore } from './saved-rigs.ts';
import { createStrangers } from './strangers.ts';

/** Another bot on the same database sees a change within a minute. */
export const SEEN_BY_ALL: CacheOptions = { ttlSeconds: 45 };

/**
 * How long it is known who has nothing stored, ms. Where several bots answer, whoever has just stored something for the
 * first time may be answered by another one next: so short that they hardly notice.
 */
const STRANGERS_KNOWN_FOR_MS = { alone: 45_000, amongOthers: 10_000 } as const;

/** Everything that is remembered for servers and people. */
export interface Stores {
  readonly settings: GuildSettingsStore;
  readonly persons: PersonSettingsStore;
  readonly rigs: RigStore;
  readonly personalData: PersonalData;
}

export interface SharedStores extends Stores {
  /** The same for one interaction: what it writes is written once, however often it is delivered. */
  of(interactionId: string): Stores;
  /** Of what is read from memory, by what it is. */
  lookups(): Readonly<Record<'servers' | 'persons' | 'rigs', Lookups>>;
}

interface StoresParts {
  readonly db: Kysely<DatabaseSchema>;
  readonly now: () => Date;
  readonly cache: CacheOptions;
  /** Whether other bots may write to the same database. */
  readonly isShared: boolean;
  /** Who has nothing stored could not be looked up; everything goes on without. */
  readonly onFailure: (error: unknown) => void;
  /** Somebody has asked something in a server that has settings, and they were not in memory. */
  readonly onServerRead?: (guildId: string) => void;
}

/** What is remembered, as the bot uses it: read from memory where it was read just before. */
export function createStores({ db, now, cache, isShared, onFailure, onServerRead }: StoresParts): SharedStores {
  const kept = createKyselyStores(db);
  const strangers = createStrangers({
    readIds: (tables, most) => readStoredIds(db, tables, most),
    knownForMs: STRANGERS_KNOWN_FOR_MS[isShared ? 'amongOthers' : 'alone'],
    onFailure,
  });
  const settings = withCache({ ...kept.settings, get: readNoted }, cache, {
    strangers: strangers.to('guild_settings'),
    nothing: {},
  });
  const persons = withCache(kept.persons, cache, { strangers: strangers.to('person_settings'), nothing: {} });
  const rigs = withRigCache(kept.rigs, cache, { strangers: strangers.to('person_rigs'), nothing: [] });
  const caches = [settings, persons, rigs, strangers];

  async function readNoted(guildId: string) {
    const found = await kept.settings.get(guildId);
    if (Object.keys(found).length > 0) onServerRead?.(guildId);
    return found;
  }

  return {
    settings,
    persons,
    rigs,
    personalData: withCachesCleared(kept.personalData, caches),
    lookups: () => ({ servers: settings.lookups(), persons: persons.lookups(), rigs: rigs.lookups() }),
    of(interactionId) {
      const once = writtenOnce(kept, (write) =>
        writeOnce({ db, interactionId, at: now() }, (transaction) => write(createKyselyStores(transaction))),
      );
      return {
        settings: settings.writingTo(once.settings),
        persons: persons.writingTo(once.persons),
        rigs: rigs.writingTo(once.rigs),
        personalData: withCachesCleared(once.personalData, caches),
      };
    },
  };
}

function createKyselyStores(db: Kysely<DatabaseSchema>): Stores {
  return {
    settings: createKyselyGuildSettings(db),
    persons: createKyselyPersonSettings(db),
    rigs: createKyselyRigs(db),
    personalData: createKyselyPersonalData(db),
  };
}

/** Reads as before; each write goes through `once`. */
function writtenOnce(
  kept: Stores,
  once: <Result>(write: (stores: Stores) => Promise<Result>) => Promise<Result>,
): Stores {
  return {
    settings: {
      get: (id) => kept.settings.get(id),
      set: (id, change) => once(({ settings }) => settings.set(id, change)),
      reset: (id, field) => once(({ settings }) => settings.reset(id, field)),
    },
    persons: {
      get: (id) => kept.persons.get(id),
      set: (id, change) => once(({ persons }) => persons.set(id, change)),
      reset: (id, field) => once(({ persons }) => persons.reset(id, field)),
    },
    rigs: {
      list: (userId) => kept.rigs.list(userId),
      save: (userId, rig) => once(({ rigs }) => rigs.save(userId, rig)),
      rename: (userId, from, to) => once(({ rigs }) => rigs.rename(userId, from, to)),
      delete: (userId, name) => once(({ rigs }) => rigs.delete(userId, name)),
    },
    personalData: {
      exportAll: (userId) => kept.personalData.exportAll(userId),
      forget: (userId) => once(({ personalData }) => personalData.forget(userId)),
    },
  };
}
