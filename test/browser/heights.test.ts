import type { InteractionReplyOptions } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/views/message/reply.ts';
import { startBrowser, type Browser } from '../support/browser.ts';
import { hasChromium } from '../support/chromium.ts';
import { EVERY_QUESTION, sightsOf } from '../support/every-question.ts';
import { openWithBot, send } from './page-with-bot.ts';

/** Of the phone that members read on, and of its screen between the bars of the client. */
const WIDTH_PX = 400;
const SCREEN_PX = 800;

describe.skipIf(!hasChromium)('on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(EVERY_QUESTION)(
    'the answer to /%s %j and what its buttons lead to is one screen high',
    async (path, options) => {
      const sights = await sightsOf(path, options, 'en-GB', 1);
      const waiting = sights.map(({ reply }) => reply);
      const { page } = await openWithBot(
        browser,
        async (interaction) => {
          const reply = waiting.shift();
          if (interaction.isChatInputCommand() && reply !== undefined) await interaction.reply(shown(reply));
        },
        { width: WIDTH_PX },
      );
      const messages = page.locator('discord-message:has(discord-command)');
      const tooHigh: string[] = [];
      for (const [index, { way }] of sights.entries()) {
        await send(page);
        await messages.nth(index).waitFor();
        let height = 0;
        // While the page draws a message anew it has none.
        await expect
          .poll(async () => (height = (await messages.nth(index).boundingBox())?.height ?? 0))
          .toBeGreaterThan(0);
        if (height > SCREEN_PX) tooHigh.push(`${way}: ${Math.round(height)} px`);
      }
      expect(tooHigh).toEqual([]);
    },
  );
});

/** What of a reply takes room: a file is a line, and a picture comes later. */
function shown({ content, embeds, components }: Reply): InteractionReplyOptions {
  return {
    ...(content !== undefined && { content }),
    ...(embeds !== undefined && { embeds }),
    ...(components !== undefined && { components }),
  };
}
