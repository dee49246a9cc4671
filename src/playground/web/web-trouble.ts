import type { PlaygroundServer } from '../server.ts';
import { SLOW_MS } from '../discord/slowness.ts';
import type { BotState, Misbehaviour, Tidings } from './web-protocol.ts';

/** What the bot sends for interactions; its commands and its gateway address are let be. */
const ANSWERS = { path: /^\/(interactions|webhooks)\// };
const RETRY_AFTER_S = 2;

/** How the connection to the bot is, and what the page does to it. */
export interface Trouble {
  make(how: Misbehaviour): void;
  /** What the process says of itself; the gateway says the rest. */
  setBot(state: BotState): void;
  present(): Tidings[];
  /** The returned function ends it. */
  listen(listener: (tidings: Tidings) => void): () => void;
}

export function createTrouble({ events, faults }: Pick<PlaygroundServer, 'events' | 'faults'>): Trouble {
  const listeners = new Set<(tidings: Tidings) => void>();
  let hold: ReturnType<typeof faults.hold> | undefined;
  let slowness: ReturnType<typeof faults.hold> | undefined;
  let bot: BotState = { kind: 'starting' };

  const present = (): Tidings[] => [
    { kind: 'bot', state: bot },
    { kind: 'held', isHeld: hold !== undefined },
    { kind: 'slow', isSlow: slowness !== undefined },
  ];
  const tell = (): void => {
    for (const tidings of present()) for (const listener of listeners) listener(tidings);
  };
  const setBot = (state: BotState): void => {
    bot = state;
    tell();
  };
  events.on('gateway', ({ kind }) => {
    // A process that ended closes its connection too, and is more than disconnected.
    if (bot.kind === 'ended' && kind === 'closed') return;
    setBot({ kind: kind === 'closed' ? 'offline' : 'online' });
  });

  function make(how: Misbehaviour): void {
    switch (how) {
      case 'drop':
        return faults.dropConnection();
      case 'reconnect':
        return faults.reconnect();
      case 'answer-429':
        return faults.nextRequest({ status: 429, retryAfterS: RETRY_AFTER_S, match: ANSWERS });
      case 'answer-500':
        return faults.nextRequest({ status: 500, match: ANSWERS });
      case 'deliver-twice':
        return faults.deliverTwice();
      case 'hold':
        hold ??= faults.hold(ANSWERS);
        return tell();
      case 'release':
        hold?.release();
        hold = undefined;
        return tell();
      case 'slow':
        slowness ??= faults.hold(ANSWERS, SLOW_MS);
        return tell();
      case 'prompt':
        slowness?.release();
        slowness = undefined;
        return tell();
    }
  }

  return {
    make,
    setBot,
    present,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
