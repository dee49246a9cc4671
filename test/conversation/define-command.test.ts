import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineCommand, defineCommandGroup, MANAGE_SERVER_PERMISSION } from '../../src/conversation/define-command.ts';
import type { RawOptions } from '../../src/conversation/command.ts';

const { Boolean: Bool, Integer, Number: Num, String: Text } = ApplicationCommandOptionType;

const roi = defineCommand({
  definition: {
    name: 'roi',
    description: 'What a card earns',
    options: [
      { type: Text, name: 'gpu', description: 'A card', required: true, max_length: 200 },
      { type: Num, name: 'utilisation', description: 'Percent', min_value: 0, max_value: 100 },
      { type: Num, name: 'rent', description: 'USD', min_value: 0 },
      { type: Integer, name: 'life', description: 'Months', max_value: 120 },
      { type: Bool, name: 'hide', description: 'Only you' },
      {
        type: Text,
        name: 'period',
        description: 'Per',
        choices: [
          { name: 'per day', value: 'day' },
          { name: 'per month', value: 'month' },
        ],
      },
    ],
  },
  visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
  options: z
    .strictObject({
      gpu: z.string().max(200),
      utilisation: z.number().min(0).max(100).optional(),
      rent: z.number().min(0).optional(),
      life: z.int().max(120).optional(),
      hide: z.boolean().optional(),
      period: z.enum(['day', 'month']).optional(),
    })
    .refine(({ life }) => life !== 13, 'Thirteen months are not a life.'),
  execute: () => ({ content: 'ok' }),
});
const prepare = (raw: RawOptions) => roi.commands.get('roi')?.prepare(raw);

describe('options that a command does not take are refused, naming each and what it takes', () => {
  test.each([
    ['missing', {}, '`gpu` takes text of 1 to 200 characters.'],
    ['too long', { gpu: 'x'.repeat(201) }, '`gpu` takes text of 1 to 200 characters.'],
    ['out of range', { gpu: '4090', utilisation: 101 }, '`utilisation` takes a number from 0 to 100.'],
    ['below its least', { gpu: '4090', rent: -1 }, '`rent` takes a number of at least 0.'],
    ['above its most', { gpu: '4090', life: 121 }, '`life` takes a whole number of at most 120.'],
    ['not whole', { gpu: '4090', life: 1.5 }, '`life` takes a whole number of at most 120.'],
    ['of another type', { gpu: '4090', hide: 'yes' }, '`hide` takes True or False.'],
    ['not among the choices', { gpu: '4090', period: 'week' }, '`period` takes one of per day, per month.'],
    ['unknown', { gpu: '4090', colour: 'red' }, '`colour` is not an option of `roi`.'],
    ['unknown and hostile', { gpu: '4090', '`@everyone` <b>': 1 }, '`everyoneb` is not an option of `roi`.'],
    ['a rule of the command’s own', { gpu: '4090', life: 13 }, 'Thirteen months are not a life.'],
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
  expect(roi.body.options).toHaveLength(6);
});

test('a group runs each subcommand by its path and tells Discord about all of them', () => {
  const view = defineCommand({
    definition: { name: 'view', description: 'Show the defaults' },
    visibility: 'private',
    options: z.strictObject({}),
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
      { type: 1, name: 'roi', options: [{ name: 'gpu' }, {}, {}, {}, {}, {}] },
    ],
  });
});
