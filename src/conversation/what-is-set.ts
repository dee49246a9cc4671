import type { Logger } from 'pino';
import { loudnessOf } from '../errors.ts';
import { remembered, rememberedOf } from '../remembered.ts';
import type { GuildSettings, GuildSettingsStore } from '../settings/guild-settings.ts';
import type { PersonSettings, PersonSettingsStore } from '../settings/person-settings.ts';
import type { RigStore, SavedRig } from '../settings/saved-rigs.ts';
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

/**
 * What a server and a person have set, read before a command runs: at once where it is in memory. A read that fails or
 * lasts never fails the answer.
 */
export interface WhatIsSet {
  ofServer(actor: Actor): ServerSettings | Promise<ServerSettings>;
  ofPerson(actor: Actor): Belongings | Promise<Belongings>;
  /** For somebody who is typing: what takes longer to read is left out, and is there for the next letter. */
  ofTypingPerson(actor: Actor): Belongings | Promise<Belongings>;
}

const DIRECT: ServerSettings = { kind: 'direct' };
const UNREADABLE = { kind: 'unreadable' } as const;

// The same object of the same settings, so that what is made of it can be remembered too: most have set nothing.
const serverWith = remembered(new WeakMap(), (settings: GuildSettings): ServerSettings => ({
  kind: 'known',
  settings,
}));
const personWith = rememberedOf((settings: PersonSettings, rigs: readonly SavedRig[]): Belongings => ({
  kind: 'known',
  settings,
  rigs,
}));

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

  async function serverRead(reading: Promise<GuildSettings>): Promise<ServerSettings> {
    const known = await read('server', reading);
    return known === undefined ? UNREADABLE : serverWith(known);
  }

  async function personRead(reading: Promise<Belongings>): Promise<Belongings> {
    return (await read('person', reading)) ?? UNREADABLE;
  }

  function belongings({ userId }: Actor): Belongings | Promise<Belongings> {
    const [own, saved] = [persons.get(userId), rigs.list(userId)];
    if (!(own instanceof Promise) && !(saved instanceof Promise)) return personWith(own, saved);
    return Promise.all([own, saved]).then((both) => personWith(...both));
  }

  async function readInTime(reading: Promise<Belongings>): Promise<Belongings> {
    const rescued = reading.catch((err: unknown): Belongings => {
      logger.debug({ err }, 'no rigs to choose from');
      return UNREADABLE;
    });
    return (await withinMs(TYPING_PATIENCE_MS, rescued, startTimer)) ?? UNREADABLE;
  }

  return {
    ofServer({ guildId }) {
      if (guildId === undefined) return DIRECT;
      const known = settings.get(guildId);
      return known instanceof Promise ? serverRead(known) : serverWith(known);
    },
    ofPerson(actor) {
      const known = belongings(actor);
      return known instanceof Promise ? personRead(known) : known;
    },
    ofTypingPerson(actor) {
      const known = belongings(actor);
      return known instanceof Promise ? readInTime(known) : known;
    },
  };
}
