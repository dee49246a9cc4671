import { describe, expect, test } from 'vitest';
import { readInteraction } from '../../src/discord/interaction-payload.ts';

const MANAGE_GUILD = 1 << 5;
const EPHEMERAL = 64;
// 1,000 ms after Discord's epoch, the first second of 2015 in UTC: 1,000 × 2^22
const ID = '4194304000';

const member = { user: { id: '3' }, permissions: '0' };
const COMMAND = {
  id: ID,
  application_id: '2',
  token: 'secret',
  type: 2,
  guild_id: '4',
  member,
  locale: 'de',
  data: { type: 1, name: 'roi', options: [{ type: 3, name: 'gpu', value: '4090' }] },
};
const BUTTON = {
  ...COMMAND,
  type: 3,
  data: { component_type: 2, custom_id: '1|roi' },
  message: { flags: EPHEMERAL, interaction_metadata: { id: '7', user: { id: '3' } } },
};
const FORM = {
  ...COMMAND,
  type: 5,
  data: {
    custom_id: '1|rig save',
    components: [
      { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'name', value: 'attic' } },
      { type: 1, id: 3, components: [{ type: 4, id: 4, custom_id: 'cards', value: '' }] },
    ],
  },
};
const HANDED = {
  ...COMMAND,
  data: {
    type: 3,
    name: 'Estimate this rig',
    target_id: '7',
    resolved: {
      messages: { 7: { content: 'my rig', embeds: [{ title: 'Cards', fields: [{ name: 'a', value: '2x 4090' }] }] } },
    },
  },
};
const typing = (option: object) => ({
  ...COMMAND,
  type: 4,
  data: { ...COMMAND.data, options: [{ type: 3, name: 'network', value: 'vast' }, option] },
});
const saidIn = (payload: unknown) => readInteraction(payload).said;

test('an interaction says where it is answered, who asks and when', () => {
  expect(readInteraction(COMMAND)).toEqual({
    address: { id: ID, applicationId: '2', token: 'secret' },
    said: {
      files: {},
      kind: 'command',
      actor: { userId: '3', guildId: '4', canManageServer: false },
      locale: 'de',
      createdAtMs: Date.UTC(2015, 0, 1, 0, 0, 1),
      path: 'roi',
      options: { gpu: '4090' },
    },
  });
});

describe('who may manage the server', () => {
  test.each([
    ['the permission', { member: { ...member, permissions: `${MANAGE_GUILD}` } }, true],
    ['more permissions than a number holds', { member: { ...member, permissions: `${(1n << 62n) | 32n}` } }, true],
    ['another permission', { member: { ...member, permissions: '16' } }, false],
    ['permissions that are not told', { member: { user: { id: '3' } } }, false],
    ['the permission outside a server', { guild_id: null, member: { ...member, permissions: '32' } }, false],
  ])('%s: %o → %s', (_reason, changes, canManageServer) => {
    expect(saidIn({ ...COMMAND, ...changes })).toMatchObject({ actor: { canManageServer } });
  });
});

test('in direct messages the person stands for themselves', () => {
  const { guild_id: _guild, member: _member, ...direct } = COMMAND;
  expect(saidIn({ ...direct, user: { id: '5' } })).toMatchObject({
    actor: { userId: '5', guildId: undefined, canManageServer: false },
  });
});

test.each([
  ['de', 'de'],
  ['es-419', 'es-419'],
  ['zh-CN', 'zh-CN'],
  ['', 'en-US'],
  ['en_US', 'en-US'],
  [undefined, 'en-US'],
  [7, 'en-US'],
])('the locale %s is read as %s', (locale, read) => {
  expect(saidIn({ ...COMMAND, locale })).toMatchObject({ locale: read });
});

test('a subcommand is a path, and its options are the options', () => {
  const rate = { type: 1, name: 'rate', options: [{ type: 3, name: 'rate', value: '0.1' }] };
  const inGroup = { type: 2, name: 'own', options: [rate] };
  const data = { type: 1, name: 'settings' };
  expect(saidIn({ ...COMMAND, data: { ...data, options: [rate] } })).toMatchObject({
    path: 'settings rate',
    options: { rate: '0.1' },
  });
  expect(saidIn({ ...COMMAND, data: { ...data, options: [inGroup] } })).toMatchObject({
    path: 'settings own rate',
    options: { rate: '0.1' },
  });
});

test('an option of any name is an option', () => {
  const data = JSON.parse('{"type":1,"name":"roi","options":[{"type":3,"name":"__proto__","value":"x"}]}') as object;
  const said = saidIn({ ...COMMAND, data });
  expect('options' in said && Object.entries(said.options)).toEqual([['__proto__', 'x']]);
});

test('what is being typed is kept apart from what is filled in', () => {
  expect(saidIn(typing({ type: 3, name: 'gpu', value: '40', focused: true }))).toMatchObject({
    kind: 'autocomplete',
    option: 'gpu',
    typed: '40',
    others: { network: 'vast' },
  });
  expect(saidIn(typing({ type: 4, name: 'watts', value: 60, focused: true }))).toMatchObject({ typed: '60' });
});

test('a button says what its message answers, who asked for it and who sees that', () => {
  expect(saidIn(BUTTON)).toMatchObject({
    customId: '1|roi',
    message: { answers: '7', askedBy: '3', visibility: 'private' },
  });
  expect(saidIn({ ...BUTTON, message: {} })).toMatchObject({
    message: { answers: undefined, askedBy: undefined, visibility: 'public' },
  });
});

test('what is chosen from a menu runs what it names, like a button', () => {
  const data = { component_type: 3, custom_id: 'menu|places', values: ['1|roi'] };
  expect(saidIn({ ...BUTTON, data })).toEqual(saidIn(BUTTON));
});

test('a message that was handed over is read as it is written, with its embeds', () => {
  expect(saidIn(HANDED)).toMatchObject({
    kind: 'command',
    path: 'Estimate this rig',
    options: { text: 'my rig\nCards\na\n2x 4090' },
  });
});

test('a filled form says what was typed into which field', () => {
  expect(saidIn(FORM)).toMatchObject({ kind: 'form', customId: '1|rig save', fields: { name: 'attic', cards: '' } });
});

describe('what cannot be read', () => {
  test.each<readonly [string, object, object]>([
    ['nobody', { ...COMMAND, member: undefined }, { faults: ['user'], takes: 'message' }],
    ['a member without user', { ...COMMAND, member: {} }, { faults: ['member.user'] }],
    ['another kind of command', { ...COMMAND, data: { type: 2, name: 'roi' } }, { faults: ['data.type'] }],
    ['a value that is none', { ...COMMAND, data: { ...COMMAND.data, options: [{}] } }, { takes: 'message' }],
    [
      'a message that is not there',
      { ...HANDED, data: { ...HANDED.data, target_id: '8' } },
      { faults: ['data.resolved.messages'] },
    ],
    ['a menu of nothing', { ...BUTTON, data: { component_type: 3, custom_id: 'x' } }, { faults: ['data.values'] }],
    ['several entries', { ...BUTTON, data: { component_type: 3, values: ['a', 'b'] } }, { faults: ['data.values'] }],
    [
      'a menu of people',
      { ...BUTTON, data: { component_type: 5, values: ['3'] } },
      { faults: ['data.component_type'] },
    ],
    ['a button on nothing', { ...BUTTON, message: undefined }, { faults: ['message'] }],
    ['nothing being typed', typing({ type: 3, name: 'gpu', value: '4' }), { takes: 'choices' }],
    ['a form of nothing', { ...FORM, data: { custom_id: 'x' } }, { faults: ['data.components'] }],
    ['no type', { ...COMMAND, type: undefined }, { faults: ['type'] }],
  ])('%s is named by its fields, and can be answered', (_reason, payload, said) => {
    expect(readInteraction(payload)).toMatchObject({
      said: { kind: 'unreadable', ...said },
      address: { id: ID, token: 'secret' },
    });
  });

  test.each<unknown>([null, 7, 'text', [], {}, { ...COMMAND, id: 'x' }, { ...COMMAND, token: '' }])(
    '%o has nobody to be told',
    (payload) => {
      expect(readInteraction(payload)).toMatchObject({ said: { kind: 'unreadable' }, address: undefined });
    },
  );

  test('options nested without end cost nothing', () => {
    let nested: object = { type: 1, name: 'x' };
    for (let depth = 0; depth < 200_000; depth += 1) nested = { type: 1, name: 'x', options: [nested] };
    expect(saidIn({ ...COMMAND, data: { type: 1, name: 'roi', options: [nested] } })).toMatchObject({
      kind: 'command',
    });
  });
});

const handing = (value: unknown, resolved?: object) => ({
  ...COMMAND,
  data: { type: 1, name: 'roi', options: [{ type: 11, name: 'file', value }], resolved },
});

describe('a file', () => {
  const attachment = { id: '9', filename: 'smi.txt', size: 3, url: 'https://cdn.discordapp.com/x/smi.txt' };

  test('is found where the interaction describes it, and is no option', () => {
    expect(saidIn(handing('9', { attachments: { 9: attachment } }))).toMatchObject({
      options: {},
      files: { file: { filename: 'smi.txt', size: 3 } },
    });
  });

  test.each([
    ['nothing is described', handing('9')],
    ['another is described', handing('9', { attachments: { 8: attachment } })],
    ['it is described without an address', handing('9', { attachments: { 9: { ...attachment, url: 7 } } })],
  ])('can’t be read where %s', (_what, payload) => {
    expect(saidIn(payload)).toMatchObject({ kind: 'unreadable', takes: 'message' });
  });

  test('is taken out of a form', () => {
    const component = { type: 19, custom_id: 'file', values: ['9'] };
    const data = {
      custom_id: '1|rig save',
      components: [{ type: 18, component }],
      resolved: { attachments: { 9: attachment } },
    };
    expect(saidIn({ ...FORM, data })).toMatchObject({ fields: {}, files: { file: { filename: 'smi.txt' } } });
  });
});
