import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { emptyMessage, invalidForm, tooLarge } from './api-error.ts';
import type { MessageAttachment } from './message.ts';
import type { MessageBody } from './message-limits.ts';
import type { ReceivedFile } from './received-request.ts';

const FILE_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;
const MAX_ATTACHMENTS = 10;

export interface AttachmentParts {
  readonly body: MessageBody;
  readonly files: readonly ReceivedFile[];
  /** What the message carries so far. */
  readonly present: readonly MessageAttachment[];
  readonly nextId: () => string;
  /** Where attachments are served, such as `http://127.0.0.1:8420`. */
  readonly origin: string;
}

/**
 * Which files a message carries after a request: those that `attachments` still names (all, when it names none), then
 * the new ones, each described by the entry that has its number.
 * @throws {ApiError} 40005 for a file that is too large, 50035 for too many.
 */
export function attachmentsAfter({ body, files, present, nextId, origin }: AttachmentParts): MessageAttachment[] {
  const named = body.attachments;
  const kept = named ? present.filter(({ id }) => named.some((entry) => `${entry.id}` === id)) : present;
  const added = files.map(({ field, name, contentType, bytes }) => {
    if (bytes.byteLength > FILE_SIZE_LIMIT_BYTES) throw tooLarge();
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    const entry = named?.find((candidate) => `${candidate.id}` === number);
    const described = {
      name: entry?.filename ?? name,
      contentType,
      bytes,
      description: entry?.description ?? undefined,
    };
    return attachmentOf(described, { id: nextId(), origin });
  });
  const all = [...kept, ...added];
  if (all.length > MAX_ATTACHMENTS) {
    const code = 'too_big' as const;
    throw invalidForm([
      { code, origin: 'array', maximum: MAX_ATTACHMENTS, path: ['attachments'], message: '', input: all },
    ]);
  }
  return all;
}

/** A file at the address where it is served. */
export function attachmentOf(
  file: Omit<MessageAttachment, 'id' | 'url' | 'description'> & Partial<Pick<MessageAttachment, 'description'>>,
  { id, origin }: { readonly id: string; readonly origin: string },
): MessageAttachment {
  const url = `${origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
  return { description: undefined, ...file, id, url };
}

/**
 * The message after a request that names only what it changes.
 * @throws {ApiError} 50006 when nothing would be left to see.
 */
export function messageAfter(
  before: APIMessage,
  body: MessageBody,
  attachments: readonly MessageAttachment[],
): APIMessage {
  const after: APIMessage = {
    ...before,
    content: body.content === undefined ? before.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? before.embeds : shownEmbeds(body, attachments),
    components: body.components === undefined ? (before.components ?? []) : shownComponents(body),
    attachments: attachments.map(attachmentJson),
  };
  if (!after.content && !after.embeds.length && !after.components?.length && !attachments.length) throw emptyMessage();
  return after;
}

function shownEmbeds({ embeds }: MessageBody, attachments: readonly MessageAttachment[]): APIMessage['embeds'] {
  const present = withoutNulls(embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
  return JSON.parse(JSON.stringify(present), (_key, value: unknown) => {
    const name = typeof value === 'string' ? /^attachment:\/\/(.+)$/.exec(value)?.[1] : undefined;
    return attachments.find((file) => file.name === name)?.url ?? value;
  }) as APIMessage['embeds'];
}

/** Discord numbers every component of a message. */
function shownComponents({ components }: MessageBody): NonNullable<APIMessage['components']> {
  let id = 0;
  const numbered = (components ?? []).map((row) => ({
    ...row,
    id: row.id ?? (id += 1),
    components: row.components.map((component) => ({ ...component, id: component.id ?? (id += 1) })),
  }));
  return withoutNulls(numbered) as unknown as NonNullable<APIMessage['components']>;
}

/** As Discord's API would give it. */
export function attachmentJson({ id, name, description, contentType, bytes, url }: MessageAttachment): APIAttachment {
  return {
    id,
    filename: name,
    size: bytes.byteLength,
    url,
    proxy_url: url,
    content_type: contentType,
    ...(description !== undefined && { description }),
  };
}

/** Fields set to null are as good as absent, and Discord leaves them out when it answers. */
function withoutNulls<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => inner ?? undefined) as Value;
}
