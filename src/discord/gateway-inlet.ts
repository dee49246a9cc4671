import type { WebSocketManager } from '@discordjs/ws';
import { WebSocketShardEvents } from '@discordjs/ws';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { IncomingInteraction } from '../conversation/incoming.ts';
import type { Attachments } from './attachment.ts';
import { incomingFrom } from './incoming-from.ts';
import type { InteractionAddress } from './interaction-payload.ts';
import type { ReplyLine } from './reply-line.ts';

/** Hands over every interaction as it came over the gateway. */
export function onIncoming(
  gateway: WebSocketManager,
  lineTo: (address: InteractionAddress) => ReplyLine,
  attached: Attachments,
  handle: (incoming: IncomingInteraction) => void,
): void {
  gateway.on(WebSocketShardEvents.Dispatch, ({ data: { t: event, d: data } }) => {
    if (event === GatewayDispatchEvents.InteractionCreate) handle(incomingFrom(data, lineTo, attached));
  });
}
