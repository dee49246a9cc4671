import type { PlaygroundServer } from '../server.ts';
import { buildAssets } from './web-assets.ts';
import type { BotState } from './web-protocol.ts';
import { startWebServer } from './web-server.ts';
import { createSession } from './web-session.ts';
import { createTranscript } from './web-transcript.ts';
import { createTrouble } from './web-trouble.ts';

export interface PageParts {
  readonly server: PlaygroundServer;
  /** 0 takes any free port; one that is taken gives way to the next free one. */
  readonly port: number;
  readonly restart?: () => void;
}

export interface Page {
  readonly url: string;
  readonly port: number;
  setBot(state: BotState): void;
  close(): Promise<void>;
}

/** Opens a window on a playground: its chat page, on this machine only. */
export async function servePage({ server, port, restart }: PageParts): Promise<Page> {
  const transcript = createTranscript(server.events, new URL(server.apiUrl).origin);
  const trouble = createTrouble(server);
  const web = await startWebServer({
    port,
    assets: await buildAssets(),
    attachment: (id) => transcript.attachment(id),
    onPage: (socket) => createSession(socket, { server, transcript, trouble, restart }),
  });
  return { url: web.url, port: web.port, setBot: (state) => trouble.setBot(state), close: () => web.close() };
}
