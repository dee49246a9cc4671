import { ApplicationCommandOptionType as OptionType, MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { logIn } from '../support/playground-bot.ts';
import { sitDown } from '../support/playground-people.ts';
import { startPlayground } from '../support/playground.ts';

const HELLO = [{ name: 'hello', description: 'Says hello' }];
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** A playground with a bot that answers `/hello` in the given way, and somebody to ask. */
async function helloBot(onHello: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const server = await startPlayground();
  const bot = await logIn(server, {
    commands: HELLO,
    onInteraction: async (interaction) => (interaction.isChatInputCommand() ? onHello(interaction) : undefined),
  });
  return { server, bot, user: sitDown(server) };
}

test('a reply is what the person sees', async () => {
  const { user } = await helloBot((interaction) =>
    interaction.reply({ content: 'Hello', embeds: [{ title: 'A card', fields: [{ name: 'Net', value: '1.79' }] }] }),
  );

  const message = await user.run('/hello');

  expect(message).toMatchObject({
    content: 'Hello',
    embeds: [{ title: 'A card', fields: [{ name: 'Net', value: '1.79' }] }],
    visibility: 'public',
    deferredForMs: undefined,
    deleted: false,
  });
  expect(message.history).toHaveLength(1);
});

test('an ephemeral reply is private', async () => {
  const { user } = await helloBot((interaction) =>
    interaction.reply({ content: 'Only you', flags: MessageFlags.Ephemeral }),
  );

  await expect(user.run('/hello')).resolves.toMatchObject({ content: 'Only you', visibility: 'private' });
});

test('a deferred reply is seen once it is there, and keeps the visibility it was deferred with', async () => {
  const { user } = await helloBot(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('Later');
  });

  const message = await user.run('/hello');

  expect(message).toMatchObject({ content: 'Later', visibility: 'private', loading: false });
  expect(message.deferredForMs).toBeGreaterThanOrEqual(0);
  expect(message.json.edited_timestamp).toBeNull();
  expect(message.history).toHaveLength(1);
});

test('edits, follow-ups and deletions are seen on the same message', async () => {
  const { user, bot, server } = await helloBot(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'First', withResponse: true });
    await interaction.editReply({ content: 'Second', embeds: [{ description: resource?.message?.id ?? '' }] });
    const followUp = await interaction.followUp('And another thing');
    expect((await interaction.fetchReply()).content).toBe('Second');
    await interaction.deleteReply();
    await interaction.deleteReply(followUp);
  });
  const seen: string[] = [];
  server.events.on('message', ({ kind, message }) => void seen.push(`${kind} ${message.content}`));

  const message = await user.run('/hello');
  await bot.settled();

  expect(bot.failures).toEqual([]);
  expect(message.history.map(({ content }) => content)).toEqual(['First', 'Second']);
  expect(message.embeds[0]?.description).toBe(message.id);
  expect(message.json.edited_timestamp).toMatch(/^\d{4}-/);
  expect(message.deleted).toBe(true);
  expect(seen).toEqual([
    'created First',
    'edited Second',
    'created And another thing',
    'deleted Second',
    'deleted And another thing',
  ]);
  expect(message.requests.map(({ method, answer }) => [method, answer?.status])).toEqual([
    ['POST', 200],
    ['PATCH', 200],
    ['POST', 200],
    ['GET', 200],
    ['DELETE', 204],
    ['DELETE', 204],
  ]);
});

test('a file arrives with its bytes, its description and an address that serves it', async () => {
  const { user } = await helloBot((interaction) =>
    interaction.reply({
      embeds: [{ title: 'Chart', image: { url: 'attachment://chart.png' } }],
      files: [{ attachment: PICTURE, name: 'chart.png', description: 'Net by utilisation' }],
    }),
  );

  const message = await user.run('/hello');

  const [file] = message.attachments;
  expect(file).toMatchObject({ name: 'chart.png', description: 'Net by utilisation' });
  expect(Buffer.from(file?.bytes ?? [])).toEqual(PICTURE);
  expect(message.embeds[0]?.image?.url).toBe(file?.url);
  const served = await fetch(file?.url ?? '');
  expect(Buffer.from(await served.arrayBuffer())).toEqual(PICTURE);
});

test('an edit keeps the files that it names and drops the others', async () => {
  const { user, bot } = await helloBot(async (interaction) => {
    await interaction.reply({ content: 'Two', files: [picture('a.png'), picture('b.png')] });
    const [, second] = (await interaction.fetchReply()).attachments.values();
    await interaction.editReply({ attachments: second ? [second] : [], files: [picture('c.png')] });
  });

  const message = await user.run('/hello');
  await bot.settled();

  expect(bot.failures).toEqual([]);
  expect(message.attachments.map(({ name }) => name)).toEqual(['b.png', 'c.png']);
});

test('autocomplete hears what was typed and the other options, and its choices are seen', async () => {
  const server = await startPlayground();
  await logIn(server, {
    commands: [
      {
        name: 'roi',
        description: 'What a card earns',
        options: [
          { type: OptionType.String, name: 'gpu', description: 'The card', required: true, autocomplete: true },
          { type: OptionType.Number, name: 'hours', description: 'Online per day' },
        ],
      },
    ],
    onInteraction: async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value: `${interaction.options.getNumber('hours')}` }]);
    },
  });

  const choices = await sitDown(server).type('/roi', 'gpu', '40', { hours: 12 });

  expect(choices).toEqual([{ name: 'gpu: 40', value: '12' }]);
});

test('subcommands arrive with their options', async () => {
  const server = await startPlayground();
  await logIn(server, {
    commands: [
      {
        name: 'settings',
        description: 'What this server has set',
        options: [
          {
            type: OptionType.Subcommand,
            name: 'rate',
            description: 'The electricity price',
            options: [{ type: OptionType.String, name: 'price', description: 'Per kWh', required: true }],
          },
        ],
      },
    ],
    onInteraction: async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(`${interaction.options.getSubcommand()} ${interaction.options.getString('price')}`);
    },
  });

  await expect(sitDown(server).run('/settings rate', { price: '0.15' })).resolves.toMatchObject({
    content: 'rate 0.15',
  });
});

function picture(name: string) {
  return { attachment: PICTURE, name };
}
