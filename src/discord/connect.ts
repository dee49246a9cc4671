import { Routes } from 'discord-api-types/v10';
import type { Client } from 'discord.js';
import { Events, GatewayCloseCodes } from 'discord.js';
import * as z from 'zod';
import { StartError } from '../errors.ts';
import { NOT_DISCORD, REFUSED_TOKEN, rethrowAsSentence, waitForAnswer } from './why-unreachable.ts';
import type { WaitingParts } from './why-unreachable.ts';

const gatewaySchema = z.object({
  url: z.url({ protocol: /^wss?$/ }),
  shards: z.number(),
  session_start_limit: z.object({}),
});

/**
 * Logs in and waits until interactions arrive. A Discord that is away for a moment is waited for.
 * @throws {StartError} when the token is refused, Discord cannot be reached, or what answers is not Discord.
 */
export async function connect(client: Client, token: string, parts: WaitingParts): Promise<Client<true>> {
  client.rest.setToken(token);
  // discord.js asks once more, and trusts the answer.
  await waitForAnswer(async () => {
    const answer = await client.rest.get(Routes.gatewayBot());
    if (!gatewaySchema.safeParse(answer).success) throw new StartError(NOT_DISCORD);
  }, parts);
  return logIn(client, token);
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
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
