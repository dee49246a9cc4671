import type { GuildSettings, GuildSettingsStore } from '../../src/settings/guild-settings.ts';

/** Settings of servers, in memory. */
export function createMemoryGuildSettings(initial: Readonly<Record<string, GuildSettings>> = {}): GuildSettingsStore {
  const settings = new Map(Object.entries(initial));
  return {
    get: async (guildId) => settings.get(guildId) ?? {},
    setRate: async (guildId, rate) => void settings.set(guildId, { ...settings.get(guildId), rate }),
    reset: async (guildId) => settings.delete(guildId),
  };
}
