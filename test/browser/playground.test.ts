import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openPlayground, type OpenPlayground } from '../../src/playground/open.ts';
import { seriousViolations, startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url);

function open(databaseUrl: string): Promise<OpenPlayground> {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, ...AS_SHIPPED };
  return openPlayground({ port: 0, botName: 'Rigwise', botEntry: MAIN, environment, say: () => undefined });
}

/** What an answer may take of a phone that is 400 px wide. */
const PHONE_SCREEN_PX = 800;

/** Runs in the page: code blocks that take more rows than they have lines. */
const WRAPPED_BLOCKS = `[...document.querySelectorAll('pre.code-block')].flatMap((block) => {
  const style = getComputedStyle(block);
  const height = block.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  const lines = block.textContent.trimEnd().split('\\n').length;
  return Math.round(height / parseFloat(style.lineHeight)) > lines ? [block.textContent] : [];
})`;

const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const lastMessage = (page: Page) => page.locator('article.item').last();
const composer = (page: Page) => page.getByRole('combobox', { name: /^Message|or Enter to send|^Enter to send/ });

/** Pastes a line and sends it; resolves once the answer is there. */
async function run(page: Page, line: string): Promise<void> {
  await page.getByText('The bot is online').waitFor();
  await page.locator('main[aria-busy="false"]').waitFor();
  const before = await page.locator('article.item').count();
  await composer(page).click();
  await page.keyboard.insertText(`${line} `);
  await page.keyboard.press('Enter');
  await page.locator('article.item discord-message').nth(before).waitFor();
  await page.getByText('Sending command…').waitFor({ state: 'hidden' });
}

/** The lines whose answers are taller than a phone’s screen, with their heights. */
async function tooTall(page: Page, lines: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  const heights: (readonly [string, number])[] = [];
  for (const line of lines) {
    await run(page, line);
    const message = lastMessage(page).locator('discord-message');
    await message.locator('discord-embed').waitFor();
    if (line.includes('chart:')) await message.getByRole('img', { name: 'Discord embed media' }).waitFor();
    heights.push([line, (await message.boundingBox())?.height ?? Infinity]);
  }
  return heights.filter(([, height]) => height > PHONE_SCREEN_PX);
}

async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: name });
}

describe.skipIf(!hasChromium)('the playground in Chromium, with the real bot', () => {
  let browser: Browser;
  let playground: OpenPlayground;

  beforeAll(async () => {
    [browser, playground] = await Promise.all([startBrowser(), open('sqlite::memory:')]);
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  test('a command is written, completed, sent, read and followed up with the keyboard alone', async () => {
    const page = await browser.open(playground.url);
    await page.getByText('The bot is online').waitFor();
    const isInComposer = () => page.locator('#line:focus').isVisible();
    for (let tabs = 0; tabs < 30 && !(await isInComposer()); tabs += 1) await page.keyboard.press('Tab');
    expect(await isInComposer()).toBe(true);

    await page.keyboard.type('/');
    await suggestions(page).getByText('/compare').waitFor();
    await page.keyboard.type('ro');
    expect(await suggestions(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('409');
    await suggestions(page).getByText('RTX 4090', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('net');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vast');
    await suggestions(page).getByText('Vast.ai').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('RTX 4090 on Vast.ai').waitFor();
    expect(await lastMessage(page).textContent()).toMatch(/USD a day/);

    for (let tabs = 0; tabs < 30; tabs += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await page.locator(':focus', { hasText: 'Month' }).isVisible()) break;
    }
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('USD a month').waitFor();
    expect(await page.locator('article.item').count()).toBe(1);
  });

  test('the admin’s rate is used for members of that server, who can’t change it, and in no other server', async () => {
    const page = await browser.open(`${playground.url}/?server=2`);
    await run(page, '/settings rate rate:0.077');
    const set = await lastMessage(page).textContent();
    expect(set).toContain('0.077');
    expect(set).toContain('Only you can see this');

    await choose(page, 'You are', 'a member');
    expect(await page.locator('article.item').count()).toBe(0);
    await run(page, '/roi gpu:4090 network:Vast.ai');
    await lastMessage(page).getByText('0.077 USD/kWh').first().waitFor();

    await composer(page).click();
    await page.keyboard.type('/settings');
    await page.getByText('No such command').waitFor();
    await page.keyboard.type(' rate rate:9');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('There is no such command').waitFor();

    await page.getByRole('button', { name: 'Hash House' }).click();
    expect(page.url()).toContain('as=member');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await run(page, '/roi gpu:4090 network:Vast.ai');
    expect(await lastMessage(page).textContent()).not.toContain('0.077');
  });

  test.each([
    ['en-US', 'a point and the sign in front', /about \$\d+\.\d\d a day after power/],
    ['de', 'a comma and the sign behind', /about \d+,\d\d\s€ a day after power/],
  ])('an address runs its line for %s, money with %s', async (locale, _name, money) => {
    const line = encodeURIComponent('/roi gpu:4090 network:vast.ai rate:0.13');
    const page = await browser.open(`${playground.url}/?as=other&server=dm&locale=${locale}&run=${line}`);
    await lastMessage(page).getByText(money).waitFor();
    expect(await lastMessage(page).textContent()).toMatch(money);
  });

  test('a foreign page can lead here, but not act here', async () => {
    const foreign = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      const line = encodeURIComponent('/settings rate rate:0.5');
      response.end(`<link rel="icon" href="data:,"><a href="${playground.url}/?server=2&run=${line}">win a card</a>`);
    });
    foreign.listen(0, 'localhost');
    await once(foreign, 'listening');
    onTestFinished(() => void foreign.close());
    const page = await browser.open(`http://localhost:${(foreign.address() as AddressInfo).port}/`);
    await page.getByText('win a card').click();
    await page.getByText('/settings rate').waitFor();
    expect(await page.getByRole('combobox', { name: 'rate' }).inputValue()).toBe('0.5');
    expect(await page.locator('article.item').filter({ hasText: '0.5 USD' }).count()).toBe(0);
  });

  test('who, where, language and colours can be read and met with a thumb on a phone', async () => {
    const page = await browser.open(`${playground.url}/?server=dm`, { width: 400, height: 860 });
    const narrow: string[] = [];
    for (const name of ['You are', 'in', 'Language', 'Colours']) {
      const box = await page.getByRole('combobox', { name, exact: true }).boundingBox();
      if (box === null || box.width < 60) narrow.push(name);
    }
    expect(narrow).toEqual([]);
  });

  test('tables of answers keep their columns on a phone', async () => {
    const page = await browser.open(`${playground.url}/?server=dm&width=phone`, { width: 400, height: 860 });
    for (const line of [
      '/roi gpu:4090 network:vast.ai price:1600',
      '/compare gpu:4090',
      '/compare gpu:4090 with:3090',
    ]) {
      await run(page, line);
      const blocks = lastMessage(page).locator('pre.code-block');
      await blocks.first().waitFor();
      const wrapped = await page.evaluate<readonly string[]>(WRAPPED_BLOCKS);
      expect(wrapped).toEqual([]);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  // The others of this file have asked so much as the first member that this one would meet the limit of a minute.
  test('every answer fits one phone screen, with its buttons', async () => {
    const page = await browser.open(`${playground.url}/?as=other&server=dm&width=phone`, { width: 400, height: 860 });
    expect(
      await tooTall(page, [
        '/roi gpu:4090 network:Vast.ai',
        '/roi gpu:4090 network:Vast.ai rate:0.13 price:1600',
        '/compare gpu:4090',
        '/compare gpu:4090 with:3090, 5090 vs 2x 3070',
        '/roi gpu:4090 network:Vast.ai chart:rate',
        '/roi gpu:2x 4090 + 3090 rate:0.13 price:1600 resale:25 chart:cash',
        '/compare gpu:2x 4090 + 3090 price:1600 chart:true',
        '/compare gpu:4090 with:3090, 5090 vs 2x 3070 chart:true',
        '/networks network:Pearl chart:180',
        '/networks network:Vast.ai gpu:4090 chart:180',
        '/networks',
        '/networks gpu:3060',
        '/networks network:Nosana',
        '/networks network:io.net gpu:6x 3070',
        '/networks network:Pearl gpu:4090',
      ]),
    ).toEqual([]);
  });

  test('so does every advice, and what is asked more rarely', async () => {
    // Of a bot of its own: nobody may ask one bot more than twenty questions a minute.
    const own = await open('sqlite::memory:');
    onTestFinished(() => own.close());
    const page = await browser.open(`${own.url}/?as=member&server=dm&width=phone`, { width: 400, height: 860 });
    const asked = [
      '/price gpu:4090 network:Vast.ai rate:$0.12',
      '/eligible gpu:6x 3070 frame, x1 risers, 8gb ram',
      '/plan gpu:4090 rate:$0.45 day $0.08 night 22-6',
      '/plan gpu:5090 goal:buy a 5090 for this? rate:$0.12',
      '/plan gpu:10x 3080 rate:$0.07',
      '/plan gpu:6x 3090 from:PRL to:Vast.ai rate:$0.12',
      '/odds gpu:4090 price:1600 network:Vast.ai rate:$0.12',
      '/odds gpu:4090 price:1600 network:Vast.ai rate:$0.12 chart:True',
      '/claim text:4090 makes $800 a month on io.net rate:$0.12',
      '/networks network:Akash real:True',
      '/networks network:Lium gpu:4090 real:True',
      '/gpus',
      '/gpus gpu:4090',
      '/about',
      '/help',
      '/me view',
      '/power watts:600 rate:0.12',
    ];
    expect(await tooTall(page, asked)).toEqual([]);
  });

  test.each([
    ['?theme=dark', 1280, 'desktop, dark'],
    ['?theme=light', 1280, 'desktop, light'],
    ['?theme=dark&width=phone', 400, 'phone, dark'],
    ['?theme=light&width=phone', 400, 'phone, light'],
  ])('%s has no serious accessibility violations on a page of %i px: %s', async (search, width) => {
    const page = await browser.open(`${playground.url}/${search}`, { width });
    await run(page, '/roi gpu:4090 network:vast.ai rate:0.13');
    await run(page, '/help');
    await run(page, '/roi gpu:no such card hide:True');
    expect(await seriousViolations(page)).toEqual([]);
    await lastMessage(page).getByRole('button', { name: 'Under the hood of this message' }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close under the hood' }).click();
    await composer(page).click();
    await page.keyboard.type('/roi gpu:409');
    await suggestions(page).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});

test.skipIf(!hasChromium)('a bot that ends says why on the page, which offers to start it again', async () => {
  const [browser, playground] = await Promise.all([startBrowser(), open(`sqlite:${MAIN.pathname}/rigwise.db`)]);
  onTestFinished(async () => {
    await playground.close();
    await browser.close();
  });
  const page = await browser.open(playground.url);
  await page.getByText('The bot has ended').waitFor();
  await page.getByRole('alert').getByText('The bot ended with exit code 1.').waitFor();
  await page.getByRole('button', { name: 'Start it again' }).click();
  await page.getByText('The bot is starting').waitFor();
  await page.getByText('The bot has ended').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/The database file \S+ cannot be opened\./);
});
