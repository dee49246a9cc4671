import { beforeAll, expect, test } from 'vitest';
import { TOKEN } from '../support/playground.ts';
import { shareStage } from '../support/stage.ts';

// Discord still offers what an older version of the bot had registered: fewer limits, other options, another command.
const TEXT = 3;
const INTEGER = 4;
const NUMBER = 10;
const text = (name: string) => ({ type: TEXT, name, description: name });
const number = (name: string, type = NUMBER) => ({ type, name, description: name });
const OLDER = [
  {
    name: 'roi',
    description: 'What a card earns',
    options: [
      { ...text('gpu'), autocomplete: true },
      ...['utilisation', 'rent', 'watts', 'idle-watts', 'hours', 'price', 'resale'].map((name) => number(name)),
      number('life', INTEGER),
      text('period'),
      text('wallet'),
    ],
  },
  { name: 'forecast', description: 'What a card will earn', options: [{ ...text('gpu'), autocomplete: true }] },
];

const stage = shareStage();

beforeAll(async () => {
  const { apiUrl, application } = stage().server;
  const response = await fetch(`${apiUrl}/v10/applications/${application.id}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(OLDER),
  });
  if (!response.ok) throw new Error(`Discord does not take the older commands: ${await response.text()}`);
});

test.each([
  {
    option: 'utilisation',
    value: 101,
    says: '101% of the time? `utilisation:` is the share of hours that is paid, in per cent, from 0 to 100.',
  },
  {
    option: 'utilisation',
    value: -1,
    says: '-1% of the time? `utilisation:` is the share of hours that is paid, in per cent, from 0 to 100.',
  },
  { option: 'rent', value: 1e7, says: '`rent` takes a number from 0 to 1000000.' },
  { option: 'watts', value: 1e7, says: '`watts` takes a number from 0 to 1000000.' },
  { option: 'idle-watts', value: -1, says: '`idle-watts` takes a number from 0 to 1000000.' },
  { option: 'utilisation', value: 1e5, says: '`utilisation` takes a number from -10000 to 10000.' },
  { option: 'price', value: 1e15, says: '`price` takes a number from 0 to 1000000000000.' },
  { option: 'resale', value: -1, says: '`resale` takes a number from 0 to 1000000000.' },
  { option: 'life', value: 0, says: '`life` takes a whole number from 1 to 3650.' },
  { option: 'period', value: 'week', says: '`period` takes one of per day, per month, per year.' },
  { option: 'wallet', value: '0xabc', says: '`wallet` is not an option of `roi`.' },
])('$option $value is refused with what it takes', async ({ option, value, says }) => {
  const message = await stage()
    .sitDown()
    .run('/roi', { gpu: '4090', [option]: value });

  expect(message).toMatchObject({ content: says, visibility: 'private', embeds: [] });
});

test('several refused options are all named', async () => {
  const { content } = await stage().sitDown().run('/roi', { gpu: '4090', resale: -1, life: 0 });

  expect(content.split('\n').toSorted()).toEqual([
    '`life` takes a whole number from 1 to 3650.',
    '`resale` takes a number from 0 to 1000000000.',
  ]);
});

test('6,000 characters are refused with how many it takes', async () => {
  const message = await stage()
    .sitDown()
    .run('/roi', { gpu: '4090 '.repeat(1200) });

  expect(message).toMatchObject({ content: '`gpu` takes text of 1 to 200 characters.', visibility: 'private' });
});

test('a missing option is asked for', async () => {
  const message = await stage().sitDown().run('/roi', { hours: 12 });

  expect(message).toMatchObject({ content: '`gpu` takes text of 1 to 200 characters.', visibility: 'private' });
});

test('a command that the bot no longer has is refused, and completes nothing', async () => {
  const user = stage().sitDown();
  const message = await user.run('/forecast', { gpu: '4090' });

  expect(message.content).toBe('I don’t have this command any more. Reload Discord to see those I have.');
  expect(message.visibility).toBe('private');
  expect(await user.type('/forecast', 'gpu', '40')).toEqual([]);
});
