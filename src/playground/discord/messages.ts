import type { APIMessage } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { PlaygroundEvents } from './events.ts';
import type { Exchange } from './exchange.ts';
import { createMessageRecord, type MessageAttachment, type MessageRecord } from './message.ts';
import { attachmentJson, attachmentOf, attachmentsAfter, messageAfter } from './message-json.ts';
import type { MessageBody } from './message-limits.ts';
import type { ReceivedFile } from './received-request.ts';
import type { NextId } from './snowflake.ts';
import type { Upload, UploadedFile } from './uploaded-file.ts';
import { nameOf, type Person } from './person.ts';
import { MessageFlag } from './wire-codes.ts';
import { botJson, channelIdIn, userJson, type World } from './world.ts';

/** Attachments that are still served; the oldest go first. */
const SERVED_ATTACHMENTS = 500;
/** A reply to a slash command, and any other message by a bot. */
const MessageType = { Default: 0, ChatInputCommand: 20 } as const;

export interface Messages {
  /** "… is thinking". */
  createLoading(exchange: Exchange, ephemeral: boolean): MessageRecord;
  /** @throws {ApiError} for what Discord refuses in a message. */
  create(exchange: Exchange, body: MessageBody, files: readonly ReceivedFile[]): MessageRecord;
  /** @throws {ApiError} for what Discord refuses in a message. */
  edit(message: MessageRecord, body: MessageBody, files: readonly ReceivedFile[]): void;
  /** Somebody writes a message themselves, with files: the bot hears nothing of it. */
  readonly say: (person: Person, content: string, files?: readonly UploadedFile[]) => MessageRecord;
  /** Keeps a file that somebody hands over. */
  readonly upload: Upload;
  remove(message: MessageRecord): void;
  attachment(id: string): MessageAttachment | undefined;
}

export interface MessagesParts {
  readonly clock: Clock;
  readonly nextId: NextId;
  readonly world: World;
  readonly events: PlaygroundEvents;
  readonly origin: () => string;
}

export function createMessages({ clock, nextId, world, events, origin }: MessagesParts): Messages {
  const served = new Map<string, MessageAttachment>();

  /** What is the same of every message that is new. */
  function justSent() {
    return {
      id: nextId(),
      embeds: [],
      components: [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      timestamp: new Date(clock.now()).toISOString(),
      edited_timestamp: null,
    };
  }

  function blank(exchange: Exchange, flags: number): APIMessage {
    const { payload, person, source } = exchange;
    const user = userJson(person.userId, nameOf(person));
    return {
      ...justSent(),
      type: source ? MessageType.Default : MessageType.ChatInputCommand,
      channel_id: payload.channel_id,
      author: botJson(world.application),
      application_id: world.application.id,
      webhook_id: world.application.id,
      content: '',
      flags,
      interaction_metadata: {
        id: payload.id,
        type: payload.type,
        user,
        authorizing_integration_owners: payload.authorizing_integration_owners,
      },
    } as unknown as APIMessage;
  }

  function attachments(body: MessageBody, files: readonly ReceivedFile[], present: readonly MessageAttachment[]) {
    return attachmentsAfter({ body, files, present, nextId, origin: origin() });
  }

  function serve(files: readonly MessageAttachment[]): void {
    for (const file of files) served.set(file.id, file);
    for (const id of [...served.keys()].slice(0, Math.max(0, served.size - SERVED_ATTACHMENTS))) served.delete(id);
  }

  function show(message: MessageRecord, json: APIMessage, files: readonly MessageAttachment[]): void {
    serve(files);
    message.show(json, files, clock.now());
  }

  return {
    createLoading(exchange, ephemeral) {
      const flags = MessageFlag.Loading | (ephemeral ? MessageFlag.Ephemeral : 0);
      const message = createMessageRecord(exchange, blank(exchange, flags), clock.now());
      events.emit('message', { kind: 'loading', message });
      return message;
    },

    create(exchange, body, files) {
      const first = blank(exchange, body.flags ?? 0);
      const carried = attachments(body, files, []);
      const json = messageAfter(first, body, carried);
      const message = createMessageRecord(exchange, first, clock.now());
      show(message, json, carried);
      events.emit('message', { kind: 'created', message });
      return message;
    },

    edit(message, body, files) {
      const { loading } = message;
      const carried = attachments(body, files, message.attachments);
      const json = messageAfter(message.json, body, carried);
      const flags = (json.flags ?? 0) & ~MessageFlag.Loading;
      const editedAt = loading ? null : new Date(clock.now()).toISOString();
      show(message, Object.assign(json, { flags, edited_timestamp: editedAt }), carried);
      events.emit('message', { kind: loading ? 'created' : 'edited', message });
    },

    upload(file) {
      const kept = attachmentOf(file, { id: nextId(), origin: origin() });
      serve([kept]);
      return { id: kept.id, json: { ...attachmentJson(kept), ephemeral: true } };
    },

    say(person, content, files = []) {
      const { userId, guildId } = person;
      const carried = files.map((file) => attachmentOf(file, { id: nextId(), origin: origin() }));
      const json = {
        ...justSent(),
        type: MessageType.Default,
        channel_id: channelIdIn(guildId ?? userId),
        author: userJson(userId, nameOf(person)),
        content,
        attachments: carried.map(attachmentJson),
        flags: 0,
      } as unknown as APIMessage;
      const message = createMessageRecord({ payload: undefined, person, requests: [] }, json, clock.now());
      show(message, json, carried);
      events.emit('message', { kind: 'created', message });
      return message;
    },

    remove(message) {
      message.markDeleted();
      events.emit('message', { kind: 'deleted', message });
    },

    attachment: (id) => served.get(id),
  };
}
