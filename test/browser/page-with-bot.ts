import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { servePage } from '../../src/playground/web/web-page.ts';
import { SERVER_COUNT } from '../../src/playground/web/web-seats.ts';
import type { Browser } from '../support/browser.ts';
import { startPlayground } from '../support/playground.ts';
import { logIn } from '../support/playground-bot.ts';

const COMMANDS = [
  {
    name: 'try',
    description: 'x',
    options: [{ type: ApplicationCommandOptionType.String, name: 'text', description: 'Any text', autocomplete: true }],
  },
  {
    name: 'hand',
    description: 'x',
    options: [{ type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'Any file' }],
  },
  { name: 'Read it', type: ApplicationCommandType.Message },
] satisfies RESTPostAPIApplicationCommandsJSONBody[];

interface View {
  /** What follows the page's address. */
  readonly search?: string;
  readonly width?: number;
}

/** A page with a bot that does this when `/try` is sent to it. */
export async function openWithBot(
  browser: Browser,
  onInteraction: (interaction: Interaction) => Promise<unknown>,
  { search = '', ...view }: View = {},
): Promise<{ page: Page; server: PlaygroundServer }> {
  const server = await startPlayground({ guildCount: SERVER_COUNT });
  const served = await servePage({ server, port: 0 });
  onTestFinished(() => served.close());
  await logIn(server, { commands: COMMANDS, onInteraction });
  const page = await browser.open(`${served.url}/${search}`, view);
  await page.locator('main[aria-busy="false"]').waitFor();
  return { page, server };
}

/** Sends `/try`, or another command without options. */
export async function send(page: Page, command = 'try'): Promise<void> {
  await page.getByRole('combobox', { name: /^Message/ }).click();
  await page.keyboard.insertText(`/${command} `);
  await page.keyboard.press('Enter');
}
