import { UserError } from '../errors.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../durations.ts';
import type { Actor } from './command-context.ts';
import { createUseLimit } from './use-limit.ts';
import { en } from '../words/en/en.ts';

/** As fast as anybody types, and as long as anybody goes on. */
const OF_A_PERSON = [
  { max: 20, windowMs: MINUTE_MS },
  { max: 300, windowMs: HOUR_MS },
];
/** As much as a server of many thousands asks on its busiest day; one alone must not be all that the bot does. */
const OF_A_SERVER = [
  { max: 120, windowMs: 10 * SECOND_MS },
  { max: 1_200, windowMs: 10 * MINUTE_MS },
];

/** @throws {UserError} `too_busy`, when a person or a server has asked too much */
export type RefuseHurry = (actor: Actor) => void;

export function createRefuseHurry(now: () => Date): RefuseHurry {
  const persons = createUseLimit(OF_A_PERSON, now);
  const servers = createUseLimit(OF_A_SERVER, now);
  return ({ userId, guildId }) => {
    const ownS = persons.take(userId);
    if (ownS !== undefined) throw tooBusy(en.conversation.tooMuch(ownS));
    const sharedS = guildId === undefined ? undefined : servers.take(guildId);
    if (sharedS !== undefined) throw tooBusy(en.conversation.tooMuchHere(sharedS));
  };
}

function tooBusy(sentence: string): UserError {
  return new UserError('too_busy', sentence);
}
