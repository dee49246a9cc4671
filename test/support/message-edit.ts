import { once } from 'node:events';
import type { PlaygroundEvents } from '../../src/playground/discord/events.ts';
import type { PlaygroundMessage } from '../../src/playground/discord/message.ts';

/** Resolves when the message is what is waited for, after however many edits. */
export async function edited(
  events: PlaygroundEvents,
  message: PlaygroundMessage,
  isDone: (message: PlaygroundMessage) => boolean,
): Promise<void> {
  while (!isDone(message)) await once(events, 'message');
}
