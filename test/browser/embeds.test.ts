import type { APIEmbed } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousViolations, startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { openWithBot, send } from './page-with-bot.ts';

const ALL_MARKUP = [
  '# Large',
  '## Middle',
  '### Small heading',
  'Plain **bold** *italic* __underlined__ ~~struck~~ `code` 😀 ✅',
  '- one',
  '  - inner',
  '- two',
  'then',
  '3. three',
  '4. four',
  '> quoted **boldly**',
  '> twice',
  'Seen <t:1700000000:R>, on <t:1700000000:D>',
  '||the [answer](https://answer.example)||',
  '<@400000000000000101> <#300000000000000001> <@&300000000000000002> @everyone <300000000000000001:browse>',
  '```',
  'a  table',
  '```',
  '-# small print',
].join('\n');

const row = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `of ${count}: ${index}`, value: 'x', inline: true }));
const FIELDS = [...row(3), ...row(2), { name: 'wide', value: 'x', inline: false }, ...row(1)];

/** Runs in the page: where the fields of the last embed begin. */
const CORNERS = `[...document.querySelectorAll('discord-embed-field')].map((field) => {
  const { x, y } = field.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y) };
})`;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** How many fields stand side by side, row by row; rows come in the order of the fields. */
async function rowsOf(page: Page): Promise<readonly number[]> {
  const corners = await page.evaluate<readonly Corner[]>(CORNERS);
  const rows = Map.groupBy(corners, ({ y }) => y);
  for (const fields of rows.values()) expect(new Set(fields.map(({ x }) => x)).size).toBe(fields.length);
  return [...rows.values()].map(({ length }) => length);
}

describe.skipIf(!hasChromium)('embeds in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function show(embed: APIEmbed, view: Parameters<typeof openWithBot>[2]): Promise<Page> {
    const { page } = await openWithBot(
      browser,
      async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply({ embeds: [embed] });
      },
      view,
    );
    await send(page);
    await page.locator('discord-embed').waitFor();
    return page;
  }

  test.each([
    [820, '', [3, 2, 1, 1], 'as Discord’s desktop client does'],
    [820, '?width=phone', [1, 1, 1, 1, 1, 1, 1], 'as its phone client does, in the middle of a wide page'],
    [420, '', [1, 1, 1, 1, 1, 1, 1], 'on a phone'],
  ])('inline fields on a page of %i px%s stand in rows of %j: %s', async (width, search, rows) => {
    const page = await show({ title: 'Fields', fields: FIELDS }, { width, search });
    expect(await rowsOf(page)).toEqual(rows);
  });

  test.each(['dark', 'light'])('all markup is drawn, and anybody can read it in %s', async (theme) => {
    const fields = [{ name: String.raw`my\_**rig**`, value: '- in a field' }];
    const page = await show({ title: '`RTX` 4090', description: ALL_MARKUP, fields }, { search: `?theme=${theme}` });
    const embed = page.locator('discord-embed');
    const text = await embed.innerText();
    for (const drawn of [
      'my_rig',
      '✅',
      'November 1', // 14 or 15, by the machine's zone
      'years ago',
      '@member',
      '@everyone',
      '#unknown',
      '@unknown-role',
      'Browse Channels',
    ]) {
      expect(text).toContain(drawn);
    }
    expect(text).not.toMatch(/[#>]{1,3} [A-Za-z]|-# |\*\*|\|\||<t:|<@|^- /m);
    expect(await embed.locator('ul > li').allInnerTexts()).toEqual([
      expect.stringMatching(/^one\s+inner$/),
      'inner',
      'two',
      'in a field',
    ]);
    expect(await embed.locator('ol[start="3"] > li').allInnerTexts()).toEqual(['three', 'four']);
    expect(await embed.getByRole('heading').allInnerTexts()).toEqual(['Large', 'Middle', 'Small heading']);
    expect((await embed.locator('blockquote').innerText()).trim()).toBe('quoted boldly\ntwice');
    expect(await embed.locator('small').innerText()).toBe('small print');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a spoiler is opened with the keyboard, stays open, and only then has links', async () => {
    const page = await show({ description: '||the [answer](https://answer.example)||' }, {});
    const link = page.getByRole('link', { name: 'answer' });
    expect(await link.count()).toBe(0);
    await page.getByRole('button', { name: 'Spoiler' }).focus();
    await page.keyboard.press('Enter');
    await link.waitFor();
    await page.getByRole('button', { name: 'Under the hood of this message' }).click();
    await page.getByRole('complementary', { name: 'Under the hood' }).waitFor();
    expect(await link.isVisible()).toBe(true);
  });

  test('what was long ago grows older while nothing happens', async () => {
    const page = await show({ description: `<t:${Math.round(Date.now() / 1000)}:R>` }, {});
    const time = page.locator('time.relative');
    await time.waitFor();
    const first = await time.innerText();
    await time.filter({ hasNotText: first }).waitFor();
    expect(await time.innerText()).toMatch(/seconds? ago$/);
  });
});
