/** The fields to set; those it does not name stay as they are. */
type SettingsChange<Settings> = {
  readonly [Field in keyof Settings]?: Exclude<Settings[Field], undefined>;
};

/**
 * What is remembered by id: Discord snowflakes, as text, because they exceed 2^53.
 *
 * A write that resolves is committed. Reading an unknown id gives empty settings, never an error.
 */
export interface SettingsStore<Settings> {
  /** At once what is in memory. */
  get(id: string): Settings | Promise<Settings>;
  set(id: string, change: SettingsChange<Settings>): Promise<void>;
  /** Forgets one field, or all of them. Resolves to false when there was nothing to forget. */
  reset(id: string, field?: keyof Settings): Promise<boolean>;
}
