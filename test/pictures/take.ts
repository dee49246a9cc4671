import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { openPlayground } from '../../src/playground/open.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/chromium.ts';
import { AS_SHIPPED } from '../support/standing-day.ts';

/**
 * The README's pictures: what is typed, how the answer's title begins, a button that no other has, and the file it becomes.
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

for (const { name, typed, title, button } of PICTURES) {
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
        as: 'member',
        server: '1',
        locale: 'en-US',
        width,
        run: typed,
      }).toString();
      await page.goto(address.href);
      // What the pictures before this one asked stands in the channel as well.
      const answer = page.locator('discord-embed').filter({ hasText: title });
      const message = page
        .locator('discord-message', { has: answer })
        .filter({ has: page.getByRole('button', { name: button, exact: true }) })
        .last();
      await message.waitFor();
      // A chart comes after its answer.
      if (typed.includes(' chart:')) await message.getByRole('img', { name: 'Discord embed media' }).waitFor();
      const file = `${name}-${width}-${scheme}.png`;
      await message.screenshot({ path: new URL(file, DIRECTORY).pathname });
      process.stdout.write(`.github/pictures/${file}\n`);
      await page.close();
    }
  }
}

await browser.close();
await playground.close();
