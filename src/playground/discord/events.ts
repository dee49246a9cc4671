import { EventEmitter } from 'node:events';
import type { Exchange } from './exchange.ts';
import type { PlaygroundMessage } from './message.ts';
import type { ReceivedRequest, Violation } from './received-request.ts';

type GatewayEvent =
  | { readonly kind: 'ready' | 'resumed'; readonly shardId: number }
  | { readonly kind: 'closed'; readonly shardId: number; readonly code: number };

interface MessageEvent {
  /** `loading` is the bot's "is thinking …". */
  readonly kind: 'loading' | 'created' | 'edited' | 'deleted';
  readonly message: PlaygroundMessage;
}

/** Everything that happens, as it happens, for whoever wants to draw it. */
interface EventMap {
  /** A request was answered, or refused. */
  request: [ReceivedRequest];
  refused: [Violation];
  gateway: [GatewayEvent];
  /** Somebody did something that the bot is told of. */
  interaction: [Exchange];
  message: [MessageEvent];
  /** Commands were registered, changed or deleted. */
  commands: [];
}

export type PlaygroundEvents = EventEmitter<EventMap>;

export function createEvents(): PlaygroundEvents {
  return new EventEmitter<EventMap>();
}
