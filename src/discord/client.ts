import type { WebSocketManager } from '@discordjs/ws';
import { ActivityType, Client, Events, Options, SimpleShardingStrategy } from 'discord.js';
import type { Logger } from 'pino';
import { createOutageLog } from '../outage-log.ts';
import { hangUpOnUnreadable } from './gateway-frames.ts';

const HELLO_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;

// Answering interactions needs nothing remembered. Left alone are the managers whose cache discord.js itself relies on.
const KEEP_NOTHING = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

/** The gateway's connections that this process keeps; `auto` asks Discord how many there are to be, and keeps them all. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly of: number };

export interface DiscordClientOptions {
  /** Base of Discord's REST API, without the version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  readonly shards: Shards | undefined;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** A client without intents and without memory: it receives interactions and can answer them. */
export function createDiscordClient({ apiUrl, shards, logger, now }: DiscordClientOptions): Client {
  const outage = createOutageLog({ logger, what: 'gateway connection', now });
  const client = new Client({
    intents: [],
    ...(shards === 'auto' && { shards }),
    ...(typeof shards === 'object' && { shards: [...shards.ids], shardCount: shards.of }),
    makeCache: Options.cacheWithLimits(KEEP_NOTHING),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    enforceNonce: true,
    presence: { activities: [{ name: 'Rigwise', state: '/roi: what does your GPU earn?', type: ActivityType.Custom }] },
    ws: { buildStrategy: (manager) => shardsOf(manager, (reason) => outage.failed(reason)) },
    rest: { timeout: REQUEST_TIMEOUT_MS, ...(apiUrl !== undefined && { api: apiUrl }) },
  });

  client.on(Events.Raw, dropGuilds);
  client.on(Events.ShardReady, (_shardId, unavailableGuilds) => unavailableGuilds?.clear());
  client.on(Events.Error, (err) => logger.error({ err }, 'discord client failed'));
  // Its stack is discord.js's own and says nothing; what it means for the bot follows as a reconnection or a refusal.
  client.on(Events.ShardError, ({ message }) => outage.failed(message));
  client.on(Events.ShardReconnecting, () => {
    if (!outage.isOn()) logger.info('gateway reconnecting');
  });
  client.on(Events.ShardResume, () => {
    if (!outage.isOver()) logger.info('gateway resumed');
  });
  client.on(Events.ShardReady, () => outage.isOver());
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'discord client warns'));
  return client;
}

function shardsOf(manager: WebSocketManager, onUnreadable: (reason: string) => void): SimpleShardingStrategy {
  // Discord's greeting comes at once or not at all; discord.js would wait a minute for it, in which nobody is answered.
  manager.options.helloTimeout = HELLO_TIMEOUT_MS;
  const strategy = new SimpleShardingStrategy(manager);
  const spawn = strategy.spawn.bind(strategy);
  strategy.spawn = async (shardIds) => {
    await spawn(shardIds);
    for (const shard of strategy['shards'].values()) hangUpOnUnreadable(shard, onUnreadable);
  };
  return strategy;
}

/**
 * READY names every server that the bot is in, with or without the Guilds intent, and discord.js makes and keeps an
 * object for each. It emits a packet before it handles it, so a list that is emptied here never becomes objects, at
 * the first READY and after every new session.
 */
function dropGuilds(packet: { t: string | null; d: unknown }): void {
  if (packet.t !== 'READY') return;
  const ready = packet.d as { guilds: unknown[] };
  ready.guilds = [];
}
