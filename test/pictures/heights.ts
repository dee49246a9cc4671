import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { openPlayground } from '../../src/playground/open.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/chromium.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';

/** What is measured: one of each kind of answer, and those that grow longest. */
const TYPED = [
  '/roi gpu:4090 network:Vast.ai rate:0.13',
  '/roi gpu:4090 network:Vast.ai rate:0.13 price:1600',
  '/roi gpu:4090 rate:0.13',
  '/roi gpu:4090 network:pearl rate:0.13',
  '/roi gpu:6x 3070 1200W wall network:nosana rate:0.13',
  '/compare gpu:4090 rate:0.13',
  '/compare gpu:4090 rate:0.13 price:1600',
  '/compare gpu:4090 with:3090 rate:0.13',
  '/compare gpu:4090 with:RTX 4070 Ti Super, 5070 Ti, 4080 Super rate:0.13',
  '/networks gpu:3090',
  '/networks network:akash gpu:3090',
  '/networks network:pearl gpu:4090',
  '/gpus gpu:4090',
  '/price gpu:4090 network:vast rate:0.13',
  '/eligible gpu:4090',
  '/plan gpu:4090 rate:0.13',
  '/odds gpu:4090 network:vast price:1600 rate:0.13',
  '/claim text:my 4090 makes $40 a day on vast',
  '/power watts:600 rate:0.13',
  '/about',
] as const;

const WIDTH_PX = 400;
const PATIENCE_MS = 20_000;
/** Title, text, fields and footer, as they are shown. */
const SHOWN = 'discord-embed';

const executablePath = chromiumPath();
if (!existsSync(executablePath)) {
  process.stderr.write(`There is no Chromium at ${executablePath}; CHROMIUM_PATH names another.\n`);
  process.exit(1);
}
const playground = await openPlayground({
  port: 0,
  botName: 'Rigwise',
  botEntry: new URL('../../src/main.ts', import.meta.url),
  environment: { PATH: process.env['PATH'], DATABASE_URL: 'sqlite::memory:', ...AS_SHIPPED, LOG_LEVEL: 'error' },
  say: (text) => void process.stderr.write(text),
});
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
process.stdout.write('   px  characters  typed\n');
for (const [index, typed] of TYPED.entries()) {
  const page = await browser.newPage({ viewport: { width: WIDTH_PX, height: 2_400 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const address = new URL(playground.url);
  // Nobody may ask so much within a minute: three people in two servers do.
  const seat = { as: ['admin', 'member', 'other'][index % 3] ?? 'admin', server: String(1 + (index % 2)) };
  address.search = new URLSearchParams({ ...seat, locale: 'en-US', width: 'phone' }).toString();
  await page.goto(address.href);
  await page.locator('main[aria-busy="false"]').waitFor();
  // What was asked before stands in the channel as well.
  const asked = await page.locator(SHOWN).count();
  await page.getByRole('combobox', { name: /^Message/ }).click();
  await page.keyboard.insertText(`${typed} `);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator(SHOWN).nth(asked).waitFor();
  const newest = page.locator('discord-message', { has: page.locator(SHOWN) }).last();
  const height = Math.round((await newest.boundingBox())?.height ?? 0);
  const characters = ((await newest.locator(SHOWN).textContent()) ?? '').replaceAll(/\s+/gu, ' ').trim().length;
  process.stdout.write(`${String(height).padStart(5)}  ${String(characters).padStart(10)}  ${typed}\n`);
  await page.close();
}
await browser.close();
await playground.close();
