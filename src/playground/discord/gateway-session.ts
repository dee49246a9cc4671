import type { WebSocket } from 'ws';
import { shardOf } from './snowflake.ts';
import { GatewayOp } from './wire-codes.ts';

/** How many events a session can miss and still be resumed. */
const REPLAYABLE_EVENTS = 500;

/** What goes over a connection to the bot. */
export interface GatewayPacket {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

/** One shard's conversation; it outlives the connection, so that it can be resumed on another. */
export interface GatewaySession {
  readonly id: string;
  readonly shardId: number;
  readonly shardCount: number;
  readonly intents: number;
  readonly connected: boolean;
  /** Takes the connection, if there is one, so that nothing more is sent over it. */
  detach(): WebSocket | undefined;
  attach(socket: WebSocket): void;
  isOver(socket: WebSocket): boolean;
  hears(guildId: string | undefined): boolean;
  /** Numbers the event, keeps it for a resume, and resolves when it was written or nobody was there. */
  dispatch(event: string, data: unknown): Promise<void>;
  /** Sends again all that came after `sequence`; false when that is no longer known. */
  replayAfter(sequence: number): boolean;
  /** Sends something that is not an event. */
  signal(op: number, data: unknown): void;
}

export function createGatewaySession(
  who: Pick<GatewaySession, 'id' | 'shardId' | 'shardCount' | 'intents'>,
  firstSocket: WebSocket,
  written: (packet: GatewayPacket) => string,
): GatewaySession {
  let socket: WebSocket | undefined = firstSocket;
  let sequence = 0;
  let recent: { readonly sequence: number; readonly text: string }[] = [];

  return {
    ...who,
    get connected() {
      return socket !== undefined;
    },
    detach() {
      const taken = socket;
      socket = undefined;
      return taken;
    },
    attach(next) {
      socket = next;
    },
    isOver: (other) => socket === other,
    hears: (guildId) => shardOf(guildId, who.shardCount) === who.shardId,

    dispatch(event, data) {
      sequence += 1;
      const packet = { op: GatewayOp.Dispatch, t: event, s: sequence, d: data };
      recent.push({ sequence, text: JSON.stringify(packet) });
      // Cut in one go now and then: shifting one by one would move the array for every event.
      if (recent.length > 2 * REPLAYABLE_EVENTS) recent = recent.slice(-REPLAYABLE_EVENTS);
      const open = socket;
      if (!open) return Promise.resolve();
      return new Promise((resolve) => open.send(written(packet), () => resolve()));
    },

    replayAfter(seen) {
      const oldest = recent[0]?.sequence ?? sequence + 1;
      if (seen > sequence || seen < oldest - 1) return false;
      for (const event of recent) if (event.sequence > seen) socket?.send(event.text);
      return true;
    },

    signal(op, data) {
      socket?.send(written({ op, d: data, s: null, t: null }));
    },
  };
}
