import type { RateSetting } from './rate-setting.ts';
import type { SettingsStore } from './settings-store.ts';

export interface PersonRate extends RateSetting {
  /** ISO 8601, UTC. */
  readonly setAt: string;
}

interface PersonCurrency {
  /** ISO 4217. */
  readonly value: string;
  /** ISO 8601, UTC. */
  readonly setAt: string;
}

/** A person's own defaults. Every field may be missing: a stored document may be older than the code. */
export interface PersonSettings {
  readonly rate?: PersonRate | undefined;
  /** Of answers. */
  readonly currency?: PersonCurrency | undefined;
}

/** What persons have set for themselves, by the person's id. */
export type PersonSettingsStore = SettingsStore<PersonSettings>;
