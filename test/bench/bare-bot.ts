import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';

/**
 * The least that a discord.js bot can do: one constant embed for every command, the same few choices for whatever is
 * typed, and discord.js's defaults for the rest. `--guilds` asks for the intent that most bots ask for.
 */
const CHOICES = ['RTX 4090', 'RTX 4080', 'RTX 4070', 'RTX 4060'].map((name) => ({ name, value: name }));
const EMBED = {
  title: 'A constant answer',
  description: 'It says the same whatever was asked.',
  fields: [
    { name: 'First', value: 'One line of text' },
    { name: 'Second', value: 'One line of text' },
  ],
};

const client = new Client({
  intents: process.argv.includes('--guilds') ? [GatewayIntentBits.Guilds] : [],
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond(CHOICES);
  else if (interaction.isChatInputCommand()) await interaction.reply({ embeds: [EMBED] });
}

// What Discord takes no more is nobody's loss here.
client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
await client.login(process.env['DISCORD_TOKEN']);
