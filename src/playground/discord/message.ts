import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIMessage,
} from 'discord-api-types/v10';
import type { InteractionPayload } from './interaction-payload.ts';
import type { Person } from './person.ts';
import type { ReceivedRequest } from './received-request.ts';
import { MessageFlag } from './wire-codes.ts';

export interface MessageAttachment {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Where the playground serves it. */
  readonly url: string;
}

/** What a message looked like at one time. */
export interface MessageVersion {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly attachments: readonly MessageAttachment[];
}

/** A message as the person sees it. It is alive: read it again after an edit and it shows the edit. */
export interface PlaygroundMessage extends MessageVersion {
  readonly id: string;
  /** `private`: only the person who asked sees it. */
  readonly visibility: 'public' | 'private';
  /** How long "is thinking …" stood there before; undefined for an answer at once. */
  readonly deferredForMs: number | undefined;
  /** Whether it still says "is thinking …". */
  readonly loading: boolean;
  readonly deleted: boolean;
  /** All that it has shown, the present state last. */
  readonly history: readonly MessageVersion[];
  /** As Discord's API would give it. */
  readonly json: APIMessage;
  /** Who wrote it, or did something to get it. */
  readonly person: Person;
  /** What they did to get it; undefined where they wrote it themselves. */
  readonly interaction: InteractionPayload | undefined;
  /** What the bot asked of Discord for that interaction, in order. */
  readonly requests: readonly ReceivedRequest[];
}

/** What a message answers, or who wrote it. */
interface Asked {
  readonly payload: InteractionPayload | undefined;
  readonly person: Person;
  readonly requests: readonly ReceivedRequest[];
}

/** The playground's own handle on a message. */
export interface MessageRecord extends PlaygroundMessage {
  show(json: APIMessage, attachments: readonly MessageAttachment[], at: number): void;
  markDeleted(): void;
}

export function createMessageRecord(
  { payload, person, requests }: Asked,
  first: APIMessage,
  createdAt: number,
): MessageRecord {
  const history: MessageVersion[] = [];
  let json = first;
  let attachments: readonly MessageAttachment[] = [];
  let deferredForMs: number | undefined;
  let deleted = false;

  const isLoading = () => ((json.flags ?? 0) & MessageFlag.Loading) !== 0;

  return {
    id: first.id,
    visibility: (first.flags ?? 0) & MessageFlag.Ephemeral ? 'private' : 'public',
    person,
    interaction: payload,
    requests,
    history,
    get content() {
      return json.content;
    },
    get embeds() {
      return json.embeds;
    },
    get components() {
      return rowsOf(json);
    },
    get attachments() {
      return attachments;
    },
    get deferredForMs() {
      return deferredForMs;
    },
    get loading() {
      return isLoading();
    },
    get deleted() {
      return deleted;
    },
    get json() {
      return json;
    },
    show(next, files, at) {
      if (isLoading()) deferredForMs = at - createdAt;
      json = next;
      attachments = files;
      history.push({ content: json.content, embeds: json.embeds, components: rowsOf(json), attachments });
    },
    markDeleted() {
      deleted = true;
    },
  };
}

function rowsOf({ components }: APIMessage): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return (components ?? []) as APIActionRowComponent<APIComponentInMessageActionRow>[];
}
