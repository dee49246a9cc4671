import type { ShownExchange, ShownMessage } from '../web/web-protocol.ts';

/** What there is to see in a channel, oldest first: messages, and commands that have no message yet, or never got one. */
export type Item =
  | { readonly kind: 'message'; readonly id: string; readonly message: ShownMessage }
  | { readonly kind: 'command'; readonly id: string; readonly exchange: ShownExchange };

/** All conversations, as far as the page has heard. */
export interface Conversations {
  readonly exchanges: Map<string, ShownExchange>;
  readonly messages: Map<string, ShownMessage>;
  readonly dismissed: Set<string>;
}

export function createConversations(): Conversations {
  return { exchanges: new Map(), messages: new Map(), dismissed: new Set() };
}

/** What somebody sees of a channel. */
export function itemsIn(conversations: Conversations, channelId: string, personId: string): Item[] {
  const { exchanges, messages, dismissed } = conversations;
  const answered = new Set([...messages.values()].map(({ exchangeId }) => exchangeId));
  const seen = [...messages.values()].filter(
    (message) =>
      message.channelId === channelId &&
      !message.isDeleted &&
      !dismissed.has(message.id) &&
      (message.onlyFor ?? personId) === personId,
  );
  const unanswered = [...exchanges.values()].filter(
    ({ id, isCommand, state, channelId: channel, personId: person }) =>
      // What was answered and has no message had a private one, for another page.
      isCommand &&
      state !== 'answered' &&
      channel === channelId &&
      person === personId &&
      !answered.has(id) &&
      !dismissed.has(id),
  );
  return [
    ...seen.map((message): Item => ({ kind: 'message', id: message.id, message })),
    ...unanswered.map((exchange): Item => ({ kind: 'command', id: exchange.id, exchange })),
  ].toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
}

/** The latest thing that somebody did with a message's buttons, menus or form. */
export function latestUse(
  { exchanges }: Conversations,
  messageId: string,
  personId: string,
): ShownExchange | undefined {
  return [...exchanges.values()].findLast((one) => one.sourceId === messageId && one.personId === personId);
}

/** In place of an item's id: everything in the channel. */
export const WHOLE_CHANNEL = 'channel';

/** Everything that led to an item and happened to it since. */
export function historyOf({ exchanges, messages }: Conversations, itemId: string, channelId: string): ShownExchange[] {
  if (itemId === WHOLE_CHANNEL) {
    return [...exchanges.values()].filter((exchange) => exchange.channelId === channelId).toReversed();
  }
  const first = messages.get(itemId)?.exchangeId ?? itemId;
  return [...exchanges.values()].filter(({ id, sourceId }) => id === first || sourceId === itemId);
}
