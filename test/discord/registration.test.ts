import { describe, expect, test } from 'vitest';
import { sameCommands } from '../../src/discord/registration.ts';

const roi = {
  name: 'roi',
  type: 1,
  description: 'What a card earns',
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    { type: 3, name: 'gpu', description: 'A card', required: true, autocomplete: true, max_length: 200 },
    { type: 3, name: 'period', description: 'Per', choices: [{ name: 'per day', value: 'day' }] },
  ],
};
const settings = {
  name: 'settings',
  type: 1,
  description: 'Defaults',
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  default_member_permissions: '32',
  options: [{ type: 1, name: 'view', description: 'Show them', options: [] }],
};

/** As Discord gives it back. */
const known = [
  {
    ...settings,
    id: '2',
    application_id: '9',
    version: '22',
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    options: [
      { type: 1, name: 'view', description: 'Show them', name_localizations: null, description_localizations: null },
    ],
  },
  {
    id: '1',
    application_id: '9',
    version: '21',
    default_member_permissions: null,
    type: 1,
    name: 'roi',
    name_localizations: null,
    description: 'What a card earns',
    description_localizations: null,
    dm_permission: true,
    contexts: [2, 1, 0],
    integration_types: [1, 0],
    nsfw: false,
    options: [
      { type: 3, name: 'gpu', description: 'A card', required: true, autocomplete: true, max_length: 200 },
      {
        type: 3,
        name: 'period',
        description: 'Per',
        required: false,
        choices: [{ name: 'per day', name_localizations: null, value: 'day' }],
      },
    ],
  },
];

test('what Discord adds and how it sorts is no difference', () => {
  expect(sameCommands(known, [roi, settings], 'everywhere')).toBe(true);
});

describe('a difference is', () => {
  const [gpu, period] = roi.options;
  const changed = (change: object): readonly object[] => [{ ...roi, ...change }, settings];

  test.each<[string, readonly object[]]>([
    ['a command that Discord does not have', [roi, settings, { ...roi, name: 'compare' }]],
    ['a command that we do not have', [roi]],
    ['another description', changed({ description: 'Earnings' })],
    ['another place to use it', changed({ contexts: [0] })],
    ['another way to install it', changed({ integration_types: [0] })],
    ['a permission', changed({ default_member_permissions: '32' })],
    ['a name in another language', changed({ name_localizations: { de: 'ertrag' } })],
    ['a missing option', changed({ options: [gpu] })],
    ['another order of options', changed({ options: [period, gpu] })],
    ['an option that is required now', changed({ options: [gpu, { ...period, required: true }] })],
    ['another limit', changed({ options: [{ ...gpu, max_length: 100 }, period] })],
    [
      'another choice',
      changed({
        options: [gpu, { ...period, choices: [{ name: 'per day', value: 'd' }] }],
      }),
    ],
    ['another subcommand', [roi, { ...settings, options: [{ type: 1, name: 'reset', description: 'Show them' }] }]],
  ])('%s', (_what, wanted) => {
    expect(sameCommands(known, wanted, 'everywhere')).toBe(false);
  });
});

test('commands of one server have no contexts and no ways to install them', () => {
  const ofServer = known.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest);
  expect(sameCommands(ofServer, [roi, settings], 'one-server')).toBe(true);
  expect(sameCommands(ofServer, [roi, settings], 'everywhere')).toBe(false);
});
