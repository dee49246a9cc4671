import { LRUCache } from 'lru-cache';
import { daysSinceEpoch } from '../durations.ts';
import { deepFrozen } from '../deep-frozen.ts';
import { createElapsedClock } from '../elapsed-clock.ts';
import type { Lookups } from '../lookups.ts';
import { rememberedOf } from '../remembered.ts';
import type { Reply } from '../views/message/reply.ts';
import type { PreparedCommand, Visibility } from './command.ts';
import type { Belongings, CommandContext, ServerSettings } from './command-context.ts';
import type { RawOptions } from './options.ts';

/** How late a change of the figures may show. */
const TTL_MS = 60_000;
const MAX_ANSWERS = 1_000;

interface Asked {
  readonly path: string;
  readonly options: RawOptions;
}

interface RememberedAnswer {
  readonly reply: Reply;
  /** Of the command with these options. */
  readonly visibility: Visibility;
}

interface Recalled {
  /** Under which the answer is to be remembered. */
  readonly key: string;
  readonly answer: RememberedAnswer | undefined;
}

/**
 * Communities ask the same questions again and again; whoever asks one for the third time within a minute gets the answer
 * that is there. Only for commands that answer all alike.
 */
export interface RememberedAnswers {
  recall(asked: Asked, conditions: Conditions): Recalled;
  /** Gives back the reply. One to a question that is asked back with a form is not remembered, nor one with files. */
  remember(key: string, prepared: PreparedCommand, reply: Reply): Reply;
  lookups(): Lookups;
}

export function createRememberedAnswers(): RememberedAnswers {
  // The clock is looked at each time: otherwise a timer would tell when the last look is old.
  const limits = { max: MAX_ANSWERS, ttl: TTL_MS, ttlResolution: 0, perf: { now: createElapsedClock() } };
  const answers = new LRUCache<string, RememberedAnswer>(limits);
  // An answer that nobody asks for again would live until the next full collection of garbage, and a thousand of them bring
  // that about: working one out a second time costs less. Apart, so that they do not drive out what many ask.
  const askedOnce = new LRUCache<string, true>(limits);
  let found = 0;
  let missed = 0;

  return {
    lookups: () => ({ found, missed }),
    recall(asked, conditions) {
      const key = keyOf(asked, conditions);
      const answer = answers.get(key);
      if (answer === undefined) missed += 1;
      else found += 1;
      return { key, answer };
    },
    remember(key, { form, visibility }, reply) {
      // Files are too large to keep many, and their bytes cannot be frozen.
      if (form !== undefined || reply.files !== undefined) return reply;
      if (askedOnce.get(key) === undefined) askedOnce.set(key, true);
      else answers.set(key, { reply: deepFrozen(reply), visibility });
      return reply;
    },
  };
}

/**
 * What such an answer does not depend on: the figures, which are the same for everybody, and what
 * `CommandSpec.answersAlike` promises.
 */
type NoMatter = 'catalog' | 'finder' | 'market' | 'odds' | 'stores' | 'actor' | 'bot' | 'buttonId';

/**
 * Anything else in the context is part of the key: what joins it does not compile until it makes the answers of those
 * apart who differ in it.
 */
type Condition = Exclude<keyof CommandContext, NoMatter>;

/** What an answer depends on beside the options. */
export type Conditions = Pick<CommandContext, Condition>;

function keyOf({ path, options }: Asked, { server, belongings, locale, now, isContinued }: Conditions): string {
  const names = Object.keys(options).toSorted();
  const question = JSON.stringify([path, names, names.map((name) => options[name])]);
  // Dated figures are told their age in days. How many minutes ago a live one was seen may lag behind by as long as an
  // answer is remembered.
  return question + keyOfConditions(server, belongings, locale, daysSinceEpoch(now), isContinued);
}

/** Most who ask differ in none of them from whoever asked before. */
const keyOfConditions = rememberedOf(
  (server: ServerSettings, belongings: Belongings, locale: string, now: number, isContinued: boolean): string =>
    JSON.stringify({ server, belongings, locale, now, isContinued } satisfies Record<Condition, unknown>),
);
