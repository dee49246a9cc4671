import type { WebSocketShard } from '@discordjs/ws';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import * as z from 'zod';

const text = z.string().min(1);

/** What the client takes for granted in the frames that open a connection. */
const readySchema = z.object({
  session_id: text,
  resume_gateway_url: z.url({ protocol: /^wss?$/ }),
  user: z.object({ id: text, username: text }),
  application: z.object({ id: text }),
  guilds: z.array(z.unknown()),
});
const helloSchema = z.object({ heartbeat_interval: z.number().min(1_000) });
const invalidSessionSchema = z.boolean();

type Frame = readonly [data: ArrayBuffer | string, isBinary: boolean];

/**
 * Ends the connection on a frame that cannot be read, as a lost one ends: the client resumes its session, or begins
 * another. Left alone it would throw where nothing catches, and end the process.
 */
export function hangUpOnUnreadable(shard: WebSocketShard, onUnreadable: (reason: string) => void): void {
  // Its types hide these two; it calls them by name for every frame.
  const unpack: (...frame: Frame) => Promise<unknown> = shard['unpackMessage'].bind(shard);
  const read: (...frame: Frame) => Promise<void> = shard['onMessage'].bind(shard);
  shard['unpackMessage'] = async (...frame: Frame) => {
    const packet = await unpack(...frame);
    if (isReadable(packet)) return packet;
    throw new TypeError('the gateway sent something that cannot be read');
  };
  shard['onMessage'] = async (...frame: Frame) => {
    try {
      await read(...frame);
    } catch (error) {
      onUnreadable(error instanceof Error ? error.message : String(error));
      shard['connection']?.close(CLOSED_BY_US);
    }
  };
}

/** Any that Discord does not use itself, https://docs.discord.com/developers/topics/opcodes-and-status-codes. */
const CLOSED_BY_US = 4_900;

const HELLO: number = GatewayOpcodes.Hello;
const INVALID_SESSION: number = GatewayOpcodes.InvalidSession;

function isReadable(packet: unknown): boolean {
  if (typeof packet !== 'object' || packet === null) return false;
  const { op, t: event, d: data } = packet as { readonly op?: unknown; readonly t?: unknown; readonly d?: unknown };
  if (typeof op !== 'number' || typeof (event ?? '') !== 'string') return false;
  if (op === HELLO) return helloSchema.safeParse(data).success;
  if (op === INVALID_SESSION) return invalidSessionSchema.safeParse(data).success;
  return event !== GatewayDispatchEvents.Ready || readySchema.safeParse(data).success;
}
