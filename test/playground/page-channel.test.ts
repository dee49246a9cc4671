import { describe, expect, test } from 'vitest';
import {
  createConversations,
  historyOf,
  itemsIn,
  latestUse,
  WHOLE_CHANNEL,
} from '../../src/playground/page/channel.ts';
import type { ShownExchange, ShownMessage } from '../../src/playground/web/web-protocol.ts';

const ME = '400';
const HERE = '300';

function exchange(id: string, change: Partial<ShownExchange> = {}): ShownExchange {
  return {
    id,
    channelId: HERE,
    personId: ME,
    personName: 'admin',
    did: '/roi',
    inFull: '/roi gpu:4090',
    isCommand: true,
    sentAt: 0,
    sourceId: undefined,
    state: 'answered',
    payload: {},
    requests: [],
    ...change,
  };
}

function message(id: string, change: Partial<ShownMessage> = {}): ShownMessage {
  const json = { id } as ShownMessage['json'];
  return {
    id,
    exchangeId: '1',
    channelId: HERE,
    onlyFor: undefined,
    isLoading: false,
    isDeleted: false,
    json,
    ...change,
  };
}

function conversations(exchanges: readonly ShownExchange[], messages: readonly ShownMessage[]) {
  const all = createConversations();
  for (const one of exchanges) all.exchanges.set(one.id, one);
  for (const one of messages) all.messages.set(one.id, one);
  return all;
}

describe('of a channel one sees', () => {
  const answered = [exchange('1')];
  test.each([
    [answered, [message('2')], ['2'], 'an answer'],
    [answered, [message('2', { onlyFor: ME })], ['2'], 'a private answer of one’s own'],
    [answered, [message('2', { onlyFor: '401' })], [], 'somebody else’s private answer'],
    [answered, [message('2', { channelId: '301' })], [], 'an answer elsewhere'],
    [answered, [message('2', { isDeleted: true })], [], 'a deleted answer'],
    [[exchange('1', { state: 'waiting' })], [], ['1'], 'a command that waits'],
    [[exchange('1', { state: 'failed' })], [], ['1'], 'a command that nobody answered'],
    [answered, [], [], 'a command whose private answer went to another page'],
    [[exchange('1', { state: 'waiting', personId: '401' })], [], [], 'somebody else’s command that waits'],
    [[exchange('1', { state: 'failed', isCommand: false })], [], [], 'a button: it fails below its message'],
    [
      [exchange('1', { state: 'waiting' })],
      [message('2', { isLoading: true })],
      ['2'],
      '"thinking…" in place of waiting',
    ],
    [[exchange('9', { state: 'failed' })], [message('10'), message('8')], ['8', '9', '10'], 'oldest first'],
  ])('case %#: %3$s', (exchanges, messages, ids) => {
    expect(itemsIn(conversations(exchanges, messages), HERE, ME).map(({ id }) => id)).toEqual(ids);
  });

  test('nothing that was dismissed', () => {
    const all = conversations(answered, [message('2')]);
    all.dismissed.add('2');
    expect(itemsIn(all, HERE, ME)).toEqual([]);
  });
});

test('under the hood of a message lie its command and what was done with it since', () => {
  const pressed = exchange('3', { isCommand: false, sourceId: '2' });
  const other = exchange('4', { channelId: '301' });
  const all = conversations([exchange('1'), pressed, other], [message('2')]);
  expect(historyOf(all, '2', HERE).map(({ id }) => id)).toEqual(['1', '3']);
  expect(historyOf(all, '1', HERE).map(({ id }) => id)).toEqual(['1']);
  expect(historyOf(all, WHOLE_CHANNEL, HERE).map(({ id }) => id)).toEqual(['3', '1']);
  expect(latestUse(all, '2', ME)?.id).toBe('3');
  expect(latestUse(all, '2', '401')).toBeUndefined();
});
