import NodeCache from 'node-cache';
import { deepFrozen } from '../deep-frozen.ts';
import type { Reply } from '../views/message/reply.ts';
import type { PreparedCommand } from './command.ts';
import type { RawOptions } from './options.ts';
import type { CommandContext } from './command-context.ts';
import type { Lookups } from '../lookups.ts';
import { daysSinceEpoch } from '../durations.ts';

/** How late a change of the figures may show. */
const TTL_SECONDS = 60;
const MAX_ANSWERS = 1_000;

interface Asked {
  readonly path: string;
  readonly options: RawOptions;
}

/** Communities ask the same questions again and again; whoever asks one within a minute gets the answer that is there. */
export interface RememberedAnswers {
  /** Runs a command that answers all alike, unless its answer is remembered. What fails is not remembered. */
  answer(asked: Asked, prepared: PreparedCommand, context: CommandContext): Promise<Reply>;
  lookups(): Lookups;
}

export function createRememberedAnswers(): RememberedAnswers {
  const remembered = new NodeCache({ stdTTL: TTL_SECONDS, checkperiod: TTL_SECONDS, useClones: false });
  let found = 0;
  let missed = 0;

  function remember(key: string, reply: Reply): void {
    // Begins anew when it is full: finding the oldest of them would cost more than working out again what is asked often.
    if (remembered.getStats().keys >= MAX_ANSWERS) remembered.flushAll();
    remembered.set(key, reply);
  }

  return {
    lookups: () => ({ found, missed }),
    async answer(asked, prepared, context) {
      const key = keyOf(asked, context);
      const before = remembered.get<Reply>(key);
      if (before !== undefined) {
        found += 1;
        return before;
      }
      missed += 1;
      const reply = await prepared.run(context);
      // Files are too large to keep many, and their bytes cannot be frozen.
      if (reply.files === undefined) remember(key, deepFrozen(reply));
      return reply;
    },
  };
}

/**
 * What such an answer does not depend on: the figures, which are the same for everybody, and what
 * `CommandSpec.answersAlike` promises.
 */
type NoMatter =
  | 'catalog'
  | 'finder'
  | 'market'
  | 'odds'
  | 'settings'
  | 'persons'
  | 'rigs'
  | 'personalData'
  | 'actor'
  | 'bot'
  | 'buttonId';

/**
 * Anything else in the context is part of the key: what joins it does not compile until it makes the answers of those
 * apart who differ in it.
 */
type Condition = Exclude<keyof CommandContext, NoMatter>;

function keyOf({ path, options }: Asked, { server, belongings, locale, now, isContinued }: CommandContext): string {
  const given = Object.entries(options).toSorted(([one], [other]) => (one < other ? -1 : 1));
  // Dated figures are told their age in days. How many minutes ago a live one was seen may lag behind by as long as an
  // answer is remembered.
  const conditions: Record<Condition, unknown> = { server, belongings, locale, now: daysSinceEpoch(now), isContinued };
  return JSON.stringify([path, given, conditions]);
}
