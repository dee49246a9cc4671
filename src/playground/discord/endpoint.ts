import { generateKeyPairSync, sign } from 'node:crypto';

import type { Clock } from './clock.ts';

const PING = { type: 1 };
const PONG = 1;
const WAITS_FOR_MS = 3_000;

/** What an endpoint answers to one interaction. */
interface EndpointAnswer {
  readonly status: number;
  /** Undefined without a body, or where it is no JSON. */
  readonly body: unknown;
}

/** Where a bot takes interactions over HTTP, as its application's page says. */
export interface Endpoint {
  /** What interactions are signed with: the raw Ed25519 key in hex. */
  readonly publicKey: string;
  readonly isSet: boolean;
  /**
   * Sets it as the application's page does.
   * @throws {Error} unless it answers a PING, and refuses one that is wrongly signed
   */
  set(url: string): Promise<void>;
  /** @throws {Error} when nothing comes within 3 seconds */
  post(payload: unknown): Promise<EndpointAnswer>;
}

export function createEndpoint(clock: Clock): Endpoint {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  let url: string | undefined;

  async function ask(target: string, payload: unknown, isForged: boolean): Promise<EndpointAnswer> {
    const timestamp = Math.floor(clock.now() / 1000).toString();
    const body = JSON.stringify(payload);
    const signature = sign(null, Buffer.from(timestamp + (isForged ? `${body} ` : body)), privateKey).toString('hex');
    const response = await fetch(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      },
      body,
      signal: AbortSignal.timeout(WAITS_FOR_MS),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  }

  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'),
    get isSet() {
      return url !== undefined;
    },
    async set(target) {
      const { status, body } = await ask(target, PING, false);
      if (status !== 200 || typeof body !== 'object' || body === null || !('type' in body) || body.type !== PONG) {
        throw new Error(`The interactions endpoint answered a PING with ${status}.`);
      }
      const forged = await ask(target, PING, true);
      if (forged.status !== 401) throw new Error(`The interactions endpoint took a forged PING: ${forged.status}.`);
      url = target;
    },
    async post(payload) {
      if (url === undefined) throw new Error('No interactions endpoint is set.');
      return ask(url, payload, false);
    },
  };
}
