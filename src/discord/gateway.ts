import type { REST } from '@discordjs/rest';
import { SimpleShardingStrategy, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { ActivityType, GatewayCloseCodes, PresenceUpdateStatus } from 'discord-api-types/v10';
import type { GatewayPresenceUpdateData } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { createOutageLog } from '../outage-log.ts';
import { hangUpOnUnreadable } from './gateway-frames.ts';

const HELLO_TIMEOUT_MS = 5_000;

const PRESENCE: GatewayPresenceUpdateData = {
  activities: [{ name: 'Rigwise', state: '/roi: what does your GPU earn?', type: ActivityType.Custom }],
  status: PresenceUpdateStatus.Online,
  since: null,
  afk: false,
};

/** After these the same would be refused again. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** The gateway's connections that this process keeps; `auto` asks Discord how many there are to be, and keeps them all. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly of: number };

export interface GatewayOptions {
  readonly rest: REST;
  readonly token: string;
  readonly shards: Shards | undefined;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * A connection to the gateway without intents and without memory: interactions come in, and nothing else is kept. It is
 * what discord.js's client is made around; the client itself knows servers, members and messages, of which we want none.
 */
export function createGateway({ rest, token, shards, logger, now }: GatewayOptions): WebSocketManager {
  const outage = createOutageLog({ logger, what: 'gateway connection', now });
  const gateway = new WebSocketManager({
    rest,
    token,
    intents: 0,
    ...idsOf(shards),
    initialPresence: PRESENCE,
    // Discord's greeting comes at once or not at all; the library would wait a minute for it, in which nobody is answered.
    helloTimeout: HELLO_TIMEOUT_MS,
    buildStrategy: (manager) => shardsOf(manager, (reason) => outage.failed(reason)),
  });

  // Its stack is the library's own and says nothing; what it means for the bot follows as a reconnection or a refusal.
  gateway.on(WebSocketShardEvents.Error, ({ error }) => outage.failed(error.message));
  gateway.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (!isClosedForGood(code) && !outage.isOn()) logger.info('gateway reconnecting');
  });
  gateway.on(WebSocketShardEvents.Resumed, () => {
    if (!outage.isOver()) logger.info('gateway resumed');
  });
  gateway.on(WebSocketShardEvents.Ready, () => outage.isOver());
  return gateway;
}

/** Whether no other connection is made after one that closed with this code. */
export function isClosedForGood(code: number): boolean {
  return FOR_GOOD.has(code);
}

function idsOf(shards: Shards | undefined): { shardIds: number[] | null; shardCount: number | null } {
  if (shards === 'auto') return { shardIds: null, shardCount: null };
  return shards === undefined ? { shardIds: [0], shardCount: 1 } : { shardIds: [...shards.ids], shardCount: shards.of };
}

function shardsOf(manager: WebSocketManager, onUnreadable: (reason: string) => void): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  const spawn = strategy.spawn.bind(strategy);
  strategy.spawn = async (shardIds) => {
    await spawn(shardIds);
    for (const shard of strategy['shards'].values()) hangUpOnUnreadable(shard, onUnreadable);
  };
  return strategy;
}
