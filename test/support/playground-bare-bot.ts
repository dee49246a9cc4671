import type { InteractionPayload } from '../../src/playground/discord/interaction-payload.ts';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import { createPlaygroundClock } from './playground-clock.ts';
import { sitDown } from './playground-people.ts';
import { startPlayground, TOKEN } from './playground.ts';

const COMMANDS = [
  {
    name: 'roi',
    description: 'What a card earns',
    options: [{ type: 3, name: 'gpu', description: 'The card', autocomplete: true }],
  },
];

interface Refusal {
  readonly status: number;
  readonly code?: number;
  readonly errors?: object;
}

/**
 * A playground whose bot speaks HTTP itself, because discord.js refuses half of what Discord refuses before it leaves.
 * Nobody listens at the gateway: the test is the one who answers.
 */
export interface BareBot {
  readonly server: PlaygroundServer;
  readonly clock: ReturnType<typeof createPlaygroundClock>;
  ask(method: string, path: string, body?: unknown, token?: string): Promise<Refusal>;
  /** Somebody runs a command, or types into it. */
  asked(how?: 'command' | 'autocomplete'): InteractionPayload;
  answer(payload: InteractionPayload, body: unknown): Promise<Refusal>;
  reply(payload: InteractionPayload, data: unknown): Promise<Refusal>;
}

export async function startBareBot(): Promise<BareBot> {
  const clock = createPlaygroundClock();
  const server = await startPlayground({ clock, openApi: 'unchecked' });

  async function ask(method: string, path: string, body?: unknown, token = TOKEN): Promise<Refusal> {
    const response = await fetch(`${server.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { ...(text ? (JSON.parse(text) as object) : {}), status: response.status };
  }

  const answer = ({ id, token }: InteractionPayload, body: unknown) =>
    ask('POST', `/interactions/${id}/${token}/callback`, body);

  await ask('PUT', `/applications/${server.application.id}/commands`, COMMANDS);
  return {
    server,
    clock,
    ask,
    answer,
    reply: (payload, data) => answer(payload, { type: 4, data }),
    asked(how = 'command') {
      const payloads: InteractionPayload[] = [];
      server.events.once('interaction', ({ payload }) => void payloads.push(payload));
      const user = sitDown(server);
      const seen = how === 'command' ? user.run('/roi') : user.type('/roi', 'gpu', '40');
      seen.catch(() => undefined);
      const [payload] = payloads;
      if (!payload) throw new Error('The interaction was not sent.');
      return payload;
    },
  };
}
