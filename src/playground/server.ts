import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_PATH, createApiListener } from './discord/api-listener.ts';
import { systemClock, type Clock } from './discord/clock.ts';
import { createCommands } from './discord/commands.ts';
import { createEndpoint } from './discord/endpoint.ts';
import { createEvents, type PlaygroundEvents } from './discord/events.ts';
import type { Exchange } from './discord/exchange.ts';
import { createFaults, type Faults } from './discord/faults.ts';
import { createGateway, type Identify } from './discord/gateway.ts';
import { interactionPayload, type InteractionPayload } from './discord/interaction-payload.ts';
import { createInteractions } from './discord/interactions.ts';
import { FIRST_ANSWER_WITHIN_MS } from './discord/interaction-record.ts';
import type { MessageRecord, PlaygroundMessage } from './discord/message.ts';
import { createMessages } from './discord/messages.ts';
import type { Person } from './discord/person.ts';
import type { ReceivedRequest, Violation } from './discord/received-request.ts';
import type { RegisteredCommand } from './discord/registered-command.ts';
import { createRouter } from './discord/rest-routes.ts';
import { createSnowflakes } from './discord/snowflake.ts';
import { createUser, type User } from './people/user.ts';
import type { InteractionKind } from './discord/wire-codes.ts';
import { createWorld, DEFAULT_APPLICATION, type PlaygroundApplication } from './discord/world.ts';

const HOST = '127.0.0.1';

export interface PlaygroundOptions {
  /** The token that the bot has to show. */
  readonly token: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How many servers the bot was added to. */
  readonly guildCount?: number;
  /** How many shards the bot is told to open. */
  readonly shardCount?: number;
  readonly application?: PlaygroundApplication;
  readonly clock?: Clock;
  /** Sees every request before it is answered. */
  readonly requestCheck?: (request: ReceivedRequest) => void;
}

/** A Discord on this machine. It knows the bot only over the wire. */
export interface PlaygroundServer {
  /** What the bot takes for `https://discord.com/api`. */
  readonly apiUrl: string;
  /** What the bot takes for the place where Discord keeps files. */
  readonly cdnUrl: string;
  readonly application: PlaygroundApplication;
  readonly guildIds: readonly string[];
  readonly events: PlaygroundEvents;
  readonly faults: Faults;
  /** What the bot asked over HTTP, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** What was refused of it. */
  readonly violations: readonly Violation[];
  /** What shards said when they introduced themselves. */
  readonly identifies: readonly Identify[];
  /** Commands registered everywhere, or those of one server. */
  commands(guildId?: string): readonly RegisteredCommand[];
  /** Sits down in front of Discord's client as somebody. */
  as(person: Person): User;
  /** Resolves once `count` shards, counted from the start, were made ready. */
  whenReady(count?: number): Promise<void>;
  /** Resolves once `count` sessions, counted from the start, were resumed. */
  whenResumed(count?: number): Promise<void>;
  /** Resolves once the bot has registered a command. */
  whenRegistered(): Promise<void>;
  /** What interactions are signed with over HTTP, in hex. */
  readonly publicKey: string;
  /**
   * From now on interactions are posted there, and not sent over the gateway.
   * @throws {Error} unless it answers a PING, and refuses one that is wrongly signed
   */
  setInteractionsEndpoint(url: string): Promise<void>;
  /** Asks every shard for a heartbeat and resolves when all have sent one. */
  requestHeartbeat(): Promise<void>;
  close(): Promise<void>;
}

export async function startPlaygroundServer(options: PlaygroundOptions): Promise<PlaygroundServer> {
  const { token, port = 0, guildCount = 1, shardCount = 1, clock = systemClock, requestCheck } = options;
  const endpoint = createEndpoint(clock);
  const world = createWorld(options.application ?? DEFAULT_APPLICATION, guildCount, endpoint.publicKey);
  const nextId = createSnowflakes(clock);
  const events = createEvents();
  const http = createServer();
  const address = () => `${HOST}:${(http.address() as AddressInfo).port}`;
  const origin = () => `http://${address()}`;
  const gatewayUrl = () => `ws://${address()}/gateway`;

  const commands = createCommands({ world, nextId, events });
  const messages = createMessages({ clock, nextId, world, events, origin });
  const interactions = createInteractions({ clock, world, messages });
  const faults = createFaults({ clock, gateway: () => gateway, interactions: () => interactions });
  const acceptsToken = (shown: string) => shown === token && faults.acceptsTokenOver('gateway');
  const gateway = createGateway({
    world,
    nextId,
    events,
    url: gatewayUrl,
    acceptsToken,
    written: (packet) => faults.written(packet),
  });
  const route = createRouter({ world, commands, interactions, gatewayUrl, shardCount });
  const api = createApiListener({ clock, token, events, faults, interactions, route, requestCheck });

  function deliver(type: InteractionKind, person: Person, data: object, source?: PlaygroundMessage): Exchange {
    const { times, lateByMs, change } = faults.takeDelivery();
    const id = nextId(lateByMs);
    const payload = interactionPayload(world, {
      id,
      token: `interaction-${id}`,
      type,
      person,
      data,
      message: source?.json,
    });
    // Every message that a person can point at was made here, so it is a record.
    const exchange = interactions.open(payload, person, source as MessageRecord | undefined);
    events.emit('interaction', exchange);
    if (lateByMs >= FIRST_ANSWER_WITHIN_MS) exchange.lapse();
    for (let left = times; left > 0; left -= 1) {
      const sent = change(payload);
      if (endpoint.isSet) void postToEndpoint(payload, sent);
      else gateway.dispatch('INTERACTION_CREATE', sent, person.guildId ?? undefined);
    }
    return exchange;
  }

  /** A bot that is not there, or too late, or refuses, is seen by nobody but the person who waits. */
  async function postToEndpoint(payload: InteractionPayload, sent: unknown): Promise<void> {
    const answer = await endpoint.post(sent).catch(() => undefined);
    if (answer?.status === 200) await api.takeResponse(payload, answer.body);
  }

  http.on('request', (request, response) => {
    const path = request.url ?? '/';
    // What no address can be made of, such as `//`, is nothing that a client of Discord's asks.
    if (!URL.canParse(path, origin())) return response.writeHead(400).end();
    if (path.startsWith(`${API_PATH}/`)) return api.handle(request, response);
    const attachment = messages.attachment(/^\/attachments\/(\d+)\//.exec(path)?.[1] ?? '');
    if (!attachment) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': attachment.contentType }).end(attachment.bytes);
  });
  http.on('upgrade', (request, socket, head) => {
    // Whoever hangs up in the middle of it is gone, and nobody else listens yet.
    socket.on('error', () => socket.destroy());
    if (!request.url?.startsWith('/gateway')) return socket.destroy();
    return gateway.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, HOST, resolve);
  });

  return {
    apiUrl: `${origin()}/api`,
    cdnUrl: origin(),
    application: world.application,
    guildIds: world.guildIds,
    events,
    faults,
    requests: api.requests,
    violations: api.violations,
    identifies: gateway.identifies,
    commands: (guildId) => commands.list(guildId),
    as: (person) => createUser(person, { world, commands, deliver, say: messages.say, upload: messages.upload }),
    whenReady: (count) => gateway.whenReady(count),
    whenResumed: (count) => gateway.whenResumed(count),
    whenRegistered: () => commands.whenRegistered(),
    requestHeartbeat: () => gateway.requestHeartbeat(),
    publicKey: endpoint.publicKey,
    setInteractionsEndpoint: (url) => endpoint.set(url),
    close() {
      gateway.close();
      http.closeAllConnections();
      return new Promise((resolve) => void http.close(() => resolve()));
    },
  };
}
