import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { IncomingInteraction } from '../conversation/incoming.ts';
import { MINUTE_MS } from '../durations.ts';
import { StartError } from '../errors.ts';
import type { StartTimer } from '../timer.ts';
import type { Attachments } from './attachment.ts';
import { createHttpLine } from './http-line.ts';
import { incomingFrom } from './incoming-from.ts';
import type { InteractionAddress } from './received-interaction.ts';
import type { ReplyLine } from './reply-line.ts';
import { createSignatureCheck } from './signature.ts';

// An import would read every export there is, and one of them loads Node's own fetch: a twentieth of a start.
const { createServer } = process.getBuiltinModule('node:http');

const INTERACTIONS_PATH = '/interactions';
const MOST_BYTES = 1024 * 1024;
/** A request that somebody has recorded is worth nothing after that; clocks differ by less. */
const FRESH_MS = 5 * MINUTE_MS;
const KEEP_ALIVE_MS = 75_000;

export interface HttpInletParts {
  /** 0 takes any free one. */
  readonly port: number;
  /** The application's, 32 bytes in hex. */
  readonly publicKey: string;
  /** How files and later messages go to Discord. */
  readonly lineTo: (address: InteractionAddress) => ReplyLine;
  readonly attached: Attachments;
  /** Resolves once the interaction has its answer. */
  readonly handle: (incoming: IncomingInteraction) => Promise<void>;
  /** Whoever takes longer to send a request is cut off. */
  readonly slowestSenderMs: number;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
}

export interface HttpInlet {
  readonly port: number;
  /** Takes no more connections; resolves when the last request has its response. */
  close(): Promise<void>;
}

/** What a request is refused with. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/**
 * Takes interactions at an endpoint of our own instead of over the gateway. Whatever is not signed by Discord is refused
 * before any of it is read.
 *
 * @throws {StartError} when the port is taken
 */
export async function openHttpInlet(parts: HttpInletParts): Promise<HttpInlet> {
  const { port, lineTo, attached, handle, slowestSenderMs, now, startTimer } = parts;
  const isSigned = createSignatureCheck(parts.publicKey);
  let isClosing = false;
  const server = createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: slowestSenderMs,
    requestTimeout: slowestSenderMs,
    connectionsCheckingInterval: slowestSenderMs / 5,
  });

  /** @throws {Refusal} */
  async function signedBody(request: IncomingMessage): Promise<Buffer> {
    const [address] = (request.url ?? '').split('?', 1);
    if (address !== INTERACTIONS_PATH) throw new Refusal(404);
    if (request.method !== 'POST') throw new Refusal(405);
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
    if (typeof signature !== 'string' || !/^[\da-f]{128}$/i.test(signature)) throw new Refusal(401);
    if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) throw new Refusal(401);
    if (Math.abs(now().getTime() - Number(timestamp) * 1000) > FRESH_MS) throw new Refusal(401);
    const body = await bodyOf(request);
    if (!isSigned(timestamp, body, Buffer.from(signature, 'hex'))) throw new Refusal(401);
    return body;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const payload = parsed(await signedBody(request));
    if (isPing(payload)) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ type: InteractionResponseType.Pong }));
      return;
    }
    const incoming = incomingFrom(payload, (to) => createHttpLine(response, lineTo(to), startTimer), attached);
    await handle(incoming);
    // Nobody to be told, or seen before, or taken no more because the bot is stopping.
    if (!response.headersSent) {
      throw new Refusal(incoming.kind === 'unreadable' && incoming.answerable === undefined ? 400 : 503);
    }
  }

  server.on('request', (request, response) => {
    if (isClosing) response.setHeader('connection', 'close');
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return;
      const status = error instanceof Refusal ? error.status : 400;
      // Whatever else it has to say is not listened to.
      response.writeHead(status, { connection: 'close', ...(status === 405 && { allow: 'POST' }) }).end();
    });
  });
  await listen(server, port);

  return {
    port: (server.address() as AddressInfo).port,
    close() {
      isClosing = true;
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

/** @throws {Refusal} 413 beyond the limit, before the rest is read */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  function tooLong(): void {
    request.pause();
    reject(new Refusal(413));
  }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) tooLong();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Rather than by `for await`, which makes streams and promises of its own for what nearly always is one chunk.
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) tooLong();
    else chunks.push(chunk);
  });
  request.on('end', () => {
    const [first] = chunks;
    resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
  });
  request.on('error', reject);
  return promise;
}

/** @throws {Refusal} 400 */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Refusal(400);
  }
}

function isPing(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === InteractionType.Ping;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new StartError(`INTERACTIONS_PORT ${port} cannot be listened on: ${cause.message}.`, { cause }));
    });
    server.listen(port, resolve);
  });
}
