import type { RawData } from 'ws';
import * as z from 'zod';

const packet = z.object({ op: z.int(), d: z.unknown() });
/** How a shard introduces itself. */
export const identifyData = z.object({
  token: z.string(),
  properties: z.record(z.string(), z.unknown()),
  intents: z.int().min(0),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
});

/** How a shard takes up a session that it lost the connection of. */
export const resumeData = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** One message from a shard; undefined when it cannot be read. */
export function readPacket(raw: RawData): z.infer<typeof packet> | undefined {
  return packet.safeParse(parseJson(raw)).data;
}

function parseJson(raw: RawData): unknown {
  try {
    return JSON.parse(textOf(raw));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function textOf(raw: RawData): string {
  return (Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer)).toString();
}
