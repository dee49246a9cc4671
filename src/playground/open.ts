import { randomBytes } from 'node:crypto';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import { startPlaygroundServer } from './server.ts';
import { servePage } from './web/web-page.ts';
import { SERVER_COUNT } from './web/web-seats.ts';
import { DEFAULT_APPLICATION } from './discord/world.ts';

export interface OpenOptions {
  /** Where the page is wanted. */
  readonly port: number;
  readonly botName: string;
  /** The program that is the bot. */
  readonly botEntry: URL;
  /** What the bot's environment is made from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Prints a line for the person at the terminal. */
  readonly say: (line: string) => void;
}

export interface OpenPlayground {
  readonly url: string;
  /** Stops the bot, then the rest. */
  close(): Promise<void>;
}

/** Discord on this machine, the bot in it, and a page to talk to it. */
export async function openPlayground(options: OpenOptions): Promise<OpenPlayground> {
  const { port, botName, botEntry, environment, say } = options;
  const token = randomBytes(24).toString('base64url');
  const application = { ...DEFAULT_APPLICATION, name: botName };
  const server = await startPlaygroundServer({ token, application, guildCount: SERVER_COUNT });
  const page = await servePage({ server, port, restart: () => startBot() });
  let bot: BotProcess | undefined;

  function startBot(): void {
    if (bot) return;
    page.setBot({ kind: 'starting' });
    bot = startBotProcess({
      entry: botEntry,
      environment: {
        // What would scroll the address away is logged only on request.
        LOG_LEVEL: 'warn',
        ...environment,
        DISCORD_TOKEN: token,
        DISCORD_API_URL: server.apiUrl,
        DISCORD_CDN_URL: server.cdnUrl,
        // It names a server at Discord; there is none of that name here.
        DISCORD_GUILD_ID: '',
        // Discord is here, and speaks to the bot over the gateway.
        INTERACTIONS_PORT: '',
        DISCORD_PUBLIC_KEY: '',
      },
      onOutput: say,
      onEnd(how, lastWords) {
        bot = undefined;
        page.setBot({ kind: 'ended', how, lastWords });
        say(`The bot ended ${how}. The page is still there and can start it again.\n`);
      },
    });
  }

  if (page.port !== port && port !== 0) say(`Port ${port} is taken, so the playground moved to ${page.port}.\n`);
  startBot();
  say(`No DISCORD_TOKEN is set, so this is the playground: talk to the bot at ${page.url}\n`);

  return {
    url: page.url,
    async close() {
      await bot?.stop();
      await page.close();
      await server.close();
    },
  };
}
