import type { Act, Tidings } from '../web/web-protocol.ts';

const RECONNECT_AFTER_MS = 1_000;

type Asking = Extract<Act, { request: number }>;
/** An act that is answered, before it has its number. */
export type Ask = Asking extends infer One ? (One extends Asking ? Omit<One, 'request'> : never) : never;
export type Answer = Extract<Tidings, { request: number }>;

export interface Connection {
  /** Says something that needs no answer. Lost while there is no connection. */
  say(act: Exclude<Act, Asking>): void;
  /** Resolves with what came of it; with `failed` when the connection was lost before. */
  ask(act: Ask): Promise<Answer>;
}

export interface ConnectionParts {
  readonly onTidings: (tidings: Exclude<Tidings, Answer>) => void;
  readonly onOpen: () => void;
  readonly onLost: () => void;
}

/** The page's line to the playground, which comes back by itself. */
export function connect({ onTidings, onOpen, onLost }: ConnectionParts): Connection {
  const waiting = new Map<number, (answer: Answer) => void>();
  let socket: WebSocket;
  let lastRequest = 0;

  function open(): void {
    socket = new WebSocket(`ws://${location.host}/socket`);
    socket.addEventListener('open', onOpen);
    socket.addEventListener('message', ({ data }) => {
      // Our own server wrote it.
      const tidings = JSON.parse(String(data)) as Tidings;
      if (!('request' in tidings)) return onTidings(tidings);
      waiting.get(tidings.request)?.(tidings);
      waiting.delete(tidings.request);
      return undefined;
    });
    socket.addEventListener('close', () => {
      for (const [request, resolve] of waiting) resolve({ kind: 'failed', request });
      waiting.clear();
      onLost();
      setTimeout(open, RECONNECT_AFTER_MS);
    });
  }

  const send = (act: Act): boolean => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(act));
    return true;
  };

  open();
  return {
    say: (act) => void send(act),
    ask(act) {
      const request = (lastRequest += 1);
      return new Promise((resolve) => {
        if (send({ ...act, request })) waiting.set(request, resolve);
        else resolve({ kind: 'failed', request });
      });
    },
  };
}
