import type { Clock } from './clock.ts';

/** Discord's ids count milliseconds from here, the first second of 2015 in UTC. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;
const SEQUENCE_BITS = 0x3f_ffffn;

/** @param agoMs how long ago what it is for was made */
export type NextId = (agoMs?: number) => string;

/** Ids as Discord makes them: unique, rising, and telling when they were made. */
export function createSnowflakes(clock: Clock): NextId {
  let sequence = 0n;
  return (agoMs = 0) => {
    sequence = (sequence + 1n) & SEQUENCE_BITS;
    return (((BigInt(clock.now() - agoMs) - DISCORD_EPOCH_MS) << TIMESTAMP_SHIFT) | sequence).toString();
  };
}

/** Which shard hears of a guild; direct messages go to the first. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(shardCount));
}

/** The same ids in every run, each in another millisecond, so that they spread over shards. */
export function fixedId(base: bigint, index: number): string {
  return (base + (BigInt(index) << TIMESTAMP_SHIFT)).toString();
}
