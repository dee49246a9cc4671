import NodeCache from 'node-cache';
import type { GuildSettings, GuildSettingsStore } from './guild-settings.ts';

/**
 * Answers from memory what was read less than `ttlSeconds` ago; that is how soon other machines see a change. A write
 * is seen here at once: what was remembered is dropped when the write has ended, well or badly, together with every
 * read that began before then.
 */
export function withCache(
  store: GuildSettingsStore,
  { ttlSeconds }: { readonly ttlSeconds: number },
): GuildSettingsStore {
  const remembered = new NodeCache({ stdTTL: ttlSeconds, checkperiod: ttlSeconds, useClones: false });
  const reading = new Map<string, Promise<GuildSettings>>();

  async function read(guildId: string): Promise<GuildSettings> {
    const settings = store.get(guildId);
    reading.set(guildId, settings);
    try {
      const found = Object.freeze(await settings);
      if (reading.get(guildId) === settings) remembered.set(guildId, found);
      return found;
    } finally {
      if (reading.get(guildId) === settings) reading.delete(guildId);
    }
  }

  async function write<Result>(guildId: string, action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } finally {
      reading.delete(guildId);
      remembered.del(guildId);
    }
  }

  return {
    get: async (guildId) => remembered.get<GuildSettings>(guildId) ?? reading.get(guildId) ?? read(guildId),
    setRate: (guildId, rate) => write(guildId, () => store.setRate(guildId, rate)),
    reset: (guildId) => write(guildId, () => store.reset(guildId)),
  };
}
