/** Who set something and when. */
export interface SetBy {
  readonly userId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The electricity price that a server's answers start from, as its admin typed it and in USD when it was set. */
export interface ServerRate extends SetBy {
  /** Per kWh, in `currency`. */
  readonly pricePerKwh: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** What one server remembers. Every field may be missing: a stored document may be older than the code. */
export interface GuildSettings {
  readonly rate?: ServerRate | undefined;
}

/**
 * What servers remember. Ids are Discord snowflakes, as text: they exceed 2^53.
 *
 * A write that resolves is committed. Reading an unknown server gives empty settings, never an error.
 */
export interface GuildSettingsStore {
  get(guildId: string): Promise<GuildSettings>;
  setRate(guildId: string, rate: ServerRate): Promise<void>;
  /** Forgets everything that the server has set. Resolves to false when there was nothing. */
  reset(guildId: string): Promise<boolean>;
}
