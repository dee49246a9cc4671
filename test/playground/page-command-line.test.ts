import { describe, expect, test } from 'vitest';
import { writeAddress, readAddress } from '../../src/playground/page/address.ts';
import { leavesOf, readLine, readValue } from '../../src/playground/page/command-line.ts';
import { commandListLimits, type ValueOption } from '../../src/playground/discord/command-limits.ts';
import { registeredCommand } from '../../src/playground/discord/registered-command.ts';

const option = (name: string, more: object = {}) => ({ type: 3, name, description: name, ...more });
const BODIES = [
  {
    name: 'roi',
    description: 'What a card earns',
    description_localizations: { de: 'Was eine Karte verdient' },
    options: [option('gpu', { required: true }), option('network'), option('idle-watts', { type: 10 })],
  },
  {
    name: 'settings',
    description: 'Defaults',
    options: [
      { type: 1, name: 'rate', description: 'Set the rate', options: [option('rate', { required: true })] },
      { type: 1, name: 'view', description: 'Show them' },
    ],
  },
];
const commands = commandListLimits
  .parse(BODIES)
  .map((body, index) => registeredCommand({ id: `${index}`, application_id: '1', version: '1' }, body));
const leaves = leavesOf(commands, 'en-GB');

test('what can be run is commands and their subcommands, described in the person’s language where it can be', () => {
  expect(leaves.map(({ path }) => path)).toEqual(['roi', 'settings rate', 'settings view']);
  expect(leaves[0]?.description).toBe('What a card earns');
  expect(leavesOf(commands, 'de')[0]?.description).toBe('Was eine Karte verdient');
});

describe('a line', () => {
  test.each([
    ['/roi gpu:4090', 'roi', { gpu: '4090' }, 'one option'],
    [
      '/roi gpu:2x 4090 + 3080 network:io.net ',
      'roi',
      { gpu: '2x 4090 + 3080', network: 'io.net' },
      'values with spaces',
    ],
    ['/roi gpu:4090 idle-watts:40', 'roi', { gpu: '4090', 'idle-watts': '40' }, 'a name with a hyphen'],
    ['/roi 4090', 'roi', { gpu: '4090' }, 'text before any name belongs to the first option'],
    ['/roi 4090 network:pearl', 'roi', { gpu: '4090', network: 'pearl' }, 'both ways in one line'],
    ['/roi gpu: 4090 ', 'roi', { gpu: '4090' }, 'a space after the colon'],
    ['/roi gpu:at 12:30 colour:red', 'roi', { gpu: 'at 12:30 colour:red' }, 'only names of options end a value'],
    ['/roi gpu:', 'roi', { gpu: '' }, 'a name with nothing behind it'],
    ['/settings rate rate:0,30 €', 'settings rate', { rate: '0,30 €' }, 'a subcommand with an option of its name'],
    ['/settings view ', 'settings view', {}, 'nothing to fill in'],
  ])('%s is /%s with %j: %s', (line, path, texts, _reason) => {
    const read = readLine(line, leaves);
    expect(read?.leaf.path).toBe(path);
    expect(Object.fromEntries(read?.texts ?? [])).toEqual(texts);
  });

  test.each([
    ['/roi', 'somebody may still be typing /roi2'],
    ['/settings ', 'a subcommand is missing'],
    ['/nothing gpu:4090', 'there is no such command'],
    ['roi gpu:4090', 'no slash'],
    ['', 'nothing'],
  ])('%s is not a command yet: %s', (line) => {
    expect(readLine(line, leaves)).toBeUndefined();
  });
});

describe('a value', () => {
  const text: ValueOption = { type: 3, name: 'text', description: 'x', max_length: 4 };
  const period: ValueOption = {
    type: 3,
    name: 'period',
    description: 'x',
    choices: [{ name: 'per day', value: 'day' }],
  };
  const hours: ValueOption = { type: 10, name: 'hours', description: 'x', min_value: 0, max_value: 24 };
  const life: ValueOption = { type: 4, name: 'life', description: 'x', min_value: 1 };
  const hide: ValueOption = { type: 5, name: 'hide', description: 'x' };
  const user: ValueOption = { type: 6, name: 'user', description: 'x' };

  test.each([
    [text, ' 4090 ', { value: '4090' }, 'text, without the spaces around it'],
    [text, '40900', { problem: 'Takes at most 4 characters' }, 'too long'],
    [period, 'Per Day', { value: 'day' }, 'a choice by what it is called'],
    [period, 'day', { value: 'day' }, 'a choice by what it stands for'],
    [period, 'week', { problem: 'Pick one from the list' }, 'no choice'],
    [hours, '7.5', { value: 7.5 }, 'a number'],
    [hours, '25', { problem: 'Takes 0 to 24' }, 'beyond the limit'],
    [hours, 'many', { problem: 'Takes a number, such as 0.5' }, 'no number'],
    [hours, '', { problem: 'Takes a number, such as 0.5' }, 'nothing is not zero'],
    [life, '2.5', { problem: 'Takes a whole number' }, 'a fraction'],
    [life, '0', { problem: 'Takes at least 1' }, 'below the limit'],
    [hide, 'true', { value: true }, 'yes'],
    [hide, 'False', { value: false }, 'no'],
    [hide, 'perhaps', { problem: 'Pick one from the list' }, 'neither'],
    [user, 'somebody', { problem: 'Users, roles and channels are not in the playground' }, 'nobody to pick'],
  ])('$name from "%s" is %j: %s', (of, typed, value, _reason) => {
    expect(readValue(of, typed)).toEqual(value);
  });
});

describe('the address', () => {
  test('carries who, where, how, and a line to run', () => {
    const { view, run } = readAddress('?as=member&server=2&locale=de&width=phone&theme=light&run=/roi gpu:4090');
    expect(view).toEqual({ as: 'member', server: '2', locale: 'de', width: 'phone', theme: 'light' });
    expect(run).toBe('/roi gpu:4090');
  });

  test.each([
    ['', 'nothing is given'],
    ['?as=root&server=9&locale=tlh&width=wall&theme=blink&run=', 'nothing of it exists'],
  ])('%s opens the first view: %s', (search) => {
    expect(readAddress(search)).toEqual(readAddress('?'));
    expect(readAddress(search).run).toBeUndefined();
  });

  test('that is written opens the same view, and says no more than it must', () => {
    const { view } = readAddress('?as=other&server=dm');
    expect(writeAddress(view)).toBe('/?as=other&server=dm');
    const line = '/roi gpu:2x 4090 + 3080 & more';
    expect(readAddress(writeAddress(view, line).slice(1))).toEqual({ view, run: line });
    expect(writeAddress(readAddress('').view)).toBe('/');
  });
});
