import type { Clock } from './clock.ts';
import { ApplicationDidNotRespond, type Exchange, type Outcome } from './exchange.ts';
import type { InteractionPayload } from './interaction-payload.ts';
import type { MessageRecord } from './message.ts';
import type { Person } from './person.ts';
import type { ReceivedRequest } from './received-request.ts';

// discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
export const FIRST_ANSWER_WITHIN_MS = 3_000;
const TOKEN_LIVES_MS = 15 * 60_000;

/** The playground's own handle on an interaction: who asked, what was answered, what may still be answered. */
export interface InteractionRecord extends Exchange {
  readonly source: MessageRecord | undefined;
  readonly requests: ReceivedRequest[];
  readonly followUps: MessageRecord[];
  /** `lapsed`: nobody answered in time. */
  readonly state: 'waiting' | 'lapsed' | 'acknowledged';
  readonly tokenExpired: boolean;
  /** What `@original` means: the first reply, or the message that was clicked. */
  original: MessageRecord | undefined;
  acknowledge(): void;
  settle(outcome: Outcome): void;
  lapse(): void;
  expireToken(): void;
}

export interface InteractionRecordParts {
  readonly clock: Clock;
  readonly payload: InteractionPayload;
  readonly person: Person;
  readonly source: MessageRecord | undefined;
}

export function createInteractionRecord({ clock, payload, person, source }: InteractionRecordParts): InteractionRecord {
  const outcome = Promise.withResolvers<Outcome>();
  // Somebody may have walked away from the screen; their exchange fails all the same.
  outcome.promise.catch(() => undefined);
  const sentAt = clock.now();
  let state: InteractionRecord['state'] = 'waiting';
  let tokenExpired = false;

  const giveUp = () => outcome.reject(new ApplicationDidNotRespond(payload));
  const lapse = () => {
    if (state !== 'waiting') return;
    state = 'lapsed';
    giveUp();
  };
  const cancelDeadline = clock.after(FIRST_ANSWER_WITHIN_MS, lapse);
  let settled = false;
  let cancelThinking: (() => void) | undefined;

  return {
    payload,
    person,
    sentAt,
    source,
    requests: [],
    followUps: [],
    original: undefined,
    outcome: outcome.promise,
    get state() {
      return state;
    },
    get tokenExpired() {
      return tokenExpired || clock.now() - sentAt > TOKEN_LIVES_MS;
    },
    acknowledge() {
      cancelDeadline();
      state = 'acknowledged';
      if (!settled) cancelThinking = clock.after(TOKEN_LIVES_MS, giveUp);
    },
    settle(result) {
      settled = true;
      cancelThinking?.();
      outcome.resolve(result);
    },
    lapse() {
      cancelDeadline();
      lapse();
    },
    expireToken() {
      tokenExpired = true;
      giveUp();
    },
  };
}
