import { expect, test } from 'vitest';
import { editedMessage, filesOf, newMessageBody } from '../../src/discord/message-body.ts';

const chart = { name: 'odds.png', description: 'A curve', bytes: new Uint8Array([1, 2]) };

test('no message mentions anybody, whatever it says', () => {
  const reply = { content: '@everyone <@1>' };
  expect(newMessageBody(reply, 'public')).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(editedMessage(reply)).toMatchObject({ allowed_mentions: { parse: [] } });
});

test('only a private message is marked as one', () => {
  expect(newMessageBody({ content: 'x' }, 'private').flags).toBe(64);
  expect(newMessageBody({ content: 'x' }, 'public')).not.toHaveProperty('flags');
});

test('an edit leaves nothing of the message before', () => {
  expect(editedMessage({ embeds: [{ title: 'x' }] })).toMatchObject({ content: '', components: [], attachments: [] });
  expect(editedMessage({ content: 'x' })).toMatchObject({ embeds: [] });
});

test('a file travels with its name and its alt text', () => {
  const attachments = [{ id: '0', filename: 'odds.png', description: 'A curve' }];
  expect(newMessageBody({ files: [chart] }, 'public')).toMatchObject({ attachments });
  expect(editedMessage({ files: [chart] })).toMatchObject({ attachments });
  expect(filesOf({ files: [chart] })).toEqual([{ name: 'odds.png', data: chart.bytes }]);
  expect(filesOf({ content: 'x' })).toEqual([]);
});
