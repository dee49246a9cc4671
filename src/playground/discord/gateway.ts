import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { PlaygroundEvents } from './events.ts';
import { createGatewaySession, type GatewayPacket, type GatewaySession } from './gateway-session.ts';
import { identifyData, readPacket, resumeData } from './gateway-packets.ts';
import { guildPayload } from './guild-payload.ts';
import { shardOf, type NextId } from './snowflake.ts';
import { createTally } from './tally.ts';
import { GatewayClose, GatewayOp, Intent, KNOWN_INTENTS, PRIVILEGED_INTENTS } from './wire-codes.ts';
import { applicationJson, botJson, type World } from './world.ts';

/** Discord's own pace. */
const HEARTBEAT_INTERVAL_MS = 41_250;

/** What a shard said when it introduced itself, without its token. */
export interface Identify {
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly accepted: boolean;
}

export interface Gateway {
  readonly identifies: readonly Identify[];
  /** Resolves once `count` shards (counted from the start) were made ready and have their servers. */
  whenReady(count?: number): Promise<void>;
  whenResumed(count?: number): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(event: string, data: unknown, guildId: string | undefined): void;
  /** Ends every connection without a word, as a cut cable does. Sessions stay and can be resumed. */
  dropConnections(): void;
  /** Asks every shard to reconnect and resume (op 7). */
  askToReconnect(): void;
  /** Forgets every session and says so (op 9). */
  invalidateSessions(): void;
  /** Asks for a heartbeat; resolves when every shard has sent one. */
  requestHeartbeat(): Promise<void>;
  close(): void;
}

export interface GatewayParts {
  readonly world: World;
  readonly nextId: NextId;
  readonly events: PlaygroundEvents;
  readonly url: () => string;
  readonly acceptsToken: (token: string) => boolean;
  /** How a packet goes over the wire. */
  readonly written: (packet: GatewayPacket) => string;
}

export function createGateway({ world, nextId, events, url, acceptsToken, written }: GatewayParts): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const identifies: Identify[] = [];
  const readies = createTally();
  const resumes = createTally();
  const heartbeats = createTally();
  let sessions: GatewaySession[] = [];

  server.on('connection', (socket) => {
    let session: GatewaySession | undefined;
    const send = (op: number, data: unknown) => socket.send(written({ op, d: data, s: null, t: null }));

    socket.on('message', (raw) => {
      const packet = readPacket(raw);
      if (!packet) return socket.close(GatewayClose.DecodeError, 'Error while decoding payload.');
      switch (packet.op) {
        case GatewayOp.Heartbeat:
          heartbeats.add();
          return send(GatewayOp.HeartbeatAck, null);
        case GatewayOp.Identify:
          if (isKnown(session)) return socket.close(GatewayClose.AlreadyAuthenticated, 'Already authenticated.');
          session = identify(socket, packet.d);
          return undefined;
        case GatewayOp.Resume:
          if (isKnown(session)) return socket.close(GatewayClose.AlreadyAuthenticated, 'Already authenticated.');
          session = resume(socket, packet.d);
          return undefined;
        case GatewayOp.PresenceUpdate:
        case GatewayOp.VoiceStateUpdate:
        case GatewayOp.RequestGuildMembers:
          if (!isKnown(session)) return socket.close(GatewayClose.NotAuthenticated, 'Not authenticated.');
          return undefined;
        default:
          return socket.close(GatewayClose.UnknownOpcode, 'Unknown opcode.');
      }
    });

    // What no socket can say is answered by ws, which then closes it.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (!session?.isOver(socket)) return;
      session.detach();
      // A client that closes with 1000 or 1001 gives its session up.
      if (code === 1000 || code === 1001) sessions = sessions.filter((one) => one !== session);
      events.emit('gateway', { kind: 'closed', shardId: session.shardId, code });
    });

    send(GatewayOp.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL_MS });
  });

  // A session that was invalidated may be followed by another on the same connection.
  const isKnown = (session: GatewaySession | undefined) => session !== undefined && sessions.includes(session);

  function identify(socket: WebSocket, data: unknown): GatewaySession | undefined {
    const parsed = identifyData.safeParse(data);
    if (!parsed.success) return refuse(socket, GatewayClose.DecodeError, 'Error while decoding payload.');
    const { token, shard, intents, properties } = parsed.data;
    const refusal = refusalOf(token, shard, intents);
    identifies.push({ shard, intents, properties, accepted: refusal === undefined });
    if (refusal) return refuse(socket, refusal.code, refusal.reason);

    const [shardId, shardCount] = shard;
    const session = createGatewaySession({ id: nextId(), shardId, shardCount, intents }, socket, written);
    // A shard that starts afresh will not come back for the session that it lost.
    sessions = [...sessions.filter((old) => old.connected || old.shardId !== shardId), session];
    void welcome(session);
    return session;
  }

  function refusalOf(token: string, [id, count]: readonly [number, number], intents: number) {
    if (!acceptsToken(token)) return { code: GatewayClose.AuthenticationFailed, reason: 'Authentication failed.' };
    if (id >= count) return { code: GatewayClose.InvalidShard, reason: 'Invalid shard.' };
    if (intents & ~KNOWN_INTENTS) return { code: GatewayClose.InvalidIntents, reason: 'Invalid intent(s).' };
    if (intents & PRIVILEGED_INTENTS) return { code: GatewayClose.DisallowedIntents, reason: 'Disallowed intent(s).' };
    return undefined;
  }

  async function welcome(session: GatewaySession): Promise<void> {
    const { id, shardId, shardCount, intents } = session;
    const guildIds = world.guildIds.filter((guildId) => shardOf(guildId, shardCount) === shardId);
    await session.dispatch('READY', {
      v: 10,
      user: { ...botJson(world.application), verified: true, mfa_enabled: true, email: null, flags: 0 },
      user_settings: {},
      guilds: guildIds.map((guildId) => ({ id: guildId, unavailable: true })),
      private_channels: [],
      relationships: [],
      session_id: id,
      resume_gateway_url: url(),
      shard: [shardId, shardCount],
      application: applicationJson(world),
    });
    if (intents & Intent.Guilds) {
      for (const guildId of guildIds) await session.dispatch('GUILD_CREATE', guildPayload(world, guildId));
    }
    events.emit('gateway', { kind: 'ready', shardId });
    readies.add();
  }

  function resume(socket: WebSocket, data: unknown): GatewaySession | undefined {
    const parsed = resumeData.safeParse(data);
    if (!parsed.success) return refuse(socket, GatewayClose.DecodeError, 'Error while decoding payload.');
    if (!acceptsToken(parsed.data.token)) {
      return refuse(socket, GatewayClose.AuthenticationFailed, 'Authentication failed.');
    }
    const session = sessions.find(({ id }) => id === parsed.data.session_id);
    session?.detach()?.terminate();
    session?.attach(socket);
    if (!session?.replayAfter(parsed.data.seq)) {
      session?.detach();
      sessions = sessions.filter((one) => one !== session);
      socket.send(JSON.stringify({ op: GatewayOp.InvalidSession, d: false, s: null, t: null }));
      return undefined;
    }
    void session.dispatch('RESUMED', {});
    events.emit('gateway', { kind: 'resumed', shardId: session.shardId });
    resumes.add();
    return session;
  }

  return {
    identifies,
    whenReady: (count = 1) => readies.whenReached(count),
    whenResumed: (count = 1) => resumes.whenReached(count),
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (open) => server.emit('connection', open, request));
    },
    dispatch(event, data, guildId) {
      for (const session of sessions) if (session.hears(guildId)) void session.dispatch(event, data);
    },
    dropConnections() {
      for (const session of sessions) session.detach()?.terminate();
    },
    askToReconnect() {
      for (const session of sessions) session.signal(GatewayOp.Reconnect, null);
    },
    invalidateSessions() {
      const forgotten = sessions;
      sessions = [];
      for (const session of forgotten) session.signal(GatewayOp.InvalidSession, false);
    },
    requestHeartbeat() {
      const connected = sessions.filter((session) => session.connected);
      const beaten = heartbeats.whenReached(heartbeats.count + connected.length);
      for (const session of connected) session.signal(GatewayOp.Heartbeat, null);
      return beaten;
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function refuse(socket: WebSocket, code: number, reason: string): undefined {
  socket.close(code, reason);
}
