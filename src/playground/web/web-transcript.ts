import type { PlaygroundEvents } from '../discord/events.ts';
import type { Exchange } from '../discord/exchange.ts';
import type { MessageAttachment, PlaygroundMessage } from '../discord/message.ts';
import type { ReceivedRequest, Violation } from '../discord/received-request.ts';
import { shownExchange, shownMessage } from './web-shown.ts';
import type { Tidings } from './web-protocol.ts';
import { InteractionType } from '../discord/wire-codes.ts';

/** How much of a conversation a page can look back on. */
const REMEMBERED = 200;

type Listener = (tidings: Tidings) => void;

/** What was said in all channels, for the pages that are open and those that open later. */
export interface Transcript {
  /** What a page that opens now gets to see: private messages do not outlive the page that they were sent to. */
  history(): Tidings[];
  message(id: string): PlaygroundMessage | undefined;
  attachment(id: string): MessageAttachment | undefined;
  /** The returned function ends it. */
  listen(listener: Listener): () => void;
}

export function createTranscript(events: PlaygroundEvents, assetOrigin: string): Transcript {
  const exchanges = new Map<string, { exchange: Exchange; state: 'waiting' | 'answered' | 'failed' }>();
  const messages = new Map<string, PlaygroundMessage>();
  const violations = new WeakMap<ReceivedRequest, Violation>();
  const listeners = new Set<Listener>();

  const tell = (tidings: Tidings): void => {
    for (const listener of listeners) listener(tidings);
  };
  const exchangeTidings = (id: string): Tidings[] => {
    const known = exchanges.get(id);
    if (!known) return [];
    return [{ kind: 'exchange', exchange: shownExchange(known.exchange, known.state, (one) => violations.get(one)) }];
  };
  const tellExchange = (id: string): void => exchangeTidings(id).forEach(tell);
  const messageTidings = (message: PlaygroundMessage): Tidings => ({
    kind: 'message',
    message: shownMessage(message, assetOrigin),
  });

  events.on('interaction', (exchange) => {
    const { id, type } = exchange.payload;
    if (type === InteractionType.Autocomplete) return;
    remember(exchanges, id, { exchange, state: 'waiting' });
    tellExchange(id);
    const settle = (state: 'answered' | 'failed') => () => {
      if (!exchanges.has(id)) return;
      exchanges.set(id, { exchange, state });
      tellExchange(id);
    };
    exchange.outcome.then(settle('answered'), settle('failed'));
  });
  events.on('message', ({ message }) => {
    remember(messages, message.id, message);
    tell(messageTidings(message));
  });
  const onRequest = (request: ReceivedRequest): void => {
    for (const [id, { exchange }] of exchanges) if (exchange.requests.includes(request)) tellExchange(id);
  };
  events.on('request', onRequest);
  events.on('refused', (violation) => {
    violations.set(violation.request, violation);
    onRequest(violation.request);
  });

  return {
    history: () => [
      ...[...exchanges.keys()].flatMap(exchangeTidings),
      ...[...messages.values()].filter(({ visibility }) => visibility === 'public').map(messageTidings),
    ],
    message: (id) => messages.get(id),
    attachment: (id) =>
      [...messages.values()].flatMap(({ attachments }) => attachments).find((attachment) => attachment.id === id),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function remember<Item>(map: Map<string, Item>, id: string, item: Item): void {
  map.set(id, item);
  for (const old of map.keys()) {
    if (map.size <= REMEMBERED) break;
    map.delete(old);
  }
}
