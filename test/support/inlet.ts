import type { PlaygroundServer } from '../../src/playground/server.ts';
import type { RunningBot } from './running-bot.ts';

/** How interactions reach the bot: the end-to-end suite runs once each way. */
const inlet = process.env['INLET'] === 'http' ? 'http' : 'gateway';

/** What a bot's environment says of it. */
export function inletEnvironment({ publicKey }: PlaygroundServer): Readonly<Record<string, string>> {
  return inlet === 'http' ? { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: publicKey } : {};
}

/** Resolves when the bot has registered its commands and hears what people do. */
export async function enterInlet(bot: RunningBot, server: PlaygroundServer): Promise<void> {
  await bot.whenLogged('commands registered');
  if (inlet === 'gateway') return;
  const { port } = await bot.whenLogged('taking interactions over HTTP');
  await server.setInteractionsEndpoint(`http://127.0.0.1:${String(port)}/interactions`);
}
