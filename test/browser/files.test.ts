import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Attachment, Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousViolations, startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { openWithBot, send } from './page-with-bot.ts';

const FILE = { name: 'smi.txt', mimeType: 'text/plain', buffer: Buffer.from('GPU 0: RTX 3070') };

/** Says what is in a file, as the bot finds it at the address that it is told. */
async function contentOf(file: Attachment | null): Promise<string> {
  return file === null ? 'No file' : `${file.name}: ${await (await fetch(file.url)).text()}`;
}

async function readsFile(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  await interaction.reply(await contentOf(interaction.options.getAttachment('file')));
}

describe.skipIf(!hasChromium)('files in the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('a file is picked for an option by keyboard, and sent with Enter', async () => {
    const { page } = await openWithBot(browser, readsFile);
    // The browser must know that somebody waits for its picker before the key that opens it is pressed.
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('combobox', { name: /^Message/ }).click();
    await page.keyboard.insertText('/hand file:');
    const field = page.getByLabel('file', { exact: true });
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(FILE);
    await page
      .getByRole('combobox', { name: /to send$/ })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('smi.txt: GPU 0: RTX 3070').waitFor();
  });

  test('a file that is too large is not sent, and can be taken back', async () => {
    const { page } = await openWithBot(browser, readsFile);
    await page.getByRole('combobox', { name: /^Message/ }).click();
    await page.keyboard.insertText('/hand file:');
    const field = page.getByLabel('file', { exact: true });
    await field.setInputFiles({ ...FILE, buffer: Buffer.alloc(1024 * 1024 + 1, 'a') });
    await page.getByText('The playground takes files of up to 1 MB').waitFor();
    await field.focus();
    await page.keyboard.press('Backspace');
    expect(await field.count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('No file').waitFor();
  });

  test('a form takes a file, and says which field is for it', async () => {
    const { page } = await openWithBot(browser, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const component = { type: ComponentType.FileUpload as const, customId: 'file', required: false, minValues: 0 };
        const components = [{ type: ComponentType.Label as const, label: 'A text file', component }];
        await interaction.showModal({ customId: 'form', title: 'Your rig', components });
      }
      if (interaction.isModalSubmit()) {
        const files = interaction.fields.getUploadedFiles('file');
        await interaction.reply({ content: await contentOf(files?.first() ?? null), flags: MessageFlags.Ephemeral });
      }
    });
    await send(page);
    await page.getByRole('dialog', { name: 'Your rig' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('No file').waitFor();
    await send(page);
    await page.getByLabel('A text file').setInputFiles(FILE);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('smi.txt: GPU 0: RTX 3070').waitFor();
  });
});
