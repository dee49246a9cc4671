import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { openPlayground } from '../../src/playground/open.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/chromium.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';

/**
 * The README's pictures: what is typed, how the answer's title begins, a button that no other has, and the file it becomes;
 * where something is `pressed`, what comes of it, and how that begins.
 * Made from real replies, so they are never out of date.
 */
const PICTURES = [
  { name: 'roi', typed: '/roi gpu:4090 network:Vast.ai rate:0.13 price:1600', title: 'RTX 4090 for ', button: 'Day' },
  { name: 'roi-owned', typed: '/roi gpu:4090 network:Vast.ai rate:0.13', title: 'RTX 4090 on ', button: 'Day' },
  { name: 'compare', typed: '/compare gpu:4090 rate:0.13', title: 'Where the RTX 4090 earns most', button: 'Chart' },
  {
    name: 'roi-chart',
    typed: '/roi gpu:4090 network:Vast.ai rate:0.13 price:1600 chart:cash',
    title: 'RTX 4090 for ',
    button: 'Table',
  },
  {
    name: 'compare-chart',
    typed: '/compare gpu:4090 rate:0.13 chart:true',
    title: 'Where the RTX 4090 earns most',
    button: 'Table',
  },
  {
    name: 'why',
    typed: '/roi gpu:4090 network:Vast.ai rate:0.13',
    title: 'RTX 4090 on ',
    button: 'Day',
    pressed: { label: 'Why? Sources', title: 'Why: ' },
  },
] as const;

const WIDTHS = { phone: 420, desktop: 820 } as const;
const SCHEMES = ['dark', 'light'] as const;
const DIRECTORY = new URL('../../.github/pictures/', import.meta.url);
const PATIENCE_MS = 20_000;

const executablePath = chromiumPath();
if (!existsSync(executablePath)) {
  process.stderr.write(
    `There is no Chromium at ${executablePath}. Install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.\n`,
  );
  process.exit(1);
}

const playground = await openPlayground({
  port: 0,
  botName: 'Rigwise',
  botEntry: new URL('../../src/main.ts', import.meta.url),
  environment: {
    PATH: process.env['PATH'],
    DATABASE_URL: 'sqlite::memory:',
    ...AS_SHIPPED,
    LOG_LEVEL: 'error',
  },
  say: (text) => void process.stderr.write(text),
});
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
await mkdir(DIRECTORY, { recursive: true });

/** The newest message whose embed begins so, and that has such a button. */
function messageWith(page: Page, title: string, button?: string): Locator {
  const messages = page.locator('discord-message', { has: page.locator('discord-embed').filter({ hasText: title }) });
  if (button === undefined) return messages.last();
  return messages.filter({ has: page.getByRole('button', { name: button, exact: true }) }).last();
}

for (const picture of PICTURES) {
  const { name, typed, title, button } = picture;
  const pressed = 'pressed' in picture ? picture.pressed : undefined;
  for (const width of ['phone', 'desktop'] as const) {
    for (const scheme of SCHEMES) {
      const page = await browser.newPage({
        // High enough that the page shows the whole message at once.
        viewport: { width: WIDTHS[width], height: 2_400 },
        colorScheme: scheme,
        deviceScaleFactor: width === 'phone' ? 2 : 1,
      });
      page.setDefaultTimeout(PATIENCE_MS);
      const address = new URL(playground.url);
      address.search = new URLSearchParams({
        // One person alone would ask too much in a minute.
        as: pressed === undefined ? 'member' : 'other',
        server: '1',
        locale: 'en-US',
        width,
        run: typed,
      }).toString();
      await page.goto(address.href);
      // What the pictures before this one asked stands in the channel as well.
      const message = messageWith(page, title, button);
      await message.waitFor();
      // A chart comes after its answer.
      if (typed.includes(' chart:')) await message.getByRole('img', { name: 'Discord embed media' }).waitFor();
      if (pressed !== undefined) await message.getByRole('button', { name: pressed.label }).click();
      const shown = pressed === undefined ? message : messageWith(page, pressed.title);
      await shown.waitFor();
      const file = `${name}-${width}-${scheme}.png`;
      await shown.screenshot({ path: new URL(file, DIRECTORY).pathname });
      process.stdout.write(`.github/pictures/${file}\n`);
      await page.close();
    }
  }
}

await browser.close();
await playground.close();
