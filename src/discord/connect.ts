import type { Client } from 'discord.js';
import { DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes, HTTPError, DiscordAPIError } from 'discord.js';
import { StartError } from '../errors.ts';

const REFUSED_TOKEN = 'Discord refuses this DISCORD_TOKEN. Copy it again from the "Bot" page of your application.';

/**
 * Logs in and waits until interactions arrive.
 * @throws {StartError} when the token is refused or Discord cannot be reached.
 */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  const ready = Promise.withResolvers<Client<true>>();
  const refused = (event: { code: number }): void => ready.reject(new StartError(refusal(event.code)));
  client.once(Events.ClientReady, ready.resolve);
  client.once(Events.ShardDisconnect, refused);
  try {
    // The gateway may refuse after the login has resolved, so both are waited for.
    const [, readyClient] = await Promise.all([client.login(token).catch(rethrowAsSentence), ready.promise]);
    return readyClient;
  } finally {
    client.off(Events.ClientReady, ready.resolve);
    client.off(Events.ShardDisconnect, refused);
  }
}

/** Calls back when the gateway has closed for good, with why as a sentence for the operator. */
export function whenClosedForGood(client: Client, act: (closed: { code: number; sentence: string }) => void): void {
  client.on(Events.ShardDisconnect, ({ code }) => act({ code, sentence: refusal(code) }));
}

/** Why the gateway closed for good, as a sentence for the operator. */
function refusal(closeCode: number): string {
  const name = GatewayCloseCodes[closeCode] ?? 'unknown reason';
  if (name === 'AuthenticationFailed') return REFUSED_TOKEN;
  return `Discord closed the gateway connection for good: ${name} (${closeCode}).`;
}

/** @throws {StartError} that says what the operator can do about it */
export function rethrowAsSentence(cause: unknown): never {
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
    throw new StartError(REFUSED_TOKEN, { cause });
  }
  if (cause instanceof DiscordAPIError || cause instanceof HTTPError) {
    throw new StartError(`Discord answered ${cause.status} when asked for its gateway. Try again later.`, { cause });
  }
  throw new StartError(`Discord could not be reached: ${reason(cause)}. Is the network up, is DISCORD_API_URL right?`, {
    cause,
  });
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.name === 'AbortError') return 'it does not answer in time';
  const inner = error.cause instanceof Error ? error.cause : error;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}
