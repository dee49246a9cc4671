import {
  ApplicationCommandOptionType as OptionType,
  ApplicationIntegrationType as InstallType,
  InteractionContextType as Context,
  PermissionFlagsBits,
  type Interaction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../src/playground/discord/person.ts';
import type { PlaygroundServer } from '../../../src/playground/server.ts';
import { logIn } from '../../support/playground-bot.ts';
import { MEMBER_ID, sitDown } from '../../support/playground-people.ts';
import { startPlayground } from '../../support/playground.ts';

const MANAGE_SERVER = PermissionFlagsBits.ManageGuild.toString();

const COMMANDS: RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
  {
    name: 'roi',
    description: 'What a card earns',
    contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
    integration_types: [InstallType.GuildInstall, InstallType.UserInstall],
    options: [
      {
        type: OptionType.String,
        name: 'gpu',
        description: 'The card',
        required: true,
        autocomplete: true,
        max_length: 20,
      },
      { type: OptionType.Number, name: 'hours', description: 'Online', min_value: 0, max_value: 24 },
      { type: OptionType.Integer, name: 'life', description: 'Months', min_value: 1 },
      { type: OptionType.Boolean, name: 'hide', description: 'Only for you' },
      { type: OptionType.String, name: 'period', description: 'Per', choices: [{ name: 'A day', value: 'day' }] },
      { type: OptionType.User, name: 'who', description: 'Somebody' },
    ],
  },
  {
    name: 'settings',
    description: 'What this server has set',
    contexts: [Context.Guild],
    default_member_permissions: MANAGE_SERVER,
    options: [{ type: OptionType.Subcommand, name: 'view', description: 'Shows it' }],
  },
];

let server: PlaygroundServer;
let received: Interaction[];

beforeEach(async () => {
  received = [];
  server = await startPlayground();
  await logIn(server, {
    commands: COMMANDS,
    onInteraction: async (interaction) => {
      received.push(interaction);
      if (interaction.isChatInputCommand()) await interaction.reply('Hello');
    },
  });
});

describe('the client sends nothing', () => {
  test.each([
    { reason: 'an unknown command', path: '/nothing', options: {}, says: 'no command /nothing' },
    { reason: 'an unknown subcommand', path: '/roi now', options: {}, says: 'no subcommand now' },
    { reason: 'a missing option', path: '/roi', options: {}, says: 'gpu is required' },
    { reason: 'an unknown option', path: '/roi', options: { gpu: 'x', rpm: 3 }, says: 'no option rpm' },
    { reason: 'a number for text', path: '/roi', options: { gpu: 4090 }, says: 'gpu takes text' },
    { reason: 'text for a number', path: '/roi', options: { gpu: 'x', hours: '3' }, says: 'hours takes a number' },
    {
      reason: 'a fraction for a whole number',
      path: '/roi',
      options: { gpu: 'x', life: 1.5 },
      says: 'life takes a whole',
    },
    {
      reason: 'text for a yes or no',
      path: '/roi',
      options: { gpu: 'x', hide: 'yes' },
      says: 'hide takes true or false',
    },
    { reason: 'too much', path: '/roi', options: { gpu: 'x', hours: 25 }, says: 'takes 0 to 24, not 25' },
    { reason: 'too little', path: '/roi', options: { gpu: 'x', life: 0 }, says: 'life takes 1' },
    { reason: 'too long', path: '/roi', options: { gpu: 'x'.repeat(21) }, says: 'takes 0 to 20, not 21' },
    { reason: 'not on the list', path: '/roi', options: { gpu: 'x', period: 'year' }, says: 'year is not on it' },
  ])('$reason', async ({ path, options, says }) => {
    await expect(sitDown(server).run(path, options)).rejects.toThrow(says);
    expect(received).toEqual([]);
  });

  test('a command without the subcommand that it needs', async () => {
    await expect(sitDown(server, { permissions: 'admin' }).run('/settings')).rejects.toThrow('needs a subcommand');
  });

  test('what was typed into an option that does not autocomplete', async () => {
    await expect(sitDown(server).type('/roi', 'hours', '1')).rejects.toThrow('does not autocomplete');
  });
});

describe('a command for those who manage the server', () => {
  test.each<{ reason: string; permissions: Person['permissions']; offered: boolean }>([
    { reason: 'a member is not offered it', permissions: 'member', offered: false },
    { reason: 'whoever manages the server is', permissions: `${PermissionFlagsBits.ManageGuild}`, offered: true },
    { reason: 'an administrator is, whatever else they hold', permissions: 'admin', offered: true },
    { reason: 'who manages channels is not', permissions: PermissionFlagsBits.ManageChannels, offered: false },
  ])('$reason', ({ permissions, offered }) => {
    const names = sitDown(server, { permissions })
      .commands()
      .map(({ name }) => name);

    expect(names.includes('settings')).toBe(offered);
  });

  test('reaches the bot without the permission when forced to', async () => {
    await sitDown(server).run('/settings view', {}, { force: true });

    expect(received[0]?.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(false);
  });
});

describe('what the bot hears', () => {
  test('in a server', async () => {
    const [guildId = ''] = server.guildIds;
    const { interaction } = await sitDown(server, { locale: 'de', permissions: 'admin' }).run('/roi', {
      gpu: '4090',
      hours: 12,
    });

    expect(interaction).toMatchObject({
      type: 2,
      guild_id: guildId,
      guild_locale: 'en-US',
      locale: 'de',
      context: 0,
      authorizing_integration_owners: { 0: guildId },
      entitlements: [],
      attachment_size_limit: 10_485_760,
      member: { user: { id: MEMBER_ID } },
      data: {
        id: server.commands()[0]?.id,
        name: 'roi',
        type: 1,
        options: [
          { name: 'gpu', type: 3, value: '4090' },
          { name: 'hours', type: 10, value: 12 },
        ],
      },
    });
    expect(interaction).not.toHaveProperty('user');
    expect(received[0]?.memberPermissions?.has(PermissionFlagsBits.Administrator)).toBe(true);
    expect(received[0]).toMatchObject({ locale: 'de', guildId, user: { id: MEMBER_ID } });
  });

  test.each([
    { reason: 'in direct messages', changes: {}, context: 1, owners: { 0: '0' } },
    {
      reason: 'in direct messages, installed by the person',
      changes: { userInstalled: true },
      context: 1,
      owners: { 0: '0', 1: MEMBER_ID },
    },
    {
      reason: 'in a chat with somebody else',
      changes: { userInstalled: true, privateChannel: true },
      context: 2,
      owners: { 1: MEMBER_ID },
    },
  ])('$reason', async ({ changes, context, owners }) => {
    const { interaction } = await sitDown(server, { guildId: null, ...changes }).run('/roi', { gpu: '4090' });

    expect(interaction).toMatchObject({ context, user: { id: MEMBER_ID }, locale: 'en-GB' });
    expect(interaction?.authorizing_integration_owners).toEqual(owners);
    expect(interaction).not.toHaveProperty('member');
    expect(interaction).not.toHaveProperty('guild_id');
  });

  test('in a server that has not added the bot, through the person who has', async () => {
    const elsewhere = { guildId: '500000000000000001' };

    expect(sitDown(server, elsewhere).commands()).toEqual([]);
    const { interaction } = await sitDown(server, { ...elsewhere, userInstalled: true }).run('/roi', { gpu: '4090' });
    expect(interaction?.authorizing_integration_owners).toEqual({ 1: MEMBER_ID });
  });
});

test('a command that is for servers only is not offered in direct messages', () => {
  const names = sitDown(server, { guildId: null, permissions: 'admin' })
    .commands()
    .map(({ name }) => name);

  expect(names).toEqual(['roi']);
});
