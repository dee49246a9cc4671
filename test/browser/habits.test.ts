import type { Interaction } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { openWithBot, send } from './page-with-bot.ts';

async function echo(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  await interaction.reply(`Said ${interaction.options.getString('text') ?? 'nothing'}`);
}

const line = (page: Page) => page.getByRole('combobox', { name: /^Message/ });

/** Where the newest message begins, from the top of what is seen of the channel. */
const TOP_OF_NEWEST = `(() => {
  const top = (selector) => [...document.querySelectorAll(selector)].at(-1).getBoundingClientRect().top;
  return top('article.item') - top('.scroller');
})()`;

describe.skipIf(!hasChromium)('what people are used to from Discord', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('typing goes to the composer without a click, and out of a form it does not', async () => {
    const { page } = await openWithBot(browser, echo);
    await page.evaluate('document.activeElement?.blur()');
    await page.keyboard.type('/try text:hello');
    await page.keyboard.press('Enter');
    await page.getByText('Said hello').waitFor();
    await page.getByRole('combobox', { name: 'Language' }).focus();
    await page.keyboard.type('d');
    expect(await line(page).inputValue()).toBe('');
  });

  test('the arrow up writes again what was sent last, to be changed or sent', async () => {
    const { page } = await openWithBot(browser, echo);
    await line(page).click();
    await page.keyboard.insertText('/try text:hello');
    await page.keyboard.press('Enter');
    await page.getByText('Said hello').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('combobox', { name: 'text' }).inputValue()).toBe('hello');
    await page.keyboard.press('Enter');
    await page.getByText('Said hello').nth(1).waitFor();
  });

  test('on a phone the page says what it is', async () => {
    const { page } = await openWithBot(browser, echo, { width: 400 });
    expect(await page.getByRole('heading', { name: 'Rigwise playground' }).isVisible()).toBe(true);
    expect(await page.getByText('The bot is online').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });

  test('the example of the welcome is a button that sends it', async () => {
    const { page } = await openWithBot(browser, echo);
    await page.getByRole('button', { name: '/roi gpu:4090' }).click();
    // This bot has no such command.
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('There is no such command');
  });

  test('a message that is longer than the page is read from its top, and the next one follows', async () => {
    const { page } = await openWithBot(browser, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`First line\n${'and on\n'.repeat(150)}last line`);
    });
    await send(page);
    await page.getByText('last line').waitFor();
    await expect.poll(() => page.evaluate<number>(TOP_OF_NEWEST)).toBeLessThan(40);
    expect(await page.evaluate<number>(TOP_OF_NEWEST)).toBeGreaterThanOrEqual(0);
    await send(page);
    await page.getByText('last line').nth(1).waitFor();
    await expect.poll(() => page.evaluate<number>(TOP_OF_NEWEST)).toBeLessThan(40);
    expect(await page.evaluate<number>(TOP_OF_NEWEST)).toBeGreaterThanOrEqual(0);
  });
});
