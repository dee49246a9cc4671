import {
  ComponentType,
  MessageFlags,
  TextInputStyle,
  type AutocompleteInteraction,
  type Interaction,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousViolations, startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { openWithBot, send } from './page-with-bot.ts';

/** A red dot: the smallest PNG that a browser can show. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** Runs in the page. */
const DECODED_WIDTH = `(async (image) => {
  await image.decode();
  return image.naturalWidth;
})(document.querySelector('.attached-image'))`;
describe.skipIf(!hasChromium)('messages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = (onInteraction: (interaction: Interaction) => Promise<unknown>) => openWithBot(browser, onInteraction);

  test('what a bot writes is text, whatever it looks like', async () => {
    const evil = '<img src=x onerror="document.title=1"> [click](javascript:document.title=2) **bold**';
    const { page } = await open(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: evil, embeds: [{ title: evil }] });
    });
    await send(page);
    const message = page.locator('article.item');
    await message.locator('discord-embed').getByText('bold', { exact: true }).waitFor();
    expect(await message.textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.title()).toBe('Rigwise playground');
  });

  test('"thinking…" gives way to the answer, and an attached picture is shown', async () => {
    const answer = Promise.withResolvers<void>();
    const { page } = await open(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await answer.promise;
      const files = [{ attachment: PNG, name: 'dot.png', description: 'a red dot' }];
      await interaction.editReply({ content: 'Here it is', files });
    });
    await send(page);
    await page.getByText('is thinking…').waitFor();
    answer.resolve();
    await page.getByText('Here it is').waitFor();
    expect(await page.getByText('is thinking…').count()).toBe(0);
    const picture = page.getByRole('img', { name: 'a red dot' });
    await picture.waitFor();
    expect(await page.evaluate(DECODED_WIDTH)).toBe(1);
  });

  test('a bot that says nothing did not respond, and what it says too late is shown in red under the hood', async () => {
    const late = Promise.withResolvers<void>();
    const { page, server } = await open(async (interaction) => {
      await late.promise;
      if (interaction.isChatInputCommand()) await interaction.reply('late').catch(() => undefined);
    });
    await send(page);
    await page.getByText('Sending command…').waitFor();
    server.faults.expireInteractions();
    await page.getByText('The application did not respond').waitFor();
    late.resolve();
    await page.getByRole('button', { name: 'Under the hood of this message' }).click();
    await page.locator('.request.refused .refusal').getByText('Unknown interaction').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('article.item').count()).toBe(0);
  });

  test('when answers are slow, a command is seen under way, then the bot thinking, then its answer', async () => {
    const { page } = await open(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('Here it is');
    });
    await page.getByRole('button', { name: 'Under the hood' }).click();
    await page.getByRole('checkbox', { name: /^Answers arrive .+ late$/ }).check();
    await send(page);
    await page.getByText('Sending command…').waitFor();
    await page.getByText('is thinking…').waitFor();
    await page.locator('article.item').getByText('Here it is').waitFor();
    expect(await page.getByText('is thinking…').count()).toBe(0);
  });

  test('a menu is picked from, and a button that nobody answers has failed', async () => {
    const { page, server } = await open(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const menu = {
          type: ComponentType.StringSelect as const,
          customId: 'menu',
          placeholder: 'Pick a card',
          options: [
            { label: 'RTX 4090', value: 'a' },
            { label: 'RTX 3080', value: 'b' },
          ],
        };
        const button = { type: ComponentType.Button as const, customId: 'dead', label: 'Dead', style: 2 };
        const rows = [menu, button].map((one) => ({ type: ComponentType.ActionRow as const, components: [one] }));
        await interaction.reply({ content: 'Which?', components: rows });
      }
      if (interaction.isStringSelectMenu()) await interaction.update({ content: `It is ${interaction.values.join()}` });
    });
    await send(page);
    await page.getByRole('combobox', { name: 'Pick a card' }).selectOption('RTX 3080');
    await page.getByText('It is b').waitFor();
    await page.getByRole('button', { name: 'Dead' }).click();
    await page.locator('[aria-busy="true"]', { hasText: 'Dead' }).waitFor();
    server.faults.expireInteractions();
    await page.getByText('This interaction failed').waitFor();
    expect(await page.getByText('It is b').isVisible()).toBe(true);
  });

  test('a form opens, keeps what is missing, and is sent', async () => {
    const { page } = await open(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const input = {
          type: ComponentType.TextInput as const,
          customId: 'watts',
          label: 'Watts at the wall',
          style: TextInputStyle.Short,
        };
        const components = [{ type: ComponentType.ActionRow as const, components: [input] }];
        await interaction.showModal({ customId: 'form', title: 'Your rig', components });
      }
      if (interaction.isModalSubmit()) {
        const content = `Noted: ${interaction.fields.getTextInputValue('watts')} W`;
        await interaction.reply({ content, flags: MessageFlags.Ephemeral });
      }
    });
    await send(page);
    await page.getByRole('dialog', { name: 'Your rig' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.getByLabel('Watts at the wall').fill('600');
    await page.keyboard.press('Enter');
    await page.getByText('Noted: 600 W').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('.private').getByText('Only you can see this').waitFor();
  });

  test('what somebody writes is theirs alone, until they hand it to the bot from its apps', async () => {
    const { page } = await openWithBot(browser, async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.reply({ content: `Read: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
    });
    await page.getByRole('combobox', { name: /^Message/ }).click();
    await page.keyboard.insertText('my 4090 makes $800 a month');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The bot reads no messages').waitFor();
    const said = page.locator('article.item', { hasText: 'my 4090' });
    await said.hover();
    await said.getByText('Apps', { exact: true }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await said.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Read: my 4090 makes $800 a month').waitFor();
    expect(await page.locator('article.item', { hasText: 'Only you can see this' }).getByText('Apps').count()).toBe(0);
  });

  test('an autocomplete answer that comes too late does not replace a newer one', async () => {
    const first = Promise.withResolvers<AutocompleteInteraction>();
    const { page } = await open(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      if (typed === 'a') first.resolve(interaction);
      else if (typed !== '') await interaction.respond([{ name: `newer: ${typed}`, value: typed }]);
      else await interaction.respond([]);
    });
    const [socket] = await Promise.all([page.waitForEvent('websocket'), page.reload()]);
    await page.locator('main[aria-busy="false"]').waitFor();
    await page.getByRole('combobox', { name: /^Message/ }).click();
    await page.keyboard.insertText('/try text:');
    await page.keyboard.type('a');
    const slow = await first.promise;
    await page.keyboard.type('b');
    await page.getByText('newer: ab').waitFor();
    const heard = socket.waitForEvent('framereceived', ({ payload }) => payload.includes('older: a'));
    await slow.respond([{ name: 'older: a', value: 'a' }]);
    await heard;
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await page.locator('#suggestions').textContent()).toContain('newer: ab');
    expect(await page.getByText('older: a').count()).toBe(0);
  });
});
