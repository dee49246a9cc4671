import type { RateSetting } from './rate-setting.ts';
import type { SettingsStore } from './settings-store.ts';

/** Who set something and when. */
export interface SetBy {
  /** Undefined when who set it has asked to be forgotten. */
  readonly userId: string | undefined;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The electricity price that a server's answers start from. */
export interface ServerRate extends RateSetting, SetBy {}

export interface ServerValue<Value> extends SetBy {
  readonly value: Value;
}

/** What one server remembers. Every field may be missing: a stored document may be older than the code. */
export interface GuildSettings {
  readonly rate?: ServerRate | undefined;
  /** Of answers; ISO 4217. */
  readonly currency?: ServerValue<string> | undefined;
  /** Of the PC around the cards, W before the power supply's losses. */
  readonly hostW?: ServerValue<number> | undefined;
  /** Fraction of the wall's power that reaches the PC, 0–1. */
  readonly psuEfficiency?: ServerValue<number> | undefined;
}

/** What servers remember, by the server's id. */
export type GuildSettingsStore = SettingsStore<GuildSettings>;
