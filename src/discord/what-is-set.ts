import type { Logger } from 'pino';
import type { GuildSettingsStore } from '../settings/guild-settings.ts';
import type { PersonSettingsStore } from '../settings/person-settings.ts';
import type { RigStore } from '../settings/saved-rigs.ts';
import type { Actor, Belongings, ServerSettings } from './command.ts';
import type { StartTimer } from './timer.ts';
import { withinMs } from './timer.ts';

const PATIENCE_MS = 2_000;

export interface SettingsParts {
  readonly settings: GuildSettingsStore;
  readonly persons: PersonSettingsStore;
  readonly rigs: RigStore;
  readonly startTimer: StartTimer;
  readonly logger: Logger;
}

/** What a server and a person have set, read before a command runs. A read that fails or lasts never fails the answer. */
export interface WhatIsSet {
  ofServer(actor: Actor): Promise<ServerSettings>;
  ofPerson(actor: Actor): Promise<Belongings>;
}

export function createWhatIsSet({ settings, persons, rigs, startTimer, logger }: SettingsParts): WhatIsSet {
  async function read<Value>(what: string, reading: Promise<Value>): Promise<Value | undefined> {
    try {
      const value = await withinMs(PATIENCE_MS, reading, startTimer);
      if (value === undefined) logger.warn(`settings of a ${what} were not read in time`);
      return value;
    } catch (err) {
      logger.warn({ err }, `settings of a ${what} could not be read`);
      return undefined;
    }
  }

  return {
    async ofServer({ guildId }) {
      if (guildId === undefined) return { kind: 'direct' };
      const known = await read('server', settings.get(guildId));
      return known === undefined ? { kind: 'unreadable' } : { kind: 'known', settings: known };
    },
    async ofPerson({ userId }) {
      const known = await read('person', Promise.all([persons.get(userId), rigs.list(userId)]));
      if (known === undefined) return { kind: 'unreadable' };
      const [own, saved] = known;
      return { kind: 'known', settings: own, rigs: saved };
    },
  };
}
