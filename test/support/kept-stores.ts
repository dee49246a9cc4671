import type { Stores } from '../../src/settings/stores.ts';
import { openDatabase } from '../../src/database/database.ts';
import { createKyselyGuildSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import { createKyselyPersonalData } from '../../src/settings/kysely-personal-data.ts';
import { createKyselyRigs } from '../../src/settings/kysely-rigs.ts';

/** The stores that the bot has, over one database that is there once something is written. */
export function createKeptStores(): Stores {
  let opening: ReturnType<typeof openDatabase> | undefined;
  const open = async () => (await (opening ??= openDatabase('sqlite::memory:'))).db;
  const settings = async () => createKyselyGuildSettings(await open());
  const persons = async () => createKyselyPersonSettings(await open());
  const rigs = async () => createKyselyRigs(await open());
  const personalData = async () => createKyselyPersonalData(await open());
  return {
    settings: {
      get: async (guildId) => (opening === undefined ? {} : (await settings()).get(guildId)),
      set: async (guildId, change) => (await settings()).set(guildId, change),
      reset: async (guildId, field) => (await settings()).reset(guildId, field),
    },
    persons: {
      get: async (userId) => (opening === undefined ? {} : (await persons()).get(userId)),
      set: async (userId, change) => (await persons()).set(userId, change),
      reset: async (userId, field) => (await persons()).reset(userId, field),
    },
    rigs: {
      list: async (userId) => (opening === undefined ? [] : (await rigs()).list(userId)),
      save: async (userId, rig) => (await rigs()).save(userId, rig),
      rename: async (userId, from, to) => (await rigs()).rename(userId, from, to),
      delete: async (userId, name) => (await rigs()).delete(userId, name),
    },
    personalData: {
      exportAll: async (userId) => (await personalData()).exportAll(userId),
      forget: async (userId) => (await personalData()).forget(userId),
    },
  };
}
