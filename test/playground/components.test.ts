import { ButtonStyle, ComponentType, TextInputStyle, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { logIn } from '../support/playground-bot.ts';
import { MEMBER_ID, sitDown } from '../support/playground-people.ts';
import { startPlayground } from '../support/playground.ts';

const HELLO = [{ name: 'hello', description: 'Says hello' }];

/** Answers every button, menu and form with what was used. */
async function partsBot(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({
      content: 'Choose',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Again', custom_id: 'again' },
            { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'New', custom_id: 'new' },
            { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Slow', custom_id: 'slow' },
            { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Form', custom_id: 'form' },
            { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Docs', url: 'https://example.com' },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'network',
              options: [
                { label: 'Akash', value: 'akash' },
                { label: 'Nosana', value: 'nosana' },
              ],
            },
          ],
        },
      ],
    });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'again') await interaction.update(`Again, by ${interaction.user.id}`);
    if (interaction.customId === 'new') await interaction.reply(`A new one for ${interaction.message.id}`);
    if (interaction.customId === 'slow') {
      await interaction.deferUpdate();
      await interaction.editReply('Slowly');
    }
    if (interaction.customId === 'form') {
      await interaction.showModal({
        custom_id: 'ask',
        title: 'Your rate',
        components: [
          {
            type: ComponentType.Label,
            label: 'Per kWh',
            component: {
              type: ComponentType.TextInput,
              custom_id: 'price',
              style: TextInputStyle.Short,
              max_length: 8,
            },
          },
        ],
      });
    }
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update(`Picked ${interaction.values.join()}`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Typed ${interaction.fields.getTextInputValue('price')}`);
  }
}

test('buttons update the message, answer with another, or defer and edit', async () => {
  const server = await startPlayground();
  const bot = await logIn(server, { commands: HELLO, onInteraction: partsBot });
  const user = sitDown(server);
  const message = await user.run('/hello');

  expect(await user.click(message, 'Again')).toBe(message);
  expect(message.content).toBe(`Again, by ${MEMBER_ID}`);
  expect(await user.click(message, 'new')).toMatchObject({ content: `A new one for ${message.id}` });
  expect(await user.click(message, 'Slow')).toMatchObject({ id: message.id, content: 'Slowly' });
  expect(bot.failures).toEqual([]);
});

test('a select menu sends the values that were picked', async () => {
  const server = await startPlayground();
  await logIn(server, { commands: HELLO, onInteraction: partsBot });
  const user = sitDown(server);
  const message = await user.run('/hello');

  await expect(user.select(message, ['nosana'])).resolves.toMatchObject({ content: 'Picked nosana' });
  await expect(user.select(message, ['golem'])).rejects.toThrow('does not offer golem');
});

test('a form opens, is filled in and is answered', async () => {
  const server = await startPlayground();
  await logIn(server, { commands: HELLO, onInteraction: partsBot });
  const user = sitDown(server);

  const modal = await user.clickToModal(await user.run('/hello'), 'Form');

  expect(modal).toMatchObject({ customId: 'ask', title: 'Your rate' });
  await expect(user.submit(modal, { price: '0.12' })).resolves.toMatchObject({ content: 'Typed 0.12' });
  await expect(user.submit(modal, { price: '0.123456789' })).rejects.toThrow('1 to 8 characters');
});
