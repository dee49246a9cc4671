import type { WebSocket } from 'ws';
import { ClientRefusal } from '../people/client-refusal.ts';
import type { Exchange, Outcome, PlaygroundModal } from '../discord/exchange.ts';
import type { PlaygroundMessage } from '../discord/message.ts';
import type { Person } from '../discord/person.ts';
import type { PlaygroundServer } from '../server.ts';
import type { UploadedFile } from '../discord/uploaded-file.ts';
import { act, type Act, type HandedFile, type Tidings } from './web-protocol.ts';
import { FIRST_SEAT, PEOPLE, SERVERS, type Seat } from './web-seats.ts';
import type { Transcript } from './web-transcript.ts';
import type { Trouble } from './web-trouble.ts';
import { channelIdIn } from '../discord/world.ts';

export interface SessionParts {
  readonly server: PlaygroundServer;
  readonly transcript: Transcript;
  readonly trouble: Trouble;
  /** Starts the bot again after it ended; undefined where the page has no such power. */
  readonly restart: (() => void) | undefined;
}

/** One open page: does what its person does, and tells it what happens. */
export function createSession(socket: WebSocket, { server, transcript, trouble, restart }: SessionParts): void {
  let person = personAt(FIRST_SEAT, server.guildIds);
  const forms = new Map<string, PlaygroundModal>();

  const tell = (tidings: Tidings): void => socket.send(JSON.stringify(tidings));
  const tellCommands = (): void => tell({ kind: 'commands', commands: server.as(person).commands() });

  function message(id: string): PlaygroundMessage {
    const found = transcript.message(id);
    if (!found) throw new ClientRefusal('The message is not there any more.');
    return found;
  }

  function form(exchangeId: string): PlaygroundModal {
    const found = forms.get(exchangeId);
    if (!found) throw new ClientRefusal('The form is not open any more.');
    return found;
  }

  function send(done: Exclude<Act, { kind: 'sit' | 'say' | 'misbehave' | 'restart' }>): Exchange {
    const { sends } = server.as(person);
    switch (done.kind) {
      case 'run':
        return sends.run(done.path, withFiles(done.options));
      case 'type':
        return sends.type(done.path, done.option, done.typed, withFiles(done.others));
      case 'click':
        return sends.click(message(done.messageId), done.customId);
      case 'select':
        return sends.select(message(done.messageId), done.values, done.customId);
      case 'submit':
        return sends.submit(form(done.exchangeId), withFiles(done.fields));
      case 'use':
        return sends.use(message(done.messageId), done.command);
    }
  }

  function tellOutcome(request: number, outcome: Outcome): void {
    switch (outcome.kind) {
      case 'choices':
        return tell({ kind: 'choices', request, choices: outcome.choices });
      case 'modal': {
        const { title, components, exchange } = outcome.modal;
        const exchangeId = exchange.payload.id;
        forms.set(exchangeId, outcome.modal);
        return tell({ kind: 'form', request, form: { exchangeId, title, components } });
      }
      case 'message':
        return tell({ kind: 'done', request });
    }
  }

  function perform(done: Act): void {
    if (done.kind === 'sit') {
      person = personAt(done, server.guildIds);
      tell({ kind: 'seated', personId: person.userId, channelId: channelIdIn(person.guildId ?? person.userId) });
      return tellCommands();
    }
    if (done.kind === 'say') return void server.as(person).say(done.text);
    if (done.kind === 'misbehave') return trouble.make(done.how);
    if (done.kind === 'restart') return restart?.();
    const { request } = done;
    try {
      send(done).outcome.then(
        (outcome) => tellOutcome(request, outcome),
        () => tell({ kind: 'failed', request }),
      );
    } catch (error) {
      // Whatever a page says, the playground is there for the next one.
      const reason = error instanceof ClientRefusal ? error.message : 'The playground failed at this.';
      tell({ kind: 'refused', request, reason });
    }
    return undefined;
  }

  socket.on('message', (raw: Buffer) => {
    const parsed = act.safeParse(jsonIn(raw.toString()));
    // Only a page of another version, or somebody at its console, sends what can't be read.
    if (!parsed.success) return socket.close(1007, 'This is not something that the page can do.');
    return perform(parsed.data);
  });
  const stopListening = transcript.listen(tell);
  const stopTrouble = trouble.listen(tell);
  server.events.on('commands', tellCommands);
  socket.on('close', () => {
    stopListening();
    stopTrouble();
    server.events.off('commands', tellCommands);
  });
  for (const tidings of [...trouble.present(), ...transcript.history()]) tell(tidings);
}

/** With files as they were before the page sent them. */
function withFiles<Value>(values: Readonly<Record<string, Value | HandedFile>>): Record<string, Value | UploadedFile> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isHanded(value) ? unpacked(value) : value]),
  );
}

function isHanded(value: unknown): value is HandedFile {
  return typeof value === 'object' && value !== null && 'base64' in value;
}

function unpacked({ name, contentType, base64 }: HandedFile): UploadedFile {
  return { name, contentType, bytes: Buffer.from(base64, 'base64') };
}

function personAt({ as, server, locale }: Seat, guildIds: readonly string[]): Person {
  const { userId, name, permissions } = PEOPLE.find(({ key }) => key === as) ?? PEOPLE[0];
  const guildId = server === 'dm' ? null : (guildIds[SERVERS.findIndex(({ key }) => key === server)] ?? null);
  return { userId, name, guildId, locale, permissions };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
