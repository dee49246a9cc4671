import type { WebSocketManager } from '@discordjs/ws';
import { WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { StartError } from '../errors.ts';
import { isClosedForGood } from './gateway.ts';
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
export async function connect(
  gateway: WebSocketManager,
  parts: WaitingParts,
): Promise<{ readonly applicationId: string }> {
  // The library asks once more, and trusts the answer.
  await waitForAnswer(async () => {
    const answer = await gateway.options.rest.get(Routes.gatewayBot());
    if (!gatewaySchema.safeParse(answer).success) throw new StartError(NOT_DISCORD);
  }, parts);
  return logIn(gateway);
}

async function logIn(gateway: WebSocketManager): Promise<{ readonly applicationId: string }> {
  const ready = Promise.withResolvers<{ readonly applicationId: string }>();
  gateway.once(WebSocketShardEvents.Ready, ({ data }) => ready.resolve({ applicationId: data.application.id }));
  whenClosedForGood(gateway, ({ sentence }) => ready.reject(new StartError(sentence)));
  // The gateway may refuse a shard after another is ready, so both are waited for.
  const [, application] = await Promise.all([gateway.connect().catch(rethrowAsSentence), ready.promise]);
  return application;
}

/** Calls back when the gateway has closed for good, with why as a sentence for the operator. */
export function whenClosedForGood(
  gateway: WebSocketManager,
  act: (closed: { code: number; sentence: string }) => void,
): void {
  gateway.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (isClosedForGood(code)) act({ code, sentence: refusal(code) });
  });
}

/** Why the gateway closed for good, as a sentence for the operator. */
function refusal(closeCode: number): string {
  const name = GatewayCloseCodes[closeCode] ?? 'unknown reason';
  if (name === 'AuthenticationFailed') return REFUSED_TOKEN;
  return `Discord closed the gateway connection for good: ${name} (${closeCode}).`;
}
