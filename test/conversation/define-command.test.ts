import { describe, expect, test } from 'vitest';
import { defineCommand, defineCommandGroup, MANAGE_SERVER_PERMISSION } from '../../src/conversation/define-command.ts';
import { choice, date, flag, integer, number, text } from '../../src/conversation/options.ts';
import type { RawOptions } from '../../src/conversation/options.ts';

const roi = defineCommand({
  name: 'roi',
  description: 'What a card earns',
  options: {
    gpu: text('A card', { required: true }),
    utilisation: number('Percent', { max: 100 }),
    rent: number('USD', { max: 50 }),
    life: integer('Months', { min: 1, max: 120 }),
    hide: flag('Only you'),
    period: choice('Per', { day: 'per day', month: 'per month' }),
    bought: date('Day of purchase'),
  },
  visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
  execute: () => ({ content: 'ok' }),
});
const prepare = (raw: RawOptions) => roi.commands.get('roi')?.prepare(raw);

describe('options that a command does not take are refused, naming each and what it takes', () => {
  test.each([
    ['missing', {}, '`gpu` takes text of 1 to 200 characters.'],
    ['too long', { gpu: 'x'.repeat(201) }, '`gpu` takes text of 1 to 200 characters.'],
    ['out of range', { gpu: '4090', utilisation: 101 }, '`utilisation` takes a number from 0 to 100.'],
    ['below its least', { gpu: '4090', rent: -1 }, '`rent` takes a number from 0 to 50.'],
    ['above its most', { gpu: '4090', life: 121 }, '`life` takes a whole number from 1 to 120.'],
    ['not whole', { gpu: '4090', life: 1.5 }, '`life` takes a whole number from 1 to 120.'],
    ['of another type', { gpu: '4090', hide: 'yes' }, '`hide` takes True or False.'],
    ['not among the choices', { gpu: '4090', period: 'week' }, '`period` takes one of per day, per month.'],
    ['no day of the calendar', { gpu: '4090', bought: '2025-02-29' }, '`bought` takes a day, such as 2025-03-01.'],
    ['unknown', { gpu: '4090', colour: 'red' }, '`colour` is not an option of `roi`.'],
    ['unknown and hostile', { gpu: '4090', '`@everyone` <b>': 1 }, '`everyoneb` is not an option of `roi`.'],
    [
      'several',
      { gpu: 7, utilisation: -1 },
      '`gpu` takes text of 1 to 200 characters.\n`utilisation` takes a number from 0 to 100.',
    ],
  ])('%s', (_reason, raw: RawOptions, message) => {
    expect(() => prepare(raw)).toThrow(expect.objectContaining({ name: 'UserError', code: 'bad_options', message }));
  });
});

test('who sees the answer is known before the command runs', () => {
  expect(prepare({ gpu: '4090' })?.visibility).toBe('public');
  expect(prepare({ gpu: '4090', hide: true })?.visibility).toBe('private');
});

test('a command is offered in servers, in messages with the bot and elsewhere, to servers and to people', () => {
  expect(roi.body).toMatchObject({ name: 'roi', type: 1, integration_types: [0, 1], contexts: [0, 1, 2] });
  expect(roi.body).not.toHaveProperty('default_member_permissions');
  expect(roi.body.options).toHaveLength(7);
});

test('a group runs each subcommand by its path and tells Discord about all of them', () => {
  const view = defineCommand({
    name: 'view',
    description: 'Show the defaults',
    options: {},
    visibility: 'private',
    execute: () => ({ content: 'none' }),
  });
  const settings = defineCommandGroup(
    { name: 'settings', description: 'Defaults', defaultMemberPermissions: MANAGE_SERVER_PERMISSION },
    [view, roi],
  );
  expect([...settings.commands.keys()]).toEqual(['settings view', 'settings roi']);
  expect(settings.body).toMatchObject({
    default_member_permissions: '32',
    contexts: [0, 1, 2],
    options: [
      { type: 1, name: 'view', options: [] },
      { type: 1, name: 'roi', options: [{ name: 'gpu' }, {}, {}, {}, {}, {}, {}] },
    ],
  });
});
