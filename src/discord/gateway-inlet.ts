import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Client } from 'discord.js';
import { Events } from 'discord.js';
import type { IncomingInteraction } from '../conversation/incoming.ts';
import type { Attachments } from './attachment.ts';
import { incomingFrom } from './incoming-from.ts';
import type { InteractionAddress } from './received-interaction.ts';
import type { ReplyLine } from './reply-line.ts';

/** A dispatch as discord.js hands it out before it reads it. */
interface Packet {
  t: string | null;
  d: unknown;
}

/** What discord.js needs to know to stay connected. */
const LEFT_TO_CLIENT: ReadonlySet<string | null> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
]);

/**
 * Hands over every interaction as it came over the gateway. discord.js emits a packet before it handles it: what it
 * makes of one nobody here reads, and on one that it cannot read its constructors throw where nothing catches. So it
 * is not given any.
 */
export function onIncoming(
  client: Client,
  lineTo: (address: InteractionAddress) => ReplyLine,
  attached: Attachments,
  handle: (incoming: IncomingInteraction) => void,
): void {
  client.on(Events.Raw, (packet: Packet) => {
    const { t: event, d: data } = packet;
    if (!LEFT_TO_CLIENT.has(event)) packet.t = null;
    if (event === GatewayDispatchEvents.InteractionCreate) handle(incomingFrom(data, lineTo, attached));
  });
}
