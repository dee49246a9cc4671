import type { GuildSettings, GuildSettingsStore } from '../../src/settings/guild-settings.ts';

/** Settings of servers, in memory. */
export function createMemoryGuildSettings(initial: Readonly<Record<string, GuildSettings>> = {}): GuildSettingsStore {
  const settings = new Map(Object.entries(initial));
  return {
    get: async (guildId) => settings.get(guildId) ?? {},
    set: async (guildId, change) => void settings.set(guildId, { ...settings.get(guildId), ...change }),
    async reset(guildId, field) {
      if (field === undefined) return settings.delete(guildId);
      const { [field]: forgotten, ...kept } = settings.get(guildId) ?? {};
      settings.delete(guildId);
      if (Object.keys(kept).length > 0) settings.set(guildId, kept);
      return forgotten !== undefined;
    },
  };
}
