import type { Logger } from 'pino';
import { loudnessOf } from '../errors.ts';
import type { GuildSettingsStore } from '../settings/guild-settings.ts';
import type { PersonSettingsStore } from '../settings/person-settings.ts';
import type { RigStore } from '../settings/saved-rigs.ts';
import type { Actor, Belongings, ServerSettings } from './command-context.ts';
import type { StartTimer } from '../timer.ts';
import { withinMs } from '../timer.ts';

const PATIENCE_MS = 2_000;
/** Choices that come while a person goes on typing are of no use. */
const TYPING_PATIENCE_MS = 300;

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
  /** For somebody who is typing: what takes longer to read is left out, and is there for the next letter. */
  ofTypingPerson(actor: Actor): Promise<Belongings>;
}

export function createWhatIsSet({ settings, persons, rigs, startTimer, logger }: SettingsParts): WhatIsSet {
  async function read<Value>(what: string, reading: Promise<Value>): Promise<Value | undefined> {
    try {
      const value = await withinMs(PATIENCE_MS, reading, startTimer);
      if (value === undefined) logger.debug(`settings of a ${what} were not read in time`);
      return value;
    } catch (err) {
      logger[loudnessOf(err)]({ err }, `settings of a ${what} could not be read`);
      return undefined;
    }
  }

  async function belongings({ userId }: Actor): Promise<Belongings> {
    const [own, saved] = await Promise.all([persons.get(userId), rigs.list(userId)]);
    return { kind: 'known', settings: own, rigs: saved };
  }

  return {
    async ofServer({ guildId }) {
      if (guildId === undefined) return { kind: 'direct' };
      const known = await read('server', settings.get(guildId));
      return known === undefined ? { kind: 'unreadable' } : { kind: 'known', settings: known };
    },
    ofPerson: async (actor) => (await read('person', belongings(actor))) ?? { kind: 'unreadable' },
    async ofTypingPerson(actor) {
      const reading = belongings(actor).catch((err: unknown): Belongings => {
        logger.debug({ err }, 'no rigs to choose from');
        return { kind: 'unreadable' };
      });
      return (await withinMs(TYPING_PATIENCE_MS, reading, startTimer)) ?? { kind: 'unreadable' };
    },
  };
}
